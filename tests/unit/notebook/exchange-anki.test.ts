import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SavedPassage } from '../../../lib/notebook/types.ts';
import { fileOf, notebooks, plain } from './exchange-passages.ts';

const HEAD = [
  '#separator:tab',
  '#html:false',
  '#columns:术语\t解释\t出处\t标签',
  '#tags column:4',
  '#deck:政读 Zhengdu',
];

/** As Anki reads it: headers, then rows of quoted fields parted by tabs; lines that begin with # are comments. */
function cards(text: string): string[][] {
  const lines = text.split('\n');
  expect(lines.slice(0, HEAD.length)).toEqual(HEAD);
  const body = lines.slice(HEAD.length).join('\n');
  const rows: string[][] = [];
  const field = /"((?:[^"]|"")*)"(\t|\n)/gy;
  let row: string[] = [];
  while (field.lastIndex < body.length) {
    const match = field.exec(body);
    if (!match) throw new Error('not a row of quoted fields');
    row.push((match[1] ?? '').replaceAll('""', '"'));
    if (match[2] === '\n') {
      rows.push(row);
      row = [];
    }
  }
  expect(row).toEqual([]);
  return rows;
}

const withTerms = (id: string, terms: SavedPassage['terms'], title: string): SavedPassage => {
  const { report } = plain.source;
  if (!report) throw new Error('no report');
  return {
    ...plain,
    id,
    terms,
    tags: ['a b', '就业'],
    source: { ...plain.source, report: { ...report, title } },
  };
};

describe('Anki', () => {
  test('a card for each term, with explanation, source and tags', async () => {
    expect(cards(await fileOf('anki', [plain]))).toEqual([
      ['新增就业', '一年里新有工作的人。', '乐平市2023年政府工作报告', '政读 就业 政读::乐平市 目标'],
    ]);
  });

  test('a term that several reports explain is one card', async () => {
    const one = withTerms('1', [{ term: '#一', entry: null, explanation: '甲' }], 'A');
    const other = withTerms(
      '2',
      [
        { term: '#一', entry: null, explanation: '乙\t"丙"\n丁' },
        { term: '空', entry: null, explanation: ' ' },
      ],
      'B',
    );
    const again = withTerms('3', [{ term: '#一', entry: null, explanation: '甲' }], 'B');
    expect(cards(await fileOf('anki', [one, other, again]))).toEqual([
      ['#一', '甲\n（A；B）\n\n乙\t"丙"\n丁\n（B）', 'A；B', '政读 a_b 就业 政读::乐平市'],
    ]);
  });

  test('hostile terms make whole rows of four fields; no term twice; tags parted by single spaces', async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const rows = cards(await fileOf('anki', notebook));
        for (const row of rows) {
          expect(row).toHaveLength(4);
          expect(row[3]).toMatch(/^政读(?: [^\s"]+)*$/);
        }
        expect(new Set(rows.map(([term]) => term)).size).toBe(rows.length);
      }),
      { numRuns: 100 },
    );
  });
});
