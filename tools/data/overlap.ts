/** Longest run of a source's characters that our own words may share with it. */
const LONGEST = 15;

/** Finds runs that a text shares with the sources: the project carries facts, not sentences. */
export class Overlap {
  readonly #shingles = new Set<string>();

  /** @param sources squeezed texts */
  constructor(sources: readonly string[]) {
    for (const text of sources) {
      const plain = Overlap.#plain(text);
      for (let i = 0; i + LONGEST < plain.length; i += 1) this.#shingles.add(plain.slice(i, i + LONGEST + 1));
    }
  }

  static #plain(text: string): string {
    return text.normalize('NFC').replace(/[\s\p{P}]/gu, '');
  }

  /** The first run of more than 15 characters, punctuation left out, that stands in a source; null for none. */
  shared(text: string): string | null {
    const plain = Overlap.#plain(text);
    for (let i = 0; i + LONGEST < plain.length; i += 1) {
      const run = plain.slice(i, i + LONGEST + 1);
      if (this.#shingles.has(run)) return run;
    }
    return null;
  }
}
