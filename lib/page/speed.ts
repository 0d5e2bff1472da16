import type { Point } from './geometry.ts';

/** Pixels per millisecond above which the pointer is passing through, not pointing. */
export const FAST = 0.5;
/** Samples further apart say nothing about speed: the pointer rested between them, milliseconds. */
export const GAP = 32;

export interface Sample extends Point {
  /** Milliseconds on any steady clock. */
  time: number;
}

/**
 * Tells from pointer samples whether the pointer moves fast: two steps in a row at `FAST` or more. One fast
 * step alone may be jitter of the mouse or of the clock.
 */
export function speedGate(): (sample: Sample) => boolean {
  let last: Sample | null = null;
  let fastSteps = 0;
  return (sample) => {
    const before = last;
    last = sample;
    const elapsed = before ? sample.time - before.time : Number.POSITIVE_INFINITY;
    if (!before || elapsed > GAP) {
      fastSteps = 0;
      return false;
    }
    const distance = Math.hypot(sample.x - before.x, sample.y - before.y);
    // Coarse clocks give several events the same time; such a step counts as one millisecond.
    fastSteps = distance / Math.max(elapsed, 1) >= FAST ? fastSteps + 1 : 0;
    return fastSteps >= 2;
  };
}
