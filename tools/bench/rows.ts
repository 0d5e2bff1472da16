/** What the bench says of one measure, and whether a budget holds. */

/** Of several runs. */
export interface Stats {
  median: number;
  min: number;
  max: number;
  runs: number;
}

/** @throws for no values */
export function statsOf(values: readonly number[]): Stats {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || min === undefined || max === undefined)
    throw new Error('nothing was measured');
  return { median: (low + high) / 2, min, max, runs: sorted.length };
}

/** The same number every time: a size, a count. */
export const exactly = (value: number): Stats => ({ median: value, min: value, max: value, runs: 1 });

/** `cpu`: milliseconds of the thread's own processor time; `ms`: of the wall clock, other programs' work included. */
export type Unit = 'cpu' | 'ms' | 'kB' | 'nodes' | 'frames' | 'marks' | 'CLS';

export interface Measure {
  name: string;
  unit: Unit;
  stats: Stats;
  /** The most it may be. */
  budget?: number;
  /** What the rival took for the same work, in the same run. */
  rival?: { name: string; stats: Stats };
  note?: string;
  /** For the file alone: the wall clock beside processor time, what the longest task did. */
  detail?: unknown;
}

/**
 * A busy machine makes every time longer, never shorter: a time breaks its budget when even the fastest run is
 * past it by this factor.
 */
export const NOISE = 1.5;

const isTime = (unit: Unit) => unit === 'cpu' || unit === 'ms';

export type Verdict = 'ok' | 'over' | 'BROKEN' | '';

/** 'over': a time past its budget, by what may be noise; '' where there is no budget. */
export function verdictOf({ unit, stats, budget }: Measure): Verdict {
  if (budget === undefined) return '';
  if (stats.median <= budget) return 'ok';
  return isTime(unit) && stats.min <= budget * NOISE ? 'over' : 'BROKEN';
}

/** Measured by budget or by rival; null without either, or where it would divide by nothing. */
export function ratioOf({ stats, budget, rival }: Measure): number | null {
  const against = budget ?? rival?.stats.median;
  return against === undefined || against === 0 ? null : stats.median / against;
}

/** A part of the bench with its measures. */
export interface Part {
  title: string;
  measures: Measure[];
}

export const isBroken = (parts: readonly Part[]): boolean =>
  parts.some(({ measures }) => measures.some((measure) => verdictOf(measure) === 'BROKEN'));
