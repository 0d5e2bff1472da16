import type { Span } from '../analysis.ts';

const QUOTES = /[“”‘’"'\u00ad\u200b-\u200d\u2060]/gu;
const QUOTE = /[“”‘’"'\u00ad\u200b-\u200d\u2060]/u;

/** Folded text without its quotes, in which terms are sought: “5020”项目 and 5020项目 are one. */
export interface Stripped {
  text: string;
  /** For each unit its offset in the folded text. */
  at: Uint32Array;
}

/** Leaves out quotes, invisible characters and some spans (page numbers that a page break put into a word). */
export function strip(folded: string, without: readonly Span[] = []): Stripped {
  const at = new Uint32Array(folded.length);
  let text = '';
  let length = 0;
  let from = 0;
  let next = 0;
  for (let i = 0; i < folded.length; i += 1) {
    const skip = without[next];
    if (skip && i === skip[0]) {
      text += folded.slice(from, i);
      i = skip[1] - 1;
      from = skip[1];
      next += 1;
      continue;
    }
    const unit = folded.charCodeAt(i);
    const quote = unit === 0x201c || unit === 0x201d || (unit < 0x2061 && QUOTE.test(folded.charAt(i)));
    if (quote) {
      text += folded.slice(from, i);
      from = i + 1;
    } else {
      at[length] = i;
      length += 1;
    }
  }
  text += folded.slice(from);
  return { text, at: at.subarray(0, length) };
}

/** A term or alias as it is sought. */
export const needle = (folded: string): string => folded.replace(QUOTES, '');
