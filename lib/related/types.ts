/**
 * What the engine of related statements works with: statements, passages and reports with the features by which
 * they are found and linked. Plain data; no code.
 */
import type { LedgerEntry } from '../../data/schema.ts';
import type { Figure, Part, Span } from '../analysis.ts';
import type { Relation, ReportRef, Stance, StatementMark } from '../passage.ts';

/**
 * Anything that the kind of link can be told of: a statement of the dataset, a passage that a reader stands in,
 * a sentence of a report in the reader's library. Unknown is null or empty, never a guess.
 */
export interface Linkable {
  /** Whose it is; null for loose text. */
  report: ReportRef | null;
  part: Part | null;
  /** Titles of the sections around it, the outermost first. */
  section: readonly string[];
  stance: Stance | null;
  /** The years it speaks of: '2022', '2016-2021', '2022-05'. */
  period: string | null;
  /** Names of individual things as written, quotes left out: projects, firms, roads, programmes, honours. */
  entities: readonly string[];
  /** Ids of data/indicators that it states for its place as a whole. */
  indicators: readonly string[];
  /** Its figures with what they measure. Spans count from an origin of its own: compare values, not spans. */
  figures: readonly Figure[];
  /** Two or three words of what it is about, from the dataset's small vocabulary. */
  topics: readonly string[];
  /** Ids of the glossary entries that stand in it. */
  terms: readonly string[];
  /** Ids of the bundled statements that it is, or that it overlaps, the most overlapped first. */
  statements: readonly string[];
}

/** A statement of a bundled report with its features. */
export interface Statement extends Linkable {
  report: ReportRef;
  part: Part;
  stance: Stance;
  /** leping-2023/017. */
  id: string;
  /** Id of the bundled report. */
  source: string;
  /** In the report's squeezed text. */
  span: Span;
  gist: string;
  /** Its figures as printed. */
  printed: readonly string[];
  mark: StatementMark;
}

/** The kind of a link between two, and why, for people. */
export interface Link {
  relation: Relation;
  /** What links the two, for people, the telling one first: figures side by side, names, indicators. */
  because: string[];
}

/** What the dataset itself says of a pair of statements (data/threads.json). */
export interface ThreadLink {
  /** Name of the thread: 昌景黄铁路. */
  thread: string;
  from: string;
  to: string;
  relation: Relation;
  /** In our own words; null where the kind says it all. */
  why: string | null;
}

/** A specific thing that runs through several reports. */
export interface Thread {
  id: string;
  name: string;
  kind: string;
  /** Ids of its statements. */
  statements: readonly string[];
  links: readonly ThreadLink[];
}

/** The bundled dataset as the engine reads it from the pack (lib/related/dataset.ts). */
export interface Dataset {
  /** The bundled reports, by id. */
  reports: ReadonlyMap<string, ReportRef>;
  /** By id, in the order of the reports and of their texts. */
  statements: ReadonlyMap<string, Statement>;
  threads: readonly Thread[];
  /** Ledger records as data/ledger.json holds them. */
  ledger: readonly LedgerEntry[];
}
