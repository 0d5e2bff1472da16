/**
 * What a spreadsheet would make of a cell, and how to keep it text. An apostrophe in front keeps it; a cell that
 * begins with one gets another, so that taking away the first always gives back what was written.
 */

// OWASP, CSV Injection: = + - @, tab and CR, and their full-width forms, which East Asian Excel takes for the same.
// White space or invisible characters before them do not help in every program.
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠﹢﹣﹦﹫−\t\r]/u;
const TAB_OR_RETURN = /^[\s\p{Cf}]*[\t\r]/u;
// Numbers, dates, times, shares, sums of money: shown as something else, or stored as a number of days.
const CONVERTED = /^\s*[(¥￥$€£]?\s*\p{Nd}[\p{Nd}\s.,:：/／()%％eE年月日时分秒点号上下午AaPpMm-]*$/u;
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WORDS = new RegExp(
  `^\\s*(?:true|false|${MONTH}[\\s.,/-]*\\p{Nd}[\\p{Nd}\\s,:/-]*|\\p{Nd}+[\\s.,/-]*${MONTH}[\\p{Nd}\\s.,:/-]*)\\s*$`,
  'iu',
);

/** Characters of a cell at most: Excel's limit of 32,767 breaks the rows below it. */
export const LONGEST_CELL = 32_000;

/** The text as it stands in a cell. */
export function guard(text: string): string {
  const risky =
    text.startsWith("'") ||
    FORMULA.test(text) ||
    TAB_OR_RETURN.test(text) ||
    CONVERTED.test(text) ||
    WORDS.test(text);
  return risky ? `'${text}` : text;
}

/** What was written, from a cell. */
export const unguard = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

/** Cut to what a cell holds, with a mark; whole code points. */
export function cut(text: string): string {
  const whole = text.replaceAll('\u0000', '').toWellFormed();
  return whole.length <= LONGEST_CELL ? whole : `${whole.slice(0, LONGEST_CELL).toWellFormed()}…`;
}
