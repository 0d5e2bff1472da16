/** Statements that cannot both be right as they stand. Possible only: the texts seldom say what they count. */
import type { Figure } from '../../analysis.ts';
import { alike, commonRun, sameMeasure, sharedMeasures } from './measures.ts';
import type { SharedName } from './names.ts';
import { isBefore, isOver, stageOf } from './stage.ts';
import { endYear, standing, type Told } from './told.ts';

/** Years of one actual thing that goes on: 连续18年未发生重特大事故. */
const isStreak = (f: Figure) =>
  f.role === 'duration' && f.baseUnit === '年' && f.modality === 'actual' && f.value >= 2 && f.cmp === 'eq';

const STREAK_WORDS = /重特大|重大及以上|重大以上|特别重大/g;

/** Whether two streaks are of the same: 未发生重特大事故, 杜绝重大及以上安全生产事故. */
function sameStreak(a: Figure, b: Figure): boolean {
  const core = (what: string) =>
    what
      .replace(STREAK_WORDS, '重大')
      .replace(/未发生|没有发生|杜绝|实现|保持|无|安全|生产|发生|[“”"、，]/g, '');
  return alike(core(a.what), core(b.what)) >= 0.6;
}

/** The year up to which a figure counts: its own period's end, else the statement's. */
const countedTo = (figure: Figure, { period, report }: Told) =>
  endYear(figure.period) ?? endYear(period) ?? endYear(report?.reviews ?? null);

/** A report given before its year is over may have counted up to the year before. */
function mayLag({ report }: Told, year: number): boolean {
  return report?.delivered?.startsWith(String(year)) ?? false;
}

export interface Discrepancy {
  /** The figures that do not agree, the first's and the second's; null where names do not. */
  figures: [Figure, Figure] | null;
  /** The thing that is told of in two ways, as the first names it; null for figures. */
  name: string | null;
  /** What would make both right, where something would. */
  unless: 'counted-to-the-year-before' | null;
}

const between = (a: Figure, b: Figure): Discrepancy => ({ figures: [a, b], name: null, unless: null });

/** Years gone by and years counted differ: 13年 in 2021, 16年 in 2022. */
function streaks(first: Told, second: Told): Discrepancy[] {
  return first.figures.filter(isStreak).flatMap((a) =>
    second.figures.filter(isStreak).flatMap((b): Discrepancy[] => {
      const [from, to] = [countedTo(a, first), countedTo(b, second)];
      if (from === null || to === null || !sameStreak(a, b)) return [];
      const grown = b.value - a.value;
      if (grown === to - from) return [];
      const lags = [mayLag(first, from) ? 1 : 0, 0].flatMap((x) =>
        [mayLag(second, to) ? 1 : 0, 0].map((y) => x - y),
      );
      const agrees = lags.some((lag) => grown === to - from + lag);
      return [{ ...between(a, b), unless: agrees ? 'counted-to-the-year-before' : null }];
    }),
  );
}

const isWhole = (f: Figure) => ['level', 'count'].includes(f.role) && f.modality === 'actual';
const ADDS_UP = new Set(['元', '亩', '人', '个', '家', '户', '座', '轮', '件', '吨', '公里', '人次']);

/** A part that is larger than its whole in the same year. */
function parts(first: Told, second: Told): Discrepancy[] {
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
function totals(first: Told, second: Told): Discrepancy[] {
  if (standing(first.report, second.report) !== 'same') return [];
  const cumulative = (f: Figure) => isWhole(f) && /累计|历年/.test(f.what);
  return first.figures.filter(cumulative).flatMap((a) =>
    second.figures
      .filter((b) => cumulative(b) && sameMeasure(a, b) && a.baseUnit === b.baseUnit && b.base < a.base)
      .filter((b) => (endYear(b.period) ?? 0) > (endYear(a.period) ?? Number.POSITIVE_INFINITY))
      .map((b) => between(a, b)),
  );
}

/** The level at the end that a rise in amount and in percent imply together. */
function impliedEnd(figures: readonly Figure[], indicator: string): { level: number; figure: Figure } | null {
  const of = (role: Figure['role']) =>
    figures.find((f) => f.indicator === indicator && f.role === role && f.modality === 'actual');
  const [level, change, growth] = [of('level'), of('change'), of('growth')];
  if (level) return { level: level.base, figure: level };
  if (!change || !growth || growth.value <= 0) return null;
  return { level: (change.base / growth.value) * (100 + growth.value), figure: change };
}

/** How far two levels of one year may lie apart: prices, revisions; more where the year itself is not sure. */
const TOLERANCE = { sure: 1.15, unsure: 1.4 };

/** A level that last year's level and this year's growth do not lead to. */
function levels(first: Told, second: Told): Discrepancy[] {
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

/** A thing that an earlier statement has further on than a later one has it. */
function stages(first: Told, second: Told, names: readonly SharedName[]): Discrepancy[] {
  const thing = names.find((name) => name.thing && name.whole);
  const where = standing(first.report, second.report);
  // In a list of many names it is not told which one has come how far.
  if (first.entities.length > 2 || second.entities.length > 2) return [];
  if (!thing || where === 'apart' || first.stance === 'planned' || first.stance === 'rule') return [];
  const [before, after] = [stageOf(first), stageOf(second)];
  if (before === null || after === null || !isBefore(after, before)) return [];
  return [{ figures: null, name: thing.names[0], unless: null }];
}

/** Works that are over when they are over, unlike a policy that goes on. */
const WORKS = /改造|加固|修复|打通|拆除|新建|重建/;

/** Works told as over that are planned again for the same place: by a long phrase, or by figures of the same. */
function again(first: Told, second: Told): Discrepancy[] {
  if (standing(first.report, second.report) !== 'same' || first.stance !== 'done') return [];
  if (second.stance !== 'planned' || !isOver(first)) return [];
  const run = commonRun(first.gist ?? '', second.gist ?? '');
  if (!WORKS.test(run)) return [];
  const counted = sharedMeasures(first, second).find(({ figures }) => figures?.[1].modality === 'target');
  if (counted?.figures) return [{ figures: counted.figures, name: null, unless: null }];
  return run.length >= 5 ? [{ figures: null, name: run, unless: null }] : [];
}

const BUILDS = /启动|打通|新建|改造|建设|续建/;

/** A thing on the list of a year that is over, planned again for a later one. */
function listed(first: Told, second: Told, names: readonly SharedName[]): Discrepancy[] {
  if (first.stance !== 'planned' || second.stance !== 'planned') return [];
  if (standing(first.report, second.report) !== 'same') return [];
  const [over, planned, told] = [first.period, second.period, first.report?.reviews ?? null].map(endYear);
  if (!over || !planned || !told || over > told || planned <= over) return [];
  const [goal, goalAgain] = [stageOf(first), stageOf(second)];
  const goesOn = goal !== null && goalAgain !== null && isBefore(goal, goalAgain);
  if (goesOn || !BUILDS.test(second.gist ?? '')) return [];
  const thing = names.find((name) => name.thing && name.whole);
  return thing ? [{ figures: null, name: thing.names[0], unless: null }] : [];
}

/**
 * What of two statements cannot both be right, the telling one first; empty where nothing speaks against both.
 * @param first the earlier, or in one year the upper one
 * @param second the other
 */
export function discrepancies(first: Told, second: Told, names: readonly SharedName[]): Discrepancy[] {
  if (first.stance === 'planned') return listed(first, second, names);
  if (first.stance === 'rule') return [];
  return [
    ...streaks(first, second),
    ...parts(first, second),
    ...totals(first, second),
    ...levels(first, second),
    ...stages(first, second, names),
    ...again(first, second),
  ];
}
