import type { Bags } from './bags.ts';
import { type Bag, type FeatureSpace, familyNumber } from './features.ts';
import type { Family } from './weights.ts';

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
  constructor(space: FeatureSpace, bags: Bags) {
    const [concepts, topics] = [numbersOf(space, 'concept'), numbersOf(space, 'topic')];
    const [ofConcept, ofTopic] = [familyNumber('concept'), familyNumber('topic')];
    const totals = new Uint32Array(concepts.size);
    const both = new Uint32Array(concepts.size * topics.size);
    const [here, about]: [number[], number[]] = [[], []];
    const { values } = bags;
    for (let unit = 0; unit < bags.size; unit += 1) {
      here.length = about.length = 0;
      for (let at = bags.start(unit), end = bags.end(unit); at < end; at += 1) {
        const feature = values[at] as number;
        const family = space.familyOf(feature);
        if (family === ofConcept) here.push(concepts.get(feature) as number);
        else if (family === ofTopic) about.push(topics.get(feature) as number);
      }
      for (const concept of here) {
        totals[concept] = (totals[concept] as number) + 1;
        for (const topic of about) {
          const at = concept * topics.size + topic;
          both[at] = (both[at] as number) + 1;
        }
      }
    }
    const featureOf = [...topics.keys()];
    for (const [feature, concept] of concepts) {
      const total = totals[concept] as number;
      if (total < FEWEST) continue;
      const sure: [topic: number, share: number][] = [];
      for (let column = 0; column < featureOf.length; column += 1) {
        const share = (both[concept * topics.size + column] as number) / (total + 1);
        if (share >= LEAST) sure.push([featureOf[column] as number, share]);
      }
      this.#topics.set(feature, sure);
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

/** Features of a family with numbers of their own from 0. */
function numbersOf(space: FeatureSpace, family: Family): Map<number, number> {
  const numbers = new Map<number, number>();
  const number = familyNumber(family);
  for (let feature = 0; feature < space.size; feature += 1)
    if (space.familyOf(feature) === number) numbers.set(feature, numbers.size);
  return numbers;
}
