/** One side of a pair, and in which order the two are told. */
import type { ReportRef } from '../../passage.ts';
import type { Linkable } from '../types.ts';

/**
 * What a relation is told of. `gist` is what it says: the dataset's words for a statement, its own text for a
 * passage; without it only names, figures and stance speak.
 */
export type Told = Linkable & { readonly gist?: string | null; readonly id?: string };

/** Longer words hold several statements: which of them a word belongs to is not told. */
const LONGEST_SAID = 160;

/** What it says, where that is one statement; '' else. */
export const said = ({ gist }: Told) => (gist && gist.length <= LONGEST_SAID ? gist : '');

export const unquoted = (words: string) => words.replace(/[“”"]/g, '');

/** 3.“四上”企业：指…: what a note explains. */
const EXPLAINED =
  /^(?:[【（]?名词解释[】）]?)?(?:\d+[.．、])?([^：:，。；]{2,16}?)[：:]?(?:是指|指|即|简称)/u;

/** The word that a note explains, without quotes; null where it tells something else. */
export const explained = ({ part, gist }: Told): string | null =>
  part === 'notes' ? (EXPLAINED.exec(unquoted(gist ?? ''))?.[1] ?? null) : null;

/** How the place of one stands to the place of the other. */
export type Standing = 'same' | 'above' | 'below' | 'apart';

const isAbove = (a: readonly string[], b: readonly string[]) =>
  a.length < b.length && a.every((division, i) => division === b[i]);

/** Where `a` stands, seen from `b`: the same place, above it (its prefecture), below it, or neither. */
export function standing(a: ReportRef | null, b: ReportRef | null): Standing {
  if (!a || !b) return 'apart';
  const [up, down] = [a.path, b.path];
  if (up.length > 0 && down.length > 0) {
    if (isAbove(up, down)) return 'above';
    if (isAbove(down, up)) return 'below';
    return up.join() === down.join() ? 'same' : 'apart';
  }
  return a.place !== null && a.place === b.place ? 'same' : 'apart';
}

/** The last year of a period or of a report's years; null without one. */
export function endYear(period: string | null): number | null {
  const years = period?.match(/\d{4}/g);
  return years ? Number(years.at(-1)) : null;
}

/** The first year of a period; null without one. */
export function firstYear(period: string | null): number | null {
  const years = period?.match(/\d{4}/);
  return years ? Number(years[0]) : null;
}

/** The year in which a report was given, as far as it is known. */
export function yearOf(report: ReportRef | null): number | null {
  const reviewed = endYear(report?.reviews ?? null);
  return endYear(report?.delivered?.slice(0, 4) ?? null) ?? (reviewed === null ? null : reviewed + 1);
}

const LATER = ['problem', 'done', 'ongoing', 'planned', 'rule'];

function compare(a: Told, b: Told): number {
  const [one, other] = [yearOf(a.report), yearOf(b.report)];
  if (one !== null && other !== null && one !== other) return one - other;
  const where = standing(a.report, b.report);
  if (where === 'above') return -1;
  if (where === 'below') return 1;
  const byDay = (a.report?.delivered ?? '').localeCompare(b.report?.delivered ?? '');
  if (byDay !== 0 && a.report?.delivered && b.report?.delivered) return byDay;
  const byPeriod = (endYear(a.period) ?? 0) - (endYear(b.period) ?? 0);
  if (byPeriod !== 0 && a.period && b.period) return byPeriod;
  const byStance = LATER.indexOf(a.stance ?? '') - LATER.indexOf(b.stance ?? '');
  return byStance || (a.id ?? '').localeCompare(b.id ?? '');
}

/** The two in the order in which they are told: the earlier report first, in one year the upper place first. */
export function inOrder(a: Told, b: Told): [first: Told, second: Told] {
  return compare(a, b) <= 0 ? [a, b] : [b, a];
}
