import { fold } from '../text/fold.ts';
import { needle } from './stripped.ts';

/** One way to write a term. */
export interface Pattern {
  /** Folded, without quotes. */
  text: string;
  /** The bundled entry, or null for a term that only the page explains. */
  entry: string | null;
  /** The page's own note, or 0. */
  note: number;
  /** The notes that a shortened way to write may mean, where there is more than one. */
  candidates?: readonly number[];
  /** The term as its note or entry names it. */
  term: string;
  /** Longer words that contain it and are something else; folded, without quotes. */
  not: readonly string[];
}

/** Patterns by their first two units, longest first. */
export type PatternIndex = Map<string, Pattern[]>;

/** Shorter than this a term is too likely to be a part of something else. */
const SHORTEST = 2;

export function patternsOf(
  writings: readonly string[],
  rest: Omit<Pattern, 'text' | 'not'> & { not?: readonly string[] },
): Pattern[] {
  const not = (rest.not ?? []).map((word) => needle(fold(word)));
  const texts = new Set(writings.map((writing) => needle(fold(writing))));
  return [...texts].filter((text) => text.length >= SHORTEST).map((text) => ({ ...rest, text, not }));
}

export function indexOf(patterns: readonly Pattern[]): PatternIndex {
  const index: PatternIndex = new Map();
  for (const pattern of patterns) {
    const key = pattern.text.slice(0, 2);
    const row = index.get(key);
    if (row) row.push(pattern);
    else index.set(key, [pattern]);
  }
  // The page's own note comes first where both are equally long.
  for (const row of index.values()) row.sort((a, b) => b.text.length - a.text.length || b.note - a.note);
  return index;
}

const WORD = /[0-9a-z]/iu;

/** Whether a match would cut a number or a Latin word in two: 03 in 2003, AI in RAIN. */
function cutsWord(text: string, from: number, to: number): boolean {
  const cut = (a: number) => WORD.test(text.charAt(a)) && WORD.test(text.charAt(a - 1));
  return cut(from) || cut(to) || (/[.．%％]/u.test(text.charAt(to)) && /\d/u.test(text.charAt(to - 1)));
}

/** Whether a match stands inside a longer word that is another thing. */
function insideOther(text: string, from: number, { text: term, not }: Pattern): boolean {
  for (const word of not) {
    for (let k = word.indexOf(term); k >= 0; k = word.indexOf(term, k + 1)) {
      if (text.startsWith(word, from - k)) return true;
    }
  }
  return false;
}

/** The longest pattern that stands at a place of a stripped text, or null. */
export function matchAt(index: PatternIndex, text: string, from: number): Pattern | null {
  const row = index.get(text.slice(from, from + 2));
  if (!row) return null;
  for (const pattern of row) {
    if (!text.startsWith(pattern.text, from)) continue;
    if (cutsWord(text, from, from + pattern.text.length) || insideOther(text, from, pattern)) continue;
    return pattern;
  }
  return null;
}
