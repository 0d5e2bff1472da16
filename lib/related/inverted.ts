import type { Bags } from './bags.ts';

/** The logarithm of the number of statements in the five reports. */
const RAREST = Math.log(1420);

/**
 * An inverted index over typed arrays: for each feature the units that have it, ascending. A unit is a statement,
 * or a sentence of a report in the reader's library.
 */
export class InvertedIndex {
  readonly units: number;
  readonly #starts: Uint32Array;
  readonly #postings: Uint32Array;
  /**
   * For each feature how rare it is: the logarithm of units over units that have it, as a share of the most that it
   * could be, times what that is in the five reports. So evidence weighs the same in a small and a large corpus.
   */
  readonly #rarity: Float32Array;
  /** For each unit the sum of its features' rarity over the mean of all units. */
  readonly lengths: Float32Array;

  /**
   * @param features number of features
   * @param bags for each unit its features, each once
   */
  constructor(features: number, bags: Bags) {
    this.units = bags.size;
    const { values } = bags;
    const starts = new Uint32Array(features + 1);
    for (let i = 0; i < values.length; i += 1) bump(starts, (values[i] as number) + 1, 1);
    for (let f = 0; f < features; f += 1) bump(starts, f + 1, starts[f] as number);
    const next = starts.slice();
    const postings = new Uint32Array(values.length);
    const rarity = new Float32Array(features);
    const scale = this.units > 0 ? RAREST / Math.log(this.units + 1) : 0;
    for (let f = 0; f < features; f += 1) {
      const having = (starts[f + 1] as number) - (starts[f] as number);
      rarity[f] = scale * Math.log((this.units + 1) / (having + 0.5));
    }
    this.lengths = new Float32Array(this.units);
    let sum = 0;
    for (let unit = 0; unit < this.units; unit += 1) {
      let length = 0;
      const end = bags.end(unit);
      for (let i = bags.start(unit); i < end; i += 1) {
        const feature = values[i] as number;
        postings[bump(next, feature, 1)] = unit;
        length += rarity[feature] as number;
      }
      this.lengths[unit] = length;
      sum += length;
    }
    const mean = sum / Math.max(1, this.units);
    for (let unit = 0; unit < this.units; unit += 1) {
      if (mean > 0) this.lengths[unit] = (this.lengths[unit] as number) / mean;
    }
    this.#starts = starts;
    this.#postings = postings;
    this.#rarity = rarity;
  }

  /** Number of units that have a feature. */
  frequency(feature: number): number {
    if (feature + 1 >= this.#starts.length) return 0;
    return (this.#starts[feature + 1] as number) - (this.#starts[feature] as number);
  }

  /** How rare a feature is. */
  rarity(feature: number): number {
    return this.#rarity[feature] ?? 0;
  }

  /** Units that have a feature, ascending: a view, not a copy. */
  unitsOf(feature: number): Uint32Array {
    if (feature + 1 >= this.#starts.length) return EMPTY;
    return this.#postings.subarray(this.#starts[feature], this.#starts[feature + 1]);
  }

  /** Bytes that it holds. */
  get bytes(): number {
    return [this.#starts, this.#postings, this.#rarity, this.lengths].reduce(
      (sum, a) => sum + a.byteLength,
      0,
    );
  }
}

const EMPTY = new Uint32Array(0);

/** Raises a number of an array; the number before. */
function bump(array: Uint32Array, at: number, by: number): number {
  const before = array[at] as number;
  array[at] = before + by;
  return before;
}

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
