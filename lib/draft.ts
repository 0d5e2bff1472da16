/** Puts the rooms together: what is saved of a page, with everything that was known of it when it was saved. */
import type { Figure, Span } from './analysis.ts';
import { describe } from './notebook/anchor/describe.ts';
import { type Colour, LONGEST_QUOTE, type PassageDraft } from './notebook/types.ts';
import { type PassagePage, paragraphsOf, reportOf, trimSpan } from './page/passage.ts';
import type { Language, PageReading } from './reading.ts';
import { squeeze } from './text/squeeze.ts';

/** A page as its reader knows it. */
export interface DraftPage extends Omit<PassagePage, 'reading'> {
  url: string;
  reading: Pick<PageReading, 'identity' | 'sections' | 'figures' | 'terms' | 'notes' | 'glossary'>;
}

export interface DraftOptions {
  /** Of the explanations of ours that are kept. */
  language: Language;
  /** The reader's own day, YYYY-MM-DD. */
  day: string;
  /** The words of a span as they read on the page, with the spaces of Latin words. */
  wordsOf?: (span: Span) => string;
}

/** Why there is nothing to save, or too much of it. */
export type NoDraft = 'nothing' | 'too-long';
export type Drafted = { ok: true; draft: PassageDraft } | { ok: false; trouble: NoDraft };

/** What a passage is saved in until its reader chooses another. */
export const FIRST_COLOUR: Colour = 'yellow';

const MOST = 1000;
/** As lib/notebook/types.ts has it; the background puts in what the browser says. */
const ADDRESS = /^(?:https?|file|ftp|chrome-extension|moz-extension):/i;
const LONGEST_ADDRESS = 8192;

const clip = (text: string, most: number) => text.slice(0, most).toWellFormed();

/** The fields of a figure and no others, counted from the beginning of the passage. */
function figureOf(figure: Figure, from: number): PassageDraft['figures'][number] {
  const { span, raw, value, valueHigh, values, unit, base, baseUnit } = figure;
  const { cmp, role, what, indicator, period, modality } = figure;
  return {
    span: [span[0] - from, span[1] - from],
    raw,
    value,
    ...(valueHigh === undefined ? {} : { valueHigh }),
    ...(values === undefined ? {} : { values }),
    ...{ unit, base, baseUnit, cmp, role, what, indicator, period, modality },
  };
}

/** The terms inside a span, each once, with what the card says of them: the report's own note, else ours. */
function termsOf(
  reading: DraftPage['reading'],
  [start, end]: Span,
  language: Language,
): PassageDraft['terms'] {
  const terms = new Map<string, PassageDraft['terms'][number]>();
  for (const { span, term, entry, note } of reading.terms) {
    if (span[0] < start || span[1] > end || terms.has(entry ?? term)) continue;
    const noted = note === undefined ? undefined : reading.notes.find(({ n }) => n === note)?.text;
    const ours = entry === null ? undefined : reading.glossary[entry];
    const said = language === 'en' ? ours?.enText || ours?.zh : ours?.zh || ours?.enText;
    const explanation = clip(noted || said || '', 20_000);
    if (explanation !== '' && terms.size < MOST)
      terms.set(entry ?? term, { term: clip(term, 200), entry, explanation });
  }
  return [...terms.values()];
}

const sourceOf = ({ title, url }: Pick<DraftPage, 'title' | 'url'>, day: string): PassageDraft['source'] => ({
  report: null,
  url: ADDRESS.test(url) && url.length <= LONGEST_ADDRESS ? url : '',
  title: clip(title, 1000),
  accessed: day,
});

const BARE = {
  colour: FIRST_COLOUR,
  tags: [],
  note: '',
  figures: [],
  terms: [],
  links: [],
  threads: [],
  indicators: [],
} satisfies Partial<PassageDraft>;

/** The words as they read on the page, a line for each paragraph; as squeezed where they are not the same words. */
function linesOf(
  exact: string,
  [start, end]: Span,
  edges: readonly number[],
  wordsOf: (span: Span) => string,
) {
  const starts = [start, ...edges.filter((edge) => edge > start && edge < end)];
  const words = starts.map((from, i) => wordsOf([from, starts[i + 1] ?? end])).join('\n');
  return squeeze(words) === exact && words.length <= 2 * LONGEST_QUOTE ? words : null;
}

/**
 * What is saved of a span of a page: its words by paragraph, where it stands in every way that may find it again,
 * its figures and terms with what the card says of them. Marks that belong to the words around it are left out.
 */
export function draftOf(page: DraftPage, span: Span, { language, day, wordsOf }: DraftOptions): Drafted {
  const { text, reading } = page;
  const [start, end] = trimSpan(text, [Math.max(0, span[0]), Math.min(text.length, span[1])]);
  if (end <= start) return { ok: false, trouble: 'nothing' };
  if (end - start > LONGEST_QUOTE) return { ok: false, trouble: 'too-long' };
  const paragraphs = paragraphsOf(page);
  const { quote, section, ...anchor } = describe(text, [start, end], reading.sections, paragraphs);
  const edges = paragraphs.map(([edge]) => edge);
  const words = wordsOf ? linesOf(quote.exact, [start, end], edges, wordsOf) : null;
  const inside = reading.figures.filter((figure) => figure.span[0] >= start && figure.span[1] <= end);
  const figures = inside.slice(0, MOST).map((figure) => figureOf(figure, start));
  return {
    ok: true,
    draft: {
      ...BARE,
      ...anchor,
      quote: { ...quote, text: words ?? quote.text },
      section: section.slice(0, 20).map((title) => clip(title, 500)),
      source: { ...sourceOf(page, day), report: reportOf({ ...page, title: clip(page.title, 1000) }) },
      figures,
      terms: termsOf(reading, [start, end], language),
      indicators: [...new Set(figures.flatMap(({ indicator }) => indicator ?? []))],
    },
  };
}

/** What is saved of words that stand nowhere in a page's text: from a drawing, a field, a page nobody may read. */
export function looseDraft(
  raw: string,
  page: Pick<DraftPage, 'title' | 'url'> & Partial<DraftPage>,
  day: string,
): Drafted {
  if (raw.length > 10 * LONGEST_QUOTE) return { ok: false, trouble: 'too-long' };
  const lines = raw.normalize('NFC').split(/[\r\n]+/u);
  const words = lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
  const text = words.join('\n').toWellFormed();
  const exact = squeeze(text);
  if (exact === '') return { ok: false, trouble: 'nothing' };
  if (exact.length > LONGEST_QUOTE) return { ok: false, trouble: 'too-long' };
  return {
    ok: true,
    draft: {
      ...BARE,
      quote: { text, exact, prefix: '', suffix: '' },
      position: null,
      section: [],
      sectionMark: null,
      paragraphMark: null,
      source: sourceOf(page, day),
    },
  };
}
