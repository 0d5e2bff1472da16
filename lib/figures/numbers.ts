/** Numbers as people read them, in Chinese and in English. */
import type { Language } from '../reading.ts';

const MINUS = '−';

/** Rid of what floating point adds: 0.1 + 0.2 is 0.3 to a reader. */
export const tidy = (n: number): number => Number.parseFloat(n.toPrecision(12));

/** Digits in groups of three, with a true minus; at most `decimals` of them behind the point. */
export function grouped(n: number, decimals = 6): string {
  const text = Math.abs(tidy(n)).toLocaleString('en-US', { maximumFractionDigits: decimals });
  return n < 0 && text !== '0' ? MINUS + text : text;
}

/** Digits in groups of four, as Chinese counts: 439 2300 0000. Whole numbers only; others as they are. */
export function byMyriads(n: number): string {
  if (!Number.isSafeInteger(n)) return grouped(n);
  const digits = String(Math.abs(n)).replace(/\B(?=(\d{4})+$)/g, '\u00a0');
  return n < 0 ? MINUS + digits : digits;
}

const ZH = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
] as const;
const EN = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
] as const;

/** A number with its magnitude in words, nothing rounded: 43923000000 is '439.23亿' and '43.923 billion'. */
export function inWords(n: number, language: Language): string {
  for (const [size, word] of language === 'zh' ? ZH : EN) {
    if (Math.abs(n) >= size) return grouped(n / size) + word;
  }
  return grouped(n);
}

export interface Rounded {
  text: string;
  /** The rounded number is the number itself. */
  exact: boolean;
}

/** The same to four significant digits; whole numbers below 10,000 keep all of theirs. */
export function roughly(n: number, language: Language): Rounded {
  const near = Number.parseFloat(n.toPrecision(4));
  return { text: inWords(near, language), exact: near === tidy(n) };
}
