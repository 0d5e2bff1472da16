/**
 * An inverted index over typed arrays: for each feature the units that have it, ascending. A unit is a statement,
 * or a sentence of a report in the reader's library.
 */
export class InvertedIndex {
  readonly units: number;
  readonly #starts: Uint32Array;
  readonly #postings: Uint32Array;
  /** For each unit the sum of its features' rarity over the mean of all units. */
  lengths: Float32Array;

  /**
   * @param features number of features
   * @param bags for each unit its features, each once
   */
  constructor(features: number, bags: readonly ArrayLike<number>[], counts?: (feature: number) => boolean) {
    this.units = bags.length;
    const starts = new Uint32Array(features + 1);
    const up = (array: Uint32Array, at: number, by: number) => {
      const before = array[at] as number;
      array[at] = before + by;
      return before;
    };
    for (const bag of bags) for (let i = 0; i < bag.length; i += 1) up(starts, (bag[i] as number) + 1, 1);
    for (let f = 0; f < features; f += 1) up(starts, f + 1, starts[f] as number);
    const next = starts.slice();
    const postings = new Uint32Array(starts[features] as number);
    for (let unit = 0; unit < bags.length; unit += 1) {
      const bag = bags[unit] as ArrayLike<number>;
      for (let i = 0; i < bag.length; i += 1) postings[up(next, bag[i] as number, 1)] = unit;
    }
    this.#starts = starts;
    this.#postings = postings;
    this.lengths = new Float32Array(bags.length);
    let sum = 0;
    for (let unit = 0; unit < bags.length; unit += 1) {
      const bag = bags[unit] as ArrayLike<number>;
      let length = 0;
      for (let i = 0; i < bag.length; i += 1) {
        const feature = bag[i] as number;
        if (!counts || counts(feature)) length += this.rarity(feature);
      }
      this.lengths[unit] = length;
      sum += length;
    }
    const mean = sum / Math.max(1, bags.length);
    if (mean > 0) this.lengths = this.lengths.map((length) => length / mean);
  }

  /** Number of units that have a feature. */
  frequency(feature: number): number {
    if (feature + 1 >= this.#starts.length) return 0;
    return (this.#starts[feature + 1] as number) - (this.#starts[feature] as number);
  }

  /** How rare a feature is, in nats: the logarithm of units over units that have it. */
  rarity(feature: number): number {
    return Math.log((this.units + 1) / (this.frequency(feature) + 0.5));
  }

  /** Units that have a feature, ascending: a view, not a copy. */
  unitsOf(feature: number): Uint32Array {
    if (feature + 1 >= this.#starts.length) return EMPTY;
    return this.#postings.subarray(this.#starts[feature], this.#starts[feature + 1]);
  }

  /** Bytes that it holds. */
  get bytes(): number {
    return this.#starts.byteLength + this.#postings.byteLength + this.lengths.byteLength;
  }
}

const EMPTY = new Uint32Array(0);

/** Whether an ascending array holds a number. */
export function holds(ascending: Uint32Array, value: number): boolean {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = ascending[middle] as number;
    if (at === value) return true;
    if (at < value) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
