/** The writes of the notebook. Each is one operation: see `perform`. */
import * as v from 'valibot';
import {
  type PassageChange,
  type PassageDraft,
  type SavedPassage,
  SavedPassageSchema,
  TagSchema,
} from '../types.ts';
import { perform } from './operations.ts';
import { readStored, recordsOf } from './records.ts';
import { isSame, quoteKey } from './same.ts';
import type { Database, WriteTransaction } from './schema.ts';

export interface WriteOptions {
  /** A UUID that the client made: the same for every retry. */
  operation: string;
  now: Date;
}

const optionsOf = ({ operation, now }: WriteOptions) => ({ operation, now: now.toISOString() });

/** The passage in the notebook that is the same as another, if there is one. */
export async function findSame(
  tx: Pick<WriteTransaction, 'objectStore'>,
  draft: PassageDraft,
): Promise<SavedPassage | null> {
  const candidates = await tx.objectStore('passages').index('keys').getAll(quoteKey(draft));
  for (const candidate of candidates) {
    const read = readStored(candidate);
    if (read.ok && isSame(read.passage, draft)) return read.passage;
  }
  return null;
}

export type Saved = { kind: 'saved'; id: string } | { kind: 'duplicate'; id: string };

/** Saves a passage; its id is the operation's. The same passage twice is not saved again: the answer says so. */
export function save(db: Database, draft: PassageDraft, options: WriteOptions): Promise<Saved> {
  const { operation: id, now } = optionsOf(options);
  const passage = v.parse(SavedPassageSchema, { ...draft, id, created: now, updated: now, revision: 1 });
  return perform<Saved>(db, { operation: id, kind: 'save', now }, async (tx, changes) => {
    if ((await tx.objectStore('passages').getKey(id)) !== undefined) return { kind: 'duplicate', id };
    const same = await findSame(tx, draft);
    if (same) return { kind: 'duplicate', id: same.id };
    await changes.put(passage, null);
    return { kind: 'saved', id };
  });
}

export type Updated =
  | { kind: 'updated'; revision: number }
  /** Somebody changed it since: what it is now. Nothing was written. */
  | { kind: 'conflict'; current: SavedPassage }
  | { kind: 'missing' }
  | { kind: 'damaged'; reason: string };

const changed = (passage: SavedPassage, change: PassageChange, now: string): SavedPassage =>
  v.parse(SavedPassageSchema, { ...passage, ...change, updated: now, revision: passage.revision + 1 });

/** Changes note, tags or colour of the passage that the client saw (`revision`). */
export function update(
  db: Database,
  { id, revision, change }: { id: string; revision: number; change: PassageChange },
  options: WriteOptions,
): Promise<Updated> {
  const { operation, now } = optionsOf(options);
  return perform<Updated>(db, { operation, kind: 'update', now }, async (tx, changes) => {
    const stored = await tx.objectStore('passages').get(id);
    if (!stored) return { kind: 'missing' };
    const read = readStored(stored);
    if (!read.ok) return { kind: 'damaged', reason: read.damaged.reason };
    if (read.passage.revision !== revision) return { kind: 'conflict', current: read.passage };
    const next = changed(read.passage, change, now);
    const same = { ...next, updated: read.passage.updated, revision };
    if (JSON.stringify(same) === JSON.stringify(read.passage)) return { kind: 'updated', revision };
    await changes.put(next, stored);
    return { kind: 'updated', revision: next.revision };
  });
}

export interface Tagging {
  add?: readonly string[];
  remove?: readonly string[];
  colour?: SavedPassage['colour'];
}

export interface Changed {
  kind: 'changed';
  /** How many were changed. */
  count: number;
  /** Ids that are not there, cannot be read, or have no room for another tag. */
  left: string[];
}

function retagged(passage: SavedPassage, { add = [], remove = [], colour }: Tagging): PassageChange | null {
  const kept = passage.tags.filter((tag) => !remove.includes(tag));
  const tags = [...kept, ...add.filter((tag) => !kept.includes(tag))];
  const next = colour ?? passage.colour;
  if (next === passage.colour && tags.join('\n') === passage.tags.join('\n')) return null;
  return { tags, colour: next };
}

const MOST_TAGS = 100;

/**
 * Adds and removes tags, sets the colour, of many passages at once: whoever else changed them meanwhile.
 * @throws where a tag is none
 */
export async function tag(
  db: Database,
  ids: readonly string[],
  tagging: Tagging,
  options: WriteOptions,
): Promise<Changed> {
  const { operation, now } = optionsOf(options);
  v.parse(v.array(TagSchema), tagging.add ?? []);
  return perform<Changed>(db, { operation, kind: 'tag', now }, async (tx, changes) => {
    const left: string[] = [];
    let count = 0;
    const store = tx.objectStore('passages');
    for await (const [id, stored] of recordsOf(store, [...new Set(ids)], (each) => each)) {
      const read = stored && readStored(stored);
      const change = read?.ok ? retagged(read.passage, tagging) : null;
      if (!stored || !read?.ok || (change?.tags?.length ?? 0) > MOST_TAGS) left.push(id);
      else if (change) {
        const revision = read.passage.revision + 1;
        await changes.put({ ...read.passage, ...change, updated: now, revision }, stored);
        count += 1;
      }
    }
    return { kind: 'changed', count, left };
  });
}

/** Removes passages, damaged ones too; undo brings them back as they were. */
export function remove(db: Database, ids: readonly string[], options: WriteOptions): Promise<Changed> {
  const { operation, now } = optionsOf(options);
  return perform<Changed>(db, { operation, kind: 'remove', now }, async (tx, changes) => {
    const left: string[] = [];
    let count = 0;
    const store = tx.objectStore('passages');
    for await (const [id, stored] of recordsOf(store, [...new Set(ids)], (each) => each)) {
      if (stored) {
        await changes.remove(stored);
        count += 1;
      } else left.push(id);
    }
    return { kind: 'changed', count, left };
  });
}
