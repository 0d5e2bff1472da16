import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scan } from '../../../lib/notebook/exchange/scan.ts';
import { hostile } from './exchange-passages.ts';

/** The items of a file, each parsed by itself. */
async function itemsOf(text: string): Promise<unknown[] | null> {
  const scanned = await scan(text);
  if (!scanned.ok) throw new Error(scanned.problem.code);
  return scanned.items?.map(([start, end]) => JSON.parse(text.slice(start, end))) ?? null;
}

const key = fc.oneof(fc.constantFrom('first', 'items', 'annotations', 'total', '__proto__'), hostile(20));
const value = fc.jsonValue({ stringUnit: 'binary' });

describe('scan', () => {
  test('finds the items that JSON.parse finds, however the file is laid out', async () => {
    const indent = fc.constantFrom(undefined, 1, '\t', 4);
    await fc.assert(
      fc.asyncProperty(
        fc.array(value),
        fc.dictionary(key, value),
        fc.dictionary(key, value),
        indent,
        async (items, one, other, space) => {
          const ours = JSON.stringify({ ...one, first: { ...other, items }, annotations: 0 }, null, space);
          expect(await itemsOf(ours)).toEqual(JSON.parse(ours).first.items);
          const theirs = JSON.stringify({ ...one, first: 0, annotations: items }, null, space);
          expect(await itemsOf(theirs)).toEqual(JSON.parse(theirs).annotations);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('no list: none', async () => {
    for (const text of [
      '{}',
      '[]',
      '[[1]]',
      '1',
      '{"first":["items",[1]]}',
      '{"a":{"items":[1]}}',
      '{"first":{"a":{"items":[1]}}}',
    ]) {
      expect(await itemsOf(text)).toBeNull();
    }
  });

  test('of two lists by the same name the last', async () => {
    expect(await itemsOf('{"annotations":[1,2],"annotations":[3]}')).toEqual([3]);
  });

  test('what JSON.parse refuses is refused, or an item of it', async () => {
    const file = JSON.stringify({ first: { items: [{ a: 'x"y\\', b: [1, { c: null }] }, 'two', 3] } });
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length), fc.nat(3), fc.string({ maxLength: 2 }), async (at, cut, put) => {
        const text = file.slice(0, at) + put + file.slice(at + cut);
        let expected: unknown;
        try {
          expected = JSON.parse(text);
        } catch {
          await expect(itemsOf(text)).rejects.toThrow();
          return;
        }
        const scanned = await scan(text);
        expect(scanned.ok).toBe(true);
        const items = (expected as { first?: { items?: unknown } })?.first?.items;
        if (Array.isArray(items)) expect(await itemsOf(text)).toEqual(items);
      }),
      { numRuns: 1000 },
    );
  });
});
