import type { Rect } from '../../lib/page/geometry.ts';
import { linesOf } from './hit.ts';

const SCROLLS = /^(?:auto|scroll|overlay)$/;
/** A header that takes more of the window than this is no header. */
const HIGHEST_HEADER = 0.4;
/** Further than this many windows, a smooth scroll makes the reader wait. */
const FAR = 3;

export const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The box around some lines. */
export function boxOf(lines: readonly Rect[]): Rect | null {
  if (lines.length === 0) return null;
  return {
    left: Math.min(...lines.map((line) => line.left)),
    top: Math.min(...lines.map((line) => line.top)),
    right: Math.max(...lines.map((line) => line.right)),
    bottom: Math.max(...lines.map((line) => line.bottom)),
  };
}

/** The height that headers stuck to the window's top cover. */
function headerHeight(): number {
  let height = 0;
  for (const element of document.elementsFromPoint(innerWidth / 2, 1)) {
    const { position } = getComputedStyle(element);
    if (position !== 'fixed' && position !== 'sticky') continue;
    const { bottom } = element.getBoundingClientRect();
    if (bottom < innerHeight * HIGHEST_HEADER) height = Math.max(height, bottom);
  }
  return height;
}

/** Where in a window a place is scrolled to, as a share of the room above and below it. */
export const MIDDLE = 0.5;
/** Higher, so that a card has room below it. */
export const UPPER = 0.25;

/** Where the top of a box should be so that it stands at that share of a pane, its beginning always in view. */
const topAt = (share: number, box: Rect, top: number, bottom: number): number =>
  top + Math.max(0, (bottom - top - (box.bottom - box.top)) * share);

/**
 * Scrolls a place to a share of the window, clear of sticky headers, through every scrolling box
 * around it. False when it is not on the page.
 */
export function scrollToRanges(ranges: readonly Range[], share: number, smooth: boolean): boolean {
  const first = ranges[0];
  if (!first || linesOf(ranges).length === 0) return false;
  const root = document.scrollingElement ?? document.documentElement;
  for (let pane = first.startContainer.parentElement; pane && pane !== root; pane = pane.parentElement) {
    if (pane.scrollHeight <= pane.clientHeight || pane === document.body) continue;
    if (!SCROLLS.test(getComputedStyle(pane).overflowY)) continue;
    const box = boxOf(linesOf(ranges));
    const frame = pane.getBoundingClientRect();
    if (box) pane.scrollTop += box.top - topAt(share, box, frame.top, frame.bottom);
  }
  const box = boxOf(linesOf(ranges));
  if (!box) return false;
  const distance = box.top - topAt(share, box, headerHeight(), innerHeight);
  const calm = !smooth || reducedMotion() || Math.abs(distance) > FAR * innerHeight;
  scrollBy({ top: distance, behavior: calm ? 'instant' : 'smooth' });
  return true;
}

/** Whether some part of a place is inside the window. */
export function inView(ranges: readonly Range[]): boolean {
  return linesOf(ranges).some(
    (line) => line.bottom > 0 && line.top < innerHeight && line.right > 0 && line.left < innerWidth,
  );
}
