/** A gist cut at its figures, so that they can be set apart. */

export interface Piece {
  text: string;
  figure: boolean;
}

const ESCAPE = /[.*+?^${}()|[\]\\]/g;
const isDigit = (unit: string | undefined) => unit !== undefined && /[\d.]/.test(unit);

/**
 * Cuts a gist at the figures of its statement, as printed. A figure inside a longer number is none:
 * 8% does not stand in 18%.
 */
export function piecesOf(gist: string, figures: readonly string[]): Piece[] {
  // The longest first: of 1.2亿元 and 2亿元 the longer is meant where both fit.
  const sought = [...new Set(figures)].filter(Boolean).sort((a, b) => b.length - a.length);
  if (sought.length === 0) return [{ text: gist, figure: false }];
  const pattern = new RegExp(sought.map((figure) => figure.replace(ESCAPE, '\\$&')).join('|'), 'gu');
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: text, index } of gist.matchAll(pattern)) {
    const end = index + text.length;
    if (isDigit(gist[index - 1]) || (isDigit(text.at(-1)) && isDigit(gist[end]))) continue;
    if (index > from) pieces.push({ text: gist.slice(from, index), figure: false });
    pieces.push({ text, figure: true });
    from = end;
  }
  if (from < gist.length) pieces.push({ text: gist.slice(from), figure: false });
  return pieces;
}

/** The figures that a gist leaves out. */
export function figuresLeftOut(gist: string, figures: readonly string[]): string[] {
  const shown = new Set(piecesOf(gist, figures).flatMap(({ text, figure }) => (figure ? [text] : [])));
  return [...new Set(figures)].filter((figure) => !shown.has(figure));
}
