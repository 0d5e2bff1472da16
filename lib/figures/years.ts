/** The years of a report and of the five-year plans. */
import type { FigureInput } from './types.ts';

const FIVE_YEAR: Readonly<Record<string, number>> = {
  一: 1953,
  二: 1958,
  三: 1966,
  四: 1971,
  五: 1976,
  六: 1981,
  七: 1986,
  八: 1991,
  九: 1996,
  十: 2001,
  十一: 2006,
  十二: 2011,
  十三: 2016,
  十四: 2021,
  十五: 2026,
  十六: 2031,
};

/** The years that 今年, 去年, 五年来 mean here. */
export interface Years {
  delivered: number | null;
  reviews: string | null;
  plans: string | null;
}

/** Years of an identity; a report given early in a year reviews the year before. */
export function yearsOf(identity: FigureInput['identity']): Years {
  const delivered = identity.delivered ? Number(identity.delivered.slice(0, 4)) : null;
  const plan = identity.plans ? Number(identity.plans.slice(0, 4)) : null;
  const review = identity.reviews ? Number(identity.reviews.slice(-4)) : null;
  const year = delivered ?? plan ?? (review === null ? null : review + 1);
  return {
    delivered: year,
    reviews: identity.reviews ?? (year === null ? null : `${year - 1}`),
    plans: identity.plans ?? (year === null ? null : `${year}`),
  };
}

/** Years of a five-year plan by its number: 十四 is 2021-2025. */
export function fiveYearPlan(number: string): string | null {
  const first = FIVE_YEAR[number];
  if (first === undefined) return null;
  const last = number === '二' ? 1962 : first + 4;
  return `${first}-${last}`;
}

const YEAR_DIGIT = '零一二三四五六七八九';

/** Years written digit by digit: 一九五六年, 二〇〇五年 (folded or not). */
export function chineseYears(words: string): string[] {
  return [...words.matchAll(/([一二][零〇○一二三四五六七八九]{3})年/g)].map((m) =>
    [...(m[1] ?? '')].map((c) => Math.max(0, YEAR_DIGIT.indexOf(c))).join(''),
  );
}

/** Last year of a period, as a number; null for none. */
export function lastYear(period: string | null): number | null {
  return period === null ? null : Number(period.slice(-4));
}
