/** Reports as the pages that the tests serve, and what must be painted on them. */
import { readFileSync } from 'node:fs';
import type { Span } from '../../../lib/analysis.ts';
import { analyze } from '../../../lib/analyze.ts';
import { marksOf } from '../../../lib/page/marks.ts';
import { sourceOfHtml } from '../../../tools/parse-html.ts';
import { encodeGb18030 } from '../../pages/damaged.ts';
import { asGovTemplate, asNewspaper, asPrintedLines, type WrapOptions } from '../../pages/wrap.ts';

/** A page's source, and how it is sent. */
export interface Served {
  /** The source as the browser understands it. */
  html: string;
  body: string | Uint8Array;
  headers: Readonly<Record<string, string>>;
}

/** The marks that a page must carry: `577-581 三链两园` each, in reading order, touching ones as one. */
export interface Marks {
  /** The page's visible text, squeezed. */
  text: string;
  term: string[];
  note: string[];
  /** Of the indicators that we know. */
  figure: string[];
}

export const optionsFor = (url: string): WrapOptions => ({
  title: '政府工作报告',
  siteName: '政务公开网',
  pubDate: '2025-01-12 09:30',
  source: '政府办公室',
  url,
});

/** One of our invented reports, by its file's name without the extension. */
export const invented = (name: string): string =>
  readFileSync(new URL(`../../pages/reports/${name}.txt`, import.meta.url), 'utf8');

const plain = (html: string): Served => ({ html, body: html, headers: {} });

/**
 * A government site's page. Our parser has no style sheets and runs no scripts, so what they do to the
 * template is done beforehand: the hidden box by an inline style, the visitors' count as the script sets it.
 */
export function template(text: string, url: string): string {
  return asGovTemplate(text, optionsFor(url))
    .replace('class="hide"', 'style="display:none"')
    .replace('>1204<', '>1205<');
}

/** GB18030 has no place in our sources: a page of today sent in that charset, which the header names. */
function inGb18030(html: string): Served {
  const body = encodeGb18030(html);
  return {
    html: new TextDecoder('gb18030').decode(body),
    body,
    headers: { 'content-type': 'text/html; charset=gb18030' },
  };
}

/** The forms in which a report reaches its readers. */
export const FORMS: Readonly<Record<string, (text: string, url: string) => Served>> = {
  template: (text, url) => plain(template(text, url)),
  newspaper: (text, url) => plain(asNewspaper(text, optionsFor(url))),
  'printed lines': (text, url) => plain(asPrintedLines(text, optionsFor(url))),
  GB18030: (text, url) => inGb18030(template(text, url)),
};

/** Spans as words, touching and overlapping ones joined. */
export function describeSpans(spans: readonly Span[], text: string): string[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined.map(([start, end]) => `${start}-${end} ${text.slice(start, end)}`);
}

/** What the analysis, run here, says must be painted on a page where the reader changed no setting. */
export function expectedMarks(html: string, url: string): Marks {
  const analysis = analyze(sourceOfHtml(html, url));
  const { terms, notes } = analysis;
  const text = analysis.text.toWellFormed();
  const figures = marksOf(analysis, 'none', 'indicators').filter(({ kind }) => kind === 'figure');
  const spans = (marks: readonly { span: Span }[]) => marks.map(({ span }) => span);
  return {
    text,
    term: describeSpans(spans(terms), text),
    note: describeSpans(
      notes.flatMap(({ marks }) => marks),
      text,
    ),
    figure: describeSpans(spans(figures), text),
  };
}
