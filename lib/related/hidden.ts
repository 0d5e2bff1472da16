import type { WordHit } from './vocabulary.ts';

/** Concepts of less weight are broad fields. */
export const NARROW = 0.9;

/**
 * Words found without those that a longer word hides: 干事创业 is a style of work and no start-up. A word hides one
 * within it where both stand for something, and nothing in common.
 * @param conceptsOf what a word stands for, broad fields apart
 */
export function visible(
  hits: readonly WordHit[],
  conceptsOf: (word: number) => readonly (number | string)[],
): WordHit[] {
  let around: { end: number; concepts: readonly (number | string)[] } | null = null;
  return hits.filter(({ word, end, nested }) => {
    const concepts = conceptsOf(word);
    if (!nested) {
      around = { end, concepts };
      return true;
    }
    if (!around || end > around.end || concepts.length === 0 || around.concepts.length === 0) return true;
    return concepts.some((one) => around?.concepts.includes(one));
  });
}
