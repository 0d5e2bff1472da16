import type { Hit } from './engine.ts';
import type { FeatureSpace } from './features.ts';

/** As many as a reader takes in at a glance. */
const MOST = 4;
/** A pair of characters says nothing to people; a concept is no word of theirs. */
const SAID = new Set(['name', 'word']);
/** A word rarer than this may stand alone as a reason. */
const TELLING = 3;

/**
 * What links two, for people, the telling first: figures and names that the kind of link rests on, names that both
 * have, the dataset's threads, then the rarest words that both use.
 * @param told what the kind of link rests on
 */
export function becauseOf({ clues, threads }: Hit, told: readonly string[], space: FeatureSpace): string[] {
  const words = clues
    .filter(({ feature, worth }) => worth > TELLING && SAID.has(space.families[feature] ?? ''))
    .map(({ feature }) => space.labels[feature] ?? '');
  const reasons: string[] = [];
  for (const reason of [...told, ...threads, ...words]) {
    if (reasons.some((before) => before.includes(reason) || reason.includes(before))) continue;
    reasons.push(reason);
    if (reasons.length === MOST) break;
  }
  return reasons;
}
