/**
 * A passage and what other reports say about the same thing: the shapes that the page side, the background,
 * the panel and the notebook share. Plain data (structured clone); no code.
 */
import type { Figure, Level, Part, Span, TermMark } from './analysis.ts';

/** A report as a passage or a statement names it. */
export interface ReportRef {
  /** The bundled report that it is, by content. */
  bundled: string | null;
  /** As the page or the dataset titles it. */
  title: string;
  place: string | null;
  level: Level | null;
  /** The divisions above the place, from the province down, the place last. */
  path: readonly string[];
  delivered: string | null;
  reviews: string | null;
  plans: string | null;
  speaker: string | null;
}

/** What a reader selected or stands in, with what was read around it: the question of `related`. */
export interface Passage {
  /** Squeezed, at most 2,000 units: a longer selection is cut. */
  text: string;
  /** Squeezed text just before and after it, at most 400 units each; '' for loose text. */
  before: string;
  after: string;
  /** Where `text` stands in the page's squeezed text; null for loose text. */
  span: Span | null;
  /** The reader selected it, a card's sentence, the paragraph in view, or handed over as text. */
  origin: 'selection' | 'card' | 'view' | 'text';
  /** Null where the page is no report. */
  report: ReportRef | null;
  /** Titles of the sections around it, the outermost first. */
  section: readonly string[];
  part: Part | null;
  /** Figures and terms inside it; their spans count from the beginning of `text`. */
  figures: readonly Figure[];
  terms: readonly TermMark[];
}

export type Stance = 'done' | 'ongoing' | 'planned' | 'problem' | 'rule';

export type Relation =
  | 'target-outcome'
  | 'plan-progress'
  | 'restated-plan'
  | 'update'
  | 'local-implementation'
  | 'same-indicator'
  | 'same-policy'
  | 'same-thing'
  | 'definition'
  | 'possible-discrepancy'
  | 'similar';

/** A statement of another report that speaks of the same thing: one result of `related`. */
export interface Related {
  /** Bundled id, or the id of a report in the reader's own library. */
  report: string;
  /** In that report's squeezed text. */
  span: Span;
  relation: Relation;
  /** What links the two: names, indicators, terms, figures; for people, the telling one first. */
  because: string[];
  /** The statement in our own words, for bundled reports. */
  gist: string | null;
  score: number;
}

/** The same as the panel shows it. */
export interface RelatedView extends Related {
  /** Id of the bundled statement. */
  statement: string;
  source: ReportRef;
  section: readonly string[];
  stance: Stance;
  period: string | null;
  /** Figures of the statement, as printed. */
  figures: readonly string[];
  /** Why the dataset links the two, in our own words, where it says. */
  why: string | null;
  /** How to find it on a page: length and hash of its squeezed text (lib/text/rolling.ts). */
  mark: StatementMark;
}

/** How a statement is found again in a squeezed text without carrying its words. */
export interface StatementMark {
  length: number;
  hash: number;
}

export interface RelatedAnswer {
  /** Best first; empty where nothing is related. */
  results: RelatedView[];
  /** Nothing in the passage can be held against other reports: empty, too short, no known word. */
  silent: 'empty' | 'unknown' | null;
  /** The passage was longer than what is compared; the beginning was taken. */
  cut: boolean;
}

export type Verdict = 'met' | 'exceeded' | 'missed' | 'in-progress' | 'promised-again' | 'unclear';

/** A statement as the ledger shows it. */
export interface LedgerStatement {
  /** Id of the statement; with a letter behind it where it is one of several things that the statement promises. */
  statement: string;
  report: string;
  span: Span;
  gist: string;
  section: readonly string[];
  period: string | null;
  figures: readonly string[];
  topics: readonly string[];
  mark: StatementMark;
}

/** A promise held against what later reports say. */
export interface LedgerRow {
  promise: LedgerStatement;
  answers: LedgerStatement[];
  verdict: Verdict;
  why: { zh: string; en: string };
}

export interface Ledger {
  rows: LedgerRow[];
  /** The reports that the rows speak of, by id. */
  reports: Record<string, ReportRef>;
}
