import type { Section, Span } from '../../analysis.ts';
import { hashOf } from '../../text/rolling.ts';
import { isPunctuation, type Letters, letterAt, lettersOf } from './letters.ts';
import type { PageContext } from './types.ts';

/** A page as passages are searched for in it. */
export interface Page {
  source: string;
  letters: Letters;
  sections: readonly { span: Span; name: string }[];
  paragraphs: readonly Span[];
}

/** A place among a page's letters. */
export interface Place {
  start: number;
  end: number;
}

/** A section's title without its numbering and punctuation: copies number differently. */
export function nameOf(title: string): string {
  return lettersOf(title).text.replace(/^(?:第?[一二三四五六七八九十]{1,3}(?:部分|章|节)?)(?=.{2})/u, '');
}

export function pageOf(text: string, context: PageContext): Page {
  const skip = [...(context.skip ?? [])].sort((a, b) => a[0] - b[0]);
  return {
    source: text,
    letters: lettersOf(text, skip, context.paragraphs),
    sections: context.sections
      .filter(({ title }: Section) => title !== '')
      .map(({ title, span }: Section) => ({ span, name: nameOf(title) })),
    paragraphs: context.paragraphs,
  };
}

/** Names of the sections around an offset of the source. */
export function sectionsAt(page: Page, offset: number): string[] {
  return page.sections.filter(({ span }) => span[0] <= offset && offset < span[1]).map(({ name }) => name);
}

/** Whether the paragraph at an offset is the one with this length and hash. */
export function isParagraph(
  page: Page,
  offset: number,
  mark: { length: number; hash: number } | null,
): boolean {
  if (!mark) return false;
  let low = 0;
  let high = page.paragraphs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((page.paragraphs[middle] as Span)[1] <= offset) low = middle + 1;
    else high = middle;
  }
  const span = page.paragraphs[low];
  return (
    span !== undefined &&
    span[0] <= offset &&
    span[1] - span[0] === mark.length &&
    hashOf(page.source, span[0], span[1]) === mark.hash
  );
}

const OPENS = /[“‘"'「『〝（([［【《〈〔]/u;

/**
 * The span of the source for some letters, with the punctuation around them that a passage has itself.
 * @param opening units of punctuation before the passage's first letter
 * @param closing units of punctuation behind its last one
 */
export function spanOf(page: Page, { start, end }: Place, opening: number, closing: number): Span {
  const { source, letters } = page;
  let from = letters.at[start] as number;
  let to = (letters.at[end - 1] as number) + 1;
  const first = start === 0 ? 0 : (letters.at[start - 1] as number) + 1;
  const last = end < letters.at.length ? (letters.at[end] as number) : source.length;
  for (let i = 0; i < opening && from > first && isPunctuation(source, from - 1); i += 1) {
    // A full stop before the passage is not its own.
    if (/[。；！？，、：,.;!?:”’」』）)\]］】》〉〕]/u.test(source.charAt(from - 1))) break;
    from -= 1;
  }
  for (let i = 0; i < closing && to < last && isPunctuation(source, to); i += 1) {
    if (OPENS.test(source.charAt(to))) break;
    to += 1;
  }
  return [from, to];
}

/** The letters that a span of the source covers. */
export function placeOf(page: Page, span: Span): Place {
  return { start: letterAt(page.letters, span[0]), end: letterAt(page.letters, span[1]) };
}
