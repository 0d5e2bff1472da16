/**
 * Rows are kept 200 or so to a record when there are 50,000: as records of their own they took two to three times
 * as long to read, and every page of the notebook begins with reading them all.
 */
import type { SearchRow } from '../search-rows.ts';
import type { RowBucket } from './schema.ts';

/** The bucket of a passage: random, since its id is. */
export const bucketOf = (id: string): string => id.slice(-2).toLowerCase();

interface Store {
  get(bucket: string): Promise<RowBucket | undefined>;
  put(bucket: RowBucket): Promise<unknown>;
  delete(bucket: string): Promise<unknown>;
}

/** Writes rows (null: gone) into their buckets, each bucket once. */
export async function putRows(store: Store, rows: ReadonlyMap<string, SearchRow | null>): Promise<void> {
  const changes = new Map<string, [string, SearchRow | null][]>();
  for (const change of rows) {
    const bucket = bucketOf(change[0]);
    const others = changes.get(bucket);
    if (others) others.push(change);
    else changes.set(bucket, [change]);
  }
  for (const [bucket, changed] of changes) {
    const held = new Map((await store.get(bucket))?.rows.map((row) => [row.id, row]));
    for (const [id, row] of changed) {
      if (row) held.set(id, row);
      else held.delete(id);
    }
    // In the order of ids: the same passages make the same bucket.
    const sorted = [...held.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    await (sorted.length > 0 ? store.put({ bucket, rows: sorted }) : store.delete(bucket));
  }
}
