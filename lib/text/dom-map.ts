import type { Span } from '../analysis.ts';

/** A run of one DOM text node inside the squeezed text. */
export interface Piece {
  node: Text;
  /** Where the run begins in the squeezed text. */
  start: number;
  /** Units of squeezed text. */
  length: number;
  /** The way back into `node.data`: see `Squeezed`. */
  offsets: Uint32Array | null;
  lead: number;
}

/**
 * The squeezed text of a page with its way back: `squeeze(s) = s.normalize('NFC').replace(/\s+/gu, '')`
 * over the text that a reader sees, in document order.
 */
export interface TextMap {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Offsets at which a new line or block begins on the page, ascending, 0 and the end left out. */
  readonly breaks: readonly number[];
  /** Spans set as superscript or as footnote anchors. */
  readonly superscripts: readonly Span[];
  /**
   * Live ranges that cover a span: one for each run of text nodes with nothing hidden and no block between
   * them, so that painting them paints these characters alone. Empty where the span lies outside the text
   * or its nodes have left the page.
   */
  rangesOf(span: Span): Range[];
  /** The squeezed offset of a DOM position inside a mapped text node, or null. */
  offsetOf(node: Node, offset: number): number | null;
}
