/**
 * Finds the words of a vocabulary in a text by looking at every place. The dataset's bags of words are built with it
 * too: browsers' word segmenters disagree with each other, a lookup does not.
 */

import { IntMap } from './int-map.ts';

/** A word found, with its place in the plain text. */
export interface WordHit {
  word: number;
  start: number;
  end: number;
  /** A longer hit holds it. */
  nested: boolean;
}

const LATIN = /[0-9a-z]/u;
const key = (text: string, at: number) => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

export class Vocabulary {
  readonly words: readonly string[];
  /** For two first units the first word that has them; words with the same two stand together. */
  readonly #first: IntMap;

  /** @param words plain (lib/related/plain.ts), of two units or more, in code-point order, each once */
  constructor(words: readonly string[]) {
    this.words = words;
    this.#first = new IntMap(words.length);
    let last = -1;
    for (let id = 0; id < words.length; id += 1) {
      const first = key(words[id] as string, 0);
      if (first !== last) this.#first.set(first, id);
      last = first;
    }
  }

  /** The number of a word, or undefined. */
  idOf(word: string): number | undefined {
    const first = key(word, 0);
    const from = this.#first.get(first);
    for (let id = from < 0 ? this.words.length : from; id < this.words.length; id += 1) {
      if (this.words[id] === word) return id;
      if (key(this.words[id] as string, 0) !== first) break;
    }
    return undefined;
  }

  /** Every word that stands in a plain text, words within words too: by place, at one place the longest first. */
  find(plain: string): WordHit[] {
    const hits: WordHit[] = [];
    // The furthest end of a hit that began before: what ends at or before it lies within a longer word.
    let covered = 0;
    for (let start = 0; start + 1 < plain.length; start += 1) {
      const first = key(plain, start);
      let id = this.#first.get(first);
      if (id < 0 || cuts(plain, start)) continue;
      const here: WordHit[] = [];
      for (; id < this.words.length; id += 1) {
        const word = this.words[id] as string;
        if (key(word, 0) !== first) break;
        const end = start + word.length;
        if (plain.startsWith(word, start) && !cuts(plain, end))
          here.push({ word: id, start, end, nested: false });
      }
      // A word comes after the words that it begins with.
      for (const hit of here.reverse()) {
        hit.nested = hit.end <= covered;
        if (hit.end > covered) covered = hit.end;
        hits.push(hit);
      }
    }
    return hits;
  }
}

/** Whether a place lies inside a number or a Latin word. */
function cuts(text: string, at: number): boolean {
  return at > 0 && at < text.length && LATIN.test(text.charAt(at)) && LATIN.test(text.charAt(at - 1));
}
