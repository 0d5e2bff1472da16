/** What stands behind the digits of a number: 余, magnitude, unit. */
import { magnitude } from './numerals.ts';
import type { UnitKind } from './types.ts';
import { unitAt } from './units.ts';

export interface Tail {
  end: number;
  scale: number;
  unit: string;
  baseUnit: string;
  kind: UnitKind | null;
  more: boolean;
}

/** Reads the tail of a number whose digits end at `at`. */
export function readTail(view: string, text: string, at: number): Tail {
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
  while (
    /[十百千万亿]/.test(view.charAt(p)) &&
    !/^[千百](?:瓦|克|米|伏|卡|分点)/.test(view.slice(p, p + 3))
  ) {
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
