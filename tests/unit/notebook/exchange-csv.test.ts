import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { cut, guard, LONGEST_CELL, unguard } from '../../../lib/notebook/exchange/cell.ts';
import { cellsOf } from '../../../lib/notebook/exchange/csv.ts';
import { words } from '../../../lib/notebook/exchange/words.ts';
import { fileOf, hostile, notebooks, plain } from './exchange-passages.ts';

/** A reader of RFC 4180 that takes every cell quoted and lines ended by CR LF, and nothing else. */
function strict(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      if (text[at] !== '"') throw new Error(`no quote at ${at}`);
      let cell = '';
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error('open quote');
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') {
          cell += '"';
          at += 1;
        } else break;
      }
      row.push(cell);
      at += 1;
      if (text[at] === ',') at += 1;
      else if (text.startsWith('\r\n', at)) break;
      else throw new Error(`no end of cell at ${at}`);
    }
    rows.push(row);
    at += 2;
  }
  return rows;
}

describe('the file', () => {
  test('begins with the UTF-8 mark, once, and ends its lines with CR LF', async () => {
    const text = await fileOf('csv', [plain]);
    expect(text.startsWith('\uFEFF"ID","摘录",')).toBe(true);
    expect(text.lastIndexOf('\uFEFF')).toBe(0);
    expect(new TextEncoder().encode(text).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect(text.endsWith('"\r\n')).toBe(true);
  });

  test('parsed back, every cell is what was written, by a strict reader and by papaparse', async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const text = (await fileOf('csv', notebook, 'en')).slice(1);
        const expected = notebook.map((passage) => cellsOf(passage, 'en').map(cut));
        for (const rows of [strict(text), Papa.parse<string[]>(text, { skipEmptyLines: true }).data]) {
          expect(rows[0]).toEqual(words('en').columns);
          expect(rows.slice(1).map((row) => row.map(unguard))).toEqual(expected);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('no cell is a formula', async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const text = (await fileOf('csv', notebook)).slice(1);
        for (const cell of strict(text).flat())
          expect(cell).not.toMatch(/^[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r]/);
      }),
      { numRuns: 100 },
    );
  });

  test('days and ids stay text', async () => {
    const [, row = []] = strict((await fileOf('csv', [plain])).slice(1));
    expect(row[0]).toBe(plain.id);
    expect(row).toContain("'2023-02-22");
    expect(row).toContain("'2026-01-31");
    expect(row).toContain('2026-01-31T08:00:00.000Z');
  });
});

describe('guard', () => {
  test.each(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])('%j in front is kept text', (sign) => {
    for (const text of [`${sign}1+1`, ` ${sign}1`, `\u3000${sign}x`, `\n${sign}x`, `\u200b${sign}x`, sign]) {
      expect(guard(text)).toBe(`'${text}`);
    }
  });

  test.each([
    '2021-10-24',
    '2021年10月',
    '10/24',
    '1-2',
    '007',
    '1e5',
    '12:30',
    '50%',
    '１２',
    'TRUE',
    'Mar 3',
    '3-March',
    '(3)',
    '￥5',
  ])('%j would be shown as something else, and is kept', (text) => {
    expect(guard(text)).toBe(`'${text}`);
  });

  test.each(['增长5%左右', '就业', '', 'https://a.cn/b?c=d', '2021年工作回顾', 'a=b', 'market 3'])(
    '%j is left alone',
    (text) => expect(guard(text)).toBe(text),
  );

  test('is undone exactly, however often it was applied', () => {
    fc.assert(
      fc.property(fc.oneof(hostile(), fc.string({ unit: 'binary' })), (text) => {
        expect(unguard(guard(text))).toBe(text);
        expect(unguard(unguard(guard(guard(text))))).toBe(text);
      }),
    );
  });

  test('a cell is cut where Excel would break the rows', () => {
    expect(cut('字'.repeat(40_000))).toHaveLength(LONGEST_CELL + 1);
    expect(cut(`${'字'.repeat(LONGEST_CELL - 1)}😀`).isWellFormed()).toBe(true);
    expect(cut('字\u0000')).toBe('字');
  });
});
