/**
 * The words of a note as lines: notes pack lists of four or ten points into one paragraph (①…②…, 1.…2.…,
 * 一是…二是…). Only line breaks are added: the lines joined are the note, word for word.
 */

/** Characters of a note beyond which its card shows a part and the rest on request. */
export const FOLD_AT = 220;

const CHINESE = '一二三四五六七八九十';

/** The numberings that notes use: how the nth point begins. */
const SERIES: ((n: number) => string | null)[] = [
  (n) => (n <= 20 ? String.fromCharCode(0x2460 + n - 1) : null),
  (n) => `（${n}）`,
  (n) => `(${n})`,
  (n) => (n <= 10 ? `（${CHINESE[n - 1]}）` : null),
  (n) => (n <= 10 ? `${CHINESE[n - 1]}是` : null),
  (n) => `${n}.`,
  (n) => `${n}．`,
  (n) => `${n}、`,
];

/** A numeral may stand inside a number (3.5) or an enumeration: a point begins behind a mark or a colon only. */
const BEFORE = /[。；;：:，,、）)”’\s]/;

function starts(text: string, label: (n: number) => string | null): number[] {
  const found: number[] = [];
  for (let n = 1, from = 0; ; n += 1) {
    const point = label(n);
    if (point === null) return found;
    let at = text.indexOf(point, from);
    const bare = /^[\d一二三四五六七八九十]/.test(point);
    while (
      at > 0 &&
      bare &&
      (!BEFORE.test(text.charAt(at - 1)) || /\d/.test(text.charAt(at + point.length)))
    ) {
      at = text.indexOf(point, at + 1);
    }
    if (at < 0) return found;
    found.push(at);
    from = at + point.length;
  }
}

export interface NoteLine {
  text: string;
  /** Whether the line is a point of a list. */
  point: boolean;
}

/** The lines of a note. A numbering counts from two points on; of several, the one with most points is used. */
export function noteLines(text: string): NoteLine[] {
  let best: number[] = [];
  for (const label of SERIES) {
    const found = starts(text, label);
    if (found.length >= 2 && found.length > best.length) best = found;
  }
  if (best.length === 0) return [{ text, point: false }];
  const lines: NoteLine[] = [];
  if (best[0] !== 0) lines.push({ text: text.slice(0, best[0]), point: false });
  best.forEach((start, i) => {
    lines.push({ text: text.slice(start, best[i + 1] ?? text.length), point: true });
  });
  return lines;
}
