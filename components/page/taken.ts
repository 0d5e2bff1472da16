/** What is copied from a card: words, where in their report they stand, and its citation. */
import { bibliography, type CiteSource } from '../../lib/notebook/exchange/bibliography.ts';
import { gbt7714 } from '../../lib/notebook/exchange/gbt7714.ts';
import type { Passage, RelatedView } from '../../lib/passage.ts';

/** Section titles as one line, the outermost first. */
export const sectionLine = (section: readonly string[]): string => section.filter(Boolean).join(' › ');

export const citationOf = (source: CiteSource): string => gbt7714(bibliography(source, {}));

/** GB/T 7714 leaves the section to the text, beside the words that are cited. */
function taken(words: string, section: readonly string[], source: CiteSource): string {
  const where = sectionLine(section);
  return `${words}${where ? `（${where}）` : ''}\n${citationOf(source)}`;
}

/** Today as an ISO date, by the reader's clock. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

const NO_REPORT = {
  bundled: null,
  place: null,
  level: null,
  path: [],
  delivered: null,
  reviews: null,
  plans: null,
  speaker: null,
};

/** A passage word for word with the page that it stands on. */
export function takePassage({ text, section, report }: Passage, title: string, url: string): string {
  return taken(`“${text}”`, section, { ...(report ?? { ...NO_REPORT, title }), url, accessed: today() });
}

/** A statement of another report, in our own words, which are said to be ours. */
export const takeStatement = ({ gist, figures, source, section }: RelatedView, ours: string): string =>
  taken(`${gist ?? figures.join('、')}${ours}`, section, source);
