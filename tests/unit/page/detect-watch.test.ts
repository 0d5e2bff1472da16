// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BETWEEN, MOST_LOOKS, QUIET, watchForReport } from '../../../components/page/detect-watch.ts';

let dead = false;
beforeEach(() => {
  dead = false;
  vi.useFakeTimers();
});
afterEach(() => {
  // Watchers of earlier tests end at their next look.
  dead = true;
  vi.runOnlyPendingTimers();
  vi.useRealTimers();
});

function watch(seen: (looks: number) => boolean, alive = () => !dead) {
  let looks = 0;
  const tell = vi.fn();
  watchForReport(() => seen(++looks), tell, alive);
  return { tell, looks: () => looks };
}
const change = async () => {
  document.body.append(document.createElement('p'));
  await vi.advanceTimersByTimeAsync(0);
};

test('tells at once, and only once', async () => {
  const { tell, looks } = watch(() => true);
  expect(tell).toHaveBeenCalledTimes(1);
  await change();
  await vi.advanceTimersByTimeAsync(BETWEEN);
  expect([tell.mock.calls.length, looks()]).toEqual([1, 1]);
});

test('looks again when content arrives, at most once a second', async () => {
  const { tell, looks } = watch((n) => n === 3);
  for (let i = 0; i < 10; i += 1) await change();
  expect(looks()).toBe(1);
  await vi.advanceTimersByTimeAsync(BETWEEN);
  expect(looks()).toBe(2);
  await change();
  await vi.advanceTimersByTimeAsync(BETWEEN);
  expect([looks(), tell.mock.calls.length]).toEqual([3, 1]);
});

test('does not look at a page that stands still', async () => {
  const { looks } = watch(() => false);
  await vi.advanceTimersByTimeAsync(QUIET);
  expect(looks()).toBe(1);
  await change();
  await vi.advanceTimersByTimeAsync(BETWEEN);
  expect(looks()).toBe(1);
});

test('gives up on a page that never rests', async () => {
  const { looks } = watch(() => false);
  for (let i = 0; i < MOST_LOOKS + 10; i += 1) {
    await change();
    await vi.advanceTimersByTimeAsync(BETWEEN);
  }
  expect(looks()).toBe(MOST_LOOKS);
});

let addresses = 0;
const move = () => {
  location.hash = `#${++addresses}`;
};

test('a new address is looked at from the start when its content comes', async () => {
  const { looks } = watch(() => false);
  await vi.advanceTimersByTimeAsync(QUIET);
  move();
  expect(looks()).toBe(1);
  await change();
  expect(looks()).toBe(2);
  await change();
  await vi.advanceTimersByTimeAsync(BETWEEN);
  expect(looks()).toBe(3);
});

test('a new address wakes it from its rest', async () => {
  const { looks } = watch(() => false);
  await vi.advanceTimersByTimeAsync(QUIET);
  await change();
  window.dispatchEvent(new Event('hashchange'));
  expect(looks()).toBe(1);
  move();
  window.dispatchEvent(new Event('hashchange'));
  expect(looks()).toBe(2);
  window.dispatchEvent(new Event('hashchange'));
  expect(looks()).toBe(2);
  await change();
  await vi.advanceTimersByTimeAsync(BETWEEN);
  expect(looks()).toBe(3);
});

test('stops for good when the extension is gone', async () => {
  const { tell, looks } = watch(
    (n) => n > 1,
    () => false,
  );
  await change();
  await vi.advanceTimersByTimeAsync(BETWEEN);
  expect([tell.mock.calls.length, looks()]).toEqual([0, 1]);
  move();
  await change();
  window.dispatchEvent(new Event('hashchange'));
  expect(looks()).toBe(1);
});

test('stops when the extension is gone and the address changes', async () => {
  const { looks } = watch(
    () => false,
    () => false,
  );
  move();
  await change();
  await change();
  expect(looks()).toBe(1);
});
