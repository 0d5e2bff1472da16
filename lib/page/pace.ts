/**
 * How often a page that keeps changing is read again. A clock in a page's header changes its text every
 * second: each reading in a row doubles the wait for the next one, a calm spell takes it back.
 */

/** Milliseconds between the first readings. */
export const FIRST = 500;
/** Milliseconds between two readings at most. */
export const LONGEST = 30_000;
/** Milliseconds without a change after which the first wait holds again. */
export const CALM = 10_000;

export interface Pace {
  /** The page changed: milliseconds to wait before it is read. */
  changed(now: number): number;
  /** It was read. */
  read(now: number): void;
}

/** A pace for one page; times are milliseconds on any steady clock. */
export function pace(): Pace {
  let between = FIRST;
  let notBefore = Number.NEGATIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  return {
    changed(now) {
      if (now - last > CALM) between = FIRST;
      last = now;
      return Math.max(0, notBefore - now);
    },
    read(now) {
      notBefore = now + between;
      between = Math.min(2 * between, LONGEST);
    },
  };
}
