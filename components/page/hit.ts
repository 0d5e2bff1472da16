import { contains, type Point, type Rect } from '../../lib/page/geometry.ts';
import { innermost, type Mark } from '../../lib/page/marks.ts';
import type { Painter } from './painter.ts';

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

/**
 * The mark under a point of the window, the innermost of several, or null.
 *
 * By the caret's position and the marks' own boxes: `CSS.highlights.highlightsFromPoint` would be the
 * shorter way, but Chromium (seen in 156) compares boxes in device pixels with a point in CSS pixels, so
 * that it finds nothing, or the wrong mark, on every screen that is not at 100%.
 */
export function markFromPoint(painter: Painter, point: Point): Mark | null {
  const caret = caretAt(point);
  const offset = caret ? painter.map?.offsetOf(caret.offsetNode, caret.offset) : null;
  if (offset === null || offset === undefined) return null;
  // The caret stands at the nearer edge of the character: the one meant is before or behind it.
  const near = [...painter.marksAt(offset), ...painter.marksAt(offset - 1)];
  return innermost(
    near.filter(({ id }) => linesOf(painter.rangesOf(id)).some((line) => contains(line, point))),
  );
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
