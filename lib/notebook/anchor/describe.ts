import type { Section, Span } from '../../analysis.ts';
import { hashOf } from '../../text/rolling.ts';
import { squeeze } from '../../text/squeeze.ts';
import { CONTEXT } from '../types.ts';
import type { Anchor } from './types.ts';

const markOf = (text: string, [start, end]: Span) => ({
  length: end - start,
  hash: hashOf(text, start, end),
});

/**
 * Where a passage stands, in as many ways as a page may leave us: its words with those around them
 * (TextQuoteSelector), its position in the squeezed text (TextPositionSelector; both W3C Web Annotation),
 * its sections, and the hashes of its section and of the paragraph that it begins in.
 * @param span in `text`, the page's squeezed text; not empty
 * @param paragraphs ascending
 * @throws RangeError when the span lies outside the text or is empty
 */
export function describe(
  text: string,
  span: Span,
  sections: readonly Section[],
  paragraphs: readonly Span[],
): Anchor {
  const [start, end] = span;
  if (!(start >= 0 && end > start && end <= text.length))
    throw new RangeError(`no passage at ${start}-${end}`);
  const lines: string[] = [];
  let from = start;
  for (const [edge] of paragraphs) {
    if (edge <= from || edge >= end) continue;
    lines.push(text.slice(from, edge));
    from = edge;
  }
  lines.push(text.slice(from, end));
  const quoted = lines.join('\n');
  const around = sections
    .filter((section) => section.title !== '' && section.span[0] <= start && start < section.span[1])
    .sort((a, b) => a.depth - b.depth);
  const innermost = around.at(-1);
  const paragraph = paragraphs.find((p) => p[0] <= start && start < p[1]);
  return {
    quote: {
      text: quoted,
      exact: squeeze(quoted),
      // No half of a pair at the far ends.
      prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\udc00-\udfff]/, ''),
      suffix: text.slice(end, end + CONTEXT).replace(/[\ud800-\udbff]$/, ''),
    },
    position: [start, end],
    section: around.map(({ title }) => title),
    sectionMark: innermost ? markOf(text, innermost.span) : null,
    paragraphMark: paragraph ? markOf(text, paragraph) : null,
  };
}
