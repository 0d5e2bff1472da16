import { describe, expect, test } from 'vitest';
import { byMyriads, grouped, inWords, roughly } from '../../../lib/figures/numbers.ts';
import { lastYear, periodKind, periodWords } from '../../../lib/figures/periods.ts';
import { amountWords, fullDigits, rowWords, type Stated, sentenceOf } from '../../../lib/figures/words.ts';

const growth = (value: number, more: Partial<Stated> = {}): Stated => ({
  raw: `${Math.abs(value)}%`,
  value,
  unit: '%',
  base: value,
  baseUnit: '%',
  cmp: 'eq',
  role: 'growth',
  period: '2023',
  modality: 'actual',
  ...more,
});
const money: Stated = {
  ...growth(439.23),
  raw: '439.23亿元',
  unit: '亿元',
  base: 43_923_000_000,
  baseUnit: '元',
  role: 'level',
};

describe('numbers', () => {
  test('in groups of three, of four, and in words, nothing rounded', () => {
    expect(grouped(43_923_000_000)).toBe('43,923,000,000');
    expect(byMyriads(43_923_000_000)).toBe('439\u00a02300\u00a00000');
    expect([inWords(43_923_000_000, 'zh'), inWords(43_923_000_000, 'en')]).toEqual([
      '439.23亿',
      '43.923 billion',
    ]);
    expect(inWords(1.74e4, 'en')).toBe('17,400');
    expect(grouped(-0.1 - 0.2)).toBe('−0.3');
  });
  test('roughly says whether it is exact', () => {
    expect(roughly(1234.5678, 'en')).toEqual({ text: '1,235', exact: false });
    expect(roughly(1200, 'en')).toEqual({ text: '1,200', exact: true });
  });
});

describe('periods', () => {
  test('by kind, last year and words', () => {
    expect(['2022', '2022-05', '2016-2021', null, 'x'].map(periodKind)).toEqual([
      'year',
      'month',
      'span',
      'none',
      'none',
    ]);
    expect(['2022', '2022-05', '2016-2021', null].map(lastYear)).toEqual([2022, 2022, 2021, null]);
    expect(['2022', '2022-05', '2016-2021', null].map((p) => periodWords(p, 'zh'))).toEqual([
      '2022年',
      '2022年5月',
      '2016–2021年',
      '',
    ]);
    expect(periodWords('2022-05', 'en')).toBe('May 2022');
  });
});

describe('sentences', () => {
  const both = (figure: Stated, zh: string, en: string, motion: 'up' | 'down' | null = null) => [
    sentenceOf(figure, zh, motion, 'zh'),
    sentenceOf(figure, en, motion, 'en'),
  ];
  test('a target at least', () => {
    expect(both(growth(7, { cmp: 'ge', modality: 'target' }), '地区生产总值', 'GDP')).toEqual([
      '2023年目标：地区生产总值增长7%以上。',
      'Target for 2023: GDP up at least 7%.',
    ]);
  });
  test('a fall, said by the verb', () => {
    expect(both(growth(-3.9), '能耗强度', 'energy intensity')).toEqual([
      '2023年结果：能耗强度下降3.9%。',
      'Result for 2023: energy intensity down 3.9%.',
    ]);
  });
  test('a level, and one of several years', () => {
    expect(both({ ...money, period: '2016-2021' }, '产值', 'output')).toEqual([
      '2016–2021年结果：产值439.23亿元。',
      'Result for 2016–2021: output, 43.923 billion yuan.',
    ]);
  });
  test('a change goes the way the text says, or none', () => {
    const change: Stated = { ...money, role: 'change' };
    expect(both(change, '产值', 'output', 'up')[0]).toBe('2023年结果：产值增加439.23亿元。');
    expect(both(change, '产值', 'output', 'down')).toEqual([
      '2023年结果：产值减少439.23亿元。',
      'Result for 2023: output down 43.923 billion yuan.',
    ]);
    expect(both(change, '产值', 'output')[0]).toBe('2023年结果：产值变化439.23亿元。');
  });
  test('without a period says none', () => {
    expect(both({ ...money, period: null }, '产值', 'output')).toEqual([
      '结果：产值439.23亿元。',
      'Result: output, 43.923 billion yuan.',
    ]);
  });
});

describe('amounts', () => {
  test('each comparator in words', () => {
    const all = (['eq', 'approx', 'gt', 'ge', 'lt', 'le'] as const).map((cmp) => growth(5, { cmp }));
    expect(all.map((f) => amountWords(f, 'zh'))).toEqual([
      '5%',
      '约5%',
      '超过5%',
      '5%以上',
      '不到5%',
      '不超过5%',
    ]);
    expect(all.map((f) => amountWords(f, 'en'))).toEqual([
      '5%',
      'about 5%',
      'more than 5%',
      'at least 5%',
      'less than 5%',
      'at most 5%',
    ]);
  });
  test('余 says by itself that it is more; full width is narrowed; classifiers have no English', () => {
    const places: Stated = {
      ...money,
      raw: '30余处',
      value: 30,
      unit: '处',
      base: 30,
      baseUnit: '处',
      cmp: 'gt',
    };
    expect([amountWords(places, 'zh'), amountWords(places, 'en')]).toEqual(['30余处', 'more than 30']);
    expect(amountWords(growth(100, { raw: '100％', unit: '％' }), 'zh')).toBe('100%');
  });
  test('ranges and ratios', () => {
    const range: Stated = { ...money, raw: '5-6亿元', value: 5, valueHigh: 6, base: 5e8 };
    expect([amountWords(range, 'zh'), amountWords(range, 'en')]).toEqual([
      '5-6亿元',
      '500 million–600 million yuan',
    ]);
    const ratio: Stated = {
      ...money,
      raw: '1:4:5',
      value: 1,
      values: [1, 4, 5],
      unit: '',
      baseUnit: '',
      base: 1,
      role: 'ratio',
    };
    expect(amountWords(ratio, 'en')).toBe('1 : 4 : 5');
  });
  test('in a row a fall keeps its sign; a bound on a fall is said', () => {
    expect([
      rowWords(growth(-3.9), 'zh'),
      rowWords(growth(-5, { cmp: 'ge' }), 'zh'),
      rowWords(growth(4.8), 'zh'),
    ]).toEqual(['−3.9%', '降5%以上', '4.8%']);
    expect(rowWords(growth(-5, { cmp: 'ge' }), 'en')).toBe('down at least 5%');
  });
  test('full digits only where the number is shortened', () => {
    expect([fullDigits(money, 'zh'), fullDigits(money, 'en')]).toEqual([
      '439\u00a02300\u00a00000元',
      '43,923,000,000 yuan',
    ]);
    expect(fullDigits(growth(5), 'zh')).toBeNull();
    const some: Stated = { ...money, raw: '7.2万元', value: 7.2, unit: '万元', base: 72_000 };
    expect([fullDigits(some, 'zh'), fullDigits(some, 'en')]).toEqual(['7\u00a02000元', null]);
    expect(
      fullDigits({ ...money, raw: '5860人', value: 5860, unit: '人', base: 5860, baseUnit: '人' }, 'zh'),
    ).toBeNull();
  });
});
