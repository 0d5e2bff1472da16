/** Figures of two statements that measure the same. */
import type { Figure } from '../../analysis.ts';
import { alike, coreOf, sameWords } from './measured.ts';
import { OWN } from './names.ts';
import { standing, type Told } from './told.ts';

export { alike, commonRun, coreOf } from './measured.ts';

export interface SharedMeasure {
  /** Id of data/indicators; null where both only count the same thing. */
  indicator: string | null;
  /** The figures, the first's and the second's; null where a statement names the indicator without one. */
  figures: [Figure, Figure] | null;
  /** Both are levels, or both rises, in one unit: they may stand side by side. */
  comparable: boolean;
}

/** Whether two figures measure the same, be it for another place, year or comparison. */
export function sameMeasure(a: Figure, b: Figure): boolean {
  if (a.indicator !== null && b.indicator !== null) return a.indicator === b.indicator;
  if (a.role === 'other' || b.role === 'other') return false;
  const counted = a.role === 'count' && b.role === 'count';
  if (!counted && a.baseUnit !== b.baseUnit) return false;
  return sameWords(a, b);
}

/** Words by which things of any kind are counted, against households and people. */
const PIECES = /^[个座处所家条件项栋幢棵台套只盏]$/;
const FIRMS = /企业|公司|主体/;

function unitOf({ baseUnit, what }: Figure): string {
  if (PIECES.test(baseUnit) || (baseUnit === '户' && FIRMS.test(what))) return '个';
  return baseUnit;
}

const isLevel = ({ role }: Figure) => role === 'level' || role === 'count';

/** Whether two figures of one measure may stand side by side: a level and its rise may not. */
const areComparable = ([a, b]: readonly [Figure, Figure]) =>
  (a.role === b.role || (isLevel(a) && isLevel(b))) && unitOf(a) === unitOf(b);

/** How near two figures of one measure are: the same role and unit first, then what has its year. */
const closeness = ([a, b]: [Figure, Figure]) =>
  (a.role === b.role ? 2 : 0) +
  (a.baseUnit === b.baseUnit ? 1 : 0) +
  (a.period !== null && b.period !== null ? 0.5 : 0) +
  alike(coreOf(a.what), coreOf(b.what));

/** What both measure, the most comparable figures first. */
export function sharedMeasures(first: Told, second: Told): SharedMeasure[] {
  const samePlace = standing(first.report, second.report) === 'same';
  const pairs = first.figures.flatMap((a) =>
    second.figures
      .filter((b) => sameMeasure(a, b) && (samePlace || !OWN.test(a.what)))
      .map((b): [Figure, Figure] => [a, b]),
  );
  pairs.sort((a, b) => closeness(b) - closeness(a));
  const seen = new Set<string>();
  const measured = pairs.flatMap((figures): SharedMeasure[] => {
    const [a, b] = figures;
    const indicator = a.indicator ?? b.indicator;
    const comparable = areComparable(figures);
    // Flats counted as households and as estates: nothing that both measure.
    if (indicator === null && !comparable) return [];
    const keys = [`1${a.span}`, `2${b.span}`, ...(indicator === null ? [] : [indicator])];
    if (keys.some((key) => seen.has(key))) return [];
    for (const key of keys) seen.add(key);
    return [{ indicator, figures, comparable }];
  });
  const bare = first.indicators
    .filter((id) => second.indicators.includes(id) && !seen.has(id))
    .map((indicator): SharedMeasure => ({ indicator, figures: null, comparable: false }));
  return [...measured, ...bare];
}
