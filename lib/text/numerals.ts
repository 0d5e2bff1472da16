/** Chinese numerals as dates and headings use them; amounts are read in lib/figures. */

const DIGITS: Record<string, number> = {
  〇: 0,
  '○': 0,
  零: 0,
  O: 0,
  o: 0,
  '0': 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
}; // prettier-ignore

/** A year or number written digit by digit: 二〇二三, 二O二三 → 2023; NaN for anything else. */
export function digitByDigit(text: string): number {
  let value = 0;
  for (const char of text) {
    const digit = DIGITS[char] ?? (/[0-9]/.test(char) ? Number(char) : undefined);
    if (digit === undefined) return Number.NaN;
    value = value * 10 + digit;
  }
  return text === '' ? Number.NaN : value;
}

/** A number below 100 in words or digits: 十 → 10, 二十三 → 23, 廿一 → 21, 7 → 7; NaN for anything else. */
export function smallNumber(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九]?)(十|廿|卅)?([一二三四五六七八九]?)$/u.exec(text);
  if (!match || text === '') return Number.NaN;
  const [, before = '', ten, after = ''] = match;
  if (!ten) return before && after ? Number.NaN : (DIGITS[before || after] ?? Number.NaN);
  const tens = ten === '廿' ? 2 : ten === '卅' ? 3 : before ? (DIGITS[before] ?? 1) : 1;
  return tens * 10 + (after ? (DIGITS[after] ?? 0) : 0);
}

// The blocks of enclosed numbers: first code point, how many, value of the first.
const ENCLOSED = [
  [0x2460, 20, 1],
  [0x2474, 20, 1],
  [0x2488, 20, 1],
  [0x24f5, 10, 1],
  [0x24eb, 10, 11],
  [0x2776, 10, 1],
  [0x2780, 10, 1],
  [0x278a, 10, 1],
  [0x3251, 15, 21],
  [0x32b1, 15, 36],
  [0x3220, 10, 1],
  [0x3280, 10, 1],
] as const; // prettier-ignore

/** The value of an enclosed number (① … ㊿, ⑴, ⒈, ❶, ㈠), or null. */
export function enclosedNumber(char: string): number | null {
  const code = char.codePointAt(0) ?? 0;
  for (const [first, count, value] of ENCLOSED) {
    if (code >= first && code < first + count) return code - first + value;
  }
  return null;
}

/** A character class of all enclosed numbers, for use inside brackets. */
export const ENCLOSED_CLASS =
  '\\u2460-\\u249b\\u24eb-\\u24fe\\u2776-\\u2793\\u3220-\\u3229\\u3251-\\u325f\\u3280-\\u3289\\u32b1-\\u32bf';
