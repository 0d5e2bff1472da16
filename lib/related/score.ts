import type { FeatureSpace } from './features.ts';
import { holds, type InvertedIndex } from './inverted.ts';
import { FAMILIES, type Weights } from './weights.ts';

/** A feature of the query with what it is worth. */
export interface Clue {
  feature: number;
  family: number;
  worth: number;
}

/** A unit with what it is worth. */
export interface Found {
  unit: number;
  score: number;
}

/** What a feature adds to every unit that has it: how far the passage has it, times its kind, times its rarity. */
export function cluesOf(
  bag: ReadonlyMap<number, number>,
  space: FeatureSpace,
  index: InvertedIndex,
  weights: Weights,
): Clue[] {
  const kinds = FAMILIES.map((family) => weights.family[family]);
  const clues: Clue[] = [];
  for (const [feature, weight] of bag) {
    if (index.frequency(feature) === 0) continue;
    const family = space.familyOf(feature);
    const worth = weight * (kinds[family] ?? 0) * Math.max(0, index.rarity(feature)) ** weights.rarity;
    if (worth > 0) clues.push({ feature, family, worth });
  }
  return clues.sort((a, b) => b.worth - a.worth);
}

/** Every unit's sum of clues, marked down for length; the units with the largest ones first. */
export function bestUnits(
  clues: readonly Clue[],
  index: InvertedIndex,
  weights: Weights,
  count: number,
  allowed: (unit: number) => boolean,
): Found[] {
  const sums = new Float32Array(index.units);
  for (const { feature, worth } of clues) {
    const units = index.unitsOf(feature);
    for (let i = 0; i < units.length; i += 1) {
      const unit = units[i] as number;
      sums[unit] = (sums[unit] as number) + worth;
    }
  }
  const best: Found[] = [];
  let floor = 0;
  for (let unit = 0; unit < sums.length; unit += 1) {
    const sum = sums[unit] as number;
    if (sum <= floor) continue;
    const score = sum / lengthMark(index.lengths[unit] as number, weights);
    if (score <= floor || !allowed(unit)) continue;
    best.push({ unit, score });
    if (best.length >= 2 * count) {
      best.sort((a, b) => b.score - a.score);
      best.length = count;
      floor = best.at(-1)?.score ?? 0;
    }
  }
  return best.sort((a, b) => b.score - a.score).slice(0, count);
}

/** By how much a unit's length marks it down. */
export const lengthMark = (length: number, { length: b }: Weights): number => 1 - b + b * length;

/** The clues that a unit has. */
export const cluesIn = (unit: number, clues: readonly Clue[], index: InvertedIndex): Clue[] =>
  clues.filter(({ feature }) => holds(index.unitsOf(feature), unit));
