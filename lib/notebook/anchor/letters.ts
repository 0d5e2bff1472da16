import type { Span } from '../../analysis.ts';
import { fold } from '../../text/fold.ts';

/**
 * A text as anchoring compares it: folded, without punctuation, note markers and page numbers. Signs that
 * are part of a number stay, so that 5.4 never reads as 54 nor 3、4 as 34.
 */
export interface Letters {
  text: string;
  /** For each letter its offset in the source. */
  at: Uint32Array;
  /** What ended right before each letter: `CLAUSE`, `PARAGRAPH`, both or nothing. */
  edge: Uint8Array;
}

export const CLAUSE = 1;
export const PARAGRAPH = 2;

const UNKNOWN = 0;
const DROPPED = 1;
const LETTER = 2;
const ENDS_CLAUSE = 3;
/** Dashes, points, commas and colons: dropped unless a number needs them. */
const JOINER = 4;

const classes = new Uint8Array(0x10000);
const LETTERS = /^[\p{L}\p{N}\p{M}\p{Co}\p{Cs}%‰°℃℉+×÷=<>≥≤±$¥￥€£/]$/u;
const ENCLOSED =
  /^[\u2460-\u249b\u24eb-\u24fe\u2776-\u2793\u3220-\u3229\u3251-\u325f\u3280-\u3289\u32b1-\u32bf]$/u;
for (const char of '。；！？…!?;') classes[char.charCodeAt(0)] = ENDS_CLAUSE;
for (const char of '.,，、:：∶·—-−~～〜') classes[char.charCodeAt(0)] = JOINER;

function classOf(unit: number): number {
  const known = classes[unit] as number;
  if (known !== UNKNOWN) return known;
  const char = String.fromCharCode(unit);
  const found = LETTERS.test(char) && !ENCLOSED.test(char) ? LETTER : DROPPED;
  classes[unit] = found;
  return found;
}

/** What is printed beside the words: note markers as lib/report reads them, and the numbers of printed pages. */
const BESIDE =
  /eq\\o\\ac（[○〇Oo◯][，,]*\d{1,2}）|[[〔【](?:注释?)?\d{1,3}[\]〕】]|（注释?：?\d{1,3}）|(?<!\d)[—-]{1,2}\d{1,3}[—-]{1,2}(?!\d)|第\d{1,3}页(?:[，/]?共\d{1,3}页)?/y;
const BEGINS_BESIDE = new Set([...'e[〔【（—-第'].map((char) => char.charCodeAt(0)));

// Characters that traditional copies use where simplified ones have another that is in use on both sides, so
// that lib/text/fold leaves them. Comparing may merge them; showing may not.
const VARIANTS = new Map<number, number>();
for (const [from, to] of [
  '覆复',
  '藉借',
  '俱具',
  '坐座',
  '著着',
  '衞卫',
  '瞭了',
  '汚污',
  '彷仿',
  '倣仿',
  '倂并',
].map((pair) => pair.split('')) as [string, string][]) {
  VARIANTS.set(from.charCodeAt(0), to.charCodeAt(0));
}

const isDigit = (unit: number) => unit >= 48 && unit <= 57;

/** Three digits and no more behind a comma, three at most before it: 12,345. */
function groups(text: string, at: number): boolean {
  for (let i = 1; i <= 3; i += 1) if (!isDigit(text.charCodeAt(at + i))) return false;
  if (isDigit(text.charCodeAt(at + 4))) return false;
  let before = 0;
  while (before < 4 && isDigit(text.charCodeAt(at - 1 - before))) before += 1;
  return before >= 1 && before <= 3;
}

/** The letter that a joiner stands for beside digits; '' where it is mere punctuation. */
function joined(text: string, at: number): string {
  if (!isDigit(text.charCodeAt(at + 1))) return '';
  const char = text.charAt(at);
  const inside = isDigit(text.charCodeAt(at - 1));
  if ('—-−~～〜'.includes(char)) {
    // A sign, or the dash of 5月—10月; a long dash that opens a line is neither.
    return inside || !'—-−'.includes(text.charAt(at - 1)) ? '-' : '';
  }
  if (!inside) return '';
  if (char === '.' || char === '·') return '.';
  if (char === ':' || char === '：' || char === '∶') return ':';
  return char !== '、' && groups(text, at) ? '' : ',';
}

const ENDS = new Set([...'，：:,.'].map((char) => char.charCodeAt(0)));
const CIRCLES = new Set([...'○◯'].map((char) => char.charCodeAt(0)));
const ZERO = '〇'.charCodeAt(0);

/**
 * The letters of a squeezed text. Linear in its length.
 * @param skip ascending spans that are no words of it: note markers, page numbers, a site's own lines
 * @param paragraphs ascending
 */
export function lettersOf(
  text: string,
  skip: readonly Span[] = [],
  paragraphs: readonly Span[] = [],
): Letters {
  const folded = fold(text);
  const units = new Uint16Array(folded.length);
  const at = new Uint32Array(folded.length);
  const edge = new Uint8Array(folded.length);
  let count = 0;
  let skipped = 0;
  let paragraph = 0;
  let pending = 0;
  const put = (unit: number, offset: number) => {
    while (paragraph < paragraphs.length && (paragraphs[paragraph] as Span)[0] <= offset) {
      paragraph += 1;
      pending |= PARAGRAPH;
    }
    units[count] = unit;
    at[count] = offset;
    edge[count] = pending;
    pending = 0;
    count += 1;
  };
  for (let i = 0; i < folded.length; i += 1) {
    while (skipped < skip.length && (skip[skipped] as Span)[1] <= i) skipped += 1;
    const span = skip[skipped];
    if (span && span[0] <= i) {
      i = span[1] - 1;
      continue;
    }
    const unit = folded.charCodeAt(i);
    if (BEGINS_BESIDE.has(unit)) {
      BESIDE.lastIndex = i;
      if (BESIDE.test(folded)) {
        i = BESIDE.lastIndex - 1;
        continue;
      }
    }
    if (CIRCLES.has(unit) || unit === 0x96f6) {
      // ○ is a zero in 二○二三, elsewhere an ornament.
      if (unit === 0x96f6 || /[一二〇九]/.test(String.fromCharCode(units[count - 1] ?? 0))) put(ZERO, i);
      continue;
    }
    const kind = classOf(unit);
    if (kind === LETTER) put(VARIANTS.get(unit) ?? unit, i);
    else if (kind === JOINER) {
      const letter = joined(folded, i);
      if (letter !== '') put(letter.charCodeAt(0), i);
      else if (ENDS.has(unit) && !groups(folded, i)) pending |= CLAUSE;
    } else if (kind === ENDS_CLAUSE) pending |= CLAUSE;
  }
  return { text: decode(units.subarray(0, count)), at: at.subarray(0, count), edge: edge.subarray(0, count) };
}

function decode(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += 4096) {
    text += String.fromCharCode(...units.subarray(i, i + 4096));
  }
  return text;
}

/** Whether a unit is punctuation that may stand around words without being one of them. */
export function isPunctuation(text: string, at: number): boolean {
  const kind = classOf(fold(text.charAt(at)).charCodeAt(0));
  return kind === DROPPED || kind === JOINER || kind === ENDS_CLAUSE;
}

/** The first letter that stands at `offset` of the source or behind it. */
export function letterAt({ at }: Letters, offset: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
