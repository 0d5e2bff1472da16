/** What is read from a page, as the page side and the extension's pages show it. Plain data (structured clone). */
import type { Figure, Identity, Note, Section, TermMark } from './analysis.ts';
import type { ComparedFigure, IndicatorCard } from './figures/context.ts';
import type { GlossaryCard } from './terms/cards.ts';

export type { ComparedFigure, GlossaryCard, IndicatorCard };

export type Language = 'zh' | 'en';

/** Which terms are underlined: every time, the first time in a section, or none. */
export type TermsShown = 'all' | 'first' | 'none';

/** Which figures are underlined: those that measure a known indicator of the whole place, all, or none. */
export type FiguresShown = 'indicators' | 'all' | 'none';

/** What the background read from a page: the analysis without the text, which the page side already has. */
export interface Reading {
  identity: Identity;
  sections: Section[];
  notes: Note[];
  terms: TermMark[];
  figures: Figure[];
  /** Entries that `terms` refer to, by id. */
  glossary: Record<string, GlossaryCard>;
  /** Indicators that `figures` measure, by id. */
  indicators: Record<string, IndicatorCard>;
  /** The same indicators in the bundled reports, this one left out, by indicator id. */
  compared: Record<string, ComparedFigure[]>;
}

/** An entry of the report's own glossary with its words, as read from the page. */
export interface NoteText extends Note {
  text: string;
}

/** A page as its reader describes it to the popup. */
export interface PageReading extends Omit<Reading, 'notes'> {
  notes: NoteText[];
  /** Somebody asked for the page to be read, whatever it looks like. */
  asked: boolean;
  title: string;
  url: string;
}
