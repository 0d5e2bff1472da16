/**
 * How much each kind of evidence counts, in one table. Found on tests/judged/related-a.json and held against
 * related-b.json, which was never tuned on (tools/related/measure.ts). Evidence is counted in nats: what a feature
 * says is the logarithm of how rare it is.
 */
export const FAMILIES = [
  'word',
  'name',
  'bigram',
  'term',
  'indicator',
  'stated',
  'concept',
  'topic',
] as const;
export type Family = (typeof FAMILIES)[number];

export interface Weights {
  /** A nat of rarity of each kind of feature. */
  family: { [family in Family]: number };
  /** A word within a longer word that was found, as a share of a word of its own. */
  nested: number;
  /** How far a long statement is marked down, 0 not at all, 1 in full (the b of BM25). */
  length: number;
  /** Rarity counts with this power. */
  rarity: number;
  /** Two statements of one thread, before it is divided by the thread's size. */
  thread: number;
  /** The dataset links just these two. */
  link: number;
  /** What the dataset knows of a statement, where the words of the passage are at hand too. */
  located: number;
  /** Whose statement it is, against another place's. */
  samePlace: number;
  aboveOrBelow: number;
}

export const WEIGHTS: Weights = {
  family: { word: 1, name: 1.5, bigram: 0.4, term: 1.2, indicator: 0.5, stated: 2, concept: 1, topic: 0.6 },
  nested: 0.4,
  length: 0.5,
  rarity: 1.3,
  thread: 12,
  link: 12,
  located: 0.7,
  samePlace: 1.1,
  aboveOrBelow: 1.05,
};
