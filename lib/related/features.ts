/**
 * Features by which statements are found: words, names, pairs of characters, what words stand for (glossary
 * entries, indicators, concepts), indicators stated, topics. Each has a number in one space.
 */

import type { BagBuilder } from './bags.ts';
import { FORMULAIC, VAGUE_TOPICS } from './formulaic.ts';
import { NARROW, visible } from './hidden.ts';
import { IntMap } from './int-map.ts';
import type { ConceptRecord, IndexRecord } from './pack.ts';
import { plainOf } from './plain.ts';
import { Vocabulary } from './vocabulary.ts';
import { FAMILIES, type Family, type Weights } from './weights.ts';

/** The number of a family. */
export const familyNumber = (family: Family): number => FAMILIES.indexOf(family);

const [BIGRAM, CONCEPT] = [familyNumber('bigram'), familyNumber('concept')];

/** Features with how far each belongs, 0..1. */
export type Bag = Map<number, number>;

const SENTENCE = /[。；！？;!?]/u;
const MOST_REPEATED = 2;
/** Shorter words have many senses. */
const LONG_WORD = 3;

/** Raises a feature to at least a weight. */
export function raise(bag: Bag, feature: number, weight: number): void {
  if ((bag.get(feature) ?? 0) < weight) bag.set(feature, weight);
}

export class FeatureSpace {
  readonly vocabulary: Vocabulary;
  /** For each feature the number of its family in FAMILIES. */
  readonly #families: number[] = [];
  /** Of words and what they stand for; pairs of characters have none. */
  readonly #labels: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #known = {
    stated: new Map<string, number>(),
    topic: new Map<string, number>(),
    term: new Map<string, number>(),
  };
  /** What a word stands for. */
  readonly #meanings: (number[] | undefined)[];
  /** For a word the words that stand for something beside it in one clause, each followed by what it is. */
  readonly #pairs: (number[] | undefined)[];
  readonly #bigrams = new IntMap(1 << 15);
  readonly #conceptWeight = new Map<number, number>();

  /** @param names plain names of individual things: words of the vocabulary that count as names */
  constructor(
    index: Pick<IndexRecord, 'words' | 'meanings' | 'pairs'>,
    concepts: readonly ConceptRecord[],
    names: ReadonlySet<string>,
  ) {
    this.vocabulary = new Vocabulary(index.words.split(' '));
    const [word, name, formula] = [familyNumber('word'), familyNumber('name'), familyNumber('formula')];
    for (const its of this.vocabulary.words)
      this.#families.push(names.has(its) ? name : FORMULAIC.has(its) ? formula : word);
    this.#meanings = new Array(this.vocabulary.words.length);
    this.#pairs = new Array(this.vocabulary.words.length);
    const weights = new Map(concepts.map(({ id, weight }) => [`concept:${id}`, weight ?? 1]));
    for (const [meaning, words] of Object.entries(index.meanings)) {
      const feature = this.#number(meaning, meaning.slice(0, meaning.indexOf(':')) as Family);
      this.#conceptWeight.set(feature, weights.get(meaning) ?? 1);
      for (const word of words) {
        const row = this.#meanings[word];
        if (row) row.push(feature);
        else this.#meanings[word] = [feature];
      }
    }
    for (const [meaning, pairs] of Object.entries(index.pairs)) {
      const feature = this.#number(meaning, 'concept');
      this.#conceptWeight.set(feature, weights.get(meaning) ?? 1);
      for (const [one, other] of pairs) {
        const row = this.#pairs[one];
        if (row) row.push(other, feature);
        else this.#pairs[one] = [other, feature];
      }
    }
  }

  get size(): number {
    return this.#families.length;
  }

  /** The number of a feature's family in FAMILIES. */
  familyOf(feature: number): number {
    return this.#families[feature] ?? 0;
  }

  /** The word, `kind:id` of what words stand for, '' for a pair of characters. */
  labelOf(feature: number): string {
    return this.vocabulary.words[feature] ?? this.#labels[feature - this.vocabulary.words.length] ?? '';
  }

  /** Whether a word stands for something: a glossary entry, an indicator, a concept. */
  hasMeaning(word: number): boolean {
    return this.#meanings[word] !== undefined;
  }

  /** Whether a feature tells of one thing by itself, if it is rare. */
  isTelling(feature: number): boolean {
    const family = FAMILIES[this.familyOf(feature)];
    if (family === 'word') return this.labelOf(feature).length >= LONG_WORD;
    if (family === 'concept') return (this.#conceptWeight.get(feature) ?? 1) >= NARROW;
    return family === 'name' || family === 'term' || family === 'indicator' || family === 'stated';
  }

  /** The share of a text's characters that stand in words of the vocabulary. */
  knownOf(text: string): number {
    const plain = plainOf(text);
    const inWords = new Uint8Array(plain.length);
    for (const { start, end } of this.vocabulary.find(plain)) inWords.fill(1, start, end);
    let [known, all] = [0, 0];
    for (let at = 0; at < plain.length; at += 1) {
      if (!isHan(plain.charCodeAt(at))) continue;
      all += 1;
      known += inWords[at] as number;
    }
    return all === 0 ? 1 : known / all;
  }

  #number(label: string, family: Family): number {
    let feature = this.#numbers.get(label);
    if (feature === undefined) {
      feature = this.#families.push(familyNumber(family)) - 1;
      this.#labels[feature - this.vocabulary.words.length] = label;
      this.#numbers.set(label, feature);
    }
    return feature;
  }

  stated = (indicator: string): number => this.#of('stated', indicator);
  topic = (topic: string): number => this.#of('topic', topic);
  term = (entry: string): number => this.#of('term', entry);

  #of(kind: 'stated' | 'topic' | 'term', id: string): number {
    let feature = this.#known[kind].get(id);
    if (feature === undefined) {
      const vague = kind === 'topic' && VAGUE_TOPICS.has(id);
      feature = this.#number(`${kind}:${id}`, vague ? 'formula' : kind);
      this.#known[kind].set(id, feature);
    }
    return feature;
  }

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
      const row = this.#pairs[word] ?? [];
      for (let at = 0; at < row.length; at += 2)
        if (words.has(row[at] as number)) count(row[at + 1] as number);
    }
  }

  #conceptsOf = (word: number): readonly number[] =>
    this.#meanings[word]?.filter(
      (feature) => this.familyOf(feature) === CONCEPT && (this.#conceptWeight.get(feature) ?? 1) >= NARROW,
    ) ?? [];

  /** Adds the words of a text and what they stand for. */
  addText(bag: Bag, text: string, weight: number, how: Weights): void {
    for (const clause of text.split(SENTENCE)) {
      const hits = visible(this.vocabulary.find(plainOf(clause)), this.#conceptsOf);
      const top = new Set(hits.filter(({ nested }) => !nested).map(({ word }) => word));
      const nested = new Set(hits.map(({ word }) => word).filter((word) => !top.has(word)));
      this.addWords(bag, [...top], [...nested], weight, how);
    }
  }

  /** Visits the pairs of Chinese characters of the dataset's own words, and learns those that are new. */
  learnPairs(text: string, visit: (feature: number) => void): void {
    let one = text.charCodeAt(0);
    for (let i = 1; i < text.length; i += 1) {
      const other = text.charCodeAt(i);
      if (isHan(one) && isHan(other)) {
        const next = this.#families.length;
        const feature = this.#bigrams.getOrSet((one << 16) | other, next);
        if (feature === next) this.#families.push(BIGRAM);
        visit(feature);
      }
      one = other;
    }
  }

  /** Visits the pairs of characters of a text that were learnt. */
  eachPair(text: string, visit: (feature: number) => void): void {
    for (let i = 0; i + 1 < text.length; i += 1) {
      const feature = this.#bigrams.get((text.charCodeAt(i) << 16) | text.charCodeAt(i + 1));
      if (feature >= 0) visit(feature);
    }
  }

  /**
   * Adds what stands in a statement, each once, whatever it weighs: what `addWords` adds.
   * @param rows holds lists of word numbers ascending, each as the step from the one before
   * @param lists where they stand
   */
  collectWords(
    into: BagBuilder,
    rows: readonly number[],
    ...lists: readonly (readonly [number, number])[]
  ): void {
    const paired: number[] = [];
    for (const [start, end] of lists) {
      let word = 0;
      for (let at = start; at < end; at += 1) {
        word += rows[at] as number;
        into.add(word);
        const meanings = this.#meanings[word];
        if (meanings) for (const meaning of meanings) into.add(meaning);
        if (this.#pairs[word]) paired.push(word);
      }
    }
    for (const word of paired) {
      const row = this.#pairs[word] ?? [];
      for (let at = 0; at < row.length; at += 2)
        if (into.has(row[at] as number)) into.add(row[at + 1] as number);
    }
  }
}

/** Whether a unit is a Chinese character of everyday use. */
const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;
