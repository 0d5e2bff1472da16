/** Related statements in groups by kind of link, as a reader takes them in. */
import type { RelatedView, Relation } from '../../lib/passage.ts';

export interface RelatedGroup {
  relation: Relation;
  /** Best first. */
  results: RelatedView[];
}

/** What does not agree comes first, whatever its rank; what is merely alike comes last. */
const WEIGHT: Partial<Record<Relation, number>> = { 'possible-discrepancy': -1, similar: 1 };

/** Groups the results, which come best first: a group stands where its best result does. */
export function groupsOf(results: readonly RelatedView[]): RelatedGroup[] {
  const groups = [...Map.groupBy(results, ({ relation }) => relation)].map(([relation, members]) => ({
    relation,
    results: members,
  }));
  // Sorting is stable, so groups of one weight keep the order of their best results.
  return groups.sort((a, b) => (WEIGHT[a.relation] ?? 0) - (WEIGHT[b.relation] ?? 0));
}

/** How many reports speak in the results. */
export const reportsIn = (results: readonly RelatedView[]): number =>
  new Set(results.map(({ report }) => report)).size;
