import type { TermMark } from '../analysis.ts';
import { BUNDLED } from '../report/bundled.ts';
import { entryOf } from './glossary.ts';

/** A glossary entry as cards and lists show it. */
export interface GlossaryCard {
  id: string;
  term: string;
  kind: string;
  zh: string;
  en: string;
  enText: string;
  /** The bundled reports that use it, this one left out; `note` where that report explains it itself. */
  elsewhere: { report: string; place: string; year: string; note?: number }[];
}

/** The card of an entry, as seen from one bundled report or none. */
export function cardOf(id: string, here: string | null): GlossaryCard | undefined {
  const entry = entryOf(id);
  if (!entry) return undefined;
  const elsewhere = BUNDLED.flatMap((report) => {
    const use = entry.reports.find((r) => r.id === report.id && r.id !== here);
    if (!use) return [];
    const year = report.plans.slice(0, 4);
    return [{ report: report.id, place: report.place, year, ...(use.note ? { note: use.note } : {}) }];
  });
  const { term, kind, zh, en, enText } = entry;
  return { id, term, kind, zh, en, enText, elsewhere };
}

/** The cards of all entries that some marks refer to, by id. */
export function cardsFor(marks: readonly TermMark[], here: string | null): Record<string, GlossaryCard> {
  const cards: Record<string, GlossaryCard> = {};
  for (const { entry } of marks) {
    const card = entry && !(entry in cards) ? cardOf(entry, here) : undefined;
    if (card) cards[card.id] = card;
  }
  return cards;
}
