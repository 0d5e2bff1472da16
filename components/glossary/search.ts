/** Search in a glossary: every word of the query somewhere in the entry, names before explanations. */
import type { GlossaryItem } from './items.ts';

export type Filter = 'all' | 'notes' | 'bundle';

// Quotes, brackets and spaces differ from report to report and nobody types them: “5020”项目.
const NOISE = /[\s"'“”‘’「」『』《》〈〉()（）·・]/gu;

/** Text as it is compared: width, case and quotes set aside. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(NOISE, '');

/** Whether a line of the glossary passes a filter. */
export function passes(item: GlossaryItem, filter: Filter): boolean {
  if (filter === 'notes') return item.note !== undefined;
  return filter === 'all' || item.cards.length > 0;
}

/** How well one word of the query fits: 0 starts a name, 1 within a name, 2 in an explanation; null not at all. */
function fitOf(item: GlossaryItem, word: string): number | null {
  const names = [item.term, ...item.names, ...item.cards.flatMap((card) => [card.term, card.en])].map(fold);
  if (names.some((name) => name.startsWith(word))) return 0;
  if (names.some((name) => name.includes(word))) return 1;
  const texts = [item.note?.text ?? '', ...item.cards.flatMap((card) => [card.zh, card.enText])];
  return texts.some((text) => fold(text).includes(word)) ? 2 : null;
}

/** The lines that hold every word of the query, best fit first, else in their own order; all for an empty query. */
export function search(items: readonly GlossaryItem[], query: string): GlossaryItem[] {
  const words = query.split(/\s+/u).map(fold).filter(Boolean);
  if (words.length === 0) return [...items];
  const found = items.flatMap((item) => {
    const ranks = words.map((word) => fitOf(item, word));
    return ranks.includes(null) ? [] : [{ item, rank: Math.max(...ranks.map(Number)) }];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

/** A text cut around the query's first word, so that two lines of it show why it was found. */
export function excerpt(text: string, query: string, lead = 14): string {
  const word = query.split(/\s+/u).find(Boolean);
  const at = word ? text.toLowerCase().indexOf(word.toLowerCase()) : -1;
  return at > lead * 3 ? `…${text.slice(at - lead)}` : text;
}
