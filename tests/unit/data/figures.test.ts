import { describe, expect, test } from 'vitest';
import type { FigureRecord } from '../../../data/schema.ts';
import type { Figure } from '../../../lib/analysis.ts';
import { bundledFigures, unpack } from '../../../lib/figures/bundled.ts';
import { checkFigures } from '../../../tools/data/check-figures.ts';
import { type Correction, correct, pack } from '../../../tools/data/figures.ts';
import { Overlap } from '../../../tools/data/overlap.ts';
import { IDS } from '../sources.ts';

const TEXT =
  '全市新建大桥3座，完成投资23.5亿元，增长4.8%，今后要把大河路修到每一个村子的门口去，铺路15.5万M2。';

const bridges: FigureRecord = {
  span: [6, 8],
  raw: '3座',
  value: 3,
  unit: '座',
  role: 'count',
  what: '新建大桥',
  period: '2021',
};
const investment: FigureRecord = {
  span: [13, 19],
  raw: '23.5亿元',
  value: 23.5,
  unit: '亿元',
  base: 2350000000,
  baseUnit: '元',
  role: 'level',
  what: '投资',
  indicator: 'fixed_investment',
  period: '2021',
};

const INDICATORS = new Set(['gdp', 'fixed_investment']);
const held = (...records: unknown[]) =>
  checkFigures('x.json', records, INDICATORS, { text: TEXT, overlap: new Overlap([TEXT]) }).map(
    ({ reason }) => reason,
  );

describe('the check of figures', () => {
  test('is content with what is right', () => {
    const paved = {
      span: [48, 55],
      raw: '15.5万M2',
      value: 15.5,
      unit: '万M2',
      base: 155000,
      baseUnit: 'M2',
    };
    expect(held(bridges, investment, { ...bridges, ...paved, role: 'level', what: '铺路' })).toEqual([]);
  });

  test.each([
    ['a span outside the source', { span: [600, 602] }, /outside the source/],
    ['a span of another print', { span: [13, 19] }, /the source has no 3座 there/],
    ['another print', { raw: '4座', value: 4 }, /the source has no 4座 there/],
    ['a value that is not printed', { value: 4 }, /value 4 is not that of 3座/],
    ['a range that is not printed', { valueHigh: 5 }, /value 3,5 is not that/],
    ['a fall that is no growth', { value: -3 }, /only a rate of growth/],
    ['a unit that is not printed', { unit: '家' }, /unit 家 is not that/],
    ['another base unit', { baseUnit: '元' }, /baseUnit 元 is not that of 座/],
    ['another base', { base: 30 }, /base 30 is not 3 座/],
    ['an unknown indicator', { indicator: 'happiness' }, /unknown indicator/],
    ['a copied sentence', { what: '今后要把大河路修到每一个村子的门口去' }, /copies a source/],
    ['a long name', { what: '全市在这一年里新建并且通车的一座又一座大桥' }, /what: Invalid/],
    ['a period in words', { period: '去年' }, /period: Invalid/],
    ['an unknown role', { role: 'rumour' }, /role: Invalid/],
    ['a usual value that is written', { cmp: 'eq' }, /cmp: Invalid/],
    ['a field that nobody reads', { colour: 'red' }, /colour/],
  ])('complains of %s', (_, change, reason) => {
    expect(held({ ...bridges, ...change }).join()).toMatch(reason);
  });

  test('complains of an amount in another magnitude', () => {
    expect(held({ ...investment, base: 235000000 }).join()).toMatch(/base 235000000 is not 23.5 亿元/);
  });

  test('complains of figures out of order or in each other', () => {
    expect(held(investment, bridges)).toEqual(['span begins before the end of the one before']);
    expect(held(bridges, bridges)).toEqual(['span begins before the end of the one before']);
    expect(held()).toEqual(['is no list of figures']);
  });

  test('finds without the source what can be found', () => {
    const reasons = checkFigures('x.json', [{ ...bridges, value: 4, span: [600, 602] }], INDICATORS);
    expect(reasons.map(({ record, reason }) => `${record}: ${reason}`)).toEqual([
      '600-602 3座: value 4 is not that of 3座',
    ]);
  });
});

describe('corrections', () => {
  const figure: Figure = unpack(bridges);
  const correction: Correction = { report: 'leping-2021', span: [6, 8], raw: '3座', what: '桥' };

  test('change what they name, and nothing else', () => {
    expect(correct([figure], [correction])).toEqual([{ ...figure, what: '桥' }]);
  });

  test.each([
    ['another span', { span: [7, 9] as const }],
    ['another print', { raw: '4座' }],
  ])('of %s meet no figure, and say so', (_, change) => {
    expect(() => correct([figure], [{ ...correction, ...change }])).toThrow(/meet no figure: leping-2021/);
  });

  test('two of one figure are too many', () => {
    expect(() => correct([figure], [correction, correction])).toThrow(/two corrections/);
  });
});

test.each(IDS)('%s: records are stored without what is usual', (id) => {
  const figures = bundledFigures(id);
  expect(figures.length).toBeGreaterThan(50);
  for (const figure of figures) expect(unpack(pack(figure))).toEqual(figure);
});
