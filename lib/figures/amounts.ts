/** Finds numbers written in digits, with magnitude, 余 or 多, unit, range and ratio. */
import { rank, readFraction, readRatio } from './forms.ts';
import { digits, tidy } from './numerals.ts';
import { readTail, type Tail } from './tail.ts';
import type { Amount } from './types.ts';

const NUMBER = /\d+(?:,\d{3}(?!\d))*(?:[.·]\d+)?/g;
const SECOND = /\d+(?:,\d{3}(?!\d))*(?:[.·]\d+)?/y;
const ELIDED = /^(?:[、和]\d+(?:\.\d+)?)+(?![\d.])/;
/** Longer numbers are codes; no report states them. */
const MOST_DIGITS = 15;

/** Amounts in order of appearance; names, codes and dates still among them (see exclusions.ts). */
export function digitAmounts(view: string, text: string): Amount[] {
  const found: Amount[] = [];
  NUMBER.lastIndex = 0;
  for (let m = NUMBER.exec(view); m; m = NUMBER.exec(view)) {
    const start = m.index;
    const end = start + m[0].length;
    if (m[0].length > MOST_DIGITS) continue;
    const ratio = view.charAt(end) === ':' ? readRatio(view, start) : null;
    const amount =
      ratio ??
      readFraction(view, start) ??
      readElided(view, text, start, end, m[0]) ??
      readRange(view, text, start, end, m[0]);
    if (!amount) continue;
    NUMBER.lastIndex = amount.end;
    if (amount.kind !== 'bare' || amount.unit !== '' || worthBare(view, amount)) found.push(amount);
  }
  return found;
}

/** 分别提高15、22个百分点: the unit is printed once, behind the last. */
function readElided(view: string, text: string, start: number, end: number, printed: string): Amount | null {
  if (
    !/[、和]/.test(view.charAt(end)) ||
    !/分别[^，；。]{0,40}$/.test(view.slice(Math.max(0, start - 50), start))
  )
    return null;
  const last = ELIDED.exec(view.slice(end, end + 80));
  if (!last) return null;
  const tail = readTail(view, text, end + last[0].length);
  return tail.kind === null ? null : { ...shape(start, tail, digits(printed)), end };
}

function readRange(view: string, text: string, start: number, end: number, printed: string): Amount | null {
  const first = readTail(view, text, end);
  const value = digits(printed);
  const second = readSecond(view, text, first, start);
  if (second) {
    const { tail, high } = second;
    const scale = first.scale === 1 && first.unit === '' ? tail.scale : first.scale;
    const low = tidy((value * scale) / tail.scale);
    return { ...shape(start, tail, low), valueHigh: high };
  }
  const ranked = rank(view, text, start, end, first, value);
  if (ranked !== undefined) return ranked;
  const mixed = readMixed(view, text, first, value);
  return mixed ? { ...shape(start, mixed.tail, mixed.value) } : shape(start, first, value);
}

/** 5000-6000元, 2至3家, 5%—6%; not 由5%到6%, which are two. */
function readSecond(view: string, text: string, first: Tail, start: number) {
  const connector = /^(?:-{1,2}|至|到)(?=\d)/.exec(view.slice(first.end, first.end + 3));
  if (!connector) return null;
  if (/[至到]/.test(connector[0]) && /[由从]$/.test(view.slice(Math.max(0, start - 1), start))) return null;
  SECOND.lastIndex = first.end + connector[0].length;
  const m = SECOND.exec(view);
  if (!m || m[0].length > MOST_DIGITS) return null;
  const tail = readTail(view, text, SECOND.lastIndex);
  if (tail.kind === null || (first.kind !== null && first.baseUnit !== tail.baseUnit)) return null;
  return { tail, high: digits(m[0]) };
}

/** 1亿2千万元, 3万5千人: told in the larger magnitude. */
function readMixed(view: string, text: string, first: Tail, value: number) {
  if (first.kind !== null || first.scale === 1 || first.more) return null;
  SECOND.lastIndex = first.end;
  const m = SECOND.exec(view);
  if (!m || m[0].length > 5) return null;
  const tail = readTail(view, text, SECOND.lastIndex);
  if (tail.scale >= first.scale || tail.scale === 1 || tail.kind === null) return null;
  const base = value * first.scale + digits(m[0]) * tail.scale;
  return {
    value: tidy(base / first.scale),
    tail: { ...tail, scale: first.scale, unit: first.unit + tail.baseUnit },
  };
}

function shape(start: number, tail: Tail, value: number): Amount {
  const { end, unit, baseUnit, more } = tail;
  return {
    start,
    end,
    value,
    unit,
    base: tidy(value * tail.scale),
    baseUnit,
    kind: tail.kind ?? 'bare',
    more,
    chinese: false,
  };
}

/** A number without a unit is a figure only as the value of an index or a score. */
function worthBare(view: string, a: Amount): boolean {
  const before = view.slice(Math.max(0, a.start - 24), a.start);
  return /(?:指数|系数|得分|评分|分值|收入比|倍差|满意度|之比|容积率|指标值)(?:[由从][\d.]{1,8})?[^，。；、\d]{0,6}$/.test(
    before,
  );
}
