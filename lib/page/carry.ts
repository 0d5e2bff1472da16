import type { Span } from '../analysis.ts';

/**
 * Carries spans of a text over to its changed version: what stands wholly before the change keeps its
 * address, what stands wholly behind it moves with it, what the change touches is lost (null).
 */
export function carry(before: string, after: string): (span: Span) => Span | null {
  if (before === after) return (span) => span;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  const shift = after.length - before.length;
  return ([start, end]) => {
    if (end <= head) return [start, end];
    return start >= before.length - tail ? [start + shift, end + shift] : null;
  };
}
