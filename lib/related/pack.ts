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
  threads: Thread[];
  ledger: LedgerEntry[];
  index: IndexRecord;
  concepts: ConceptRecord[];
}

/** A statement as a row. */
export type PackedStatement = [
  /** As printed in its id: '017'. */
  number: string,
  start: number,
  end: number,
  stance: Record['stance'],
  period: string | null,
  gist: string,
  entities: string[],
  indicators: string[],
  figures: string[],
  topics: string[],
];

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
    list.map(
      (s): PackedStatement => [
        s.id.slice(report.length + 1),
        ...s.span,
        s.stance,
        s.period,
        s.gist,
        s.entities,
        s.indicators,
        s.figures,
        s.topics,
      ],
    ),
  ]);
  return { statements: Object.fromEntries(packed), threads, ledger, index, concepts };
}
