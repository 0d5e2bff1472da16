/** The passages that are on screen: loaded some at a time, kept while they are near, read again when they changed. */
import type { NotebookPorts } from '../../lib/extension/notebook-page.ts';
import type { Damaged } from '../../lib/notebook/store/index.ts';
import type { SavedPassage } from '../../lib/notebook/types.ts';

export type Loaded =
  | { kind: 'passage'; passage: SavedPassage }
  | { kind: 'damaged'; damaged: Damaged }
  | { kind: 'gone' }
  | { kind: 'failed' };

/** Passages kept: a few hundred screens. */
const MOST = 3000;

/** What `useSyncExternalStore` wants, one subscription for each passage. */
export class Passages {
  readonly #reader: Pick<NotebookPorts['reader'], 'many'>;
  readonly #kept = new Map<string, Loaded>();
  readonly #listeners = new Map<string, Set<() => void>>();
  #waiting = new Set<string>();

  constructor(reader: Pick<NotebookPorts['reader'], 'many'>) {
    this.#reader = reader;
  }

  get(id: string): Loaded | undefined {
    return this.#kept.get(id);
  }

  /** Asks for a passage; whoever subscribed hears when it is there. */
  want(id: string): void {
    if (this.#kept.has(id) || this.#waiting.has(id)) return;
    if (this.#waiting.size === 0) queueMicrotask(() => void this.#load());
    this.#waiting.add(id);
  }

  subscribe(id: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(id);
    };
  }

  /** Takes in passages that were read elsewhere. */
  take(passages: readonly SavedPassage[]): void {
    for (const passage of passages) this.#keep(passage.id, { kind: 'passage', passage });
  }

  /** Reads passages again: at once where they are shown, else when they are next asked for. Null for all. */
  refresh(ids: readonly string[] | null): void {
    for (const id of ids ?? [...this.#kept.keys()]) {
      if (!this.#listeners.has(id)) this.#kept.delete(id);
      else {
        if (this.#waiting.size === 0) queueMicrotask(() => void this.#load());
        this.#waiting.add(id);
      }
    }
  }

  #keep(id: string, loaded: Loaded): void {
    this.#kept.delete(id);
    this.#kept.set(id, loaded);
    for (const listener of this.#listeners.get(id) ?? []) listener();
    if (this.#kept.size <= MOST) return;
    for (const old of this.#kept.keys()) {
      if (this.#kept.size <= MOST * 0.8) break;
      if (!this.#listeners.has(old)) this.#kept.delete(old);
    }
  }

  async #load(): Promise<void> {
    const ids = [...this.#waiting];
    this.#waiting = new Set();
    const read = await this.#reader.many(ids);
    if (!read.ok) {
      for (const id of ids) this.#keep(id, { kind: 'failed' });
      return;
    }
    const { passages, damaged } = read.value;
    const found = new Map<string, Loaded>([
      ...passages.map((passage) => [passage.id, { kind: 'passage', passage }] as const),
      ...damaged.map((each) => [each.id, { kind: 'damaged', damaged: each }] as const),
    ]);
    for (const id of ids) this.#keep(id, found.get(id) ?? { kind: 'gone' });
  }
}
