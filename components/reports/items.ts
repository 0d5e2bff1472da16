/** The glossary of a bundled report, from the bundled entries alone: no page is open, so no words of its own. */
import { cardOf } from '../../lib/terms/cards.ts';
import type { Entry } from '../../lib/terms/glossary.ts';
import type { GlossaryItem } from '../glossary/items.ts';

/** The entries that stand in a bundled report, those that it explains itself first, by their notes' order. */
export function glossaryOfBundled(entries: readonly Entry[], report: string): GlossaryItem[] {
  return entries
    .flatMap((entry) => {
      const here = entry.reports.find(({ id }) => id === report);
      const card = here && cardOf(entry.id, report);
      return here && card ? [{ entry, card, n: here.note }] : [];
    })
    .sort((a, b) => (a.n ?? Number.MAX_SAFE_INTEGER) - (b.n ?? Number.MAX_SAFE_INTEGER))
    .map(({ entry, card, n }) => ({
      key: entry.id,
      term: entry.term,
      names: entry.aliases,
      ...(n !== undefined && { note: { n } }),
      cards: [card],
      places: [],
    }));
}
