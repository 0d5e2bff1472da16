/** Many short lists of numbers in one array: features by unit, without an object for each. */
export class Bags {
  readonly #values: Uint32Array;
  readonly #ends: Uint32Array;

  /**
   * @param values the lists one after another
   * @param ends for each list where it ends in `values`
   */
  constructor(values: Uint32Array, ends: Uint32Array) {
    this.#values = values;
    this.#ends = ends;
  }

  /** Number of lists. */
  get size(): number {
    return this.#ends.length;
  }

  get values(): Uint32Array {
    return this.#values;
  }

  /** A list: a view, not a copy. */
  at(unit: number): Uint32Array {
    return this.#values.subarray(this.start(unit), this.#ends[unit]);
  }

  start(unit: number): number {
    return unit === 0 ? 0 : (this.#ends[unit - 1] as number);
  }

  end(unit: number): number {
    return this.#ends[unit] as number;
  }
}

/** Collects lists in which every number stands once. */
export class BagBuilder {
  #values = new Uint32Array(1 << 16);
  #length = 0;
  readonly #ends: number[] = [];
  /** For each number the list that had it last, counted from 1. */
  #seen = new Int32Array(1 << 15);

  /** Adds a number to the open list, once. */
  add(value: number): void {
    if (value >= this.#seen.length) this.#seen = grown(this.#seen, value + 1);
    const list = this.#ends.length + 1;
    if (this.#seen[value] === list) return;
    this.#seen[value] = list;
    if (this.#length === this.#values.length) this.#values = grown(this.#values, this.#length + 1);
    this.#values[this.#length++] = value;
  }

  /** Whether the open list has a number. */
  has(value: number): boolean {
    return this.#seen[value] === this.#ends.length + 1;
  }

  /** Closes the open list and begins the next. */
  close(): void {
    this.#ends.push(this.#length);
  }

  build(): Bags {
    return new Bags(this.#values.slice(0, this.#length), Uint32Array.from(this.#ends));
  }
}

function grown<T extends Uint32Array | Int32Array>(array: T, least: number): T {
  const next = new (array.constructor as new (length: number) => T)(Math.max(least, 2 * array.length));
  next.set(array);
  return next;
}
