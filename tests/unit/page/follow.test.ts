// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Followers, SCROLLED, SELECTED } from '../../../components/page/follow.ts';
import type { Passage } from '../../../lib/passage.ts';
import { passage } from './related.ts';

let now: Passage | null;
let asked: number;
let followers: Followers;
const told: (string | null)[] = [];
const ends: AbortController[] = [];

function follow(): AbortController {
  const end = new AbortController();
  ends.push(end);
  followers.add((said) => told.push(said?.text ?? null), end.signal);
  return end;
}

beforeEach(() => {
  vi.useFakeTimers();
  now = passage({ text: '甲' });
  asked = 0;
  told.length = 0;
  followers = new Followers(() => {
    asked += 1;
    return now;
  });
});
afterEach(() => {
  for (const end of ends.splice(0)) end.abort();
  vi.useRealTimers();
});

const select = () => document.dispatchEvent(new Event('selectionchange'));
const scroll = () => window.dispatchEvent(new Event('scroll'));

test('tells at once, and again when the selection has settled', () => {
  follow();
  expect(told).toEqual(['甲']);
  now = passage({ text: '乙' });
  for (let i = 0; i < 5; i += 1) {
    select();
    vi.advanceTimersByTime(SELECTED - 20);
  }
  expect(told).toEqual(['甲']);
  vi.advanceTimersByTime(20);
  expect(told).toEqual(['甲', '乙']);
  expect(asked).toBe(2);
});

test('tells when scrolling has settled, and nothing twice', () => {
  follow();
  scroll();
  vi.advanceTimersByTime(SCROLLED);
  expect(told).toEqual(['甲']);
  now = null;
  scroll();
  select();
  vi.advanceTimersByTime(SCROLLED);
  expect(told).toEqual(['甲', null]);
});

test('listens to nothing while nobody follows', () => {
  select();
  scroll();
  followers.changed();
  vi.runAllTimers();
  expect(asked).toBe(0);
  const one = follow();
  const other = follow();
  one.abort();
  now = passage({ text: '丙' });
  followers.changed();
  vi.runAllTimers();
  expect(told).toEqual(['甲', '甲', '丙']);
  other.abort();
  asked = 0;
  select();
  scroll();
  vi.runAllTimers();
  expect(asked).toBe(0);
});
