/** Numbers of another form than number and unit: ratios, ranks, fractions. */
import { tidy } from './numerals.ts';
import type { Tail } from './tail.ts';
import type { Amount } from './types.ts';

const RATIO = /\d{1,9}(?:\.\d{1,9})?(?::\d{1,9}(?:\.\d{1,9})?){1,5}(?![\d:])/y;
const ORDINAL_END = /^(?:[，。；：、！？）的且]|$|和|及|与|以)/;

export function readRatio(view: string, start: number): Amount | null {
  RATIO.lastIndex = start;
  const m = RATIO.exec(view);
  if (!m) return null;
  const values = m[0].split(':').map(Number);
  const end = start + m[0].length;
  const [value = 0] = values;
  return {
    start,
    end,
    value,
    values,
    unit: '',
    base: value,
    baseUnit: '',
    kind: 'ratio',
    more: false,
    chinese: false,
  };
}

/** 第67位, 第2: a rank; 第3次, 第5批: undefined is no ordinal, null an ordinal that is no figure. */
export function rank(view: string, text: string, start: number, end: number, tail: Tail, value: number) {
  const before = view.charAt(start - 1);
  if (before !== '第' && before !== '前') return undefined;
  const unit = tail.baseUnit;
  const named = unit === '位' || unit === '名';
  if (before === '前')
    return named && tail.scale === 1
      ? asRank(start - 1, tail.end, value, text.slice(end, tail.end))
      : undefined;
  if (named && tail.scale === 1) return asRank(start - 1, tail.end, value, unit);
  const bare = tail.kind === null && tail.scale === 1 && ORDINAL_END.test(view.slice(end, end + 1));
  return bare && /[\u4e00-\u9fff]/.test(view.charAt(start - 2)) ? asRank(start - 1, end, value, '') : null;
}

function asRank(start: number, end: number, value: number, unit: string): Amount {
  return { start, end, value, unit, base: value, baseUnit: unit, kind: 'rank', more: false, chinese: false };
}

/** 占全国1/3以上; 24/7 and dates are none. */
export function readFraction(view: string, start: number): Amount | null {
  const m = /^(\d{1,2})\/(\d{1,2})(?![\d/年月A-Za-z])/.exec(view.slice(start, start + 6));
  if (
    !m ||
    Number(m[1]) >= Number(m[2]) ||
    !/占[^，。；]{0,12}$/.test(view.slice(Math.max(0, start - 14), start))
  )
    return null;
  const value = tidy(Number(m[1]) / Number(m[2]));
  return {
    start,
    end: start + m[0].length,
    value,
    unit: '',
    base: value,
    baseUnit: '',
    kind: 'percent',
    more: false,
    chinese: false,
  };
}
