import { describe, expect, it } from 'vitest';
import {
  exactly,
  isBroken,
  type Measure,
  NOISE,
  ratioOf,
  statsOf,
  verdictOf,
} from '../../../tools/bench/rows.ts';
import { tableOf } from '../../../tools/bench/table.ts';

const measure = (values: number[], rest: Partial<Measure> = {}): Measure => ({
  name: 'm',
  unit: 'cpu',
  stats: statsOf(values),
  ...rest,
});

describe('statistics', () => {
  it('takes the median, of an even number the middle of two', () => {
    expect(statsOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3, runs: 3 });
    expect(statsOf([4, 1, 2, 3]).median).toBe(2.5);
    expect(() => statsOf([])).toThrow('nothing was measured');
  });
});

describe('verdicts', () => {
  it('forgives a time that noise may explain, and no other', () => {
    const budget = 10;
    expect(verdictOf(measure([9, 10, 99], { budget }))).toBe('ok');
    expect(verdictOf(measure([9, 40, 99], { budget }))).toBe('over');
    expect(verdictOf(measure([10 * NOISE + 1, 40, 99], { budget }))).toBe('BROKEN');
    expect(verdictOf(measure([99]))).toBe('');
  });

  it('forgives no size and no count', () => {
    expect(verdictOf({ name: 'n', unit: 'nodes', stats: exactly(1), budget: 0 })).toBe('BROKEN');
    expect(verdictOf({ name: 's', unit: 'kB', stats: exactly(5.1), budget: 5 })).toBe('BROKEN');
    expect(verdictOf({ name: 'n', unit: 'nodes', stats: exactly(0), budget: 0 })).toBe('ok');
  });

  it('breaks the whole bench by one', () => {
    const good = { title: 'a', measures: [measure([1], { budget: 2 })] };
    const bad = { title: 'b', measures: [measure([1], { budget: 2 }), measure([9], { budget: 2 })] };
    expect(isBroken([good])).toBe(false);
    expect(isBroken([good, bad])).toBe(true);
  });
});

describe('the table', () => {
  it('shows the ratio to the budget, or else to the rival', () => {
    const rival = { name: 'mark.js', stats: exactly(4) };
    expect(ratioOf(measure([8], { budget: 16, rival }))).toBe(0.5);
    expect(ratioOf(measure([8], { rival }))).toBe(2);
    expect(ratioOf(measure([8], { budget: 0 }))).toBeNull();
    const text = tableOf([{ title: '标题', measures: [measure([8, 9, 7], { rival, note: 'why' })] }]);
    expect(text).toMatch(/^标题$/m);
    expect(text).toMatch(/8\.00 ms cpu +7\.00–9\.00 +mark\.js 4\.00 +2\.00× +why$/m);
  });
});
