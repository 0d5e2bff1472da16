/** When two passages are the same, and the keys under which the database finds them. */
import { hashOf } from '../../text/rolling.ts';
import { pageKey, reportKey } from '../search-keys.ts';
import type { PassageDraft } from '../types.ts';

/** What the comparison needs of a passage. */
export type Placed = Pick<PassageDraft, 'quote' | 'position' | 'source'>;

/** The key of a passage's words. */
export const quoteKey = ({ quote: { exact } }: Placed): string => `quote:${exact.length}:${hashOf(exact)}`;

/** Every key of a passage: its page, its report, its words. */
export function keysOf(passage: Placed): string[] {
  const { url, report } = passage.source;
  return [pageKey(url), reportKey(report), quoteKey(passage)].filter((key) => key !== null);
}

function sharesPlace(a: Placed, b: Placed): boolean {
  const report = reportKey(a.source.report);
  if (report !== null && report === reportKey(b.source.report)) return true;
  return pageKey(a.source.url) === pageKey(b.source.url);
}

function overlaps(a: Placed, b: Placed): boolean {
  if (a.position === null || b.position === null) return false;
  return a.position[0] < b.position[1] && b.position[0] < a.position[1];
}

/**
 * Whether both are the same words in the same place. Positions differ between copies of a report: the words
 * around them decide there.
 */
export function isSame(a: Placed, b: Placed): boolean {
  if (a.quote.exact !== b.quote.exact || !sharesPlace(a, b)) return false;
  return overlaps(a, b) || (a.quote.prefix === b.quote.prefix && a.quote.suffix === b.quote.suffix);
}
