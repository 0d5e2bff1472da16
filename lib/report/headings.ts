import type { Span } from '../analysis.ts';
import { smallNumber } from '../text/numerals.ts';
import type { Paragraph } from './document.ts';

/** A heading found at the start of a paragraph. */
export interface Heading {
  depth: 1 | 2 | 3;
  /** Its number among its siblings; 0 for dashes and unnumbered headings. */
  n: number;
  /** Span of the heading's words, without a closing full stop. */
  title: Span;
  /** Index of its paragraph. */
  paragraph: number;
}

const TOP = /^(?:([一二三四五六七八九十]{1,3})、|第([一二三四五六七八九十]{1,3})部分[：、]?)/u;
const SECOND = /^[（(]([一二三四五六七八九十]{1,3})[）)]、?/u;
const DASH = /^——(?=[^\d—])/u;
/** A heading without a number: short, whole, and one of the words by which every report names its parts. */
const PLAIN =
  /^(?:\d{4}年|过去|今后|未来|今年|本届|全年)?.{0,14}(?:回顾|总体要求|工作安排|工作部署|工作打算|主要任务|重点工作|奋斗目标|工作思路|自身建设|预期目标|工作建议|工作总结|工作计划)$/u;

/** Units of a heading that runs on into its paragraph: up to the first full stop, if that comes soon. */
function runIn(text: string, from: number, limit: number): number | null {
  const stop = text.slice(from).search(/[。！？]/u);
  if (stop >= 0 && stop <= limit) return from + stop;
  return null;
}

function headingAt(paragraph: Paragraph, index: number, numbered: boolean): Heading | null {
  const { text, span } = paragraph;
  const top = TOP.exec(text);
  const second = top ? null : SECOND.exec(text);
  const found = top ?? second;
  if (found) {
    const n = smallNumber(found[1] ?? found[2] ?? '');
    if (Number.isNaN(n)) return null;
    const whole = text.length <= 80 && !/[。！？；].*[。！？；]/u.test(text);
    const end =
      runIn(text, found[0].length, 60) ?? (whole ? text.length : null) ?? comma(text, found[0].length);
    if (end === null || end <= found[0].length) return null;
    return { depth: top ? 1 : 2, n, title: [span[0], span[0] + end], paragraph: index };
  }
  if (DASH.test(text)) {
    const end = runIn(text, 2, 28);
    return end === null ? null : { depth: 3, n: 0, title: [span[0], span[0] + end], paragraph: index };
  }
  if (!numbered && text.length <= 28 && PLAIN.test(text)) {
    return { depth: 1, n: 0, title: [span[0], span[1]], paragraph: index };
  }
  return null;
}

function comma(text: string, from: number): number | null {
  const stop = text.slice(from).search(/[，；：]/u);
  return stop > 2 && stop <= 40 ? from + stop : null;
}

/**
 * Finds the headings of a report's body. Numbers must follow on (一、二、三；（一）（二）… anew under each), so
 * that enumerations inside a paragraph are not taken for sections.
 */
export function headingsOf(paragraphs: readonly Paragraph[], from: number, to: number): Heading[] {
  const body = paragraphs.slice(from, to);
  const numbered =
    body.some(({ text }) => TOP.test(text)) && body.some(({ text }) => /^二、|^第二部分/u.test(text));
  const headings: Heading[] = [];
  let top = 0;
  let second = 0;
  for (let i = from; i < to; i += 1) {
    const paragraph = paragraphs[i];
    const heading = paragraph && headingAt(paragraph, i, numbered);
    if (!heading) continue;
    if (heading.depth === 1 && heading.n > 0) {
      // A number missed on a damaged page must not lose the rest.
      if (heading.n !== top + 1 && !(heading.n > top && heading.n <= top + 2)) continue;
      top = heading.n;
      second = 0;
    } else if (heading.depth === 1) second = 0;
    else if (heading.depth === 2) {
      if (heading.n !== second + 1 && heading.n !== 1 && !(heading.n > second && heading.n <= second + 2))
        continue;
      second = heading.n;
    }
    headings.push(heading);
  }
  return headings;
}
