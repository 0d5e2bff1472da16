/** Which figures stand for a report: hand-made figures with what leads astray. */
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../lib/analysis.ts';
import { holdsMultiYear, keyIndicators, kindOf, type Measure } from '../../../lib/figures/key-indicators.ts';

const GDP: Measure = { id: 'gdp', baseUnit: '元', kind: 'level', better: 'up' };
const PM25: Measure = { id: 'pm25', baseUnit: '微克/立方米', kind: 'level', better: 'down' };
const JOBLESS: Measure = { id: 'unemployment_rate', baseUnit: '%', kind: 'rate', better: 'down' };
const YEAR = { reviews: '2022', plans: '2023' };

let at = 0;
function figure(change: Partial<Figure> = {}): Figure {
  at += 100;
  const growth = change.role === 'growth';
  return {
    span: [at, at + 8],
    raw: '',
    value: 400,
    unit: growth ? '%' : '亿元',
    base: change.value ?? 400,
    baseUnit: growth ? '%' : '元',
    cmp: 'eq',
    role: 'level',
    what: '生产总值',
    indicator: 'gdp',
    period: '2022',
    modality: 'actual',
    ...change,
  };
}
const behind = (previous: Figure, gap: number, change: Partial<Figure>): Figure =>
  figure({ ...change, span: [previous.span[1] + gap, previous.span[1] + gap + 8] });

const only = (figures: Figure[], measure = GDP, years = YEAR) => {
  const [row, ...more] = keyIndicators(figures, years, [measure]);
  expect(more).toEqual([]);
  if (!row) throw new Error('no line');
  return row;
};

describe('a line', () => {
  it('sets the target beside the result, levels and rates apart', () => {
    const level = figure();
    const growth = figure({ role: 'growth', value: 4.8 });
    const goal = figure({ role: 'growth', value: 7, cmp: 'ge', period: '2023', modality: 'target' });
    expect(only([goal, growth, level])).toEqual({
      id: 'gdp',
      result: { level, change: null, growth },
      target: { level: null, change: null, growth: goal },
      others: [],
    });
  });

  it('keeps the order given, and leaves out what is not stated or not known', () => {
    const dust = figure({ indicator: 'pm25', unit: '微克/立方米', baseUnit: '微克/立方米' });
    const rows = keyIndicators(
      [figure(), dust, figure({ indicator: 'no_such' }), figure({ indicator: null })],
      YEAR,
      [JOBLESS, PM25, GDP],
    );
    expect(rows.map(({ id }) => id)).toEqual(['pm25', 'gdp']);
  });

  it('keeps a fall negative', () => {
    expect(only([figure({ role: 'growth', value: -3.9 })]).result.growth?.value).toBe(-3.9);
  });

  it('is not made of ranks and ratios alone', () => {
    expect(keyIndicators([figure({ role: 'rank' }), figure({ role: 'ratio' })], YEAR, [GDP])).toEqual([]);
  });
});

describe('the headline', () => {
  it('is the first of the review year, the rest are counted', () => {
    const overview = figure({ value: 439 });
    const detail = figure({ value: 440 });
    const { result, others } = only([detail, overview]);
    expect(result.level).toBe(overview);
    expect(others).toEqual([detail]);
  });

  it('is of the review year, though several years, a quarter or another year stand before it', () => {
    const five = figure({ period: '2018-2022', value: 2000 });
    const quarter = figure({ period: '2022-03', value: 100 });
    const before = figure({ period: '2017', value: 300 });
    const untold = figure({ period: null, value: 1 });
    const year = figure({ value: 439 });
    const { result, others } = only([five, quarter, before, untold, year]);
    expect(result.level).toBe(year);
    expect(others).toHaveLength(4);
  });

  it('takes an untold year before another, and several years last', () => {
    const five = figure({ period: '2018-2022' });
    const before = figure({ period: '2017' });
    const untold = figure({ period: null });
    expect(only([five, before, untold]).result.level).toBe(untold);
    expect(only([five, before]).result.level).toBe(before);
    const row = only([five]);
    expect(row.result.level?.period).toBe('2018-2022');
    expect(holdsMultiYear(row)).toBe(true);
  });

  it('of a report on five years is of the five, then of one of them', () => {
    const years = { reviews: '2016-2021', plans: '2021-2026' };
    const outside = figure({ period: '2010' });
    const within = figure({ period: '2021' });
    const whole = figure({ period: '2016-2021' });
    expect(only([outside, within, whole], GDP, years).result.level).toBe(whole);
    expect(only([outside, within], GDP, years).result.level).toBe(within);
  });

  it('of the targets is the one for the plan year, not the far goal before it', () => {
    const far = figure({ period: '2025', value: 600, modality: 'target' });
    const near = figure({ period: '2023', value: 480, modality: 'target' });
    const again = figure({ period: '2023', value: 480, modality: 'target' });
    const { target, others } = only([far, near, again]);
    expect(target.level).toBe(near);
    expect(others).toEqual([far, again]);
  });

  it('is never a goal of the past', () => {
    const told = figure({ period: '2022', value: 430, modality: 'target' });
    const done = figure({ value: 439 });
    const { target, result, others } = only([told, done]);
    expect(target.level).toBeNull();
    expect(result.level).toBe(done);
    expect(others).toEqual([told]);
    expect(keyIndicators([told], YEAR, [GDP])).toEqual([]);
  });

  it('takes the first where the report names no years', () => {
    const first = figure({ period: '2019' });
    const years = { reviews: null, plans: null };
    expect(keyIndicators([first, figure({ period: '2020' })], years, [GDP])[0]?.result.level).toBe(first);
  });
});

describe('from A to B', () => {
  const from = figure({ value: 37 });
  const to = behind(from, 3, { value: 47.26 });

  it('is B', () => {
    const { result, others } = only([from, to]);
    expect(result.level?.value).toBe(47.26);
    expect(others).toEqual([from]);
  });

  it('is B downwards where less is better', () => {
    const high = figure({ indicator: 'pm25', value: 30, baseUnit: '微克/立方米' });
    const low = behind(high, 3, { indicator: 'pm25', value: 25, baseUnit: '微克/立方米' });
    expect(only([high, low], PM25).result.level?.value).toBe(25);
  });

  it('is no longer what was added', () => {
    const added = figure({ what: '新增经营主体', value: 1.2 });
    const stock = behind(added, 2, { what: '新增经营主体', value: 6.4 });
    expect(only([added, stock]).result.level).toEqual({ ...stock, what: '经营主体' });
  });

  it('is not an addition behind the whole, another thing, another year or a later sentence', () => {
    expect(only([from, behind(from, 3, { value: 5 })]).result.level).toBe(from);
    for (const change of [{ what: '财政收入' }, { period: '2021' }, { baseUnit: '美元' }]) {
      expect(only([from, behind(from, 3, { value: 50, ...change })]).result.level).toBe(from);
    }
    expect(only([from, behind(from, 30, { value: 50 })]).result.level).toBe(from);
  });
});

describe('kinds', () => {
  it('gives a change only where no level is stated', () => {
    const change = figure({ role: 'change', value: 87.2 });
    const level = figure();
    expect(only([change]).result).toEqual({ level: null, change, growth: null });
    expect(only([change, level]).result).toEqual({ level, change: null, growth: null });
  });

  it('takes a share for a level of what is measured in per cent only', () => {
    const share = { role: 'share', unit: '％', baseUnit: '％' } as const;
    expect(kindOf(figure(share), JOBLESS)).toBe('level');
    expect(kindOf(figure(share), GDP)).toBeNull();
    expect(kindOf(figure(), JOBLESS)).toBeNull();
  });

  it.each([
    ['level', 'level'],
    ['count', 'level'],
    ['growth', 'growth'],
    ['change', 'change'],
    ['rank', null],
    ['duration', null],
  ] as const)('%s: %s', (role, kind) => {
    expect(kindOf(figure({ role }), GDP)).toBe(kind);
  });
});
