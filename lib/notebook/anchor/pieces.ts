import type { Span } from '../../analysis.ts';
import { lettersOf } from './letters.ts';
import { type Page, spanOf } from './page.ts';
import type { Query } from './query.ts';

/** Letters that may have come between the paragraphs of one passage. */
const MOST_BETWEEN = 2500;
/** A line this short goes with the next one. */
const SHORTEST_PIECE = 4;
/** Letters that at least one paragraph must have: headings alone are no passage. */
const TELLING_PIECE = 12;
/** Places at which the first paragraph is tried. */
const MOST_STARTS = 32;

export interface Pieces {
  spans: Span[];
  start: number;
  end: number;
}

function partsOf(query: Query): string[] {
  const parts: string[] = [];
  for (const line of query.input.quote.text.split('\n')) {
    const { text } = lettersOf(line);
    const last = parts.at(-1);
    if (last !== undefined && last.length < SHORTEST_PIECE) parts[parts.length - 1] = last + text;
    else if (text !== '') parts.push(text);
  }
  const last = parts.at(-1);
  if (last !== undefined && last.length < SHORTEST_PIECE && parts.length > 1) {
    parts.splice(-2, 2, (parts.at(-2) as string) + last);
  }
  return parts;
}

/**
 * A passage of several paragraphs, each whole and in order, with something new between them.
 * @returns every such place, the one with the least between first; empty where a word is missing
 */
export function piecesOf(page: Page, query: Query): Pieces[] {
  const parts = partsOf(query);
  const [first = '', ...rest] = parts;
  if (rest.length === 0 || parts.join('') !== query.letters) return [];
  if (!parts.some(({ length }) => length >= TELLING_PIECE)) return [];
  const { text } = page.letters;
  const found: Pieces[] = [];
  let tried = 0;
  for (let at = text.indexOf(first); at >= 0 && tried < MOST_STARTS; at = text.indexOf(first, at + 1)) {
    tried += 1;
    const places = [{ start: at, end: at + first.length }];
    for (const part of rest) {
      const from = (places.at(-1) as { end: number }).end;
      const start = text.slice(from, from + MOST_BETWEEN + part.length).indexOf(part);
      if (start < 0) break;
      places.push({ start: from + start, end: from + start + part.length });
    }
    if (places.length < parts.length) continue;
    const spans = places.map((place, i) =>
      spanOf(page, place, i === 0 ? query.opening : 1, i === places.length - 1 ? query.closing : 2),
    );
    found.push({ spans, start: at, end: (places.at(-1) as { end: number }).end });
  }
  return found.sort((a, b) => a.end - a.start - (b.end - b.start));
}
