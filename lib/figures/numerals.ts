/** Numbers in digits and in Chinese numerals. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Value of magnitude characters: 万 1e4, 亿 1e8; 1 for none. */
export function magnitude(chars: string): number {
  let scale = 1;
  for (const c of chars) scale *= SMALL[c] ?? (c === '万' ? 1e4 : c === '亿' ? 1e8 : 1);
  return scale;
}

/** Printed digits to a number; thousands commas and a raised point are read. NaN when it is none. */
export function digits(s: string): number {
  return Number(s.replaceAll(',', '').replace('·', '.'));
}

/**
 * A number in Chinese numerals (二百三十, 一点二, 三千二百万). Digit after digit (一九七八) and unfinished
 * forms give null: those are years, codes and slogans.
 */
export function chineseNumber(s: string): number | null {
  const [whole = '', fraction, ...rest] = s.split('点');
  if (rest.length > 0 || whole === '') return null;
  const n = chineseInteger(whole);
  if (n === null || fraction === undefined) return n;
  let decimals = '';
  for (const c of fraction) {
    const d = DIGITS[c];
    if (d === undefined) return null;
    decimals += d;
  }
  return decimals === '' ? null : Number(`${n}.${decimals}`);
}

function chineseInteger(s: string): number | null {
  let total = 0;
  let section = 0;
  let current: number | null = null;
  for (const c of s) {
    const d = DIGITS[c];
    if (d !== undefined) {
      // 零 joins (三百零五); any other digit straight after a digit makes no number.
      if (current !== null && current !== 0) return null;
      current = d;
      continue;
    }
    const small = SMALL[c];
    if (small !== undefined) {
      if (current === null && small !== 10) return null;
      section += (current ?? 1) * small;
      current = null;
      continue;
    }
    if (c !== '万' && c !== '亿') return null;
    section += current ?? 0;
    if (section === 0 && total === 0) return null;
    total = c === '亿' ? (total + section) * 1e8 : total + section * 1e4;
    section = 0;
    current = null;
  }
  return total + section + (current ?? 0);
}

/** Floating-point dust off: 46.2 * 1e8 stays a whole number. */
export function tidy(n: number): number {
  return Number(n.toPrecision(12));
}
