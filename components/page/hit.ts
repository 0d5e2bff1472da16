import { contains, type Point, type Rect } from '../../lib/page/geometry.ts';
import { innermost, type Mark } from '../../lib/page/marks.ts';
import type { Painter } from './painter.ts';

/** Chrome 140, Firefox 150; not yet in TypeScript's library. */
interface PointableRegistry {
  highlightsFromPoint?(x: number, y: number): { ranges: AbstractRange[] }[];
}

interface CaretPoint {
  offsetNode: Node;
  offset: number;
}

/** The DOM position under a point of the window. */
export function caretAt({ x, y }: Point): CaretPoint | null {
  return document.caretPositionFromPoint?.(x, y) ?? null;
}

/** The line boxes of a mark in the window. */
export function linesOf(ranges: readonly Range[]): Rect[] {
  const lines: Rect[] = [];
  for (const range of ranges) {
    const rects = range.getClientRects();
    for (let i = 0; i < rects.length; i += 1) {
      const rect = rects[i];
      if (rect && rect.width > 0 && rect.height > 0) lines.push(rect);
    }
  }
  return lines;
}

function byRegistry(registry: PointableRegistry, painter: Painter, { x, y }: Point): Mark | null {
  const marks: Mark[] = [];
  const hits = registry.highlightsFromPoint?.(x, y) ?? [];
  // By index: Firefox shows a page's arrays to extensions without their iterators.
  for (let i = 0; i < hits.length; i += 1) {
    const ranges = hits[i]?.ranges ?? [];
    for (let j = 0; j < ranges.length; j += 1) {
      const range = ranges[j];
      const mark = range ? painter.markOf(range) : null;
      if (mark) marks.push(mark);
    }
  }
  return innermost(marks);
}

function byCaret(painter: Painter, point: Point): Mark | null {
  const caret = caretAt(point);
  const offset = caret ? painter.map?.offsetOf(caret.offsetNode, caret.offset) : null;
  if (offset === null || offset === undefined) return null;
  // The caret stands at the nearer edge of the character: the one meant is before or behind it.
  for (const at of [offset, offset - 1]) {
    const mark = painter.markAt(at);
    if (mark && linesOf(painter.rangesOf(mark.id)).some((line) => contains(line, point))) return mark;
  }
  return null;
}

/** The mark under a point of the window, the innermost of several, or null. */
export function markFromPoint(painter: Painter, point: Point): Mark | null {
  const registry = CSS.highlights as PointableRegistry;
  return registry.highlightsFromPoint ? byRegistry(registry, painter, point) : byCaret(painter, point);
}

/** The squeezed offset in the middle of the window, or of the nearest text above it; 0 without text. */
export function offsetInView(painter: Pick<Painter, 'map'>, part: number): number {
  const x = innerWidth / 2;
  for (let y = innerHeight * part; y < innerHeight; y += 40) {
    const caret = caretAt({ x, y });
    const offset = caret ? painter.map?.offsetOf(caret.offsetNode, caret.offset) : null;
    if (offset !== null && offset !== undefined) return offset;
  }
  return 0;
}
