/** Limits and choices of the notebook's records, without their schemas: for the page side, which is kept small. */

/** Squeezed units of a passage at most; a whole report has 5,000 to 40,000. */
export const LONGEST_QUOTE = 20_000;
/** Squeezed units kept before and after a passage. */
export const CONTEXT = 64;
export const LONGEST_NOTE = 50_000;
export const LONGEST_TAG = 60;

export const COLOURS = ['red', 'yellow', 'green', 'blue', 'violet'] as const;
export type Colour = (typeof COLOURS)[number];
