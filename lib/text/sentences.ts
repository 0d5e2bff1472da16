import type { Span } from '../analysis.ts';

const END = /[。！？!?；;…]+[”’」』）)]*/gu;

/** Sentences (and the halves of sentences that a semicolon parts) of one paragraph. */
export function sentences(text: string, [start, end]: Span): Span[] {
  const result: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(END)) {
    const to = start + match.index + match[0].length;
    result.push([from, to]);
    from = to;
  }
  if (from < end) result.push([from, end]);
  return result;
}
