import type { Rect } from './geometry.ts';

/** Pixels between word and card: the pointer crosses them inside the safe corridor. */
export const GAP = 8;
/** Pixels that stay free at the window's edges. */
export const MARGIN = 12;
/** A card lower than this shows nothing of use; it is then placed on the roomier side whatever it covers. */
const LOWEST = 96;

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
 */
export function place(word: Rect, card: Size, viewport: Size): Place {
  const top = clamp(word.top, 0, viewport.height);
  const bottom = clamp(word.bottom, 0, viewport.height);
  const below = viewport.height - MARGIN - (bottom + GAP);
  const above = top - GAP - MARGIN;
  const side = card.height <= below || (card.height > above && below >= above) ? 'below' : 'above';
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
