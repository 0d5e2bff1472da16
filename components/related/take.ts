/** What is taken along from the panel: words, where in the report they stand, and the report's citation. */
import type { Translate, UiKey } from '../../lib/extension/locale.ts';
import { type CiteSource, cite } from '../../lib/notebook/cite.ts';
import type { Passage, RelatedView, ReportRef } from '../../lib/passage.ts';
import type { PageReading } from '../../lib/reading.ts';
import { sectionLine } from './words.ts';

type Text = Translate<UiKey>;

/** Today as an ISO date, by the reader's clock. */
export function today(now = new Date()): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** GB/T 7714 leaves the section to the text, beside the words that are cited. */
function taken(words: string, section: readonly string[], source: CiteSource): string {
  const where = sectionLine(section);
  return `${words}${where ? `（${where}）` : ''}\n${cite(source, null, 'gbt7714')}`;
}

/** What is known of a page that is no report. */
const pageAlone = (title: string): ReportRef => ({
  bundled: null,
  title,
  place: null,
  level: null,
  path: [],
  delivered: null,
  reviews: null,
  plans: null,
  speaker: null,
});

/** The passage word for word, and the page that it stands on. */
export function takePassage(
  { text, section, report }: Pick<Passage, 'text' | 'section' | 'report'>,
  { title, url }: Pick<PageReading, 'title' | 'url'>,
  day = today(),
): string {
  return taken(`“${text}”`, section, { ...(report ?? pageAlone(title)), url, accessed: day });
}

/** A statement of another report, in our own words, which are said to be ours. */
export function takeGist(gist: string, source: ReportRef, section: readonly string[], t: Text): string {
  return taken(`${gist}${t('source.ours')}`, section, source);
}

export const takeStatement = ({ gist, figures, source, section }: RelatedView, t: Text): string =>
  takeGist(gist ?? figures.join('、'), source, section, t);
