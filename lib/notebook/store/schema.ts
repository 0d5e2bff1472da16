/** The notebook's database: its stores and what they hold. */
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { SearchRow } from '../search-rows.ts';
import type { SavedPassage } from '../types.ts';

export const DATABASE = 'zhengdu-notebook';
/** One more with each migration of migrations.ts. */
export const VERSION = 2;

/** A passage in the database; `passage` is what was written, to be checked when it is read. */
export interface StoredPassage {
  id: string;
  passage: SavedPassage;
  /** `keysOf` the passage; none for a record that cannot be read. */
  keys: string[];
  created: string;
}

/** Rows of passages whose ids end alike: see row-buckets.ts. */
export interface RowBucket {
  bucket: string;
  rows: SearchRow[];
}

export type OperationKind = 'save' | 'update' | 'tag' | 'remove' | 'import' | 'undo';

/** A write that was made, by the id that its client gave it: a retry finds it done. */
export interface Operation {
  id: string;
  /** Counts up. */
  sequence: number;
  at: string;
  kind: OperationKind;
  result: unknown;
  /** Records that it wrote or removed; version 1 did not say. */
  entries?: number;
  /** The operation that undid this one. */
  undone: string | null;
}

/** What a write found and left: what undoing it needs. */
export interface Before {
  id: string;
  /** The record that stood there; null for one that was added. */
  before: StoredPassage | null;
  /** Revision that the write left; null where it removed the record. */
  after: number | null;
}

export interface BeforeChunk {
  operation: string;
  part: number;
  entries: Before[];
}

/** Passages on their way in: an import larger than a message is handed over in parts. */
export interface StagedPart {
  operation: string;
  part: number;
  at: string;
  passages: SavedPassage[];
}

export interface Counters {
  /** Operations ever. */
  sequence: number;
  /** Records written or removed, ever. */
  changes: number;
  /** Records there are: a browser's own count takes longer the more there are. */
  total: number;
}

export const NO_COUNTERS: Counters = { sequence: 0, changes: 0, total: 0 };

export interface BackupMark {
  at: string;
  /** `Counters.changes` when the backup was read. */
  changes: number;
}

export interface NotebookSchema extends DBSchema {
  passages: { key: string; value: StoredPassage; indexes: { keys: string; created: string } };
  rows: { key: string; value: RowBucket };
  operations: { key: string; value: Operation; indexes: { sequence: number } };
  before: { key: [string, number]; value: BeforeChunk };
  staged: { key: [string, number]; value: StagedPart; indexes: { at: string } };
  meta: { key: 'counters' | 'backup' | 'identity'; value: Counters | BackupMark | string };
}

export const STORES = ['passages', 'rows', 'operations', 'before', 'staged', 'meta'] as const;

export type Database = IDBPDatabase<NotebookSchema>;
export type WriteTransaction = IDBPTransaction<NotebookSchema, (typeof STORES)[number][], 'readwrite'>;
