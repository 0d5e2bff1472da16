import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barsOf } from '../../../lib/figures/card/chart.ts';
import { compare } from '../../../lib/figures/card/compare.ts';
import { pairOf } from '../../../lib/figures/card/target.ts';
import type { ComparedFigure } from '../../../lib/reading.ts';
import { elsewhere, figure, GDP, HERE, level } from './figures.ts';

const rowsOf = (figures: ReturnType<typeof figure>[], others: ComparedFigure[] = [], card = GDP) => {
  const [first] = figures;
  if (!first) throw new Error('no figure');
  return compare(first, card, figures, others, HERE);
};

describe('like with like', () => {
  test('an amount never shares a group with a rate of growth', () => {
    const own = level(400);
    const found = rowsOf([own], [elsewhere(level(500)), elsewhere(figure({ value: 8.7 }))]);
    expect(found?.groups.map(({ quantity, rows }) => [quantity, rows.length])).toEqual([
      ['amount', 2],
      ['growth', 1],
    ]);
    for (const { quantity, rows } of found?.groups ?? [])
      for (const row of rows) expect(row.figure.role === 'growth').toBe(quantity === 'growth');
  });
  test('a figure’s own kind comes first, whichever it is', () => {
    const others = [elsewhere(level(500)), elsewhere(figure())];
    expect(rowsOf([figure()], others)?.groups[0]?.quantity).toBe('growth');
    expect(rowsOf([level(1)], others)?.groups[0]?.quantity).toBe('amount');
  });
  test('several years, a month and an untold year have no bar', () => {
    const own = figure();
    const periods = ['2021', '2016-2021', '2022-05', null];
    const found = rowsOf(
      [own],
      periods.map((period) => elsewhere(figure({ period }))),
    );
    const bars = found?.groups[0]?.rows.map(({ figure: { period }, bar }) => [period, bar !== null]);
    expect(bars).toEqual([
      ['2022', true],
      ['2022-05', false],
      ['2021', true],
      ['2016-2021', false],
      [null, false],
    ]);
  });
  test('other units are brought to one scale, or kept apart', () => {
    const grain = { ...GDP, id: 'grain_output', unit: '万吨', baseUnit: '吨' };
    const tonnes = level(42, { indicator: 'grain_output', unit: '万吨', base: 420_000, baseUnit: '吨' });
    const jin = level(8.4, {
      indicator: 'grain_output',
      unit: '亿斤',
      base: 8.4e8,
      baseUnit: '斤',
      period: '2021',
    });
    const acres = level(9, { indicator: 'grain_output', unit: '万亩', base: 90_000, baseUnit: '亩' });
    const groups = rowsOf([tonnes], [elsewhere(jin), elsewhere(acres)], grain)?.groups;
    expect(groups?.map(({ unit, rows }) => [unit, rows.map(({ bar }) => bar?.value)])).toEqual([
      ['吨', [420_000, 420_000]],
      ['公顷', [6000]],
    ]);
  });
  test('registered unemployment is not set beside surveyed unemployment', () => {
    const card = { ...GDP, id: 'unemployment_rate', baseUnit: '%' };
    const rate = (what: string) => figure({ role: 'share', indicator: 'unemployment_rate', what });
    const found = rowsOf([rate('城镇登记失业率')], [elsewhere(rate('城镇调查失业率'))], card);
    expect(found).toMatchObject({ groups: [], others: false });
  });
  test('a name that hides additions and stocks is not compared', () => {
    const firms = figure({ indicator: 'market_entities', role: 'count', what: '新增市场主体' });
    expect(rowsOf([firms], [elsewhere(firms)], { ...GDP, id: 'market_entities' })).toBeNull();
  });
});

describe('rows', () => {
  test('this place first and the newest first, a target above the result of its year', () => {
    const own = figure();
    const goal = figure({ value: 7, cmp: 'ge', period: '2023', modality: 'target' });
    const before = elsewhere(figure({ period: '2021' }), { place: '甲市', report: 'jia-2022' });
    const other = elsewhere(figure({ period: '2023' }));
    const aim = elsewhere(figure({ period: '2023', modality: 'target' }));
    const rows = rowsOf([own, goal], [other, aim, before])?.groups[0]?.rows ?? [];
    expect(
      rows.map(({ place, figure: f, here, own: mine }) => [place, f.period, f.modality, here, mine]),
    ).toEqual([
      ['甲市', '2023', 'target', false, true],
      ['甲市', '2022', 'actual', true, true],
      ['甲市', '2021', 'actual', false, false],
      ['乙市', '2023', 'target', false, false],
      ['乙市', '2023', 'actual', false, false],
    ]);
  });
  test('said twice is shown once, and as the figure pointed at', () => {
    const first = figure();
    const again = { ...figure(), span: [5, 9] as const };
    const found = compare(again, GDP, [first, again], [elsewhere(figure({ value: 9 }))], HERE);
    expect(found?.groups[0]?.rows.map(({ here }) => here)).toEqual([true, false]);
  });
  test('amounts of places of different levels carry a remark; growth does not', () => {
    const town = { level: 'town' } as const;
    expect(rowsOf([level(400)], [elsewhere(level(80), town)])?.groups[0]?.sizes).toBe(true);
    expect(rowsOf([level(400)], [elsewhere(level(80))])?.groups[0]?.sizes).toBe(false);
    expect(rowsOf([figure()], [elsewhere(figure(), town)])?.groups[0]?.sizes).toBe(false);
  });
  test('nothing elsewhere is said as such', () => {
    expect(rowsOf([figure()])).toEqual({ groups: [], kind: 'growth', others: false });
  });
});

describe('bars', () => {
  const of = (...values: (number | null)[]) =>
    barsOf(values.map((value) => (value === null ? null : { value, high: null })));
  test('share one scale with zero in it; falls go left', () => {
    const { zero, bars } = of(6, -2, null, 0);
    expect(zero).toBe(0.25);
    expect(bars).toEqual([
      { x: 0.25, width: 0.75, reach: null },
      { x: 0, width: 0.25, reach: null },
      null,
      { x: 0.25, width: 0, reach: null },
    ]);
  });
  test('close values look close: the scale is never cut', () => {
    const { zero, bars } = of(99, 100);
    expect([zero, bars[0]?.width]).toEqual([0, 0.99]);
  });
  test('a range reaches on', () => {
    expect(barsOf([{ value: 6, high: 8 }]).bars[0]).toEqual({
      x: 0,
      width: 0.75,
      reach: { x: 0.75, width: 0.25 },
    });
  });
  test('nothing to draw', () => {
    expect(of()).toEqual({ zero: 0, bars: [] });
    expect(of(0).bars[0]?.width).toBe(0);
  });
  test('stay inside, true to their values', () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), { minLength: 1 });
    fc.assert(
      fc.property(values, (given) => {
        const { zero, bars } = of(...given);
        for (const [i, bar] of bars.entries()) {
          if (!bar) throw new Error('no bar');
          expect(bar.x).toBeGreaterThanOrEqual(0);
          expect(bar.x + bar.width).toBeLessThanOrEqual(1 + 1e-9);
          const value = given[i] ?? 0;
          if (value > 0) expect(bar.x).toBe(zero);
          if (value < 0) expect(bar.x + bar.width).toBeCloseTo(zero, 9);
        }
      }),
    );
  });
});

describe('target and result', () => {
  const goal = (value: number, more: Partial<ComparedFigure> = {}) =>
    elsewhere(figure({ value, modality: 'target', cmp: 'ge' }), {
      place: '甲市',
      report: 'jia-2022',
      ...more,
    });
  const pair = (own: ReturnType<typeof figure>, others: ComparedFigure[], card = GDP) =>
    pairOf(own, card, [own], others, HERE);

  test('of the same place and year: the difference, and met or missed', () => {
    expect(pair(figure({ value: 4.8 }), [goal(7)])).toMatchObject({ gap: -2.2, verdict: 'missed' });
    expect(pair(figure({ value: 7.5 }), [goal(7)])).toMatchObject({ gap: 0.5, verdict: 'met' });
    expect(pair(figure({ value: 7 }), [goal(7)])).toMatchObject({ gap: 0, verdict: 'met' });
    expect(pair(figure({ value: 7 }), [goal(7, { cmp: 'gt' })])).toMatchObject({ verdict: 'missed' });
  });
  test('also from the target’s side', () => {
    const result = elsewhere(figure({ value: 8 }), { place: '甲市' });
    const own = figure({ value: 7, cmp: 'ge', modality: 'target' });
    expect(pair(own, [result])).toMatchObject({
      gap: 1,
      verdict: 'met',
      target: { value: 7 },
      result: { value: 8 },
    });
  });
  test('never of another place, level, year, kind or span of years', () => {
    const own = figure();
    expect(pair(own, [goal(7, { place: '乙市' })])).toBeNull();
    expect(pair(own, [goal(7, { level: 'town' })])).toBeNull();
    expect(pair(own, [goal(7, { period: '2021' })])).toBeNull();
    expect(pair(level(400), [goal(7)])).toBeNull();
    expect(pair(figure({ period: '2016-2021' }), [goal(7, { period: '2016-2021' })])).toBeNull();
    expect(pairOf(own, GDP, [own], [goal(7, { place: '' })], { place: null, level: null })).toBeNull();
  });
  test('a ceiling is met from below, a fall of at least so much by falling further', () => {
    const context = { ...GDP, better: 'context' } as const;
    expect(pair(figure({ value: 0.6 }), [goal(3, { cmp: 'le' })], context)).toMatchObject({ verdict: 'met' });
    expect(pair(figure({ value: -6 }), [goal(-5)])).toMatchObject({ verdict: 'met', gap: -1 });
    expect(pair(figure({ value: -4 }), [goal(-5)])).toMatchObject({ verdict: 'missed' });
  });
  test('no verdict where nobody said which side is right, no difference where a number is not exact', () => {
    const context = { ...GDP, better: 'context' } as const;
    expect(pair(figure(), [goal(7, { cmp: 'eq' })], context)).toMatchObject({ gap: -2.2, verdict: null });
    expect(pair(figure(), [goal(5, { cmp: 'approx' })])).toMatchObject({ gap: -0.2, verdict: null });
    expect(pair(figure({ value: 6, cmp: 'approx' }), [goal(5)])).toMatchObject({ gap: null, verdict: null });
    expect(pair(figure({ value: 6, cmp: 'gt' }), [goal(5)])).toMatchObject({ gap: null, verdict: 'met' });
  });
  test('within a range, and beside it', () => {
    const range = goal(6, { cmp: 'eq', valueHigh: 6.5 });
    expect(pair(figure({ value: 6.2 }), [range])).toMatchObject({ gap: 0, verdict: 'met' });
    expect(pair(figure({ value: 5.5 }), [range])).toMatchObject({ gap: -0.5, verdict: 'missed' });
    expect(pair(figure({ value: 7 }), [range])).toMatchObject({ gap: 0.5, verdict: 'met' });
  });
});
