/** The passage being read, as `related` and the notebook are asked about it: spans of the page's squeezed text. */
import type { Section, Span } from '../analysis.ts';
import type { Passage, ReportRef } from '../passage.ts';
import type { Reading } from '../reading.ts';
import { layOut } from '../text/lines.ts';
import { sentences } from '../text/sentences.ts';
import { squeeze } from '../text/squeeze.ts';

/** Units that a passage holds at most, and those kept before and after it. */
export const LONGEST = 2000;
export const AROUND = 400;
/** Units of a selection that are looked at: of raw text, white space between table cells may be most. */
const LONGEST_RAW = 5 * LONGEST;
/** A paragraph with fewer units is a heading, a date, a page's button: no passage unless nothing else is in view. */
const SHORTEST = 16;

/** What is known of a page. */
export interface PassagePage {
  text: string;
  breaks: readonly number[];
  /** The document's title, or the article's where the page names it. */
  title: string;
  reading: Pick<Reading, 'identity' | 'sections' | 'figures' | 'terms'>;
}

/** Marks that end the words before a selection, and those that begin the words after it. */
const LEADING = /^[\p{Cc}，。；、：！？,.;:!?…—）)」』】》·•]+/u;
const TRAILING = /[\p{Cc}，、；：,;:—（(「『【《·•]+$/u;

/** Cuts off what belongs to the words around a selection. What is nothing but marks stays as it is. */
export function trimSpan(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  const lead = LEADING.exec(words)?.[0].length ?? 0;
  const tail = TRAILING.exec(words)?.[0].length ?? 0;
  return lead + tail < words.length ? [start + lead, end - tail] : [start, end];
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The place nearest to `at`, towards `by`, that parts no surrogate pair. */
function whole(text: string, at: number, by: 1 | -1): number {
  const inside = at > 0 && at < text.length && isLow(text.charCodeAt(at));
  return inside && !isLow(text.charCodeAt(at - 1)) ? at + by : at;
}

const cut = (text: string, [start, end]: Span): Span =>
  end - start > LONGEST ? [start, whole(text, start + LONGEST, -1)] : [start, end];

/** The sections around a place, the outermost first. */
const sectionsAt = (sections: readonly Section[], at: number): Section[] =>
  sections.filter(({ span }) => span[0] <= at && at < span[1]).sort((a, b) => a.depth - b.depth);

/** A title that every place's report has says nothing without the place. */
const BARE_TITLE = /^《?(?:市|县|区|镇|乡|省)?(?:人民)?政府工作报告》?$/u;

/** The page's report as a passage names it; null where the page is none. */
export function reportOf({
  title,
  reading: { identity },
}: Pick<PassagePage, 'title' | 'reading'>): ReportRef | null {
  if (identity.kind !== 'report') return null;
  const { bundled, place, level, path, delivered, reviews, plans, speaker } = identity;
  const named = place !== null && BARE_TITLE.test(squeeze(title)) ? `${place}政府工作报告` : title;
  return { bundled, title: named, place, level, path, delivered, reviews, plans, speaker };
}

/** Those that lie inside a span, counted from its beginning. */
function within<T extends { span: Span }>(marks: readonly T[], [start, end]: Span): T[] {
  return marks
    .filter(({ span }) => span[0] >= start && span[1] <= end)
    .map((mark) => ({ ...mark, span: [mark.span[0] - start, mark.span[1] - start] as const }));
}

/** The passage of a span; longer ones are cut. Null where the span holds nothing. */
export function passageOf(page: PassagePage, span: Span, origin: Passage['origin']): Passage | null {
  const { text, reading } = page;
  const from = Math.max(0, span[0]);
  const to = Math.min(text.length, span[1], from + LONGEST_RAW);
  const [start, end] = cut(text, trimSpan(text, [from, to]));
  if (end <= start) return null;
  const around = sectionsAt(reading.sections, start);
  return {
    text: text.slice(start, end),
    before: text.slice(whole(text, Math.max(0, start - AROUND), 1), start),
    after: text.slice(end, whole(text, Math.min(text.length, end + AROUND), -1)),
    span: [start, end],
    origin,
    report: reportOf(page),
    section: around.map(({ title }) => title).filter((title) => title !== ''),
    part: around.at(-1)?.part ?? null,
    figures: within(reading.figures, [start, end]),
    terms: within(reading.terms, [start, end]),
  };
}

/**
 * A passage of words that stand nowhere in the page's text: from a drawing, a field, another extension's box.
 * Null where nothing but white space is left.
 */
export function looseText(raw: string, origin: Passage['origin']): Passage | null {
  const text = squeeze(raw.slice(0, LONGEST_RAW));
  const [start, end] = cut(text, trimSpan(text, [0, text.length]));
  if (end <= start) return null;
  const words = text.slice(start, end);
  const nowhere = { span: null, report: null, section: [], part: null, figures: [], terms: [] };
  return { ...nowhere, text: words, before: '', after: '', origin };
}

/** Found once for each text. */
const layouts = new WeakMap<readonly number[], Span[]>();

/** A page's paragraphs, ascending; printed lines joined. */
export function paragraphsOf({ text, breaks }: Pick<PassagePage, 'text' | 'breaks'>): Span[] {
  let known = layouts.get(breaks);
  if (!known) {
    known = layOut(text, breaks).paragraphs;
    layouts.set(breaks, known);
  }
  return known;
}

/** The paragraph around a place; null outside the text. */
export function paragraphAt(page: Pick<PassagePage, 'text' | 'breaks'>, at: number): Span | null {
  return paragraphsOf(page).find(([start, end]) => start <= at && at < end) ?? null;
}

/** The sentence around a place, or the half of one that a semicolon parts. */
export function sentenceAt(page: Pick<PassagePage, 'text' | 'breaks'>, at: number): Span | null {
  const paragraph = paragraphAt(page, at);
  if (!paragraph) return null;
  return sentences(page.text, paragraph).find(([start, end]) => start <= at && at < end) ?? paragraph;
}

/**
 * The paragraph being read, from places near the middle of the window, the nearest first: the first that is no
 * heading, else a heading; never the site's own words around the report. Of an endless one its sentence.
 */
export function inView(page: PassagePage, places: Iterable<number>): Span | null {
  const { sections } = page.reading;
  const isPage = (at: number) => sectionsAt(sections, at).at(-1)?.part === 'page';
  let heading: Span | null = null;
  for (const at of places) {
    const paragraph = paragraphAt(page, at);
    if (!paragraph || isPage(at) || isPage(paragraph[0])) continue;
    const long = paragraph[1] - paragraph[0];
    if (long >= SHORTEST) return long > LONGEST ? sentenceAt(page, at) : paragraph;
    heading ??= paragraph;
  }
  return heading;
}
