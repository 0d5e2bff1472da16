import type { Span } from '../analysis.ts';
import { ENCLOSED_CLASS, enclosedNumber, smallNumber } from '../text/numerals.ts';

/** One numbered entry of a report's own glossary, before its marks are found. */
export interface NoteEntry {
  n: number;
  /** Span of the term as printed. */
  term: Span;
  definition: Span;
}

type Style = 'digits' | 'bracketed' | 'enclosed' | 'chinese';

interface Head {
  n: number;
  /** Units that the number and its punctuation take. */
  length: number;
  style: Style;
}

const HEADS: [Style, RegExp][] = [
  ['bracketed', /^(?:注(?:释)?)?[[（(［〔【](?:注(?:释)?)?(\d{1,3})[\])）］〕】][．.、：:]?/u],
  ['digits', /^(?:注(?:释)?)?(\d{1,3})(?:[．.、：:]|(?=[“\u4e00-\u9fff]))/u],
  ['enclosed', new RegExp(`^(?:注(?:释)?)?([${ENCLOSED_CLASS}])[．.、：:]?`, 'u')],
  ['chinese', /^(?:注(?:释)?)?[（(]?([一二三四五六七八九十]{1,3})[)）]?[．.、：:]/u],
];

function headOf(text: string): Head | null {
  for (const [style, pattern] of HEADS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const n = style === 'enclosed' ? enclosedNumber(match[1] ?? '') : smallNumber(match[1] ?? '');
    if (n === null || Number.isNaN(n)) continue;
    return { n, length: match[0].length, style };
  }
  return null;
}

/**
 * Where an entry's term ends and its definition begins, as offsets into the entry: behind the first colon
 * outside quotes, else before the words that introduce a definition.
 */
function divide(entry: string): { term: number; definition: number } | null {
  let quoted = 0;
  for (let i = 0; i < entry.length && i < 60; i += 1) {
    const char = entry.charAt(i);
    if (char === '“') quoted += 1;
    else if (char === '”') quoted -= 1;
    else if (char === '：' && quoted <= 0 && i > 0) return { term: i, definition: i + 1 };
    else if (char === '。' && quoted <= 0) break;
  }
  const verb = /^(.{2,40}?)(?:[，,]|——)?(?=(?:主要|一般|通常)?(?:是指|指的是|系指|即指|就是|指|即|是))/u.exec(
    entry,
  );
  const dash = /^(.{2,40}?)——/u.exec(entry);
  const found = dash && (!verb || dash[0].length < (verb[1]?.length ?? 0)) ? dash : verb;
  return found ? { term: found[1]?.length ?? 0, definition: found[0].length } : null;
}

/** Places at which a line may begin an entry: paragraph starts, and behind a sentence where lines are lost. */
function* starts(text: string, from: number, to: number, paragraphs: readonly Span[]): Generator<number> {
  const begins = paragraphs.map(([start]) => start).filter((start) => start >= from && start < to);
  if (begins.length >= 2) {
    yield* begins;
    return;
  }
  yield from;
  for (const match of text.slice(from, to).matchAll(/[。；”」](?=\d{1,2}[．.、](?!\d))/gu)) {
    yield from + match.index + match[0].length;
  }
}

/**
 * Reads numbered entries from a region of folded text: 1, 2, 3 … in one style, each up to the next. An entry
 * that cannot be divided into term and definition ends the reading unless the next one follows on.
 */
export function noteEntries(text: string, [from, to]: Span, paragraphs: readonly Span[]): NoteEntry[] {
  const heads: { at: number; head: Head }[] = [];
  let style: Style | null = null;
  for (const at of starts(text, from, to, paragraphs)) {
    const head = headOf(text.slice(at, Math.min(at + 16, to)));
    if (!head || (style !== null && head.style !== style)) continue;
    if (head.n !== heads.length + 1) continue;
    style = head.style;
    heads.push({ at, head });
  }
  const entries: NoteEntry[] = [];
  for (const [i, { at, head }] of heads.entries()) {
    const start = at + head.length;
    const end = heads[i + 1]?.at ?? lastEnd(text, at, to, paragraphs);
    const parts = divide(text.slice(start, end));
    if (!parts || start + parts.definition >= end) continue;
    entries.push({
      n: head.n,
      term: [start, start + parts.term],
      definition: [start + parts.definition, end],
    });
  }
  return entries;
}

/** The last entry ends with its paragraph; a list of ①, ②, … may go on below it. */
function lastEnd(text: string, at: number, to: number, paragraphs: readonly Span[]): number {
  const list = new RegExp(`^(?:[${ENCLOSED_CLASS}]|[（(]\\d{1,2}[）)])`, 'u');
  let index = paragraphs.findIndex(([start, end]) => start <= at && at < end);
  let end = Math.min(paragraphs[index]?.[1] ?? to, to);
  for (let next = paragraphs[++index]; next && next[0] < to; next = paragraphs[++index]) {
    if (!list.test(text.slice(next[0], next[0] + 4))) break;
    end = Math.min(next[1], to);
  }
  return end;
}
