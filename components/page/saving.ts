/** What the page's reader and the script that saves (entrypoints/saving.ts) know of each other: shapes alone. */
import type { PageKey, Translate } from '../../lib/extension/locale.ts';
import type { SaveOutcome } from '../../lib/extension/save.ts';
import type { PassagePage } from '../../lib/page/passage.ts';
import type { Passage, ReportRef } from '../../lib/passage.ts';
import type { PageReading } from '../../lib/reading.ts';
import type { TextMap } from '../../lib/text/dom-map.ts';
import type { LooseCard } from './passage-card.ts';
import type { SavedPassages } from './saved.ts';
import type { Surface } from './surface.ts';

/** What the reader lends for one piece of work: all of one and the same text. */
export interface Desk {
  page: PassagePage;
  map: TextMap;
  reading: PageReading;
  report: ReportRef | null;
  surface: Pick<Surface, 'root' | 'notice' | 'wear' | 'announce' | 'cycle'>;
  t: Translate<PageKey>;
  saved: Pick<SavedPassages, 'anchored'>;
  /** The passage being read. */
  passage(): Passage | null;
}

/** What is to be saved: a passage that a card shows, or what is selected, or words that a menu names. */
export interface SaveAsked {
  passage?: Passage | null;
  text?: string | null;
}

export interface Saving {
  /** Saves, and tells on the page what comes of it. True once it is under way. */
  save(desk: Desk, asked: SaveAsked): boolean;
  /** Saves for another part of the extension, which tells itself. */
  savePassage(desk: Desk, passage: Passage): Promise<SaveOutcome>;
  /** The card of a saved passage; null where the notebook does not know it, or does not answer. */
  card(desk: Desk, id: string, close: () => void): Promise<LooseCard | null>;
}
