/** Finds numbers written in digits, with magnitude, 余 or 多, unit, range and ratio. */
import { digits, magnitude, tidy } from './numerals.ts';
import type { Amount, UnitKind } from './types.ts';
import { unitAt } from './units.ts';

const NUMBER = /\d+(?:,\d{3}(?!\d))*(?:[.·]\d+)?/g;
const SECOND = /\d+(?:,\d{3}(?!\d))*(?:[.·]\d+)?/y;
const RATIO = /\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)+/y;
const ELIDED = /^(?:[、和]\d+(?:\.\d+)?)+(?![\d.])/;
const ORDINAL_END = /^(?:[，。；：、！？）的且]|$|和|及|与|以)/;
/** Longer numbers are codes; no report states them. */
const MOST_DIGITS = 15;

interface Tail {
  end: number;
  scale: number;
  unit: string;
  baseUnit: string;
  kind: UnitKind | null;
  more: boolean;
}

/** Amounts in order of appearance; names, codes and dates still among them (see exclusions.ts). */
export function digitAmounts(view: string, text: string): Amount[] {
  const found: Amount[] = [];
  NUMBER.lastIndex = 0;
  for (let m = NUMBER.exec(view); m; m = NUMBER.exec(view)) {
    const start = m.index;
    const end = start + m[0].length;
    if (m[0].length > MOST_DIGITS) continue;
    const ratio = view.charAt(end) === ':' ? readRatio(view, start) : null;
    const amount = ratio ?? readFraction(view, start) ?? readElided(view, text, start, end, m[0]) ?? readRange(view, text, start, end, m[0]);
    if (!amount) continue;
    NUMBER.lastIndex = amount.end;
    if (amount.kind !== 'bare' || amount.unit !== '' || worthBare(view, amount)) found.push(amount);
  }
  return found;
}

/** 分别提高15、22个百分点: the unit is printed once, behind the last. */
function readElided(view: string, text: string, start: number, end: number, printed: string): Amount | null {
  if (!/[、和]/.test(view.charAt(end)) || !/分别[^，；。]{0,40}$/.test(view.slice(Math.max(0, start - 50), start))) return null;
  const last = ELIDED.exec(view.slice(end, end + 80));
  if (!last) return null;
  const tail = readTail(view, text, end + last[0].length);
  return tail.kind === null ? null : { ...shape(start, tail, digits(printed)), end };
}

function readRatio(view: string, start: number): Amount | null {
  RATIO.lastIndex = start;
  const m = RATIO.exec(view);
  if (!m || m[0].length > 60) return null;
  const values = m[0].split(':').map(Number);
  const end = start + m[0].length;
  const [value = 0] = values;
  return { start, end, value, values, unit: '', base: value, baseUnit: '', kind: 'ratio', more: false, chinese: false };
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
  return { value: tidy(base / first.scale), tail: { ...tail, scale: first.scale, unit: first.unit + tail.baseUnit } };
}

/** 第67位, 第2: a rank; 第3次, 第5批: undefined is no ordinal, null an ordinal that is no figure. */
function rank(view: string, text: string, start: number, end: number, tail: Tail, value: number) {
  const before = view.charAt(start - 1);
  if (before !== '第' && before !== '前') return undefined;
  const unit = tail.baseUnit;
  const named = unit === '位' || unit === '名';
  if (before === '前') return named && tail.scale === 1 ? asRank(start - 1, tail.end, value, text.slice(end, tail.end)) : undefined;
  if (named && tail.scale === 1) return asRank(start - 1, tail.end, value, unit);
  const bare = tail.kind === null && tail.scale === 1 && ORDINAL_END.test(view.slice(end, end + 1));
  return bare && /[\u4e00-\u9fff]/.test(view.charAt(start - 2)) ? asRank(start - 1, end, value, '') : null;
}

function asRank(start: number, end: number, value: number, unit: string): Amount {
  return { start, end, value, unit, base: value, baseUnit: unit, kind: 'rank', more: false, chinese: false };
}

function readTail(view: string, text: string, at: number): Tail {
  let p = at;
  let unit = '';
  let more = false;
  const approximate = () => {
    if (/[余多来]/.test(view.charAt(p)) && /[十百千万亿]|[^\d]/.test(view.charAt(p + 1))) {
      more = true;
      p += 1;
    }
  };
  approximate();
  while (/[十百千万亿]/.test(view.charAt(p)) && !/^[千百](?:瓦|克|米|伏|卡|分点)/.test(view.slice(p, p + 3))) {
    unit += view.charAt(p);
    p += 1;
  }
  const scale = magnitude(unit);
  if (unit !== '') approximate();
  // 2个多月, 3个多小时
  const split = /^个[多余](月|小时|工作日|百分点)/.exec(view.slice(p, p + 6));
  if (split) {
    const whole = `个${split[1] ?? ''}`;
    const kind = unitAt(whole, 0)?.kind ?? 'count';
    return { end: p + split[0].length, scale, unit: unit + whole, baseUnit: whole, kind, more: true };
  }
  // 高于全国12.7个、12个百分点
  if (/^个[、和]\d+(?:\.\d+)?个百分点/.test(view.slice(p, p + 16))) {
    return { end: p + 1, scale, unit: '个百分点', baseUnit: '个百分点', kind: 'point', more };
  }
  const found = unitAt(view, p);
  if (!found) {
    // 余 and 多 belong to a number only with a unit behind it.
    const end = more && unit === '' ? at : p;
    return { end, scale, unit, baseUnit: '', kind: null, more: more && end !== at };
  }
  const printed = text.slice(p, p + found.length);
  const baseUnit = found.kind === 'percent' ? view.slice(p, p + found.length) : printed;
  return { end: p + found.length, scale, unit: unit + printed, baseUnit, kind: found.kind, more };
}

/** 占全国1/3以上; 24/7 and dates are none. */
function readFraction(view: string, start: number): Amount | null {
  const m = /^(\d{1,2})\/(\d{1,2})(?![\d/年月A-Za-z])/.exec(view.slice(start, start + 6));
  if (!m || Number(m[1]) >= Number(m[2]) || !/占[^，。；]{0,12}$/.test(view.slice(Math.max(0, start - 14), start))) return null;
  const value = tidy(Number(m[1]) / Number(m[2]));
  return { start, end: start + m[0].length, value, unit: '', base: value, baseUnit: '', kind: 'percent', more: false, chinese: false };
}

function shape(start: number, tail: Tail, value: number): Amount {
  const { end, unit, baseUnit, more } = tail;
  return { start, end, value, unit, base: tidy(value * tail.scale), baseUnit, kind: tail.kind ?? 'bare', more, chinese: false };
}

/** A number without a unit is a figure only as the value of an index or a score. */
function worthBare(view: string, a: Amount): boolean {
  const before = view.slice(Math.max(0, a.start - 14), a.start);
  return /(?:指数|系数|得分|评分|分值|收入比|之比|容积率|指标值)[^，。；、\d]{0,6}$/.test(before);
}
