/**
 * How much each kind of evidence counts, in one table. Found on tests/judged/related-a.json and related-b.json and on
 * the dataset's threads (tools/related/tune.ts). Evidence is counted in nats: what a feature
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
  /** Rarity counts with this power. */
  rarity: number;
  /** Two statements of one thread, as a share of the best score by words. */
  thread: number;
  /** Of that, what any thread of the passage's counts, and what one whose statements have all of its words counts beside. */
  anyThread: number;
  fittingThread: number;
  /** A thread's size divides with this power. */
  threadSize: number;
  /** The dataset links just these two; a share too. */
  link: number;
  /** A link of one thing (its outcome, its progress) against one of a policy. */
  oneThingLink: number;
  /** A second thread, as a share. */
  secondThread: number;
  /** A statement in one thread with one that the words found, as a share of that one's score. */
  threadOfFound: number;
  /** A topic that is guessed from concepts, against one that an editor named. */
  guess: number;
  /** What the best found have beside what was sought counts so much. */
  feedback: number;
  /** What answers one clause of a passage, beside what it has of the whole. */
  clause: number;
  /** What the dataset knows of a statement, where the words of the passage are at hand too. */
  located: number;
  /** Whose statement it is, against another place's. */
  samePlace: number;
  aboveOrBelow: number;
  /**
   * Below these strengths (lib/related/select.ts) nothing is shown: all where the best is below, each of the first
   * five, each further one. More is expected where the dataset's threads were asked about the passage's own statements.
   */
  least: { told: Least; untold: Least };
}

export interface Least {
  best: number;
  each: number;
  more: number;
}

export const WEIGHTS: Weights = {
  family: {
    word: 0.75,
    formula: 0.47,
    name: 1.7,
    bigram: 0.56,
    term: 0.192,
    indicator: 0.25,
    stated: 1.875,
    concept: 2.5,
    topic: 3,
  },
  nested: 0.36,
  repeat: 0.32,
  length: 0.188,
  rarity: 2.5,
  thread: 1.5,
  anyThread: 0.34,
  fittingThread: 1.2,
  threadSize: 0.16,
  link: 0.5,
  oneThingLink: 1.6,
  secondThread: 0.3,
  threadOfFound: 0.08,
  guess: 1.12,
  feedback: 0.08,
  clause: 0.5,
  located: 0.2,
  samePlace: 1.3,
  aboveOrBelow: 1.05,
  least: { told: { best: 150, each: 20, more: 60 }, untold: { best: 45, each: 10, more: 40 } },
};
