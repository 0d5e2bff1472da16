/**
 * The packed dataset: what `data:build` writes beside the records (the index), and the one JSON that the extension
 * carries and loads when the first question comes. Facts, bags of words and hashes; no sentence, no order.
 */
import type { LedgerEntry, Statement as Record, Thread } from '../../data/schema.ts';
import type { ConceptRecord, IndexRecord } from '../../data/schema-index.ts';

export type { ConceptRecord, IndexRecord };
/** A report's part of the index. */
export type IndexedReport = IndexRecord['reports'][string];

/** The packed dataset. */
export interface Pack {
  statements: { [report: string]: PackedStatement[] };
  threads: PackedThread[];
  ledger: LedgerEntry[];
  index: PackedIndex;
  concepts: ConceptRecord[];
}

/** The index with its lists one after another: few long arrays load faster than many short ones. */
export interface PackedIndex extends Omit<IndexRecord, 'reports'> {
  reports: { [report: string]: PackedRows };
}

export interface PackedRows {
  sections: IndexedReport['sections'];
  hashes: number[];
  /** For each statement: its section, then its entries, its words and its nested words, each list after its length. */
  rows: number[];
}

/** A thread; its English name is shown nowhere. */
export type PackedThread = Omit<Thread, 'en'>;

/** A statement; `n` is its id without the report: 017. */
export type PackedStatement = Omit<Record, 'id'> & { n: string };

/** Puts statements, threads, ledger and index into the one file that is shipped. */
export function packOf(
  statements: { [report: string]: readonly Record[] },
  threads: Thread[],
  ledger: LedgerEntry[],
  index: IndexRecord,
  concepts: ConceptRecord[],
): Pack {
  const packed = Object.entries(statements).map(([report, list]) => [
    report,
    list.map(({ id, ...rest }): PackedStatement => ({ n: id.slice(report.length + 1), ...rest })),
  ]);
  const reports = Object.entries(index.reports).map(([report, { sections, statements: rows }]) => [
    report,
    {
      sections,
      hashes: rows.map(([, hash]) => hash),
      rows: rows.flatMap(([section, , ...lists]) => [
        section,
        ...lists.flatMap((list) => [list.length, ...list]),
      ]),
    } satisfies PackedRows,
  ]);
  return {
    statements: Object.fromEntries(packed),
    threads: threads.map(({ en: _, ...thread }) => thread),
    ledger,
    index: { ...index, reports: Object.fromEntries(reports) },
    concepts,
  };
}

/** What a statement's row of the index says; lists as where they stand in `rows`. */
export interface Row {
  section: number;
  hash: number;
  terms: [start: number, end: number];
  top: [start: number, end: number];
  nested: [start: number, end: number];
}

/** Visits the rows of a report's index in the order of its statements. */
export function eachRow({ rows, hashes }: PackedRows, visit: (row: Row, at: number) => void): void {
  let next = 0;
  const list = (): [number, number] => {
    const start = next + 1;
    next = start + (rows[next] ?? 0);
    return [start, next];
  };
  for (let at = 0; at < hashes.length; at += 1) {
    const section = rows[next] ?? 0;
    next += 1;
    visit({ section, hash: hashes[at] ?? 0, terms: list(), top: list(), nested: list() }, at);
  }
}
