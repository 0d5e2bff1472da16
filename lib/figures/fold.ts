/** One character for one character: the text in the form that the grammar reads. */
import type { Span } from '../analysis.ts';

/** Stands where the page has a note marker: transparent to the grammar. */
export const FILLER = '\uE000';

const FOLDED: Readonly<Record<string, string>> = {
  '％': '%',
  '﹪': '%',
  '．': '.',
  '∶': ':',
  '︰': ':',
  '（': '（',
  '(': '（',
  ')': '）',
  ';': '；',
  '!': '！',
  '?': '？',
  '—': '-',
  '–': '-',
  '－': '-',
  '～': '-',
  '~': '-',
  '〜': '-',
  '―': '-',
  '─': '-',
  '﹣': '-',
  '|': '，',
  〇: '零',
  '○': '零',
  兩: '两',
};

function digit(c: number): boolean {
  return c >= 48 && c <= 57;
}

/**
 * The text with full-width digits and signs folded, ASCII punctuation made Chinese where it is no part of a
 * number, and skipped spans filled. Same length and the same offsets as `text`.
 */
export function fold(text: string, skip: readonly Span[]): string {
  const out = text.replace(/[０-９％﹪．∶︰();!?—–－～~〜―─﹣|〇○兩]/g, (c) => {
    const code = c.charCodeAt(0);
    if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 48);
    return FOLDED[c] ?? c;
  });
  const punctuated = out.replace(/[,:，：]/g, (c, at: number) => {
    const inside = digit(out.charCodeAt(at - 1)) && digit(out.charCodeAt(at + 1));
    if (c === ',' || c === '，') return inside && thousands(out, at) ? ',' : '，';
    return inside ? ':' : '：';
  });
  // ① marks a note or an item of a list: no word either way.
  const unmarked = punctuated.replace(/[\u2460-\u2473\u24eb-\u24ff\u2776-\u2793\u3251-\u325f]/g, FILLER);
  return skip.length === 0 ? unmarked : fill(unmarked, skip);
}

/** Exactly three digits follow, and at most three precede: 12,345. */
function thousands(s: string, at: number): boolean {
  for (let i = 1; i <= 3; i++) if (!digit(s.charCodeAt(at + i))) return false;
  if (digit(s.charCodeAt(at + 4))) return false;
  let before = 0;
  while (before < 4 && digit(s.charCodeAt(at - 1 - before))) before++;
  return before <= 3;
}

function fill(s: string, skip: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const [start, end] of [...skip].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(at, Math.min(start, s.length));
    const to = Math.max(from, Math.min(end, s.length));
    out += s.slice(at, from) + FILLER.repeat(to - from);
    at = to;
  }
  return out + s.slice(at);
}

/** A slice of the folded text without fillers. */
export function words(view: string, start: number, end: number): string {
  const s = view.slice(Math.max(0, start), Math.max(0, end));
  return s.includes(FILLER) ? s.replaceAll(FILLER, '') : s;
}
