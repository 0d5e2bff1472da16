/** Which expression of time governs a place in the text. */
import type { TimeMark } from './times.ts';

/** The last governing time between `from` and `at`. */
export function lastMark(
  times: readonly TimeMark[],
  from: number,
  at: number,
  view: string,
): TimeMark | null {
  let best: TimeMark | null = null;
  for (let i = firstFrom(times, from); i < times.length; i++) {
    const t = times[i];
    if (!t || t.end > at) break;
    // A year inside a clause governs only what stands right behind it: 2015年的37亿元.
    if (t.near && /[，；：]/.test(view.slice(t.end, at))) continue;
    if (t.period?.includes('-') && t.start > from + 3 && view.slice(t.end, at).includes('；')) continue;
    const near = at - t.end <= 1 || (at - t.end === 2 && view.charAt(t.end) === '的');
    if (t.head || near) best = t;
  }
  return best;
}

/** The time that opens the paragraph, where its first clause is one. */
export function openingMark(
  times: readonly TimeMark[],
  paragraph: number,
  upTo: number,
  view: string,
  period: string | null,
): TimeMark | null {
  const first = firstFrom(times, paragraph);
  const t = times[first];
  if (!t || t.end > upTo || !t.head) return null;
  const lead = view
    .slice(paragraph, t.start)
    .replace(/^(?:-+|[一二三四五六七八九十]+是|（[一二三四五六七八九十]+）)/, '');
  if (lead.length > 1) return null;
  // A later sentence may come back to the report's own year: 过去五年，…。刚刚过去的2023年，…
  const last = firstFrom(times, upTo) - 1;
  for (let i = last; i >= Math.max(first + 1, last - LOOK_BACK); i--) {
    const back = times[i];
    if (back?.opens && back.period === period) return back;
  }
  return t;
}

/** So many times are looked back over. */
const LOOK_BACK = 200;

/**
 * A review of two spans (“十四五”时期和2025年) tells one after the other: the last time that opened a sentence
 * says which. In a review of several years, only its last year or a span can be the second one.
 */
export function runningMark(
  times: readonly TimeMark[],
  upTo: number,
  title: string,
  span: readonly [number, number] | null,
  period: string | null,
): TimeMark | null {
  if (!span) return null;
  const mixed = /(?:五”?|五年)[^，。]{0,8}和/.test(title);
  if (!mixed && !period?.includes('-')) return null;
  const last = firstFrom(times, upTo) - 1;
  for (let i = last; i >= Math.max(0, last - LOOK_BACK); i--) {
    const t = times[i];
    if (!t || t.start < span[0] + title.length) return null;
    if (!mixed && t.period !== period?.slice(-4) && !t.period?.includes('-')) continue;
    if (t.opens && !t.near) return t;
  }
  return null;
}

function firstFrom(times: readonly TimeMark[], from: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((times[mid]?.start ?? 0) < from) low = mid + 1;
    else high = mid;
  }
  return low;
}
