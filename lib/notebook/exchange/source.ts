/** What an export reads and what it hands over: part by part, so that a large notebook neither blocks nor fills memory. */
import type { SavedPassage } from '../types.ts';

export interface ExportSource {
  /** What is exported, in this order where the format has no order of its own. */
  ids: readonly string[];
  /** Passages by id, in any order; what is not there any more is left out. Rejections end the export. */
  load(ids: readonly string[]): Promise<readonly SavedPassage[]> | readonly SavedPassage[];
}

/** A source over passages at hand. */
export function sourceOf(passages: readonly SavedPassage[]): ExportSource {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return {
    ids: [...byId.keys()],
    load: (ids) => ids.flatMap((id) => byId.get(id) ?? []),
  };
}

export interface Chunk {
  /** The next piece of the file; pieces never part a surrogate pair. */
  text: string;
  /** Steps done and in all: for a progress bar, not a number of passages. */
  done: number;
  total: number;
}

export interface Summary {
  /** Passages that the file speaks of. */
  written: number;
  /** Ids that could not be read: a backup without them is not whole. */
  left: string[];
}

export type Export = AsyncGenerator<Chunk, Summary>;

/** Passages loaded at a time: at their longest (about 100,000 units each) some 20 MB. */
const BATCH = 100;
/** Milliseconds of work before the event loop has its turn. */
const TURN = 12;

interface Scheduler {
  yield?: () => Promise<void>;
}

/** Gives the event loop a turn whenever `TURN` has passed since the last. */
export function pacer(): () => Promise<void> | undefined {
  let since = performance.now();
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return () => {
    if (performance.now() - since < TURN) return undefined;
    const turn = scheduler?.yield?.() ?? new Promise<void>((resolve) => setTimeout(resolve, 0));
    return turn.then(() => {
      since = performance.now();
    });
  };
}

/** Passages in the order of `ids`, some at a time; ids without a passage are added to `left`. */
export async function* batches(
  source: ExportSource,
  ids: readonly string[],
  left: string[],
): AsyncGenerator<readonly SavedPassage[]> {
  const pause = pacer();
  for (let from = 0; from < ids.length; from += BATCH) {
    const asked = ids.slice(from, from + BATCH);
    const found = new Map((await source.load(asked)).map((passage) => [passage.id, passage]));
    for (const id of asked) if (!found.has(id)) left.push(id);
    yield asked.flatMap((id) => found.get(id) ?? []);
    await pause();
  }
}

/** The ids of a source, each once. */
export const idsOf = (source: ExportSource): string[] => [...new Set(source.ids)];
