import type { Source } from '../../lib/analysis.ts';
import type { TextMap } from '../../lib/text/dom-map.ts';

/** Meta tags beyond these say nothing about a report. */
const MOST_META = 200;
const LONGEST_META = 500;

function metaOf(page: Document): Record<string, string> {
  const meta: Record<string, string> = {};
  const tags = page.getElementsByTagName('meta');
  for (let i = 0; i < tags.length && i < MOST_META; i += 1) {
    const name = tags[i]?.getAttribute('name')?.toLowerCase();
    if (name) meta[name] ??= (tags[i]?.getAttribute('content') ?? '').slice(0, LONGEST_META);
  }
  return meta;
}

/** What the analysis is given of this page. */
export function sourceOf({ text, breaks, superscripts }: TextMap): Source {
  return {
    text,
    breaks,
    superscripts,
    title: document.title,
    meta: metaOf(document),
    url: location.href,
  };
}

/** The article's title, as government sites name it (政府网站标签规范), else the document's. */
export const titleOf = (page: Document): string =>
  (page.querySelector('meta[name="ArticleTitle" i]')?.getAttribute('content') || page.title)
    .trim()
    .slice(0, LONGEST_META);
