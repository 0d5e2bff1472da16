import type { ReportRef } from '../../passage.ts';

/** What says which report a page or a passage is of. */
export type ReportIdentity = Pick<
  ReportRef,
  'bundled' | 'place' | 'path' | 'delivered' | 'reviews' | 'plans'
>;

export type Kinship = 'same' | 'other' | 'unknown';

/** 乐平 and 乐平市 are one place; 城关镇 of two counties are two. */
function placesOf(a: ReportIdentity, b: ReportIdentity): Kinship {
  if (!a.place || !b.place) return 'unknown';
  if (!a.place.startsWith(b.place) && !b.place.startsWith(a.place)) return 'other';
  const above = [a, b].map(({ path }) => path.at(-2));
  return above[0] && above[1] && above[0] !== above[1] ? 'other' : 'same';
}

/** Each page may lack a year or have it misread: the majority of those that both name decides. */
function yearsOf(a: ReportIdentity, b: ReportIdentity): Kinship {
  const pairs = [
    [a.reviews, b.reviews],
    [a.plans, b.plans],
    [a.delivered?.slice(0, 4), b.delivered?.slice(0, 4)],
  ].filter(([x, y]) => x && y);
  const same = pairs.filter(([x, y]) => x === y).length;
  const other = pairs.length - same;
  return same > other ? 'same' : other > same ? 'other' : 'unknown';
}

/**
 * Whether a passage's report is the one that a page shows. A bundled report is known by its content, which
 * weighs more than what a page's head says; then place and years. Unknown where either says too little.
 */
export function kinshipOf(saved: ReportIdentity | null, page: ReportIdentity | null): Kinship {
  if (!saved || !page) return 'unknown';
  if (saved.bundled && page.bundled) return saved.bundled === page.bundled ? 'same' : 'other';
  const place = placesOf(saved, page);
  const years = yearsOf(saved, page);
  if (place === 'other' || years === 'other') return 'other';
  return place === 'same' && years === 'same' ? 'same' : 'unknown';
}
