import { digitByDigit, smallNumber } from '../text/numerals.ts';

const YEAR = '(?:\\d{4}|[〇零○Oo一二三四五六七八九]{4})';
const DAY = '(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})';
const DATE = new RegExp(`(${YEAR})年(${DAY})月(${DAY})日`, 'gu');

function number(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : text.length === 4 ? digitByDigit(text) : smallNumber(text);
}

function iso(year: number, month: number, day: number): string | null {
  if (!(year >= 1949 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * The day on which a report was delivered, from its head: a date that goes on “在…会议上”, or one that stands
 * in brackets by the title. A date of publication (with 发布, 来源, a time of day) is none.
 * @param lines the folded paragraphs of the head, title first
 * @returns an ISO date, or null: none is made up
 */
export function deliveredOn(lines: readonly string[]): string | null {
  const head = lines.join('\n');
  for (const match of head.matchAll(DATE)) {
    const behind = head.slice(match.index + match[0].length, match.index + match[0].length + 70);
    const before = head.slice(Math.max(0, match.index - 12), match.index);
    if (
      /(?:发布|发文|成文|更新|日期|时间|来源)[^\n]{0,6}$/u.test(before) ||
      /^\n?\d{1,2}[:：]\d\d/u.test(behind)
    )
      continue;
    const session = /^[^。]{0,4}?(?:于|在)[^。]{2,60}?(?:会议?|大会)(?:上|第)/u.test(behind);
    const bracketed = /[（(][^）)\n]{0,6}$/u.test(before) && /^[^）)\n]{0,14}[）)]/u.test(behind);
    const alone = /(?:^|\n)—*$/u.test(before) && /^(?:\n|—*(?:市|县|区|省|州|镇|乡)长|$)/u.test(behind);
    if (!session && !bracketed && !alone) continue;
    const date = iso(number(match[1] ?? ''), number(match[2] ?? ''), number(match[3] ?? ''));
    if (date) return date;
  }
  return null;
}

/** The first year that a report plans for: that of its delivery, or the next where that year is as good as over. */
export function firstPlanned(delivered: string | null): number | null {
  if (delivered === null) return null;
  return Number(delivered.slice(0, 4)) + (isLate(delivered) ? 1 : 0);
}

const isLate = (delivered: string) => Number(delivered.slice(5, 7) || '1') >= 7;

/** Years named in a heading or sentence: '2022', '2016-2021', or what is said relative to the delivery. */
export type Period =
  | { years: [number, number] }
  | { relative: 'last-year' | 'this-year' | 'past-five' | 'next-five' };

const SPAN = new RegExp(`(${YEAR})年?(?:—|-|至|到|~|～)(${YEAR})年`, 'u');
const SINGLE = new RegExp(`(${YEAR})年(?!代|底|以来)`, 'gu');

// First years of the five-year plans, the first to the fifteenth; the third began after three years of adjustment.
const PLANS = [1953, 1958, 1966, 1971, 1976, 1981, 1986, 1991, 1996, 2001, 2006, 2011, 2016, 2021, 2026];

/** The plan periods that a text names: “十四五” → 2021-2025. In quotes, as 十五 alone is a number. */
function plansIn(text: string): Period[] {
  return [...text.matchAll(/“?((?:十[一二三四五]?|[一二三四五六七八九]))五(?:”|时期|规划|计划)/gu)].flatMap(
    (match) => {
      const first = PLANS[smallNumber(match[1] ?? '') - 1];
      return first ? [{ years: [first, first + 4] }] : [];
    },
  );
}

/** All periods that a heading names, in order. */
export function periodsIn(heading: string): Period[] {
  const periods: Period[] = plansIn(heading);
  const span = SPAN.exec(heading);
  if (span) periods.push({ years: [number(span[1] ?? ''), number(span[2] ?? '')] });
  else {
    for (const match of heading.matchAll(SINGLE)) {
      const year = number(match[1] ?? '');
      if (year >= 1949 && year <= 2100) periods.push({ years: [year, year] });
    }
  }
  if (
    /(?:过去|五年|本届政府|近)?(?:过去|前)(?:的)?五年|五年(?:来|工作)的?(?:回顾|总结|工作回顾)?|(?:上|本)届政府/u.test(
      heading,
    ) &&
    !/今后|未来/u.test(heading)
  ) {
    periods.push({ relative: 'past-five' });
  }
  if (/(?:今后|未来|下)(?:的|一个)?(?:五年|5年)|下届政府/u.test(heading))
    periods.push({ relative: 'next-five' });
  if (/(?:过去|上)(?:的)?一年|去年|一年来/u.test(heading)) periods.push({ relative: 'last-year' });
  if (/今年|新的一年|本年度/u.test(heading)) periods.push({ relative: 'this-year' });
  return periods;
}

/**
 * The years that some periods cover together, as '2022' or '2016-2021'; null where a relative one has no
 * delivery to be relative to. A congress of the second half of a year counts that year into the five it
 * looks back on, as the new term begins with it.
 */
export function coverOf(periods: readonly Period[], delivered: string | null): string | null {
  const year = delivered ? Number(delivered.slice(0, 4)) : Number.NaN;
  const late = delivered !== null && isLate(delivered);
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const period of periods) {
    const [start, end] = 'years' in period ? period.years : relative(period.relative, year, late);
    if (Number.isNaN(start)) continue;
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  if (from > to) return null;
  return from === to ? String(from) : `${from}-${to}`;
}

function relative(
  kind: Extract<Period, { relative: string }>['relative'],
  year: number,
  late: boolean,
): [number, number] {
  switch (kind) {
    case 'last-year':
      return [year - 1, year - 1];
    case 'this-year':
      return [year, year];
    case 'past-five':
      return late ? [year - 5, year] : [year - 5, year - 1];
    case 'next-five':
      return late ? [year, year + 5] : [year, year + 4];
  }
}
