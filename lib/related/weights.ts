/**
 * How much each kind of evidence counts, in one table. Found on tests/judged/related-a.json and held against
 * related-b.json, which was never tuned on (tools/related/measure.ts). Evidence is counted in nats: what a feature
 * says is the logarithm of how rare it is.
 */
export const FAMILIES = [
  'word',
  'formula',
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
  /** How much more counts what each further word of a clause stands for. */
  repeat: number;
  /** How far a long statement is marked down, 0 not at all, 1 in full (the b of BM25). */
  length: number;
  /** Rarity counts with this power: of words and pairs of characters, and of all that words stand for. */
  rarity: number;
  rarityOfMeaning: number;
  /** Two statements of one thread, as a share of the best score by words, before it is divided by the root of the thread's size. */
  thread: number;
  /** The dataset links just these two; a share too. */
  link: number;
  /** A statement in one thread with one that the words found, as a share of that one's score. */
  threadOfFound: number;
  /** A topic that is guessed from concepts, against one that an editor named. */
  guess: number;
  /** What the best found have beside what was sought counts so much. */
  feedback: number;
  /** What the dataset knows of a statement, where the words of the passage are at hand too. */
  located: number;
  /** Whose statement it is, against another place's. */
  samePlace: number;
  aboveOrBelow: number;
  /**
   * Below these strengths (lib/related/select.ts) nothing is shown: where the best is below (`bestTold` where the
   * dataset's threads know the passage), each of the first five, and each further one.
   */
  least: { best: number; bestTold: number; each: number; more: number };
}

export const WEIGHTS: Weights = {
  family: {
    word: 1,
    formula: 0.375,
    name: 1.35,
    bigram: 0.6,
    term: 0.346,
    indicator: 0.24,
    stated: 1.382,
    concept: 2.501,
    topic: 1.501,
  },
  nested: 0.192,
  repeat: 0.24,
  length: 0.144,
  rarity: 2.08,
  rarityOfMeaning: 2.08,
  thread: 2,
  link: 0.8,
  threadOfFound: 0.081,
  guess: 0.7,
  feedback: 0.04,
  located: 0.202,
  samePlace: 1.375,
  aboveOrBelow: 1.05,
  least: { best: 20, bestTold: 40, each: 9, more: 25 },
};
