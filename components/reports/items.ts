/** The glossary of a bundled report, from the bundled entries alone: no page is open, so no words of its own. */
import type { GlossaryCard } from '../../lib/extension/protocol.ts';
import { yearOf } from '../app/words.ts';
import type { GlossaryItem } from '../glossary/items.ts';
import { BUNDLED } from './bundled.ts';
import type { Entry } from './entries.ts';

function elsewhere(entry: Entry, report: string): GlossaryCard['elsewhere'] {
  return entry.reports.flatMap(({ id, note }) => {
    const other = BUNDLED.find((bundled) => bundled.id === id);
    if (!other || id === report) return [];
    const place = { report: id, place: other.place, year: yearOf(other) ?? '' };
    return note === undefined ? [place] : [{ ...place, note }];
  });
}

/** The entries that stand in a bundled report, those that it explains itself first, by their notes' order. */
export function glossaryOfBundled(entries: readonly Entry[], report: string): GlossaryItem[] {
  const noteIn = (entry: Entry) =>
    entry.reports.find(({ id }) => id === report)?.note ?? Number.MAX_SAFE_INTEGER;
  return entries
    .filter((entry) => entry.reports.some(({ id }) => id === report))
    .sort((a, b) => noteIn(a) - noteIn(b))
    .map((entry) => ({
      key: entry.id,
      term: entry.term,
      names: entry.aliases,
      cards: [{ ...entry, elsewhere: elsewhere(entry, report) }],
      places: [],
    }));
}
