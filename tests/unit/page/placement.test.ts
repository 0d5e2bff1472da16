import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlap } from '../../../lib/page/geometry.ts';
import { GAP, lineUnder, MARGIN, place, placePassage } from '../../../lib/page/placement.ts';

const viewport = { width: 800, height: 600 };
const word = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 20 });
const card = { width: 340, height: 200 };

describe('place', () => {
  test('below the word, its left edge at the word', () => {
    expect(place(word(100, 100), card, viewport)).toEqual({
      left: 100,
      top: 120 + GAP,
      side: 'below',
      maxHeight: 600 - MARGIN - 120 - GAP,
    });
  });

  test('below where both sides have room', () => {
    expect(place(word(100, 320), card, viewport).side).toBe('below');
  });

  test('above where below has no room', () => {
    const at = place(word(100, 500), card, viewport);
    expect(at).toMatchObject({ side: 'above', top: 500 - GAP - 200 });
  });

  test('shifted into the window, a margin from its edges', () => {
    expect(place(word(700, 100), card, viewport).left).toBe(800 - MARGIN - 340);
    expect(place(word(-20, 100), card, viewport).left).toBe(MARGIN);
  });

  test('on the roomier side, lower than it would be, where neither has room', () => {
    const low = { width: 800, height: 300 };
    const at = place(word(100, 160), { width: 340, height: 280 }, low);
    expect(at).toMatchObject({ side: 'above', maxHeight: 160 - GAP - MARGIN });
    expect(place(word(100, 80), { width: 340, height: 280 }, low).side).toBe('below');
  });

  test('for a word out of sight, at the edge behind which it is', () => {
    expect(place(word(100, -400), card, viewport)).toMatchObject({
      side: 'below',
      top: Math.max(MARGIN, GAP),
    });
    expect(place(word(100, 900), card, viewport)).toMatchObject({ side: 'above', top: 600 - MARGIN - 200 });
  });

  test('never covers the word, and never leaves the window', () => {
    const spot = fc.record({ x: fc.integer({ min: 0, max: 740 }), y: fc.integer({ min: 0, max: 580 }) });
    fc.assert(
      fc.property(spot, fc.integer({ min: 60, max: 360 }), ({ x, y }, height) => {
        const at = place(word(x, y), { width: 340, height }, viewport);
        const shown = Math.min(height, at.maxHeight);
        const rect = { left: at.left, top: at.top, right: at.left + 340, bottom: at.top + shown };
        expect(overlap(rect, word(x, y))).toBe(false);
        expect(rect.left >= MARGIN && rect.right <= 800 - MARGIN).toBe(true);
        expect(rect.top >= MARGIN && rect.bottom <= 600 - MARGIN).toBe(true);
      }),
    );
  });
});

test('the line of a mark under the pointer', () => {
  const lines = [word(700, 100), { left: 20, top: 130, right: 60, bottom: 150 }];
  expect(lineUnder(lines, 30, 140)).toBe(lines[1]);
  expect(lineUnder(lines, 720, 105)).toBe(lines[0]);
  expect(lineUnder(lines, null, null)).toBe(lines[0]);
  expect(lineUnder([], 1, 1)).toBeNull();
});

describe('the side that a card stands on', () => {
  test('is kept as the card grows, while there is any room to speak of', () => {
    const tall = { width: 340, height: 400 };
    expect(place(word(100, 280), tall, viewport).side).toBe('below');
    expect(place(word(100, 320), tall, viewport).side).toBe('above');
    expect(place(word(100, 320), tall, viewport, 'below').side).toBe('below');
    expect(place(word(100, 500), tall, viewport, 'below').side).toBe('above');
  });
});

describe('the card of a passage', () => {
  const wide = { width: 1600, height: 900 };
  const size = (height: number) => ({ width: 400, height });
  const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

  test('stands beside it where the window is wide, else below, else above, else in the lower corner', () => {
    expect(placePassage(box(100, 200, 900, 260), size(300), wide)).toMatchObject({ left: 908, top: 200 });
    expect(placePassage(box(100, 100, 700, 160), size(300), viewport)).toMatchObject({ left: 100, top: 168 });
    expect(placePassage(box(100, 400, 700, 590), size(300), viewport)).toMatchObject({ left: 100, top: 92 });
    const corner = { left: 800 - 400 - MARGIN, top: 600 - MARGIN - 300 };
    expect(placePassage(box(0, 0, 800, 600), size(300), viewport)).toMatchObject(corner);
    expect(placePassage(null, size(300), viewport)).toMatchObject(corner);
    expect(placePassage(box(100, -900, 700, -800), size(300), viewport)).toMatchObject(corner);
  });

  test('ends above the margin where the passage only peeps in at the foot', () => {
    const place = placePassage(box(0, 597, 381, 597), size(120), viewport);
    expect(place).toMatchObject({ left: MARGIN, top: 600 - MARGIN - 120, side: 'above' });
  });

  test('one edge stays where it is as the card grows, and all of it is in the window', () => {
    const side = fc.integer({ min: -500, max: 1500 });
    fc.assert(
      fc.property(side, side, side, side, fc.boolean(), (x, y, width, height, isWide) => {
        const window = isWide ? wide : viewport;
        const around = box(x, y, x + Math.abs(width), y + Math.abs(height));
        const [small, large] = [size(120), size(520)].map((each) => {
          const at = placePassage(around, each, window);
          return { ...at, bottom: at.top + Math.min(each.height, at.maxHeight) };
        });
        if (!small || !large) return false;
        for (const at of [small, large]) {
          expect(at.left).toBeGreaterThanOrEqual(MARGIN);
          expect(at.left + 400).toBeLessThanOrEqual(window.width - MARGIN);
          expect(at.top).toBeGreaterThanOrEqual(0);
          expect(at.bottom).toBeLessThanOrEqual(window.height - MARGIN);
        }
        return small.left === large.left && (small.top === large.top || small.bottom === large.bottom);
      }),
    );
  });
});
