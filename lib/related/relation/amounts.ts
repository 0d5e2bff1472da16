/** Amounts that cannot both be right: of a part and its whole, of what adds up, of a level and its growth. */
import type { Figure } from '../../analysis.ts';
import { between, countedTo, type Discrepancy, mayLag } from './counted.ts';
import { sameMeasure } from './measures.ts';
import { endYear, standing, type Told } from './told.ts';

const isWhole = (f: Figure) => ['level', 'count'].includes(f.role) && f.modality === 'actual';
const ADDS_UP = new Set(['元', '亩', '人', '个', '家', '户', '座', '轮', '件', '吨', '公里', '人次']);

/** A part that is larger than its whole in the same year. */
export function parts(first: Told, second: Told): Discrepancy[] {
  const where = standing(first.report, second.report);
  if (where !== 'above' && where !== 'below') return [];
  return first.figures.filter(isWhole).flatMap((a) =>
    second.figures
      .filter((b) => isWhole(b) && a.period !== null && a.period === b.period && a.baseUnit === b.baseUnit)
      .filter((b) => ADDS_UP.has(a.baseUnit) && sameMeasure(a, b))
      .filter((b) => (where === 'above' ? b.base > a.base : a.base > b.base))
      .map((b) => between(a, b)),
  );
}

/** What has been added up so far cannot fall. */
export function totals(first: Told, second: Told): Discrepancy[] {
  if (standing(first.report, second.report) !== 'same') return [];
  const cumulative = (f: Figure) => isWhole(f) && /累计|历年/.test(f.what);
  return first.figures.filter(cumulative).flatMap((a) =>
    second.figures
      .filter((b) => cumulative(b) && sameMeasure(a, b) && a.baseUnit === b.baseUnit && b.base < a.base)
      .filter((b) => (endYear(b.period) ?? 0) > (endYear(a.period) ?? Number.POSITIVE_INFINITY))
      .map((b) => between(a, b)),
  );
}

/** 288亿元: a base value in the unit of a figure, rounded to what the figure can tell. */
function inPrint(value: number, { base, value: printed, unit }: Figure): string {
  const inUnit = printed === 0 ? value : (value * printed) / base;
  return `${Number(inUnit.toPrecision(3))}${unit}`;
}

/** The level at the end that a rise in amount and in percent imply together. */
function impliedEnd(figures: readonly Figure[], indicator: string): { level: number; figure: Figure } | null {
  const of = (role: Figure['role']) =>
    figures.find((f) => f.indicator === indicator && f.role === role && f.modality === 'actual');
  const [level, change, growth] = [of('level'), of('change'), of('growth')];
  if (level) return { level: level.base, figure: level };
  if (!change || !growth || growth.value <= 0) return null;
  const end = (change.base / growth.value) * (100 + growth.value);
  const raw = `增${change.raw}、${growth.raw}，合${inPrint(end, change)}`;
  return { level: end, figure: { ...change, raw } };
}

/** How far two levels of one year may lie apart: prices, revisions; more where the year itself is not sure. */
const TOLERANCE = { sure: 1.15, unsure: 1.4 };

/** A level that last year's level and this year's growth do not lead to. */
export function levels(first: Told, second: Told): Discrepancy[] {
  if (standing(first.report, second.report) !== 'same') return [];
  return first.indicators.flatMap((indicator): Discrepancy[] => {
    const before = impliedEnd(first.figures, indicator);
    const after = second.figures.find((f) => f.indicator === indicator && isWhole(f) && f.role === 'level');
    const growth = second.figures.find((f) => f.indicator === indicator && f.role === 'growth');
    if (!before || !after || !growth) return [];
    const [from, to] = [countedTo(before.figure, first), countedTo(after, second)];
    if (from === null || to === null || to - from !== 1) return [];
    const ratio = after.base / (1 + growth.value / 100) / before.level;
    const tolerance = mayLag(first, from) ? TOLERANCE.unsure : TOLERANCE.sure;
    if (ratio <= tolerance && ratio >= 1 / tolerance) return [];
    return [between(before.figure, after)];
  });
}
