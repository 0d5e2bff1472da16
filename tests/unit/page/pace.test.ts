import { expect, test } from 'vitest';
import { CALM, FIRST, LONGEST, pace } from '../../../lib/page/pace.ts';

/** Reads a page that changes every `every` milliseconds, for `long`; the times at which it was read. */
function readings(every: number, long: number): number[] {
  const page = pace();
  const times: number[] = [];
  let due = Number.POSITIVE_INFINITY;
  for (let now = 0; now < long; now += every) {
    if (due <= now) {
      times.push(now);
      page.read(now);
      due = Number.POSITIVE_INFINITY;
    }
    const delay = page.changed(now);
    due = Math.min(due, now + delay);
  }
  return times;
}

test('the first change is read at once', () => {
  expect(pace().changed(0)).toBe(0);
});

test('a page that never rests is read less and less often', () => {
  const times = readings(1000, 600_000);
  expect(times.length).toBeLessThan(30);
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(LONGEST + 1000);
  expect(gaps.at(-1)).toBeGreaterThanOrEqual(LONGEST);
});

test('after a calm spell the first wait holds again', () => {
  const page = pace();
  for (let i = 0; i < 10; i += 1) {
    page.changed(i);
    page.read(i);
  }
  expect(page.changed(20)).toBeGreaterThan(FIRST);
  const later = 20 + CALM + LONGEST;
  expect(page.changed(later)).toBe(0);
  page.read(later);
  expect(page.changed(later + 1)).toBe(FIRST - 1);
});
