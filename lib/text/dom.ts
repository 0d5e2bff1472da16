import type { Span } from '../analysis.ts';
import type { Piece, TextMap } from './dom-map.ts';
import { type PieceCache, type Walk, walk } from './dom-walk.ts';

/** Milliseconds of one slice: half of the 16 ms that the longest task on a page may take. */
const SLICE = 6;

/** The index of the last piece that begins at or before `at`, or -1. */
function pieceAt(pieces: readonly Piece[], at: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle] as Piece).start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The DOM offset at which squeezed unit `index` of a piece begins. */
function domStart(piece: Piece, index: number): number {
  return piece.offsets ? (piece.offsets[index] as number) : piece.lead + index;
}

/** The DOM offset just behind the squeezed units before `index`: white space behind them is left out. */
function domEnd(piece: Piece, index: number): number {
  if (!piece.offsets) return piece.lead + index;
  return index === piece.length ? (piece.offsets[index] as number) : unitEnd(piece, index - 1);
}

function unitEnd(piece: Piece, index: number): number {
  const start = domStart(piece, index);
  const next = domStart(piece, index + 1);
  const data = piece.node.data;
  let end = start + 1;
  // Units of one composed cluster share their source; marks follow their base.
  while (end < next && /\p{M}|[\udc00-\udfff]/u.test(data.charAt(end))) end += 1;
  return end;
}

/** A text map over a finished walk. */
export function textMapOf(result: Walk): TextMap {
  const { text, pieces, breaks, superscripts } = result;
  const byNode = new Map<Node, Piece>();
  for (const piece of pieces) byNode.set(piece.node, piece);

  function rangesOf([from, to]: Span): Range[] {
    const ranges: Range[] = [];
    if (!(from >= 0 && to > from && to <= text.length)) return ranges;
    for (let i = pieceAt(pieces, from); i >= 0 && i < pieces.length; i += 1) {
      const piece = pieces[i] as Piece;
      if (piece.start >= to) break;
      const start = domStart(piece, Math.max(0, from - piece.start));
      const end = domEnd(piece, Math.min(piece.length, to - piece.start));
      const { node } = piece;
      if (end <= start || !node.isConnected || end > node.data.length) continue;
      const range = node.ownerDocument.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
    return ranges;
  }

  function offsetOf(node: Node, offset: number): number | null {
    const piece = byNode.get(node);
    if (!piece) return null;
    if (!piece.offsets) return piece.start + Math.min(Math.max(offset - piece.lead, 0), piece.length);
    let low = 0;
    let high = piece.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((piece.offsets[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return piece.start + low;
  }

  return { text, pieces, breaks, superscripts, rangesOf, offsetOf };
}

/** Runs a walk to its end at once; for small trees and for files. */
export function mapTree(root: Node, visible: (element: Element) => boolean = () => true): TextMap {
  const steps = walk(root, { cache: new WeakMap(), visible });
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return textMapOf(step.value);
}

/** Gives the page's thread back until it is idle, a tenth of a second at most. */
const pause = () =>
  new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 100 });
    else setTimeout(resolve, 0);
  });

async function run(steps: Generator<void, Walk>, signal?: AbortSignal): Promise<Walk> {
  let began = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - began < SLICE) continue;
    await pause();
    signal?.throwIfAborted();
    began = performance.now();
  }
}

const seen = (element: Element) =>
  typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true });

/** Maps a document again and again, squeezing only the text nodes that are new or changed. */
class PageMapper {
  readonly #page: Document;
  readonly #cache: PieceCache = new WeakMap();
  readonly #visible = new WeakMap<Element, boolean>();

  constructor(page: Document) {
    this.#page = page;
  }

  /** Forgets whether the elements under `root` are seen. */
  forget(root: Element): void {
    this.#visible.delete(root);
    for (const element of root.getElementsByTagName('*')) this.#visible.delete(element);
  }

  async map(signal?: AbortSignal): Promise<TextMap> {
    const visible = (element: Element) => {
      let answer = this.#visible.get(element);
      if (answer === undefined) {
        answer = seen(element);
        this.#visible.set(element, answer);
      }
      return answer;
    };
    const root = this.#page.body ?? this.#page.documentElement;
    return textMapOf(await run(walk(root, { cache: this.#cache, visible }), signal));
  }
}

const mappers = new WeakMap<Document, PageMapper>();

function mapperOf(page: Document): PageMapper {
  let mapper = mappers.get(page);
  if (!mapper) {
    mapper = new PageMapper(page);
    mappers.set(page, mapper);
  }
  return mapper;
}

/**
 * Maps a page's visible text in slices that leave its thread free.
 * @throws the signal's reason when it is aborted between two slices
 */
export function mapPage(page: Document, options: { signal?: AbortSignal } = {}): Promise<TextMap> {
  return mapperOf(page).map(options.signal);
}

/** Forgets what is known of the visibility under an element whose attributes changed. */
export function forgetVisibility(page: Document, root: Element): void {
  mapperOf(page).forget(root);
}
