import type { Thread, ThreadLink } from './types.ts';

/** The dataset's threads by statement. */
export class Threads {
  readonly #of = new Map<string, Thread[]>();
  readonly #links = new Map<string, ThreadLink>();

  constructor(threads: readonly Thread[]) {
    for (const thread of threads) {
      for (const id of thread.statements) {
        const row = this.#of.get(id);
        if (row) row.push(thread);
        else this.#of.set(id, [thread]);
      }
      for (const link of thread.links) this.#links.set(`${link.from} ${link.to}`, link);
    }
  }

  /** Threads that a statement belongs to. */
  of(statement: string): readonly Thread[] {
    return this.#of.get(statement) ?? [];
  }

  /** What the dataset says of a pair, in either direction. */
  link(one: string, other: string): ThreadLink | null {
    return this.#links.get(`${one} ${other}`) ?? this.#links.get(`${other} ${one}`) ?? null;
  }
}
