/** The notebook as the rest of the extension sees it. Nothing here throws: every answer is an outcome. */
import type { ReportRef } from '../../passage.ts';
import type { PassageChange, PassageDraft, SavedPassage } from '../types.ts';
import { Connection, type ConnectionOptions } from './connection.ts';
import { compare, type ImportOptions, importStaged, stage } from './import.ts';
import * as reads from './reads.ts';
import type { Outcome } from './results.ts';
import type { OperationKind } from './schema.ts';
import { undo } from './undo.ts';
import { remove, save, type Tagging, tag, update, type WriteOptions } from './writes.ts';

/** Passages read at a time when all are. */
const PAGE = 500;

/** Reads the database; what the notebook's own page may do by itself. */
export class NotebookReader {
  protected readonly connection: Connection;

  constructor(options: ConnectionOptions = {}) {
    this.connection = new Connection(options);
  }

  count = () => this.connection.run(reads.count);
  many = (ids: readonly string[]) => this.connection.run((db) => reads.many(db, ids));
  newest = (limit: number) => this.connection.run((db) => reads.newest(db, limit));
  rows = () => this.connection.run(reads.rows);
  rowsOf = (ids: readonly string[]) => this.connection.run((db) => reads.rowsOf(db, ids));
  passagesFor = (url: string, report: ReportRef | null) =>
    this.connection.run((db) => reads.passagesFor(db, url, report));
  placesOf = (ids: readonly string[]) => this.connection.run((db) => reads.placesOf(db, ids));
  identity = () => this.connection.run(reads.identityOf);
  backupState = () => this.connection.run(reads.backupState);
  compare = (passages: readonly SavedPassage[]) => this.connection.run((db) => compare(db, passages));

  /** All passages in the order of their ids, a page at a time; ends at the first problem, which is the last page. */
  async *pages(size = PAGE): AsyncGenerator<Outcome<reads.Batch>> {
    const pageAfter = (id: string | null): Promise<Outcome<reads.Batch>> =>
      this.connection.run((db) => reads.page(db, id, size));
    for (let after: string | null = null; ; ) {
      const read = await pageAfter(after);
      if (!read.ok) {
        yield read;
        return;
      }
      const { passages, damaged }: reads.Batch = read.value;
      if (passages.length + damaged.length > 0) yield read;
      if (passages.length + damaged.length < size) return;
      after = [...passages, ...damaged].reduce((last, { id }) => (id > last ? id : last), '');
    }
  }

  close = () => this.connection.close();
}

/** Reads and writes: the background's alone. */
export class Notebook extends NotebookReader {
  save = (draft: PassageDraft, options: WriteOptions) =>
    this.connection.run((db) => save(db, draft, options));
  update = (change: { id: string; revision: number; change: PassageChange }, options: WriteOptions) =>
    this.connection.run((db) => update(db, change, options));
  tag = (ids: readonly string[], tagging: Tagging, options: WriteOptions) =>
    this.connection.run((db) => tag(db, ids, tagging, options));
  remove = (ids: readonly string[], options: WriteOptions) =>
    this.connection.run((db) => remove(db, ids, options));
  undo = (target: string, options: WriteOptions, only?: readonly OperationKind[]) =>
    this.connection.run((db) => undo(db, target, options, only));
  stage = (part: number, passages: readonly unknown[], options: WriteOptions) =>
    this.connection.run((db) => stage(db, part, passages, options));
  importStaged = (how: ImportOptions, options: WriteOptions) =>
    this.connection.run((db) => importStaged(db, how, options));
  markBackup = (changes: number, now: Date) =>
    this.connection.run((db) => reads.markBackup(db, changes, now));
}
