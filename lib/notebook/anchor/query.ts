import type { Span } from '../../analysis.ts';
import { squeeze } from '../../text/squeeze.ts';
import { CONTEXT } from '../types.ts';
import { type Claims, claimsOf, LEANS } from './claims.ts';
import { type Letters, letterAt, lettersOf, PARAGRAPH } from './letters.ts';
import type { AnchorInput } from './types.ts';

/** A saved passage as it is searched for. */
export interface Query {
  input: AnchorInput;
  /** The letters of the passage. */
  letters: string;
  /** Letters before and after it. */
  before: string;
  after: string;
  /** Punctuation that the passage itself begins and ends with, in units. */
  opening: number;
  closing: number;
  /** Whether a clause ends with it. */
  closes: boolean;
  /** Letters before it that say what its first number is of; 0 where it says so itself. */
  lead: number;
  claims: readonly Claims[];
}

/** Letters to which a lead is looked at. */
const LONGEST_LEAD = 40;
/** Letters before a passage in which a denial turns it round: 未 能 如 期 完成. */
export const DENIAL_REACH = 4;
const HAS_NUMBER = /[\d〇一二三四五六七八九十百千万亿]/u;

/**
 * How far back the clause of a letter begins, and the clause before where it only goes on with that one.
 * Stops at `LONGEST_LEAD`, and where the text begins.
 */
export function leadOf({ text, edge }: Letters, start: number): number {
  let from = start;
  let words = text.slice(start, start + 12);
  for (;;) {
    if ((edge[from] ?? 0) !== 0 || from === 0) {
      if (((edge[from] ?? 0) & PARAGRAPH) !== 0 || from === 0 || !LEANS.test(words)) break;
    }
    from -= 1;
    if (start - from >= LONGEST_LEAD) break;
    while (from > 0 && edge[from] === 0 && start - from < LONGEST_LEAD) from -= 1;
    words = text.slice(from, from + 12);
  }
  return start - from;
}

/** The paragraphs of a passage but the first, of which nobody knows where it began. */
function linesOf({ quote }: AnchorInput, start: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const line of quote.text.split('\n')) {
    const to = from + squeeze(line).length;
    if (from > start && to > from) spans.push([from, to]);
    from = to;
  }
  return spans;
}

/** Makes a saved passage ready to be searched for; null where it holds punctuation alone. */
export function queryOf(input: AnchorInput): Query | null {
  const { exact } = input.quote;
  const prefix = input.quote.prefix.slice(-CONTEXT);
  const suffix = input.quote.suffix.slice(0, CONTEXT);
  // Read together: markers and numbers may lie across the passage's edges.
  const all = lettersOf(prefix + exact + suffix, [], linesOf(input, prefix.length));
  const from = letterAt(all, prefix.length);
  const to = letterAt(all, prefix.length + exact.length);
  if (to <= from) return null;
  const letters = all.text.slice(from, to);
  return {
    input,
    letters,
    before: all.text.slice(0, from),
    after: all.text.slice(to),
    opening: (all.at[from] as number) - prefix.length,
    closing: prefix.length + exact.length - (all.at[to - 1] as number) - 1,
    closes: to === all.text.length || all.edge[to] !== 0,
    lead: HAS_NUMBER.test(letters) ? leadOf(all, from) : 0,
    claims: claimsOf(all, [from, to], [0, all.text.length], DENIAL_REACH),
  };
}
