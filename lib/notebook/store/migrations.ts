/**
 * One migration for each version of the database, from the first on. A migration that was released is not
 * changed any more: tests/unit/notebook/store-v1.json and its like keep records of every version.
 */
import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { rowOf, type SearchRow } from '../search-rows.ts';
import { readStored, storedOf } from './records.ts';
import { putRows } from './row-buckets.ts';

type AnyDatabase = IDBPDatabase<unknown>;
type Upgrade = IDBPTransaction<unknown, StoreNames<unknown>[], 'versionchange'>;

/** Passages found by the address of their page; operations for retries and undo. */
function toVersion1(db: AnyDatabase): void {
  const passages = db.createObjectStore('passages', { keyPath: 'id' });
  passages.createIndex('page', 'page');
  db.createObjectStore('operations', { keyPath: 'id' }).createIndex('sequence', 'sequence');
  db.createObjectStore('before', { keyPath: ['operation', 'part'] });
  db.createObjectStore('meta');
}

/**
 * Passages found by page, report and words through one index, listed by date; a row of each for search beside
 * it; how many there are; parts of imports. A record that cannot be read stays as it is, without keys.
 */
async function toVersion2(db: AnyDatabase, tx: Upgrade): Promise<void> {
  const passages = tx.objectStore('passages');
  passages.deleteIndex('page');
  passages.createIndex('keys', 'keys', { multiEntry: true });
  passages.createIndex('created', 'created');
  const buckets = db.createObjectStore('rows', { keyPath: 'bucket' });
  db.createObjectStore('staged', { keyPath: ['operation', 'part'] }).createIndex('at', 'at');
  const rows = new Map<string, SearchRow>();
  for (let cursor = await passages.openCursor(); cursor; cursor = await cursor.continue()) {
    const { id, passage } = cursor.value as { id: string; passage: unknown };
    const read = readStored({ id, passage });
    if (read.ok) {
      await cursor.update(storedOf(read.passage));
      rows.set(id, rowOf(read.passage));
    } else await cursor.update({ id, passage, keys: [], created: '' });
  }
  await putRows(buckets, rows);
  const meta = tx.objectStore('meta');
  const counters = { sequence: 0, changes: 0, ...(await meta.get('counters')) };
  await meta.put({ ...counters, total: await passages.count() }, 'counters');
}

export const MIGRATIONS: readonly ((db: AnyDatabase, tx: Upgrade) => void | Promise<void>)[] = [
  toVersion1,
  toVersion2,
];

/** Brings a database from one version to another (for tests: not always the last). */
export async function migrate(db: AnyDatabase, tx: Upgrade, from: number, to: number): Promise<void> {
  for (const step of MIGRATIONS.slice(from, to)) await step(db, tx);
}
