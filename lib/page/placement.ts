import type { Rect } from './geometry.ts';

/** Pixels between word and card: the pointer crosses them inside the safe corridor. */
export const GAP = 8;
/** Pixels that stay free at the window's edges. */
export const MARGIN = 12;
/** A card lower than this shows nothing of use; it is then placed on the roomier side whatever it covers. */
const LOWEST = 96;

/** Room enough for a card that grew to stay on its side of the word. */
const STANDS = 240;

export interface Size {
  width: number;
  height: number;
}

export interface Place {
  left: number;
  top: number;
  /** Where the card is, seen from the word. */
  side: 'below' | 'above';
  /** The height that the card may take; it scrolls inside. */
  maxHeight: number;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

/**
 * Where a card goes: below the word, above where below has no room, on the roomier side where neither has;
 * its left edge at the word's, shifted into the window. It never covers the word as long as one side leaves
 * `LOWEST` pixels. A word outside the window (of a pinned card) pulls the card to that edge only.
 * @param card the card's natural size, already within its own maximum
 * @param kept the side on which the card stands already: it stays there while there is any room to speak of
 */
export function place(word: Rect, card: Size, viewport: Size, kept: Place['side'] | null = null): Place {
  const top = clamp(word.top, 0, viewport.height);
  const bottom = clamp(word.bottom, 0, viewport.height);
  const below = viewport.height - MARGIN - (bottom + GAP);
  const above = top - GAP - MARGIN;
  const free = card.height <= below || (card.height > above && below >= above) ? 'below' : 'above';
  const side = kept !== null && (kept === 'below' ? below : above) >= STANDS ? kept : free;
  const maxHeight = Math.max(
    side === 'below' ? below : above,
    Math.min(LOWEST, viewport.height - 2 * MARGIN),
  );
  const height = Math.min(card.height, maxHeight);
  const wanted = side === 'below' ? bottom + GAP : top - GAP - height;
  return {
    left: clamp(word.left, MARGIN, Math.max(MARGIN, viewport.width - MARGIN - card.width)),
    top: clamp(wanted, MARGIN, Math.max(MARGIN, viewport.height - MARGIN - height)),
    side,
    maxHeight,
  };
}

/** The least height for which the card of a passage goes below or above it, and the height that it may grow to. */
const ROOM = 320;
const TALLEST = 560;

/**
 * Where the card of a passage goes: beside it, else below or above it, else into the window's lower corner. As the
 * card grows one of its edges stays where it is, so that what comes late moves nothing but the other edge.
 * @param box around the passage's lines; null where it has none
 */
export function placePassage(box: Rect | null, card: Size, viewport: Size): Place {
  const right = Math.max(MARGIN, viewport.width - MARGIN - card.width);
  const bottom = viewport.height - MARGIN;
  const tallest = Math.min(TALLEST, bottom - MARGIN);
  const hang = (left: number, top: number, maxHeight: number): Place => {
    return { left: clamp(left, MARGIN, right), top, side: 'below', maxHeight };
  };
  const stand = (left: number, foot: number, maxHeight: number): Place => {
    const top = foot - Math.min(card.height, maxHeight);
    return { left: clamp(left, MARGIN, right), top, side: 'above', maxHeight };
  };
  if (!box || box.bottom < 0 || box.top > viewport.height) return stand(right, bottom, tallest);
  const below = bottom - (box.bottom + GAP);
  // A passage that only peeps in at the foot: its card still ends above the margin.
  const foot = Math.min(box.top - GAP, bottom);
  const above = foot - MARGIN;
  if (box.right + GAP <= right)
    return hang(box.right + GAP, clamp(box.top, MARGIN, bottom - tallest), tallest);
  if (below >= ROOM) return hang(box.left, box.bottom + GAP, Math.min(below, TALLEST));
  if (above >= ROOM) return stand(box.left, foot, Math.min(above, TALLEST));
  return stand(right, bottom, tallest);
}

/** The rectangle of a mark's line under the pointer; the first line without a pointer. Null without any. */
export function lineUnder(lines: readonly Rect[], x: number | null, y: number | null): Rect | null {
  if (x === null || y === null) return lines[0] ?? null;
  let best: Rect | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const dx = Math.max(line.left - x, 0, x - line.right);
    const dy = Math.max(line.top - y, 0, y - line.bottom);
    const distance = Math.hypot(dx, dy);
    if (distance < least) {
      least = distance;
      best = line;
    }
  }
  return best;
}
