import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../lib/analysis.ts';
import { humanFacts, humanWords, populationOf } from '../../../lib/figures/human.ts';

const figure = (more: Partial<Figure>): Figure => ({
  span: [0, 4],
  raw: '1',
  value: 1,
  unit: '',
  base: 1,
  baseUnit: '',
  cmp: 'eq',
  role: 'level',
  what: '甲',
  indicator: null,
  period: '2022',
  modality: 'actual',
  ...more,
});
const gdp = figure({
  raw: '300亿元',
  value: 300,
  unit: '亿元',
  base: 3e10,
  baseUnit: '元',
  what: '生产总值',
  indicator: 'gdp',
});
const people = figure({
  raw: '60万人',
  value: 60,
  unit: '万人',
  base: 600_000,
  baseUnit: '人',
  what: '常住人口',
  indicator: 'population',
});
const land = (value: number, unit: string, base: number, baseUnit: string, more: Partial<Figure> = {}) =>
  figure({ raw: `${value}${unit}`, value, unit, base, baseUnit, ...more });
const said = (of: Figure, all: readonly Figure[] = [], language: 'zh' | 'en' = 'zh') =>
  humanFacts(of, all).map((fact) => humanWords(fact, language));

describe('areas', () => {
  test('a mu is a fifteenth of a hectare, a pitch 105 m × 68 m', () => {
    expect(said(land(1500, '亩', 1500, '亩'))).toEqual([
      '合1平方公里（15亩为1公顷）',
      '约合140个足球场（每个105米×68米）',
    ]);
    expect(said(land(300, '亩', 300, '亩'), [], 'en')).toEqual([
      '20 hectares (15 mu make a hectare)',
      'about 28 football pitches (105 m × 68 m each)',
    ]);
  });
  test('the largest as a square', () => {
    expect(said(land(60, '万亩', 600_000, '亩'))).toEqual([
      '合400平方公里（15亩为1公顷）',
      '约合边长20公里的正方形',
    ]);
  });
  test('square kilometres and square metres', () => {
    expect(said(land(19.6, '平方公里', 19.6, '平方公里'))).toEqual(['约合2,745个足球场（每个105米×68米）']);
    expect(said(land(4.3, '万平方米', 43_000, '平方米'))[0]).toBe('合4.3公顷');
  });
  test('sown twice is no piece of land; less than a pitch needs no picture', () => {
    const sown = said(land(98.6, '万亩', 986_000, '亩', { indicator: 'grain_area', what: '粮食播种面积' }));
    expect(sown).toEqual(['约合657.3平方公里（15亩为1公顷）']);
    expect(said(land(7000, '平方米', 7000, '平方米'))).toEqual([]);
  });
});

describe('per head', () => {
  test('by the population that the report states, saying what was divided by what', () => {
    expect(said(gdp, [gdp, people])).toEqual(['每人约5万元：300亿元 ÷ 本报告所写的常住人口60万人（2022年）']);
    expect(said(gdp, [gdp, people], 'en')).toEqual([
      'About 50,000 yuan per head: 30 billion yuan ÷ this report’s population of 600,000 people (2022)',
    ]);
  });
  test('of grain in kilograms, and jin as tonnes', () => {
    const grain = land(6, '亿斤', 6e8, '斤', { indicator: 'grain_output', what: '粮食产量' });
    expect(said(grain, [people])).toEqual([
      '合30万吨（1斤为0.5公斤）',
      '每人约500公斤：6亿斤 ÷ 本报告所写的常住人口60万人（2022年）',
    ]);
  });
  test('never without a population, for a part of the place, or for what is per head already', () => {
    expect(said(gdp, [gdp])).toEqual([]);
    expect(said({ ...gdp, indicator: null }, [people])).toEqual([]);
    expect(said({ ...gdp, indicator: 'urban_income' }, [people])).toEqual([]);
    expect(said({ ...gdp, role: 'change' }, [people])).toEqual([]);
  });
  test('never for several years, nor by a population long ago', () => {
    expect(said({ ...gdp, period: '2016-2021' }, [people])).toEqual([]);
    expect(said(gdp, [{ ...people, period: '2016' }])).toEqual([]);
    expect(said({ ...gdp, period: null }, [people])).toEqual([]);
  });
});

describe('the population', () => {
  const registered = { ...people, what: '户籍人口', indicator: null };
  test('of residents before that of the registered, the nearest year first', () => {
    expect(populationOf([registered, people], 2022)).toBe(people);
    const before = { ...people, period: '2021' };
    expect(populationOf([before, people], 2022)).toBe(people);
    expect(populationOf([before, people], 2021)).toBe(before);
  });
  test('is no part of the people, no goal, no handful', () => {
    for (const other of [
      { what: '脱贫人口', indicator: null },
      { what: '城镇常住人口', indicator: null },
      { modality: 'target' as const },
      { base: 600 },
      { role: 'change' as const },
      { valueHigh: 61 },
    ]) {
      expect(populationOf([{ ...people, ...other }], 2022)).toBeNull();
    }
  });
});

test('ranges, falls and numbers without end have no scale', () => {
  expect(said(land(20, '亩', 20, '亩', { valueHigh: 30 }))).toEqual([]);
  expect(said(land(-300, '亩', -300, '亩'))).toEqual([]);
  expect(said(land(1, '亩', Number.POSITIVE_INFINITY, '亩'))).toEqual([]);
  expect(said(figure({ role: 'rank', base: 1500, baseUnit: '亩' }))).toEqual([]);
});
