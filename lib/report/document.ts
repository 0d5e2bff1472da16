import type { Source, Span } from '../analysis.ts';
import { fold } from '../text/fold.ts';
import { type Layout, layOut } from '../text/lines.ts';

/** A paragraph with its folded text. */
export interface Paragraph {
  span: Span;
  text: string;
}

/** A source as the rooms of `lib/report` see it. */
export interface ReportDocument {
  source: Source;
  /** The text folded: same offsets, simplified characters, half-width letters, one kind of quotes. */
  folded: string;
  layout: Layout;
  paragraphs: Paragraph[];
}

/** Folds a source and finds its paragraphs. */
export function documentOf(source: Source): ReportDocument {
  const folded = fold(source.text);
  const layout = layOut(folded, source.breaks);
  const paragraphs = layout.paragraphs.map((span) => ({ span, text: folded.slice(span[0], span[1]) }));
  return { source, folded, layout, paragraphs };
}

/**
 * Spans between opening and closing quotes, for telling a report's own words from quoted ones. A quote that
 * never closes within `limit` characters counts as none.
 */
export function quotedSpans(folded: string, limit = 3000): Span[] {
  const spans: Span[] = [];
  let open = -1;
  let depth = 0;
  for (let i = 0; i < folded.length; i += 1) {
    const char = folded.charCodeAt(i);
    if (char === 0x201c) {
      if (depth === 0) open = i;
      depth = Math.min(depth + 1, 2);
    } else if (char === 0x201d && depth > 0) {
      depth -= 1;
      if (depth === 0 && i - open <= limit) spans.push([open, i + 1]);
    }
    if (depth > 0 && i - open > limit) depth = 0;
  }
  return spans;
}

/** Whether an offset lies inside one of some ascending spans. */
export function inside(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as Span)[1] <= at) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span[0] <= at;
}
