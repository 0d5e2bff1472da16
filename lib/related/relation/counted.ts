/** What does not agree, and the year up to which a figure counts. */
import type { Figure } from '../../analysis.ts';
import { endYear, type Told } from './told.ts';

export interface Discrepancy {
  /** The figures that do not agree, the first's and the second's; null where names do not. */
  figures: [Figure, Figure] | null;
  /** The thing that is told of in two ways, as the first names it; null for figures. */
  name: string | null;
  /** What would make both right, where something would. */
  unless: 'counted-to-the-year-before' | null;
}

/** Two figures that do not agree. */
export const between = (a: Figure, b: Figure): Discrepancy => ({ figures: [a, b], name: null, unless: null });

/** The year up to which a figure counts: its own period's end, else the statement's. */
export const countedTo = (figure: Figure, { period, report }: Told) =>
  endYear(figure.period) ?? endYear(period) ?? endYear(report?.reviews ?? null);

/** A report given before its year is over may have counted up to the year before. */
export function mayLag({ report }: Told, year: number): boolean {
  return report?.delivered?.startsWith(String(year)) ?? false;
}
