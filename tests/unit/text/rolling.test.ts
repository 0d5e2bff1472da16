import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachWindow, findMark, hashOf } from '../../../lib/text/rolling.ts';

test('the rolling hash of every window is the hash of its text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.integer({ min: 1, max: 70 }),
      (text, length) => {
        const seen: number[] = [];
        eachWindow(text, length, (hash, start) => {
          expect(hash).toBe(hashOf(text, start, start + length));
          seen.push(start);
        });
        expect(seen).toHaveLength(Math.max(0, text.length - length + 1));
      },
    ),
  );
});

test('words are found by length and hash wherever they stand, and nothing else is', () => {
  const text = '新建道路三条，改造道路两条，新建道路三条。';
  const words = '新建道路三条';
  const mark = { length: words.length, hash: hashOf(words) };
  expect(findMark(text, mark)).toEqual([
    [0, 6],
    [14, 20],
  ]);
  expect(findMark(text, { ...mark, length: 5 })).toEqual([]);
  expect(findMark('短', mark)).toEqual([]);
  expect(findMark('新建道路四条，新建铁路三条', mark)).toEqual([]);
});
