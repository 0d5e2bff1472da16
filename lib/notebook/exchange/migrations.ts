/**
 * From what an older version wrote to what this one reads: one function for each step, from the first version on.
 * A step that was released is not changed any more; tests/unit/notebook keeps a file of every version.
 */
import type { Json } from './untrusted.ts';

/** Turns an annotation of version n into one of n + 1. Gets untrusted JSON, may throw: the item is unreadable then. */
export type Step = (annotation: Json) => Json;

/** `STEPS[0]` leads from version 1 to 2. */
export const STEPS: readonly Step[] = [];

/** Brings an annotation up to date. @param steps for tests */
export function migrate(annotation: Json, from: number, steps: readonly Step[] = STEPS): Json {
  return steps.slice(from - 1).reduce((each, step) => step(each), annotation);
}

/** The newest version that the steps lead to; a test holds it against `EXPORT_VERSION`. */
export const newest = (steps: readonly Step[] = STEPS): number => steps.length + 1;
