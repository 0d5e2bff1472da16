/** Periods of figures: '2022', '2022-05', '2016-2021', or none that the text tells. */
import type { Language } from '../reading.ts';

export type PeriodKind = 'year' | 'month' | 'span' | 'none';

const SPAN = /^(\d{4})-(\d{4})$/;
const MONTH = /^(\d{4})-(\d{2})$/;

/** What kind of time a period is. Only figures of one year each can be set side by side. */
export function periodKind(period: string | null): PeriodKind {
  if (period === null) return 'none';
  if (/^\d{4}$/.test(period)) return 'year';
  if (SPAN.test(period)) return 'span';
  return MONTH.test(period) ? 'month' : 'none';
}

/** The year in which a period ends; null without one. */
export function lastYear(period: string | null): number | null {
  const kind = periodKind(period);
  if (period === null || kind === 'none') return null;
  return Number(kind === 'span' ? period.slice(5) : period.slice(0, 4));
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * A period for people: '2022年', '2016–2021年', '2022年5月'; '2022', '2016–2021', 'May 2022'. '' where it is
 * not known. `short` leaves 年 out where a table has no room for it.
 */
export function periodWords(period: string | null, language: Language, short = false): string {
  if (period === null) return '';
  const month = MONTH.exec(period);
  if (month) {
    const [, year = '', number = ''] = month;
    if (language === 'zh') return `${year}年${Number(number)}月`;
    return `${MONTHS[Number(number) - 1] ?? number} ${year}`;
  }
  const years = period.replace('-', '–');
  return language === 'zh' && !short && periodKind(period) !== 'none' ? `${years}年` : years;
}
