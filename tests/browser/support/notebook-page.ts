/** A notebook put straight into the database, as a year of saving would leave it. */
import { rowOf } from '../../../lib/notebook/search-rows.ts';
import { storedOf } from '../../../lib/notebook/store/records.ts';
import { bucketOf } from '../../../lib/notebook/store/row-buckets.ts';
import type { Counters } from '../../../lib/notebook/store/schema.ts';
import type { SavedPassage } from '../../../lib/notebook/types.ts';
import type { Page } from '../driver/types.ts';

/** Records of one message to the page. */
const PART = 2000;
/** Buckets of one message: each holds 200 rows of a large notebook. */
const BUCKETS = 16;

/** @param key for a store whose records do not name themselves */
function put(page: Page, store: string, records: readonly object[], key?: string): Promise<void> {
  return page.evaluate(
    async (name: string, json: string, under: string | null) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('zhengdu-notebook');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const tx = db.transaction(name, 'readwrite');
      for (const each of JSON.parse(json) as object[]) tx.objectStore(name).put(each, under ?? undefined);
      await new Promise((resolve, reject) => {
        tx.oncomplete = resolve;
        tx.onabort = () => reject(tx.error);
      });
      db.close();
    },
    store,
    JSON.stringify(records),
    key ?? null,
  );
}

function* partsOf<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}

/** @param page one of the extension that has opened the notebook before and found it empty */
export async function fillNotebook(page: Page, passages: readonly SavedPassage[]): Promise<void> {
  for (const part of partsOf(passages, PART)) await put(page, 'passages', part.map(storedOf));
  const groups = Map.groupBy(passages.map(rowOf), ({ id }) => bucketOf(id));
  const buckets = [...groups].map(([bucket, rows]) => ({ bucket, rows }));
  for (const part of partsOf(buckets, BUCKETS)) await put(page, 'rows', part);
  const counters: Counters = { sequence: 0, changes: passages.length, total: passages.length };
  await put(page, 'meta', [counters], 'counters');
}
