import type { Span } from '../analysis.ts';
import type { Piece, TextMap } from './dom-map.ts';

/**
 * How many pieces come before the first for which `reached` holds; it must hold for all behind that one.
 * Pieces stand in document order, so that comparing a few of them is enough.
 */
function firstWhere(pieces: readonly Piece[], reached: (piece: Piece) => boolean): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached(pieces[middle] as Piece)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The squeezed text that a range covers, whatever elements it begins and ends in; hidden text inside it does
 * not count. Null where it covers no mapped text, or stands in another tree (a shadow root, another document).
 */
export function spanOfRange({ pieces, offsetOf }: TextMap, range: Range): Span | null {
  if (range.collapsed) return null;
  try {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const from = firstWhere(pieces, ({ node }) => range.comparePoint(node, node.data.length) >= 0);
    const to = firstWhere(pieces, ({ node }) => range.comparePoint(node, 0) > 0);
    const [first, last] = [pieces[from], pieces[to - 1]];
    if (!first || !last) return null;
    const start = first.node === startContainer ? offsetOf(startContainer, startOffset) : first.start;
    const end = last.node === endContainer ? offsetOf(endContainer, endOffset) : last.start + last.length;
    return start !== null && end !== null && end > start ? [start, end] : null;
  } catch {
    // A piece whose node has left the page: the map is about to be made anew.
    return null;
  }
}
