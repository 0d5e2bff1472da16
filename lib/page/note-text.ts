import type { Span } from '../analysis.ts';
import type { TextMap } from '../text/dom-map.ts';
import { squeeze } from '../text/squeeze.ts';

const WIDE = '[\\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef]';
const BESIDE_WIDE = new RegExp(`(?<=${WIDE})\\s+|\\s+(?=${WIDE})`, 'gu');

/**
 * The words of a span as they read on the page: Latin words keep their spaces, Chinese has none (printed
 * lines break anywhere). The squeezed text itself where the page no longer says the same.
 */
export function textOf(map: TextMap, span: Span): string {
  const squeezed = map.text.slice(span[0], span[1]);
  if (!/[a-z]/i.test(squeezed)) return squeezed;
  const printed = map
    .rangesOf(span)
    .map((range) => range.toString())
    .join('')
    .normalize('NFC')
    .replace(BESIDE_WIDE, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return squeeze(printed) === squeezed ? printed : squeezed;
}
