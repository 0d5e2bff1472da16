/** How near the period of a figure is to the years that are wanted. */
import { lastYear, periodKind } from './periods.ts';

/** The first year of a period; null where none is told. */
export const firstYear = (period: string | null): number | null =>
  period === null || periodKind(period) === 'none' ? null : Number(period.slice(0, 4));

/** Whether a period spans several years: what is said of it may be a sum, an end or a yearly mean. */
export const isMultiYear = (period: string | null): boolean => periodKind(period) === 'span';

/**
 * A rank: 0 the wanted years, 1 a single year within them, 2 untold, 3 another year or a part of one, 4 other
 * years together.
 */
export function nearness(period: string | null, wanted: string | null): number {
  const kind = periodKind(period);
  if (kind === 'none') return 2;
  if (period === wanted) return 0;
  if (kind === 'span') return 4;
  const [year, from, to] = [firstYear(period), firstYear(wanted), lastYear(wanted)];
  const within = year !== null && from !== null && to !== null && year >= from && year <= to;
  return kind === 'year' && within ? 1 : 3;
}
