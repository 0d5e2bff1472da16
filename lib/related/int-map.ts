/** A map of 32-bit numbers to numbers from 0, by open addressing: no object for an entry, no number on the heap. */
export class IntMap {
  #keys: Int32Array;
  /** Each value plus one; 0 where nothing is. */
  #values: Int32Array;
  #size = 0;

  /** @param expected number of entries */
  constructor(expected: number) {
    const slots = 1 << Math.ceil(Math.log2(Math.max(16, 2 * expected)));
    this.#keys = new Int32Array(slots);
    this.#values = new Int32Array(slots);
  }

  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (this.#values[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  /** The value of a key, or -1. */
  get(key: number): number {
    return (this.#values[this.#slot(key)] as number) - 1;
  }

  set(key: number, value: number): void {
    if (2 * this.#size >= this.#keys.length) this.#grow();
    const slot = this.#slot(key);
    if (this.#values[slot] === 0) this.#size += 1;
    this.#keys[slot] = key;
    this.#values[slot] = value + 1;
  }

  /** The value of a key; where it has none, the given one from now on. */
  getOrSet(key: number, value: number): number {
    const slot = this.#slot(key);
    const before = this.#values[slot] as number;
    if (before !== 0) return before - 1;
    this.set(key, value);
    return value;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Int32Array(2 * keys.length);
    this.#values = new Int32Array(2 * keys.length);
    for (let old = 0; old < keys.length; old += 1) {
      if (values[old] === 0) continue;
      const slot = this.#slot(keys[old] as number);
      this.#keys[slot] = keys[old] as number;
      this.#values[slot] = values[old] as number;
    }
  }
}
