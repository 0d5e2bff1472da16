/**
 * What the parts of the extension say to each other: one call map per direction, from which
 * `messages.ts` derives senders and handlers. Everything here is plain data (structured clone).
 */
import type { Section, Source, Span } from '../analysis.ts';
import type { Anchored, SavedMark } from '../notebook/anchor/types.ts';
import type { Ledger, Passage, RelatedAnswer, ReportRef, StatementMark } from '../passage.ts';
import type { Language, PageReading, Reading } from '../reading.ts';
import type { NotebookCalls, NotebookChange } from './notebook-calls.ts';
import type { SaveOutcome } from './save.ts';

export type { GlossaryCard, NoteText, PageReading, Reading } from '../reading.ts';

/** Why there is nothing to show for a tab. */
export type UnreadReason =
  /** The reader switched this site off. */
  | 'site-off'
  /** Outside *.gov.cn: read on request only. */
  | 'not-official'
  /** A browser page, a store, a PDF viewer: no extension may look. */
  | 'no-access'
  /** An official page on which the detector saw no report. */
  | 'not-detected'
  /** More text than any report has. */
  | 'too-large'
  /** The reader ran and got no answer. */
  | 'failed';

/** Units of squeezed text above which a page is not read: a report has 5,000 to 40,000. */
export const LARGEST_TEXT = 4_000_000;

export type TabState =
  | { kind: 'report'; tabId: number; frameId: number; host: string; page: PageReading }
  | { kind: 'other'; tabId: number; frameId: number; host: string; page: PageReading }
  | { kind: 'unread'; tabId: number | null; host: string; reason: UnreadReason };

export interface Failure {
  /** A key of the locale files under `error.`. */
  code: 'timeout' | 'gone' | 'too-large' | 'refused' | 'internal';
  detail?: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** A bundled report that is open in a tab and was read there. */
export interface OpenReport {
  /** Its id. */
  report: string;
  tabId: number;
  frameId: number;
  title: string;
  url: string;
}

/** What became of the wish to see a statement where it stands. */
export type SourceShown = 'shown' | 'not-there' | 'not-open';

/** A page as its saved passages are looked for in it. */
export interface SavedQuestion {
  text: string;
  breaks: readonly number[];
  superscripts: readonly Span[];
  /** Where the text points at its notes. */
  notes: readonly Span[];
  report: ReportRef | null;
  sections: readonly Section[];
}

export interface SavedOnPage {
  /** Every passage that belongs to the page, found or not, in the order of their places. */
  anchored: Anchored[];
  /** What of them is to be painted. */
  marks: SavedMark[];
}

/** Calls that the background answers. */
export interface BackgroundCalls extends NotebookCalls {
  /** The detector saw what may be a report; the background decides and injects the reader into that frame. */
  detected: { params: Record<string, never>; result: { reading: boolean } };
  /** The reader hands over the page's text. `asked`: the reader of the page asked for it. */
  analyze: { params: Source & { asked: boolean }; result: Reading };
  /** The popup asks what a tab holds. */
  tabState: { params: { tabId: number | null }; result: TabState };
  /** The popup asks to read a page that was not recognised. Needs activeTab or host permission. */
  readTab: { params: { tabId: number }; result: TabState };
  /** The popup asks to scroll the page to a span and to flash it. */
  showSpan: { params: { tabId: number; frameId: number; span: Span }; result: boolean };
  /** What other reports say about the same thing as a passage. */
  related: { params: { passage: Passage; limit?: number }; result: RelatedAnswer };
  /** The promise ledger: rows whose promise or answers belong to a bundled report; all for null. */
  ledger: { params: { report: string | null }; result: Ledger };
  /** The bundled reports that are open in tabs, the last used first. */
  openReports: { params: Record<string, never>; result: OpenReport[] };
  /** Shows a statement in the tab that holds its report, and brings that tab forward. */
  openSource: { params: { report: string; mark: StatementMark }; result: SourceShown };
  /** A page's reader asks for its saved passages; the page is the sender's. */
  savedOnPage: { params: SavedQuestion; result: SavedOnPage };
  /** A page's reader asks for the strings of its cards. */
  pageStrings: { params: { language: Language }; result: Record<string, string> };
  /** A page's reader asks for the second script (entrypoints/saving.ts) in its frame. */
  wantSaving: { params: Record<string, never>; result: boolean };
  /** A page's card leads to the notebook, to one of its passages. */
  openNotebook: { params: { passage: string | null }; result: boolean };
  /** A page's card asks for the side panel. False where the browser opens none. */
  openPanel: { params: Record<string, never>; result: boolean };
}

export type PageCommand = 'next-mark' | 'previous-mark' | 'open-card';

/** Calls that a page's reader answers. */
export interface ReaderCalls {
  describe: { params: Record<string, never>; result: PageReading | null };
  showSpan: { params: { span: Span }; result: boolean };
  command: { params: { command: PageCommand }; result: boolean };
  /** The passage being read: the selection, else the open card's sentence, else the paragraph in view. */
  passage: { params: Record<string, never>; result: Passage | null };
  /** Finds a statement by length and hash, scrolls there and lights it. False where it does not stand. */
  showStatement: { params: { mark: StatementMark }; result: boolean };
  /** Opens the card of the passage being read, or of `text`, which was selected outside the page's own text. */
  showRelated: { params: { text: string | null }; result: boolean };
  /** Saves the passage being read, or `text`, which was selected outside the page's own text, and says so there. */
  save: { params: { text: string | null }; result: boolean };
  /** Saves a passage that another part of the extension shows; it says there what came of it. */
  savePassage: { params: { passage: Passage }; result: SaveOutcome };
  /** The page's saved passages, as each was found again. */
  saved: { params: Record<string, never>; result: Anchored[] };
  /** Saved passages changed: their marks are to be painted again. */
  savedChanged: { params: NotebookChange; result: boolean };
}
