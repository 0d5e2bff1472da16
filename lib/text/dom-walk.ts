import type { Span } from '../analysis.ts';
import type { Piece } from './dom-map.ts';
import { type Squeezed, squeezeWithOffsets } from './squeeze.ts';

/** Elements whose text nobody reads as part of the page, and ruby readings, which repeat what they annotate. */
const SKIPPED = new Set(
  (
    'HEAD SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT DATALIST INPUT IFRAME OBJECT EMBED SVG MATH CANVAS ' +
    'VIDEO AUDIO MAP RT RP'
  ).split(' '),
);

/** Elements that begin a line of their own; by name, because asking for computed styles costs a layout. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET ' +
    'FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI MAIN MENU NAV OL P PRE SECTION ' +
    'SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** Marks the one element that the extension adds to a page; never read. */
export const HOST_ATTRIBUTE = 'data-zhengdu-host';

const ELEMENT = 1;
const TEXT = 3;
/** Nodes or thousands of characters between two chances to yield. */
const STRIDE = 200;
/** Deeper trees are damaged or hostile; what lies below is left out. */
const MAX_DEPTH = 2000;

/** Squeezed text of nodes seen before, so that a second walk squeezes only what changed. */
export type PieceCache = WeakMap<Text, { data: string; squeezed: Squeezed }>;

export interface Walk {
  text: string;
  pieces: Piece[];
  breaks: number[];
  superscripts: Span[];
}

interface Walker {
  cache: PieceCache;
  /** Whether an element with text of its own is seen. */
  visible(element: Element): boolean;
}

function squeezed(node: Text, cache: PieceCache): Squeezed {
  const known = cache.get(node);
  if (known && known.data === node.data) return known.squeezed;
  const fresh = squeezeWithOffsets(node.data, true);
  cache.set(node, { data: node.data, squeezed: fresh });
  return fresh;
}

/** A footnote anchor: a superscript, or a link within the page around a bare number. */
function isSuperscript(element: Element): boolean {
  const name = element.nodeName.toUpperCase();
  if (name === 'SUP') return true;
  if (name !== 'A' || !/#\S/.test(element.getAttribute('href') ?? '')) return false;
  return /^\s*[[(（〔【]?\s*\d{1,3}\s*[\])）〕】]?\s*$/u.test(element.textContent ?? '');
}

/**
 * Walks a tree in document order and squeezes its visible text. A generator, so that the caller decides
 * how long a slice may run; it is plain DOM reading (nodeType, nodeName, firstChild, nextSibling,
 * parentNode, data, getAttribute, textContent), so that a parsed file can be walked as well.
 */
export function* walk(root: Node, { cache, visible }: Walker): Generator<void, Walk> {
  const pieces: Piece[] = [];
  const breaks: number[] = [];
  const superscripts: Span[] = [];
  const parts: string[] = [];
  let length = 0;
  let broken = false;
  let work = 0;
  let depth = 0;
  let openSuperscript: { node: Node; start: number } | null = null;

  const leave = (node: Node) => {
    if (openSuperscript?.node === node) {
      if (length > openSuperscript.start) superscripts.push([openSuperscript.start, length]);
      openSuperscript = null;
    }
    if (BLOCKS.has(node.nodeName.toUpperCase())) broken = true;
  };

  /** Takes one node in; true when its children are to be walked. */
  const enter = (node: Node): boolean => {
    if (node.nodeType === TEXT) {
      const parent = node.parentNode as Element | null;
      const piece = squeezed(node as Text, cache);
      work += piece.text.length / 1000;
      if (piece.text === '' || (parent?.nodeType === ELEMENT && !visible(parent))) return false;
      if (broken && length > 0) breaks.push(length);
      broken = false;
      const { offsets, lead } = piece;
      pieces.push({ node: node as Text, start: length, length: piece.text.length, offsets, lead });
      parts.push(piece.text);
      length += piece.text.length;
      return false;
    }
    if (node.nodeType !== ELEMENT) return false;
    const name = node.nodeName.toUpperCase();
    if (BLOCKS.has(name)) broken = true;
    const element = node as Element;
    if (SKIPPED.has(name) || element.hasAttribute(HOST_ATTRIBUTE) || depth > MAX_DEPTH) return false;
    if (!element.firstChild) return false;
    if (!openSuperscript && isSuperscript(element)) openSuperscript = { node, start: length };
    return true;
  };

  let node: Node | null = root;
  while (node) {
    const down: Node | null = node === root || enter(node) ? node.firstChild : null;
    work += 1;
    if (work > STRIDE) {
      work = 0;
      yield;
    }
    if (down) {
      depth += 1;
      node = down;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      leave(node);
      node = node.parentNode;
      depth -= 1;
    }
    if (!node || node === root) break;
    leave(node);
    node = node.nextSibling;
  }
  return { text: parts.join(''), pieces, breaks, superscripts };
}
