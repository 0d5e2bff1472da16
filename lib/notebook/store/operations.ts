/** Every write: one transaction, made once however often it is asked for, with what undoing it needs. */

import { rowOf, type SearchRow } from '../search-rows.ts';
import type { SavedPassage } from '../types.ts';
import { storedOf } from './records.ts';
import { Refused } from './results.ts';
import { putRows } from './row-buckets.ts';
import {
  type Before,
  type Counters,
  type Database,
  NO_COUNTERS,
  type OperationKind,
  STORES,
  type StoredPassage,
  type WriteTransaction,
} from './schema.ts';

/** Operations that can be undone, and that a retry finds. */
const KEPT = 200;
/** Records that they keep for undo, the last operation's aside. */
const MOST_ENTRIES = 100_000;
/** Entries of a chunk of what was there before. */
const CHUNK = 500;

/** Stands for the revision of a record that cannot be read. */
export const UNREAD = 0;

/** Everything that one operation left. */
export const chunksOf = (operation: string) => IDBKeyRange.bound([operation], [operation, []]);

/** The passages inside a write: whatever it changes is remembered for undo. */
export class Changes {
  readonly entries: Before[] = [];
  readonly #tx: WriteTransaction;
  readonly #rows = new Map<string, SearchRow | null>();
  #writing: Promise<unknown>[] = [];

  constructor(tx: WriteTransaction) {
    this.#tx = tx;
  }

  /** Lets a write run on. A transaction that ends early fails them all: `perform` hears of it once. */
  #begin(write: Promise<unknown>): void {
    write.catch(() => {});
    this.#writing.push(write);
  }

  #settledIfMany(): Promise<void> {
    return this.#writing.length < CHUNK ? Promise.resolve() : this.#settled();
  }

  /** Writes what is left to write. @throws what a write failed with */
  async finish(): Promise<void> {
    await putRows(this.#tx.objectStore('rows'), this.#rows);
    await this.#settled();
  }

  async #settled(): Promise<void> {
    const writing = this.#writing;
    this.#writing = [];
    await Promise.all(writing);
  }

  /** Writes a passage where `before` stood (null: nothing). */
  put(passage: SavedPassage, before: StoredPassage | null): Promise<void> {
    this.entries.push({ id: passage.id, before, after: passage.revision });
    this.#begin(this.#tx.objectStore('passages').put(storedOf(passage)));
    this.#rows.set(passage.id, rowOf(passage));
    return this.#settledIfMany();
  }

  /**
   * Puts back a record as it was, where `stood` stood (null: nothing).
   * @param passage what it holds; null where it cannot be read: search does without it
   */
  restore(record: StoredPassage, passage: SavedPassage | null, stood: StoredPassage | null): Promise<void> {
    this.entries.push({ id: record.id, before: stood, after: passage?.revision ?? UNREAD });
    // An older version may have kept it with other keys, or none.
    const kept = passage
      ? storedOf(passage)
      : { id: record.id, passage: record.passage, keys: [], created: '' };
    this.#begin(this.#tx.objectStore('passages').put(kept));
    this.#rows.set(record.id, passage && rowOf(passage));
    return this.#settledIfMany();
  }

  remove(before: StoredPassage): Promise<void> {
    this.entries.push({ id: before.id, before, after: null });
    this.#begin(this.#tx.objectStore('passages').delete(before.id));
    this.#rows.set(before.id, null);
    return this.#settledIfMany();
  }
}

export interface Request {
  /** A UUID that the client made: the same for every retry. */
  operation: string;
  kind: OperationKind;
  /** `toISOString()`. */
  now: string;
}

async function record(tx: WriteTransaction, request: Request, entries: Before[], result: unknown) {
  const { operation: id, kind, now: at } = request;
  const meta = tx.objectStore('meta');
  const counters = ((await meta.get('counters')) ?? NO_COUNTERS) as Counters;
  const sequence = counters.sequence + 1;
  const changes = counters.changes + entries.length;
  const added = entries.filter(({ before }) => before === null).length;
  const gone = entries.filter(({ after }) => after === null).length;
  await meta.put({ sequence, changes, total: counters.total + added - gone }, 'counters');
  for (let from = 0; from < entries.length; from += CHUNK) {
    const part = from / CHUNK;
    await tx.objectStore('before').put({ operation: id, part, entries: entries.slice(from, from + CHUNK) });
  }
  const made = { id, sequence, at, kind, result, entries: entries.length, undone: null };
  await tx.objectStore('operations').put(made);
  const upTo = entries.length < CHUNK ? 0 : await lastBeyond(tx, MOST_ENTRIES);
  await forgetOld(tx, Math.max(sequence - KEPT, upTo));
}

/** The latest operation before which so many records were written: what it left is too much to keep. */
async function lastBeyond(tx: WriteTransaction, most: number): Promise<number> {
  let sum = 0;
  const index = tx.objectStore('operations').index('sequence');
  for (let cursor = await index.openCursor(null, 'prev'); cursor; cursor = await cursor.continue()) {
    if (sum > most) return cursor.value.sequence;
    sum += cursor.value.entries ?? 0;
  }
  return 0;
}

/** Drops what the operations up to a sequence left. */
async function forgetOld(tx: WriteTransaction, sequence: number): Promise<void> {
  if (sequence < 1) return;
  const old = tx.objectStore('operations').index('sequence');
  for (const id of await old.getAllKeys(IDBKeyRange.upperBound(sequence))) {
    await tx.objectStore('before').delete(chunksOf(id));
    await tx.objectStore('operations').delete(id);
  }
}

/** Of two errors of one failure the telling one: each side may only say that the other ended it. */
function cause(ofRequest: unknown, ofTransaction: unknown): unknown {
  const nameOf = (error: unknown) => (error as { name?: string } | undefined)?.name;
  if (ofTransaction === undefined || nameOf(ofRequest) === 'QuotaExceededError') return ofRequest;
  return nameOf(ofTransaction) === 'AbortError' ? ofRequest : ofTransaction;
}

/**
 * Does some work in one transaction. Asked again with the id of an operation that was done, it answers what that
 * one answered and writes nothing. Work that throws `Refused` leaves no trace; so does work that changes nothing.
 * @throws what the database failed with: then nothing was written
 */
export async function perform<R>(
  db: Database,
  request: Request,
  work: (tx: WriteTransaction, changes: Changes) => Promise<R>,
): Promise<R> {
  // Strict: an answer to the reader means that it is on the disk.
  const tx = db.transaction([...STORES], 'readwrite', { durability: 'strict' }) as WriteTransaction;
  // A failing request ends the transaction as well: one of the two errors is enough.
  const done = tx.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const known = await tx.objectStore('operations').get(request.operation);
    if (known && known.kind !== request.kind) throw new Error('this operation was another one');
    let result: R;
    if (known) result = known.result as R;
    else {
      const changes = new Changes(tx);
      result = await work(tx, changes);
      await changes.finish();
      if (changes.entries.length > 0) await record(tx, request, changes.entries, result);
    }
    const failed = await done;
    if (failed) throw failed.error;
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended already.
    }
    const failed = await done;
    if (error instanceof Refused) return error.result as R;
    throw cause(error, failed?.error);
  }
}
