/**
 * The packed dataset: what `data:build` writes beside the records (the index), and the one JSON that the extension
 * carries and loads when the first question comes. Facts, bags of words and hashes; no sentence, no order.
 */
import type { LedgerEntry, Statement as Record, Thread } from '../../data/schema.ts';
import type { Part } from '../analysis.ts';

/** data/index/index.json: derived from the sources. */
export interface IndexRecord {
  /** Plain words in code-point order, one space between. */
  words: string;
  /** What words stand for, by the words' numbers: `term:` entries, `indicator:` ids, `concept:` ids of data/concepts.json. */
  meanings: { [meaning: string]: number[] };
  /** What two words stand for that stand in one clause. */
  pairs: { [meaning: string]: [number, number][] };
  /** Glossary entries that stand in statements. */
  terms: string[];
  reports: { [report: string]: IndexedReport };
}

export interface IndexedReport {
  /** Sections that hold statements: their titles, the outermost first, and their part. */
  sections: { titles: string[]; part: Part }[];
  /** In the order of the report's statements. */
  statements: IndexedStatement[];
}

/**
 * Section, hash of the squeezed span (lib/text/rolling.ts), entries (numbers of `terms`), and its bag of words:
 * those that stand by themselves and those that stand within longer ones alone, each list ascending, every number
 * as the step from the one before.
 */
export type IndexedStatement = [
  section: number,
  hash: number,
  terms: number[],
  top: number[],
  nested: number[],
];

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

/** data/concepts.json: ways in which government reports write of one thing, from any report's usage. */
export interface ConceptRecord {
  id: string;
  /** For people: named in `because`. */
  name: string;
  /** How telling it is: 1 as a rule, less for a broad field. */
  weight?: number;
  /** Writings; `a+b`: both in one clause. */
  words: string[];
}

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
