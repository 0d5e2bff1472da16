/** Taking in many passages: handed over in parts, checked, then written all at once or not at all. */
import * as v from 'valibot';
import { type SavedPassage, SavedPassageSchema } from '../types.ts';
import { perform, UNREAD } from './operations.ts';
import { readStored, recordsOf } from './records.ts';
import { Refused } from './results.ts';
import type { Database, StoredPassage, WriteTransaction } from './schema.ts';
import { findSame, type WriteOptions } from './writes.ts';

/** Passages of one part at most: a message holds 64 MB (Chrome), and a thousand long ones are far below. */
export const PART_SIZE = 500;
/** Parts that no import came for are dropped after this, milliseconds. */
const STALE = 24 * 3600 * 1000;

const partsOf = (operation: string) => IDBKeyRange.bound([operation], [operation, []]);

/** Hands over one part; the same part again replaces it. @throws where one is no passage */
export async function stage(
  db: Database,
  part: number,
  passages: readonly unknown[],
  { operation, now }: WriteOptions,
): Promise<void> {
  const checked = v.parse(v.array(SavedPassageSchema), passages);
  const tx = db.transaction('staged', 'readwrite', { durability: 'relaxed' });
  const stale = IDBKeyRange.upperBound(new Date(now.getTime() - STALE).toISOString());
  const old = await tx.store.index('at').getAllKeys(stale);
  const staged = { operation, part, at: now.toISOString(), passages: checked };
  await Promise.all([...old.map((key) => tx.store.delete(key)), tx.store.put(staged), tx.done]);
}

export interface ImportOptions {
  /** How many parts were handed over. */
  parts: number;
  /** Passages of the notebook that the reader agreed to replace, with the revisions that the preview showed. */
  replace: readonly { id: string; revision: number }[];
}

export type Imported =
  | { kind: 'imported'; added: number; replaced: number; same: number }
  /** Other passages stand under these ids, were changed since the preview, or come twice. Nothing was written. */
  | { kind: 'conflict'; ids: string[] }
  /** Parts that did not arrive. Nothing was written. */
  | { kind: 'incomplete'; missing: number[] };

/** @throws Refused where parts are missing */
async function checkParts(tx: WriteTransaction, operation: string, parts: number): Promise<void> {
  const keys = await tx.objectStore('staged').getAllKeys(partsOf(operation));
  const there = new Set(keys.map(([, part]) => part));
  const missing = Array.from({ length: parts }, (_, part) => part).filter((part) => !there.has(part));
  if (missing.length > 0) throw new Refused<Imported>({ kind: 'incomplete', missing });
}

/** How a passage of an import stands to what is in the notebook. */
function standing(passage: SavedPassage, stored: StoredPassage | undefined) {
  if (!stored) return { kind: 'new' as const };
  if (JSON.stringify(stored.passage) === JSON.stringify(passage)) return { kind: 'same' as const };
  const read = readStored(stored);
  return { kind: 'other' as const, stored, read, revision: read.ok ? read.passage.revision : UNREAD };
}

/** Writes the parts that were handed over under this operation's id: all of them, or none. */
export function importStaged(
  db: Database,
  { parts, replace }: ImportOptions,
  { operation, now }: WriteOptions,
): Promise<Imported> {
  const at = now.toISOString();
  const agreed = new Map(replace.map(({ id, revision }) => [id, revision]));
  return perform<Imported>(db, { operation, kind: 'import', now: at }, async (tx, changes) => {
    await checkParts(tx, operation, parts);
    const conflicts: string[] = [];
    const seen = new Set<string>();
    const result = { kind: 'imported' as const, added: 0, replaced: 0, same: 0 };
    for (let part = 0; part < parts; part += 1) {
      // One part at a time: the whole of a large import would not fit a small machine.
      const { passages = [] } = (await tx.objectStore('staged').get([operation, part])) ?? {};
      const records = recordsOf(tx.objectStore('passages'), passages, ({ id }) => id);
      for await (const [passage, stored] of records) {
        const stands = standing(passage, stored);
        if (seen.has(passage.id)) conflicts.push(passage.id);
        else if (stands.kind === 'new') {
          await changes.put(passage, null);
          result.added += 1;
        } else if (stands.kind === 'same') result.same += 1;
        else if (agreed.get(passage.id) !== stands.revision) conflicts.push(passage.id);
        else {
          const revision = Math.max(passage.revision, stands.revision + 1);
          await changes.put({ ...passage, revision }, stands.stored);
          result.replaced += 1;
        }
        seen.add(passage.id);
      }
    }
    if (conflicts.length > 0) throw new Refused<Imported>({ kind: 'conflict', ids: conflicts });
    await tx.objectStore('staged').delete(partsOf(operation));
    return result;
  });
}

/** What importing a passage would mean. */
export type Comparison =
  | { kind: 'new' }
  /** The very same record is there. */
  | { kind: 'same' }
  /** Another state of it is there. */
  | { kind: 'conflict'; current: SavedPassage }
  /** The same words of the same place are there, under another id. */
  | { kind: 'duplicate'; of: SavedPassage }
  /** The record under its id cannot be read; it is replaced by agreeing to revision 0. */
  | { kind: 'damaged'; reason: string };

/** What importing each of some passages would mean: for a preview, `PART_SIZE` at a time. */
export async function compare(db: Database, passages: readonly SavedPassage[]): Promise<Comparison[]> {
  const tx = db.transaction('passages') as unknown as WriteTransaction;
  const found: Comparison[] = [];
  const records = recordsOf(tx.objectStore('passages'), passages, ({ id }) => id);
  for await (const [passage, stored] of records) {
    const stands = standing(passage, stored);
    if (stands.kind === 'same') found.push({ kind: 'same' });
    else if (stands.kind === 'other') {
      const { read } = stands;
      found.push(
        read.ok
          ? { kind: 'conflict', current: read.passage }
          : { kind: 'damaged', reason: read.damaged.reason },
      );
    } else {
      const of = await findSame(tx, passage);
      found.push(of ? { kind: 'duplicate', of } : { kind: 'new' });
    }
  }
  return found;
}
