import type { ReportRef } from '../passage.ts';
import type { Weights } from './weights.ts';

/** Whose statement it is, seen from another: the same place (another year), above it, below it, or elsewhere. */
export type PlaceRelation = 'same' | 'above' | 'below' | 'peer' | 'unknown';

/** How the place of `other` stands to that of `one`. */
export function placeRelation(one: ReportRef | null, other: ReportRef | null): PlaceRelation {
  if (!one || !other || one.path.length === 0 || other.path.length === 0) return 'unknown';
  const shared = Math.min(one.path.length, other.path.length);
  for (let i = 0; i < shared; i += 1) if (one.path[i] !== other.path[i]) return 'peer';
  if (one.path.length === other.path.length) return 'same';
  return other.path.length < one.path.length ? 'above' : 'below';
}

/** What a statement of `other` is worth to a passage of `one`, against one of a place elsewhere. */
export function nearness(one: ReportRef | null, other: ReportRef | null, weights: Weights): number {
  const relation = placeRelation(one, other);
  if (relation === 'same') return weights.samePlace;
  return relation === 'above' || relation === 'below' ? weights.aboveOrBelow : 1;
}
