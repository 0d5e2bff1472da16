/**
 * Amounts in Chinese numerals. In a report that writes digits almost every Chinese numeral is part of a name
 * (三农, 一带一路, 两个维护), so only measured things are read; a report that writes no digits is read whole.
 */
import { accepted } from './chinese-accepted.ts';
import { chineseNumber, magnitude, tidy } from './numerals.ts';
import type { Amount, UnitKind } from './types.ts';
import { unitAt } from './units.ts';

const NUMERAL =
  /(百分之|千分之)?([零一二两三四五六七八九十百千万亿]{1,24}(?:点[零一二三四五六七八九]{1,6})?)/g;
const BEFORE = /[第初数几成上近百千万亿零一二两三四五六七八九十“‘《]/;

/** Amounts in Chinese numerals, in order; `old` reads a report that counts in them throughout. */
export function chineseAmounts(view: string, text: string, old: boolean): Amount[] {
  const found: Amount[] = [];
  NUMERAL.lastIndex = 0;
  for (let m = NUMERAL.exec(view); m; m = NUMERAL.exec(view)) {
    const amount = m[1] ? share(m, m[1], m[2] ?? '', view) : counted(m, m[2] ?? '', view, text, old);
    if (amount) found.push(amount);
  }
  return found;
}

/** A report of the years before digits: Chinese percentages outnumber those in digits. */
export function countsInChinese(view: string): boolean {
  const chinese = view.match(/百分之[零一二三四五六七八九十百]/g)?.length ?? 0;
  const large = view.match(/[一二三四五六七八九十百千][万亿][^\d，。]/g)?.length ?? 0;
  const digits = view.match(/\d(?:%|[万亿])/g)?.length ?? 0;
  return chinese + large > 2 * digits && chinese + large > 0;
}

function share(m: RegExpExecArray, head: string, body: string, view: string): Amount | null {
  const value = chineseNumber(body);
  if (value === null) return null;
  const unit = head === '百分之' ? '%' : '‰';
  const end = m.index + m[0].length;
  const more = /[多余几]/.test(view.charAt(end));
  return made(m.index, more ? end + 1 : end, value, 1, unit, unit, 'percent', more);
}

function counted(m: RegExpExecArray, body: string, view: string, text: string, old: boolean): Amount | null {
  const start = m.index;
  let end = start + m[0].length;
  if (BEFORE.test(view.charAt(start - 1)) && start > 0) return null;
  const more = /[余多来]/.test(view.charAt(end));
  if (more) end += 1;
  // 三万余亩, 两千余万元: the magnitude may follow 余
  const outer = more ? (/^[万亿]{1,2}/.exec(view.slice(end, end + 2))?.[0] ?? '') : '';
  end += outer.length;
  const unit = unitAt(view, end);
  if (!unit) return null;
  const told = inMagnitude(body, outer);
  if (told === null || told.value === 0) return null;
  const { value, printed } = told;
  const scale = magnitude(printed);
  if (!accepted(view, start, end + unit.length, unit.kind, value * scale, body, old)) return null;
  const name = text.slice(end, end + unit.length);
  const coins = name === '元' && printed === '' && !more ? COINS.exec(view.slice(end + 1, end + 5)) : null;
  const cents = coins
    ? (chineseNumber(coins[1] ?? '') ?? 0) / 10 + (chineseNumber(coins[2] ?? '零') ?? 0) / 100
    : 0;
  const close = end + unit.length + (coins?.[0].length ?? 0);
  return made(start, close, tidy(value + cents), scale, printed + name, name, unit.kind, more);
}

/** 五元四角 is 5.4 元. */
const COINS = /^([一二三四五六七八九])角(?:([一二三四五六七八九])分)?/;

/**
 * The value as told in its largest magnitude: 四百六十三万亩 463 万, 二亿四千六百万斤 2.46 亿.
 * @param outer the magnitude behind 余, as in 三千余万元
 */
function inMagnitude(body: string, outer: string): { value: number; printed: string } | null {
  const inner = outer === '' ? (/[万亿]+$/.exec(body)?.[0] ?? '') : outer;
  const rest = outer === '' ? body.slice(0, body.length - inner.length) : body;
  const large = rest.lastIndexOf('亿');
  if (large < 0) {
    const value = chineseNumber(rest);
    return value === null ? null : { value, printed: inner };
  }
  const high = chineseNumber(rest.slice(0, large));
  const low = chineseNumber(rest.slice(large + 1));
  if (high === null || low === null) return null;
  return { value: tidy(high + (low * magnitude(inner)) / 1e8), printed: '亿' };
}

function made(
  start: number,
  end: number,
  value: number,
  scale: number,
  unit: string,
  baseUnit: string,
  kind: UnitKind,
  more: boolean,
): Amount {
  return { start, end, value, unit, base: tidy(value * scale), baseUnit, kind, more, chinese: true };
}
