/** Undoing an operation; undoing that undoes the undoing. */
import type { SavedPassage } from '../types.ts';
import { type Changes, chunksOf, perform, UNREAD } from './operations.ts';
import { readStored, recordsOf } from './records.ts';
import type { Before, Database, OperationKind, StoredPassage } from './schema.ts';
import type { WriteOptions } from './writes.ts';

export type Undone =
  | {
      kind: 'undone';
      /** Records put back, changed back, or taken away again. */
      count: number;
      /** Ids that were changed since and therefore stay as they are. */
      kept: string[];
    }
  /** It was undone before. */
  | { kind: 'already' }
  /** Too long ago, or never made. */
  | { kind: 'unknown' };

function readable(stored: StoredPassage): SavedPassage | null {
  const read = readStored(stored);
  return read.ok ? read.passage : null;
}

/** Takes one record back to where it was. False where it was changed since. */
async function takeBack(
  changes: Changes,
  entry: Before,
  stored: StoredPassage | undefined,
  now: string,
): Promise<boolean> {
  if (entry.after === null) {
    if (stored || !entry.before) return false;
    await changes.restore(entry.before, readable(entry.before), null);
    return true;
  }
  // What was added and is gone needs no undoing.
  if (!stored) return entry.before === null;
  if ((readable(stored)?.revision ?? UNREAD) !== entry.after) return false;
  if (entry.before === null) {
    await changes.remove(stored);
    return true;
  }
  const former = readable(entry.before);
  if (!former) await changes.restore(entry.before, null, stored);
  // The revision goes on: a window that still shows the other state must not write over this one.
  else await changes.put({ ...former, updated: now, revision: entry.after + 1 }, stored);
  return true;
}

/**
 * Undoes an operation in one transaction. What was removed comes back byte for byte; what was changed gets its
 * former contents under a new revision.
 * @param only kinds that the asking side may undo
 */
export function undo(
  db: Database,
  target: string,
  { operation, now }: WriteOptions,
  only?: readonly OperationKind[],
): Promise<Undone> {
  const at = now.toISOString();
  return perform<Undone>(db, { operation, kind: 'undo', now: at }, async (tx, changes) => {
    const operations = tx.objectStore('operations');
    const known = await operations.get(target);
    if (!known || (only && !only.includes(known.kind))) return { kind: 'unknown' };
    if (known.undone !== null) return { kind: 'already' };
    const kept: string[] = [];
    for (const { entries } of await tx.objectStore('before').getAll(chunksOf(target))) {
      const records = recordsOf(tx.objectStore('passages'), entries, ({ id }) => id);
      for await (const [entry, stored] of records) {
        if (!(await takeBack(changes, entry, stored, at))) kept.push(entry.id);
      }
    }
    await operations.put({ ...known, undone: operation });
    return { kind: 'undone', count: changes.entries.length, kept };
  });
}
