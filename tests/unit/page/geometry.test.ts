import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, convexHull, corridor, insideHull, overlap } from '../../../lib/page/geometry.ts';

const word = { left: 100, top: 100, right: 160, bottom: 120 };
const card = { left: 100, top: 128, right: 440, bottom: 400 };

describe('hull', () => {
  test('leaves inner points and points on edges out', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 4 },
      { x: 0, y: 4 },
    ];
    const hull = convexHull([...square, { x: 2, y: 2 }, { x: 2, y: 0 }, { x: 0, y: 0 }]);
    expect(hull).toHaveLength(4);
    expect(hull).toEqual(expect.arrayContaining(square));
  });

  test('points on one line enclose nothing', () => {
    const hull = convexHull([
      { x: 0, y: 0 },
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ]);
    expect(insideHull(hull, { x: 1, y: 1 })).toBe(false);
    expect(insideHull([], { x: 0, y: 0 })).toBe(false);
  });

  test('every point lies inside its own hull', () => {
    const point = fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 20 }), (points) => {
        const hull = convexHull(points);
        if (hull.length < 3) return true;
        return points.every((each) => insideHull(hull, each));
      }),
    );
  });
});

describe('corridor', () => {
  const hull = corridor(word, card, { x: 158, y: 121 });
  test('holds the word, the card and the way between them', () => {
    for (const point of [
      { x: 130, y: 110 },
      { x: 300, y: 300 },
      { x: 150, y: 124 },
      { x: 220, y: 125 },
    ]) {
      expect(insideHull(hull, point)).toBe(true);
    }
  });

  test('does not hold the text beside the word, nor what is behind the card', () => {
    for (const point of [
      { x: 90, y: 110 },
      { x: 400, y: 105 },
      { x: 300, y: 401 },
      { x: 130, y: 90 },
    ]) {
      expect(insideHull(hull, point)).toBe(false);
    }
  });

  test('reaches to where the pointer left the word', () => {
    expect(insideHull(corridor(word, card, { x: 60, y: 110 }), { x: 90, y: 115 })).toBe(true);
  });
});

test('rectangles', () => {
  expect(contains(word, { x: 100, y: 120 })).toBe(true);
  expect(contains(word, { x: 99, y: 110 })).toBe(false);
  expect(contains(word, { x: 99, y: 110 }, 2)).toBe(true);
  expect(overlap(word, card)).toBe(false);
  expect(overlap(word, { left: 150, top: 110, right: 200, bottom: 130 })).toBe(true);
  expect(overlap(word, { left: 160, top: 100, right: 200, bottom: 120 })).toBe(false);
});
