/** Where a query's words stand in a text that is shown: the search compares folded text, the reader sees the text. */
import type { Span } from '../../lib/analysis.ts';
import { searchable, wordsOf } from '../../lib/notebook/search-text.ts';

/** A text as search compares it, with the offset in the text that each of its units comes from. */
interface Folded {
  text: string;
  from: number[];
}

const THOUSANDS = /(?<=\d)，(?=\d{3}(?!\d))/g;

function foldWithOffsets(text: string): Folded {
  let folded = '';
  const from: number[] = [];
  let at = 0;
  for (const point of text) {
    const unit = searchable(point);
    for (let i = 0; i < unit.length; i += 1) from.push(at);
    folded += unit;
    at += point.length;
  }
  // Point by point the separators of 1,200 are still there: only their surroundings tell what they are.
  const dropped = new Set([...folded.matchAll(THOUSANDS)].map(({ index }) => index));
  if (dropped.size === 0) return { text: folded, from };
  return {
    text: folded
      .split('')
      .filter((_, i) => !dropped.has(i))
      .join(''),
    from: from.filter((_, i) => !dropped.has(i)),
  };
}

function merged(spans: Span[]): Span[] {
  const out: [number, number][] = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** The places of a query's words in `text`, ascending, apart from each other. */
export function hitsOf(text: string, query: string): Span[] {
  const words = wordsOf(query);
  if (words.length === 0 || text === '') return [];
  const folded = foldWithOffsets(text);
  const spans: Span[] = [];
  for (const word of words) {
    for (let at = folded.text.indexOf(word); at !== -1; at = folded.text.indexOf(word, at + word.length)) {
      const start = folded.from[at] ?? 0;
      const last = folded.from[at + word.length - 1] ?? start;
      const point = text.codePointAt(last) ?? 0;
      spans.push([start, last + (point > 0xffff ? 2 : 1)]);
    }
  }
  return merged(spans);
}

/** Units before the first hit that give it a meaning. */
const LEAD = 16;

/** A text cut so that its first lines hold the first hit. `room`: units that are shown in any case. */
export function excerptOf(text: string, query: string, room: number): string {
  const first = hitsOf(text, query)[0]?.[0] ?? 0;
  return first > room - LEAD ? `…${text.slice(first - LEAD)}` : text;
}
