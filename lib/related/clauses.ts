/** What a passage's clauses ask for by themselves. */
import { type Bag, type FeatureSpace, raise } from './features.ts';
import { isMeant, type Located } from './locate.ts';
import { plainOf } from './plain.ts';
import type { Statement } from './types.ts';
import type { Weights } from './weights.ts';

const CLAUSE = /[，；。！？]/u;
const SHORTEST = 4;
/** A passage of more is a section: there every clause would bring something. */
const MOST = 8;

const several = <T>(parts: readonly T[]): readonly T[] =>
  parts.length > 1 && parts.length <= MOST ? parts : [];

/** Adds a text's words, what they stand for, and its pairs of characters. */
export function addWordsOf(bag: Bag, text: string, space: FeatureSpace, weights: Weights): void {
  space.addText(bag, text, 1, weights);
  space.eachPair(plainOf(text), (pair) => raise(bag, pair, 1));
}

/** What each clause of a text asks for; of a span without words, each statement in it. Empty where it is but one. */
export function clausesOf(
  text: string,
  located: readonly Located[],
  space: FeatureSpace,
  bagOf: (statement: Statement) => Bag,
  weights: Weights,
): Bag[] {
  if (text === '') return several(located.filter(isMeant)).map(({ statement }) => bagOf(statement));
  const clauses = text.split(CLAUSE).filter((clause) => clause.length >= SHORTEST);
  return several(clauses).map((clause) => {
    const bag: Bag = new Map();
    addWordsOf(bag, clause, space, weights);
    return bag;
  });
}
