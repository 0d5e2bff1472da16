import type { Hit } from './engine.ts';
import type { FeatureSpace } from './features.ts';
import type { Clue } from './score.ts';
import { FAMILIES } from './weights.ts';

/** As many as a reader takes in at a glance. */
const MOST = 4;
/** A word that is less telling than this is no reason. */
const TELLING = 12;

/**
 * What links two, for people, the telling first: figures and names that the kind of link rests on, the dataset's
 * threads, names and words that both use, and where none of these speaks what their words stand for.
 * @param told what the kind of link rests on
 * @param nameOf how people call a glossary entry or a concept, by its label in the feature space
 */
export function becauseOf(
  { clues, threads }: Hit,
  told: readonly string[],
  space: FeatureSpace,
  nameOf: (label: string) => string | null,
): string[] {
  const label = ({ feature }: Clue) => space.labelOf(feature).replace(/^name:/u, '');
  const of = (...families: string[]) =>
    clues.filter(({ family, worth }) => worth > TELLING && families.includes(FAMILIES[family] ?? ''));
  const reasons: string[] = [];
  const add = (found: readonly string[], most: number) => {
    for (const reason of found) {
      if (reasons.length >= most) return;
      if (!reasons.some((before) => before.includes(reason) || reason.includes(before))) reasons.push(reason);
    }
  };
  add([...told, ...threads, ...of('name').map(label)], MOST);
  add(of('word').map(label), Math.max(reasons.length, MOST - 1));
  add(
    of('term', 'concept').flatMap((clue) => nameOf(label(clue)) ?? []),
    2,
  );
  return reasons;
}
