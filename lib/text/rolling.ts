/**
 * A rolling hash of squeezed text (Rabin and Karp, 1987): finds a statement again on a page without carrying
 * its words. 32 bits beside the length: a chance meeting in 40,000 characters is one in 100,000.
 */
import type { Span } from '../analysis.ts';

export const BASE = 0x01000193;

/** The hash of `text[start, end)` as an unsigned 32-bit number. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, BASE) + text.charCodeAt(at) + 1) | 0;
  return hash >>> 0;
}

function power(exponent: number): number {
  let result = 1;
  for (let at = 0; at < exponent; at++) result = Math.imul(result, BASE);
  return result;
}

/** Calls `visit` with the hash of every window of `length` units, in order. Linear in the text. */
export function eachWindow(text: string, length: number, visit: (hash: number, start: number) => void): void {
  if (length < 1 || length > text.length) return;
  const leading = power(length - 1);
  let hash = hashOf(text, 0, length) | 0;
  visit(hash >>> 0, 0);
  for (let end = length; end < text.length; end++) {
    const out = Math.imul(text.charCodeAt(end - length) + 1, leading);
    hash = (Math.imul((hash - out) | 0, BASE) + text.charCodeAt(end) + 1) | 0;
    visit(hash >>> 0, end - length + 1);
  }
}

/** Every place of `text` where the words with this length and hash stand. */
export function findMark(text: string, mark: { length: number; hash: number }): Span[] {
  const found: Span[] = [];
  eachWindow(text, mark.length, (hash, start) => {
    if (hash === mark.hash) found.push([start, start + mark.length]);
  });
  return found;
}
