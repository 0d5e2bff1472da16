/**
 * Finds the words of a vocabulary in a text by looking up its substrings. The dataset's bags of words are built
 * with it too: browsers' word segmenters disagree with each other, a lookup does not.
 */

/** A word found, with its place in the plain text. */
export interface WordHit {
  word: number;
  start: number;
  end: number;
  /** A longer hit holds it. */
  nested: boolean;
}

const LATIN = /[0-9a-z]/u;
const key = (a: number, b: number) => (a << 16) | b;

export class Vocabulary {
  readonly words: readonly string[];
  readonly #ids = new Map<string, number>();
  /** For the first two units of words, the lengths that such words have, longest first. */
  readonly #lengths = new Map<number, number[]>();

  /** @param words plain (lib/related/plain.ts), of two units or more, each once */
  constructor(words: readonly string[]) {
    this.words = words;
    for (const [id, word] of words.entries()) {
      this.#ids.set(word, id);
      const first = key(word.charCodeAt(0), word.charCodeAt(1));
      const lengths = this.#lengths.get(first);
      if (!lengths) this.#lengths.set(first, [word.length]);
      else if (!lengths.includes(word.length)) lengths.push(word.length);
    }
    for (const lengths of this.#lengths.values()) lengths.sort((a, b) => b - a);
  }

  /** The number of a word, or undefined. */
  idOf(word: string): number | undefined {
    return this.#ids.get(word);
  }

  /** Every word that stands in a plain text, words within words too, by place. */
  find(plain: string): WordHit[] {
    const hits: WordHit[] = [];
    // The furthest end of a hit that began before: what ends at or before it lies within a longer word.
    let covered = 0;
    for (let start = 0; start + 1 < plain.length; start += 1) {
      const lengths = this.#lengths.get(key(plain.charCodeAt(start), plain.charCodeAt(start + 1)));
      if (!lengths) continue;
      for (const length of lengths) {
        const end = start + length;
        if (end > plain.length) continue;
        const word = this.#ids.get(plain.slice(start, end));
        if (word === undefined || cuts(plain, start) || cuts(plain, end)) continue;
        hits.push({ word, start, end, nested: end <= covered });
        if (end > covered) covered = end;
      }
    }
    return hits;
  }
}

/** Whether a place lies inside a number or a Latin word. */
function cuts(text: string, at: number): boolean {
  return at > 0 && at < text.length && LATIN.test(text.charAt(at)) && LATIN.test(text.charAt(at - 1));
}
