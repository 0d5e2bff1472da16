/** Figures of two statements that measure the same. */
import type { Figure } from '../../analysis.ts';
import { OWN } from './names.ts';
import { standing, type Told } from './told.ts';

export interface SharedMeasure {
  /** Id of data/indicators; null where both only count the same thing. */
  indicator: string | null;
  /** The figures side by side; null where a statement names the indicator without one. */
  figures: [Figure, Figure] | null;
}

/** Words that say what is done with a thing, not which thing. */
const DEEDS =
  /新增|增加|新建|新签约|新认定|新改建|建成|建设|改扩建|改造|提升|完成|实施|打造|创建|推进|启动|引进|签约|落地|落实|安排|发放|办理|修复|整治|规范|治理|除治|入库|累计|实际|共计|全市|全镇|全县|全年|全省|年度|争取|力争|获得|以上|各类|工作|任务|数量|总数|省级|国家级|国家|市级|[“”"（）()《》、的]/g;

const PEOPLE_OR_COUNTS = new Set(['count']);

/** What a figure measures, without the deeds around it. */
export function coreOf(what: string): string {
  const core = what.replace(DEEDS, '');
  return core.length >= 2 ? core : what;
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How alike two names are, 0..1: the Dice coefficient of their character pairs. */
export function alike(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [pairsOf(one), pairsOf(other)];
  let both = 0;
  for (const [pair, count] of a) both += Math.min(count, b.get(pair) ?? 0);
  const all = one.length + other.length - 2;
  return all > 0 ? (2 * both) / all : 0;
}

/** From here on two names are held to name the same. */
const SAME = 0.6;

/** 停车位 in 停车泊位: every letter in order, few between. */
function within(short: string, long: string): boolean {
  if (short.length < 3 || long.length - short.length > 4) return false;
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

/** The longest run of characters that stands in both. */
export function commonRun(one: string, other: string): string {
  let best = '';
  for (let from = 0; from < one.length; from += 1) {
    for (let to = from + best.length + 1; to <= one.length && other.includes(one.slice(from, to)); to += 1) {
      best = one.slice(from, to);
    }
  }
  return best;
}

/** What of a thing is measured: its output is not its revenue. */
const QUANTITY =
  /产值|增加值|营业?收入?|收入|利润|利税|税收|投资|贷款|补贴|资金|面积|满意[度率]|[\u4e00-\u9fff]率$/gu;
const quantityOf = (what: string) => what.match(QUANTITY)?.at(-1);

/** Whether two figures are named alike. */
function named(a: Figure, b: Figure): boolean {
  const [quantity, theirs] = [quantityOf(a.what), quantityOf(b.what)];
  if (quantity !== undefined && theirs !== undefined && quantity !== theirs) return false;
  const [one, other] = [coreOf(a.what), coreOf(b.what)];
  if (alike(one, other) >= SAME) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (within(short, long) || (short.length >= 3 && long.includes(short))) return true;
  if ((a.indicator ?? b.indicator) !== null || a.baseUnit !== b.baseUnit) return false;
  return commonRun(one, other).length >= 4;
}

/** Whether two figures measure the same, be it for another place, year or comparison. */
export function sameMeasure(a: Figure, b: Figure): boolean {
  if (a.indicator !== null && b.indicator !== null) return a.indicator === b.indicator;
  if (a.role === 'other' || b.role === 'other') return false;
  const counted = PEOPLE_OR_COUNTS.has(a.role) && PEOPLE_OR_COUNTS.has(b.role);
  if (!counted && a.baseUnit !== b.baseUnit) return false;
  return named(a, b);
}

/** How comparable two figures of one measure are: the same role and unit first. */
const closeness = ([a, b]: [Figure, Figure]) =>
  (a.role === b.role ? 2 : 0) + (a.baseUnit === b.baseUnit ? 1 : 0) + alike(coreOf(a.what), coreOf(b.what));

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
    const keys = [`1${a.span}`, `2${b.span}`, ...(indicator === null ? [] : [indicator])];
    if (keys.some((key) => seen.has(key))) return [];
    for (const key of keys) seen.add(key);
    return [{ indicator, figures }];
  });
  const bare = first.indicators
    .filter((id) => second.indicators.includes(id) && !seen.has(id))
    .map((indicator): SharedMeasure => ({ indicator, figures: null }));
  return [...measured, ...bare];
}
