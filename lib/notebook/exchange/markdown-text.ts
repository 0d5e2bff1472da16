/**
 * Hostile text as Markdown that shows it and does nothing else: no HTML, link, image, heading or directive, in
 * CommonMark, GFM, Obsidian and Pandoc.
 */
import { lines, oneLine } from './clean.ts';

// Active inside a line. CommonMark 2.4: any ASCII punctuation may be escaped.
const INLINE = /[\\`*_[\]<>&~|$^={}#%@]/g;
// Active at the beginning of one: lists, rules, headings under a line, quotes, directives, definitions.
const LEAD = /^(?:[-+:!.]|\d+(?=[.)]))/;
// GFM makes links of bare addresses, whatever is escaped in them: they are set as code.
const ADDRESS =
  /(?:[a-z][a-z0-9+.-]{0,31}:\/\/|www\.|(?:mailto|xmpp|javascript|data|vbscript|tel):|[\w.+-]{1,64}@)[^\s`\u3000-\u9fff\uff00-\uffef]+/giu;

const escaped = (text: string): string => text.replace(INLINE, '\\$&');

function line(text: string): string {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    result += `${escaped(text.slice(from, match.index))}\`${match[0]}\``;
    from = match.index + match[0].length;
  }
  result += escaped(text.slice(from));
  return result.replace(LEAD, (lead) => (/\d/.test(lead) ? `${lead}\\` : `\\${lead}`));
}

/** One line of text; '' for nothing visible. */
export const inline = (text: string): string => line(oneLine(text));

/** Text with line breaks as paragraphs, each line one; no blank lines at the ends. */
export function paragraphs(text: string): string[] {
  return lines(text)
    .split('\n')
    .map((each) => inline(each))
    .filter((each) => each !== '');
}

/** A link to an address that `webAddress` let through; what reads like an entity in it (`&lt;`) is kept from being one. */
export const link = (label: string, address: string): string =>
  `[${inline(label)}](<${address.replace(/&(?=#?\w+;)/g, '\\&')}>)`;
