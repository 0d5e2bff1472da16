/**
 * Features by which statements are found: words, names, pairs of characters, what words stand for (glossary
 * entries, indicators, concepts), indicators stated, topics. Each has a number in one space.
 */
import { FORMULAIC, VAGUE_TOPICS } from './formulaic.ts';
import type { ConceptRecord, IndexRecord } from './pack.ts';
import { plainOf } from './plain.ts';
import { Vocabulary } from './vocabulary.ts';
import { FAMILIES, type Family, type Weights } from './weights.ts';

/** Features with how far each belongs, 0..1. */
export type Bag = Map<number, number>;

const SENTENCE = /[。；！？;!?]/u;
const MOST_REPEATED = 2;
const HAN = /^\p{Script=Han}{2}$/u;

/** Raises a feature to at least a weight. */
export function raise(bag: Bag, feature: number, weight: number): void {
  if ((bag.get(feature) ?? 0) < weight) bag.set(feature, weight);
}

export class FeatureSpace {
  readonly vocabulary: Vocabulary;
  /** Families by feature. */
  readonly families: Family[] = [];
  /** For people and for debugging: the word, the id of what it stands for. */
  readonly labels: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** What a word stands for. */
  readonly #meanings: number[][];
  /** For a word the words that stand for something beside it in one clause. */
  readonly #pairs = new Map<number, [other: number, meaning: number][]>();
  readonly #bigrams = new Map<number, number>();
  readonly #conceptWeight = new Map<number, number>();

  /** @param names plain names of individual things: words of the vocabulary that count as names */
  constructor(index: IndexRecord, concepts: readonly ConceptRecord[], names: ReadonlySet<string>) {
    this.vocabulary = new Vocabulary(index.words.split(' '));
    for (const word of this.vocabulary.words) {
      this.labels.push(word);
      this.families.push(names.has(word) ? 'name' : FORMULAIC.has(word) ? 'formula' : 'word');
    }
    this.#meanings = this.vocabulary.words.map(() => []);
    const weights = new Map(concepts.map(({ id, weight }) => [`concept:${id}`, weight ?? 1]));
    for (const [meaning, words] of Object.entries(index.meanings)) {
      const feature = this.#number(meaning, meaning.slice(0, meaning.indexOf(':')) as Family);
      this.#conceptWeight.set(feature, weights.get(meaning) ?? 1);
      for (const word of words) this.#meanings[word]?.push(feature);
    }
    for (const [meaning, pairs] of Object.entries(index.pairs)) {
      const feature = this.#number(meaning, 'concept');
      this.#conceptWeight.set(feature, weights.get(meaning) ?? 1);
      for (const [one, other] of pairs)
        this.#pairs.set(one, [...(this.#pairs.get(one) ?? []), [other, feature]]);
    }
  }

  get size(): number {
    return this.families.length;
  }

  #number(label: string, family: Family): number {
    let feature = this.#numbers.get(label);
    if (feature === undefined) {
      feature = this.families.push(family) - 1;
      this.labels.push(label);
      this.#numbers.set(label, feature);
    }
    return feature;
  }

  stated = (indicator: string): number => this.#number(`stated:${indicator}`, 'stated');
  topic = (topic: string): number =>
    this.#number(`topic:${topic}`, VAGUE_TOPICS.has(topic) ? 'formula' : 'topic');
  term = (entry: string): number => this.#number(`term:${entry}`, 'term');

  /**
   * Adds the words of a clause and what they stand for. What several of its words stand for counts more.
   * @param top words that stand by themselves
   * @param nested words that stand within longer ones alone
   */
  addWords(bag: Bag, top: readonly number[], nested: readonly number[], weight: number, how: Weights): void {
    for (const word of top) raise(bag, word, weight);
    for (const word of nested) raise(bag, word, weight * how.nested);
    const counts = new Map<number, number>();
    const count = (meaning: number) => counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
    for (const word of [...top, ...nested]) for (const meaning of this.#meanings[word] ?? []) count(meaning);
    this.#addMeaningPairs(new Set([...top, ...nested]), count);
    for (const [meaning, times] of counts) {
      const often = Math.min(1 + how.repeat * (times - 1), MOST_REPEATED);
      raise(bag, meaning, weight * (this.#conceptWeight.get(meaning) ?? 1) * often);
    }
  }

  /** What two words of one clause stand for. */
  #addMeaningPairs(words: ReadonlySet<number>, count: (meaning: number) => void): void {
    for (const word of words) {
      for (const [other, meaning] of this.#pairs.get(word) ?? []) if (words.has(other)) count(meaning);
    }
  }

  /** Adds the words of a text and what they stand for. */
  addText(bag: Bag, text: string, weight: number, how: Weights): void {
    for (const clause of text.split(SENTENCE)) {
      const hits = this.vocabulary.find(plainOf(clause));
      const top = new Set(hits.filter(({ nested }) => !nested).map(({ word }) => word));
      const nested = new Set(hits.map(({ word }) => word).filter((word) => !top.has(word)));
      this.addWords(bag, [...top], [...nested], weight, how);
    }
  }

  /**
   * Learns the pairs of Chinese characters of a text. What only names hold (昌景 of 昌景黄铁路) is a piece of a name:
   * learn what is no name first.
   */
  learnPairs(text: string, family: 'bigram' | 'piece'): void {
    const plain = plainOf(text);
    for (let i = 0; i + 1 < plain.length; i += 1) {
      const code = pairAt(plain, i);
      const pair = plain.slice(i, i + 2);
      if (this.#bigrams.has(code) || !HAN.test(pair)) continue;
      this.#bigrams.set(code, this.families.push(family) - 1);
      this.labels.push(pair);
    }
  }

  /** Adds the pairs of characters of a text that were learnt. */
  addPairs(bag: Bag, text: string, weight: number): void {
    const plain = plainOf(text);
    for (let i = 0; i + 1 < plain.length; i += 1) {
      const feature = this.#bigrams.get(pairAt(plain, i));
      if (feature !== undefined) raise(bag, feature, weight);
    }
  }
}

const pairAt = (text: string, i: number) => (text.charCodeAt(i) << 16) | text.charCodeAt(i + 1);

export const familyNumber = (family: Family): number => FAMILIES.indexOf(family);
