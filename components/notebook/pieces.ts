/** A quote taken apart for showing: its figures, terms and hits, which may lie in each other. */
import type { Span } from '../../lib/analysis.ts';
import type { SavedPassage } from '../../lib/notebook/types.ts';
import { squeezeWithOffsets } from '../../lib/text/squeeze.ts';
import { hitsOf } from './hits.ts';

export interface Piece {
  text: string;
  /** Index into the passage's figures. */
  figure: number | null;
  /** Index into its terms. */
  term: number | null;
  hit: boolean;
}

/** Spans of the squeezed quote as spans of the quote as it was selected. */
function placer(text: string): (span: Span) => Span {
  const { offsets, lead, text: squeezed } = squeezeWithOffsets(text, false);
  const place = (at: number) => offsets?.[at] ?? lead + at;
  return ([start, end]) => {
    const to = Math.min(end, squeezed.length);
    return to <= start ? [0, 0] : [place(start), place(to - 1) + 1];
  };
}

function termSpans(text: string, terms: SavedPassage['terms']): (readonly [Span, number])[] {
  return terms.flatMap(({ term }, index) => {
    const at = text.indexOf(term);
    return at < 0 ? [] : [[[at, at + term.length] as const, index] as const];
  });
}

const covers = ([start, end]: Span, from: number, to: number) => start <= from && to <= end;

/** The pieces of a passage's quote, in order; together they are the quote. */
export function piecesOf({ quote, figures, terms }: SavedPassage, query: string): Piece[] {
  const { text } = quote;
  const place = placer(text);
  const ofFigures = figures
    .map(({ span }, index) => [place(span), index] as const)
    .filter(([[start, end]]) => end > start);
  const ofTerms = termSpans(text, terms);
  const hits = hitsOf(text, query);
  const edges = [...ofFigures.map(([span]) => span), ...ofTerms.map(([span]) => span), ...hits].flat();
  const cuts = [...new Set([0, ...edges, text.length])]
    .filter((at) => at <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const within = (spans: (readonly [Span, number])[]) =>
      spans.find(([span]) => covers(span, from, to))?.[1] ?? null;
    return {
      text: text.slice(from, to),
      figure: within(ofFigures),
      term: within(ofTerms),
      hit: hits.some((span) => covers(span, from, to)),
    };
  });
}
