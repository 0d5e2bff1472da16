/** What is taken away: rows, and the escaping of hostile text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../lib/analysis.ts';
import {
  COLUMNS,
  cellsOf,
  type ExportWords,
  exportLines,
  fileName,
  signedComparator,
  toCsv,
  toTsv,
} from '../../../lib/figures/export.ts';
import type { Stated } from '../../../lib/figures/key-indicators.ts';

const words: ExportWords = {
  columns: Object.fromEntries(COLUMNS.map((column) => [column, column])) as ExportWords['columns'],
  sides: { result: '结果', target: '目标' },
  comparators: { eq: '等于', approx: '约', gt: '超过', ge: '不低于', lt: '不到', le: '不超过' },
  change: '增减',
};
const source = { place: '示例市', title: '题', url: 'http://a.gov.cn/', nameOf: () => '生产总值' };

const figure = (change: Partial<Figure>): Figure => ({
  span: [0, 1],
  raw: '',
  value: 439.23,
  unit: '亿元',
  base: 0,
  baseUnit: '元',
  cmp: 'eq',
  role: 'level',
  what: '',
  indicator: 'gdp',
  period: '2022',
  modality: 'actual',
  ...change,
});
const growth = (value: number, change: Partial<Figure> = {}) =>
  figure({ role: 'growth', unit: '%', baseUnit: '%', value, ...change });
const none: Stated = { level: null, change: null, growth: null };

const linesOf = (result: Partial<Stated>, target: Partial<Stated> = {}) =>
  exportLines(
    [{ id: 'gdp', result: { ...none, ...result }, target: { ...none, ...target }, others: [] }],
    source,
    words,
  );
const csvCell = (cell: string) => toCsv([[cell]]).slice(1, -2);

describe('rows', () => {
  it('hold value and growth of one year together', () => {
    expect(linesOf({ level: figure({}), growth: growth(4.8) })).toEqual([
      {
        id: 'gdp',
        name: '生产总值',
        place: '示例市',
        period: '2022',
        side: '结果',
        comparator: '等于',
        value: '439.23',
        unit: '亿元',
        growth: '4.8%',
        source: '题',
        address: 'http://a.gov.cn/',
      },
    ]);
  });

  it('part what has another year or another comparator', () => {
    const level = figure({});
    expect(linesOf({ level, growth: growth(40, { period: '2018-2022' }) })).toHaveLength(2);
    const [value, rate] = linesOf({}, { level: figure({ cmp: 'gt' }), growth: growth(7, { cmp: 'ge' }) });
    expect([value?.comparator, value?.growth]).toEqual(['超过', '']);
    expect([rate?.comparator, rate?.value, rate?.unit]).toEqual(['不低于', '', '']);
  });

  it('never give a change for a value', () => {
    const [line] = linesOf({ change: figure({ role: 'change', value: 0.9, unit: '个百分点' }) });
    expect(line).toMatchObject({ value: '', unit: '', growth: '增减 0.9个百分点' });
  });

  it('keep falls, ranges and narrow per cent', () => {
    expect(linesOf({ growth: growth(-3.9) })[0]?.growth).toBe('-3.9%');
    expect(linesOf({ growth: growth(5, { valueHigh: 6 }) })[0]?.growth).toBe('5–6%');
    expect(linesOf({ level: figure({ value: 100, unit: '％' }) })[0]?.unit).toBe('%');
  });

  it('turn the comparator of a fall', () => {
    expect(signedComparator({ cmp: 'ge', value: -3.9 })).toBe('le');
    expect(signedComparator({ cmp: 'lt', value: -3.9 })).toBe('gt');
    expect(signedComparator({ cmp: 'approx', value: -3.9 })).toBe('approx');
    expect(signedComparator({ cmp: 'ge', value: 0 })).toBe('ge');
  });

  it('start with the names of the columns', () => {
    expect(cellsOf([], words)).toEqual([[...COLUMNS]]);
  });
});

describe('CSV', () => {
  it('has a byte order mark and lines that end in CR LF', () => {
    expect(
      toCsv([
        ['甲', 'b'],
        ['1', ''],
      ]),
    ).toBe('\uFEFF甲,b\r\n1,\r\n');
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['a\nb', '"a\nb"'],
    ['=1+1', "'=1+1"],
    ['+1-2', "'+1-2"],
    ['-2+3+cmd', "'-2+3+cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    [' =1', "' =1"],
    ['＝1+1', "'＝1+1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['\0=1', "'=1"],
    ['-3.9%', '-3.9%'],
    ['-3.9', '-3.9'],
    ['-3.9%+1', "'-3.9%+1"],
    ['1-2', '1-2'],
  ])('%j becomes %j', (cell, written) => {
    expect(csvCell(cell)).toBe(written);
  });

  it('gives back any text, read by the standard', () => {
    const read = (csv: string) => {
      const quoted = /^"((?:[^"]|"")*)"$/.exec(csv)?.[1];
      return quoted === undefined ? csv : quoted.replaceAll('""', '"');
    };
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
        const back = read(csvCell(cell));
        expect(back.replace(/^'/, '')).toBe(cell.replaceAll('\0', '').replace(/^'/, ''));
        expect(back).not.toMatch(/^\s*[=@]/);
      }),
    );
  });
});

describe('TSV', () => {
  it('keeps rows and columns whatever a cell holds', () => {
    expect(
      toTsv([
        ['a\tb', 'c\r\nd'],
        ['e', 'f\u2028g'],
      ]),
    ).toBe('a b\tc d\ne\tf g');
  });

  it('lets no cell open a quotation or a formula', () => {
    expect(toTsv([['"a" b', '=1', 'say "hi"', '\t=1']])).toBe('"""a"" b"\t\'=1\tsay "hi"\t\' =1');
  });

  it('has as many cells as it was given', () => {
    const table = fc.array(fc.array(fc.string(), { minLength: 3, maxLength: 3 }), { minLength: 1 });
    fc.assert(
      fc.property(table, (cells) => {
        const rows = toTsv(cells).split(/\r\n|\r|\n/);
        expect(rows).toHaveLength(cells.length);
        for (const row of rows) expect(row.split('\t')).toHaveLength(3);
      }),
    );
  });
});

describe('file names', () => {
  it.each([
    [['乐平市', '2023', '指标'], '乐平市-2023-指标.csv'],
    [['../../etc/passwd', null], 'etcpasswd.csv'],
    [['a:b*c?"<>|\u202E', ''], 'abc.csv'],
    [[null], 'zhengdu.csv'],
    [['..'], 'zhengdu.csv'],
  ])('%j: %s', (parts, name) => {
    expect(fileName(parts, 'csv')).toBe(name);
  });
});
