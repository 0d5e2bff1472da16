/** Citations of a report or a page in the styles that readers need. */

import { bibliography, type CiteSource, type Locator } from './exchange/bibliography.ts';
import { bibtex } from './exchange/bibtex.ts';
import { gbt7714 } from './exchange/gbt7714.ts';
import { plainChinese, plainEnglish } from './exchange/plain.ts';
import { ris } from './exchange/ris.ts';
import type { PassageDraft } from './types.ts';

export type { CiteSource, Locator };

export const CITE_STYLES = ['gbt7714', 'bibtex', 'ris', 'plain'] as const;
export type CiteStyle = (typeof CITE_STYLES)[number];

/**
 * One citation, as text; nothing in it is markup, and nothing in `source` makes it throw.
 * 'gbt7714' and 'plain' are one line, 'bibtex' has '\n', 'ris' CR LF (also at its end). The section is part of
 * all but 'gbt7714', whose standard puts it elsewhere (exchange/gbt7714.ts).
 * @param language of the words between the facts of 'plain'
 */
export function cite(
  source: CiteSource,
  locator: Locator | null,
  style: CiteStyle,
  language: 'zh' | 'en' = 'zh',
): string {
  const entry = bibliography(source, locator ?? {});
  if (style === 'gbt7714') return gbt7714(entry);
  if (style === 'bibtex') return bibtex(entry);
  if (style === 'ris') return ris(entry);
  return language === 'en' ? plainEnglish(entry) : plainChinese(entry);
}

/** What is cited for a saved passage: its report or, where it comes from no report, its page. */
export function citeSource(source: PassageDraft['source']): CiteSource {
  const { report, url, title, accessed } = source;
  if (report) return { ...report, title: report.title || title, url, accessed };
  const unknown = { place: null, level: null, path: [], delivered: null, reviews: null, plans: null };
  return { bundled: null, title, ...unknown, speaker: null, url, accessed };
}
