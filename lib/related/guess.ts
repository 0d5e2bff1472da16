import type { Bag, FeatureSpace } from './features.ts';

/** Below this a guess is no better than none. */
const LEAST = 0.25;
/** Fewer statements say nothing. */
const FEWEST = 3;

/**
 * Guesses the topics of words that no editor has read, from the concepts in them: how often the dataset's
 * statements with a concept have a topic.
 */
export class TopicGuess {
  readonly #topics = new Map<number, [topic: number, share: number][]>();

  /** @param bags features of the dataset's statements */
  constructor(space: FeatureSpace, bags: readonly Uint32Array[]) {
    const totals = new Map<number, number>();
    const both = new Map<number, Map<number, number>>();
    for (const bag of bags) {
      const topics = bag.filter((feature) => space.families[feature] === 'topic');
      for (const feature of bag) {
        if (space.families[feature] !== 'concept') continue;
        totals.set(feature, (totals.get(feature) ?? 0) + 1);
        const row = both.get(feature) ?? new Map<number, number>();
        both.set(feature, row);
        for (const topic of topics) row.set(topic, (row.get(topic) ?? 0) + 1);
      }
    }
    for (const [concept, row] of both) {
      const total = totals.get(concept) ?? 0;
      if (total < FEWEST) continue;
      const shares = [...row].map(([topic, times]): [number, number] => [topic, times / (total + 1)]);
      this.#topics.set(
        concept,
        shares.filter(([, share]) => share >= LEAST),
      );
    }
  }

  /** Topics of a bag with how sure they are, 0..1. */
  of(bag: Bag): Bag {
    const doubts = new Map<number, number>();
    for (const [feature, weight] of bag) {
      for (const [topic, share] of this.#topics.get(feature) ?? [])
        doubts.set(topic, (doubts.get(topic) ?? 1) * (1 - share * Math.min(1, weight)));
    }
    return new Map([...doubts].map(([topic, doubt]) => [topic, 1 - doubt]));
  }
}
