/**
 * The analysis format: what was read from one report. Shapes and names are fixed by the project's
 * analysis-format.md; fields marked "ours" are additions.
 */

/** `[start, end)` in UTF-16 units of the squeezed text. */
export type Span = readonly [start: number, end: number];

export type Level = 'nation' | 'province' | 'prefecture' | 'county' | 'town';
export type Part = 'opening' | 'review' | 'plan' | 'government' | 'closing' | 'notes' | 'page';

export interface Identity {
  kind: 'report' | 'other';
  /** 0..1: how sure we are of `kind`. */
  confidence: number;
  /** What spoke for (+) and against (-), as codes that the interface puts into words. Ours. */
  evidence: Evidence[];
  /** The same for people, in Chinese. */
  reasons: string[];
  /** Full name with its suffix: 乐平市. */
  place: string | null;
  level: Level | null;
  /** The divisions above the place, from the province down, the place last; empty when unknown. Ours. */
  path: string[];
  /** ISO date, or the year alone. */
  delivered: string | null;
  /** '2022' or '2016-2021'. */
  reviews: string | null;
  /** '2023' or '2021-2026'. */
  plans: string | null;
  speaker: string | null;
  /** The bundled report that this is, by content. */
  bundled: string | null;
}

/** One signal: its code (a key of the locale files), what it adds to the score, and the words that gave it. */
export interface Evidence {
  code: string;
  weight: number;
  detail?: string;
}

export interface Section {
  /** The heading without its numbering's surplus: '（一）产业发展实现更高质量'; '' where a part has no heading. */
  title: string;
  /** 1 for 一、, 2 for （一）, 3 for a dash or bold lead. */
  depth: number;
  part: Part;
  span: Span;
}

/** An entry of the report's own glossary. */
export interface Note {
  n: number;
  /** As printed: “5020”项目. */
  term: string;
  /** The single terms that the note explains: 粮头食尾, 农头工尾, 接二连三. Ours. */
  names: string[];
  definition: Span;
  /** Where the text points at the note: the marker alone. */
  marks: Span[];
}

export interface TermMark {
  span: Span;
  /** The term as the note or the glossary names it. */
  term: string;
  /** Id of the bundled entry. */
  entry: string | null;
  source: 'note' | 'bundle';
  /** `n` of the page's own note, where there is one. Ours. */
  note?: number;
}

export type Comparator = 'eq' | 'approx' | 'gt' | 'ge' | 'lt' | 'le';
export type FigureRole =
  | 'level'
  | 'growth'
  | 'change'
  | 'share'
  | 'ratio'
  | 'rank'
  | 'count'
  | 'duration'
  | 'other';

export interface Figure {
  span: Span;
  raw: string;
  value: number;
  valueHigh?: number;
  values?: number[];
  unit: string;
  base: number;
  baseUnit: string;
  cmp: Comparator;
  role: FigureRole;
  what: string;
  indicator: string | null;
  period: string | null;
  modality: 'actual' | 'target';
}

export interface Analysis {
  text: string;
  identity: Identity;
  sections: Section[];
  notes: Note[];
  terms: TermMark[];
  figures: Figure[];
}

/** What a reader hands to the analysis: a page, or a file. */
export interface Source {
  /** Squeezed text: NFC, no white space. */
  text: string;
  /**
   * Ascending offsets into `text` at which a new line or block begins on the page (0 and the end left out).
   * A printed line of a PDF counts as a line too; `lib/text/lines` finds the paragraphs behind them.
   */
  breaks: readonly number[];
  /** Spans that the page sets as superscript or as a footnote anchor. */
  superscripts?: readonly Span[];
  /** Document title. */
  title?: string;
  /** Lower-cased names of meta tags to their contents. */
  meta?: Readonly<Record<string, string>>;
  url?: string;
}
