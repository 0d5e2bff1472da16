/** Plain BM25 over the segmenter's words: what ours is measured against. */
export class Bm25 {
  readonly #docs: { id: string; counts: Map<string, number>; length: number }[] = [];
  readonly #frequency = new Map<string, number>();
  readonly #segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

  words(text: string): string[] {
    return [...this.#segmenter.segment(text)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment);
  }

  add(id: string, text: string): void {
    const counts = new Map<string, number>();
    const words = this.words(text);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const word of counts.keys()) this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1);
    this.#docs.push({ id, counts, length: words.length });
  }

  search(text: string, allowed: (id: string) => boolean, k1 = 1.2, b = 0.75): string[] {
    const mean = this.#docs.reduce((sum, { length }) => sum + length, 0) / this.#docs.length;
    const query = new Set(this.words(text));
    const scored = this.#docs
      .filter(({ id }) => allowed(id))
      .map(({ id, counts, length }) => {
        let score = 0;
        for (const word of query) {
          const tf = counts.get(word);
          if (!tf) continue;
          const df = this.#frequency.get(word) ?? 0;
          const idf = Math.log(1 + (this.#docs.length - df + 0.5) / (df + 0.5));
          score += (idf * tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * length) / mean));
        }
        return { id, score };
      });
    return scored.sort((a, b) => b.score - a.score).map(({ id }) => id);
  }
}
