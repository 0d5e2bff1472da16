/** Reading the notebook. Records that cannot be read come back as damaged, with their reason. */
import type { ReportRef } from '../../passage.ts';
import { pageKey, reportKey } from '../search-keys.ts';
import type { SearchRow } from '../search-rows.ts';
import type { AnchorPassage, SavedPassage } from '../types.ts';
import { newId } from './ids.ts';
import { type Damaged, readStored } from './records.ts';
import { bucketOf } from './row-buckets.ts';
import { type BackupMark, type Counters, type Database, NO_COUNTERS, type StoredPassage } from './schema.ts';

export interface Batch {
  passages: SavedPassage[];
  damaged: Damaged[];
}

function batchOf(stored: readonly StoredPassage[]): Batch {
  const batch: Batch = { passages: [], damaged: [] };
  for (const each of stored) {
    const read = readStored(each);
    if (read.ok) batch.passages.push(read.passage);
    else batch.damaged.push(read.damaged);
  }
  return batch;
}

const countersOf = async (db: Database): Promise<Counters> =>
  ((await db.get('meta', 'counters')) as Counters | undefined) ?? NO_COUNTERS;

export const count = async (db: Database): Promise<number> => (await countersOf(db)).total;

/** Some passages, in the order of their ids; what is not there is left out. */
export async function many(db: Database, ids: readonly string[]): Promise<Batch> {
  const { store } = db.transaction('passages');
  const stored = await Promise.all(ids.map((id) => store.get(id)));
  return batchOf(stored.filter((each) => each !== undefined));
}

/** The latest passages, the newest first: what a list shows before all rows are there. */
export async function newest(db: Database, limit: number): Promise<Batch> {
  const stored: StoredPassage[] = [];
  const index = db.transaction('passages').store.index('created');
  for (let cursor = await index.openCursor(null, 'prev'); cursor; cursor = await cursor.continue()) {
    if (stored.push(cursor.value) >= limit) break;
  }
  return batchOf(stored);
}

/** A page of the whole notebook in the order of ids, after a given one; the last page is not full. */
export async function page(db: Database, after: string | null, limit: number): Promise<Batch> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  return batchOf(await db.getAll('passages', range, limit));
}

/** What search and lists work on: a row of each passage that can be read. */
export async function rows(db: Database): Promise<SearchRow[]> {
  return (await db.getAll('rows')).flatMap((bucket) => bucket.rows);
}

/** Rows of some passages; undefined where there is none (any more). */
export async function rowsOf(db: Database, ids: readonly string[]): Promise<(SearchRow | undefined)[]> {
  const { store } = db.transaction('rows');
  const buckets = await Promise.all([...new Set(ids.map(bucketOf))].map((bucket) => store.get(bucket)));
  const found = new Map(buckets.flatMap((bucket) => bucket?.rows ?? []).map((row) => [row.id, row]));
  return ids.map((id) => found.get(id));
}

/** Most passages that a page is marked with. */
const MOST_OF_PAGE = 5000;

/** The passages saved from a page, or from another copy of its report, in the order of their places. */
export async function passagesFor(
  db: Database,
  url: string,
  report: ReportRef | null,
): Promise<AnchorPassage[]> {
  const index = db.transaction('passages').store.index('keys');
  const keys = [pageKey(url), reportKey(report)].filter((key) => key !== null);
  const found = await Promise.all(keys.map((key) => index.getAll(key, MOST_OF_PAGE)));
  const stored = new Map(found.flat().map((each) => [each.id, each]));
  const { passages } = batchOf([...stored.values()]);
  return passages
    .sort((a, b) => (a.position?.[0] ?? 0) - (b.position?.[0] ?? 0))
    .slice(0, MOST_OF_PAGE)
    .map(({ id, revision, quote, position, section, sectionMark, paragraphMark, colour, tags, note }) => ({
      id,
      revision,
      quote,
      position,
      section,
      sectionMark,
      paragraphMark,
      colour,
      tags,
      note,
    }));
}

/** The pages and reports that some passages belong to, by key: who has to look again after they changed. */
export async function placesOf(db: Database, ids: readonly string[]): Promise<string[]> {
  const { store } = db.transaction('passages');
  const stored = await Promise.all(ids.map((id) => store.get(id)));
  return [...new Set(stored.flatMap((each) => each?.keys ?? []))].filter((key) => !key.startsWith('quote:'));
}

/** A UUID that the database was given when it was first asked: another one means another database. */
export async function identityOf(db: Database): Promise<string> {
  const known = (await db.get('meta', 'identity')) as string | undefined;
  if (known !== undefined) return known;
  const tx = db.transaction('meta', 'readwrite');
  const identity = ((await tx.store.get('identity')) as string | undefined) ?? newId();
  await tx.store.put(identity, 'identity');
  await tx.done;
  return identity;
}

export interface BackupState {
  /** When the last backup was made; null for never. */
  last: string | null;
  /** Records written or removed since. */
  since: number;
  /** Records written or removed ever: `markBackup` wants the number from before the backup was read. */
  changes: number;
}

export async function backupState(db: Database): Promise<BackupState> {
  const { store } = db.transaction('meta');
  const [counters, backup] = await Promise.all([
    store.get('counters') as Promise<Counters | undefined>,
    store.get('backup') as Promise<BackupMark | undefined>,
  ]);
  const changes = counters?.changes ?? 0;
  return { last: backup?.at ?? null, since: changes - (backup?.changes ?? 0), changes };
}

/** Notes that a backup was made. @param changes `BackupState.changes` from before the backup was read */
export async function markBackup(db: Database, changes: number, now: Date): Promise<void> {
  await db.put('meta', { at: now.toISOString(), changes } satisfies BackupMark, 'backup');
}

const DAY = 24 * 3600 * 1000;

/**
 * Whether to remind of a backup: much was written since the last one, or something and it is a month old; of the
 * first one once the loss would hurt.
 */
export function isBackupDue({ last, since }: Pick<BackupState, 'last' | 'since'>, now: Date): boolean {
  if (last === null) return since >= 30;
  return since >= 100 || (since >= 10 && now.getTime() - Date.parse(last) > 30 * DAY);
}
