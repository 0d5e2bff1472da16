import type { Source } from '../analysis.ts';
import { squeeze } from './squeeze.ts';

/**
 * A text file as a source: squeezed, with a break wherever a line with text begins.
 * @param raw the decoded file
 */
export function sourceOfText(raw: string): Source {
  const breaks: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const line of raw.normalize('NFC').split(/\r\n?|[\n\u0085\u2028\u2029\f]/u)) {
    const text = squeeze(line);
    if (text === '') continue;
    if (length > 0) breaks.push(length);
    parts.push(text);
    length += text.length;
  }
  return { text: parts.join(''), breaks };
}
