/** Which of a report's many figures stand for it: a line for each indicator, its result beside its target. */
import type { Figure, Identity } from '../analysis.ts';
import type { IndicatorCard } from './context.ts';
import { firstYear, isMultiYear, nearness } from './key-period.ts';
import { lastYear } from './periods.ts';

/** What a number can say of an indicator; never two of these in one cell. */
export type FigureKind = 'level' | 'change' | 'growth';

/** What a report says of one side of an indicator. `change` only where no level is stated. */
export type Stated = Readonly<Record<FigureKind, Figure | null>>;

export interface KeyIndicator {
  /** An id of the indicators. */
  id: string;
  /** Of the years the report reviews, as near as it states them. */
  result: Stated;
  /** Of the years the report plans. */
  target: Stated;
  /** What else the report says of it, in reading order. */
  others: Figure[];
}

/** An indicator as choosing needs it. */
export type Measure = Pick<IndicatorCard, 'id' | 'baseUnit' | 'kind' | 'better'>;

/** Characters between 由37亿元 and 提升至47.26亿元, or between 新增1.2万户 and 达6.4万户: a verb at most. */
const STEP = 5;
/** 'newly added', which the number that is then reached is not. */
const ADDED = /^(?:新增|净增|新认定|新登记|新发展|新培育)/;

const isPercent = (unit: string) => unit.normalize('NFKC') === '%';

/** What a figure says of its indicator; null for ranks, ratios and what is measured in something else. */
export function kindOf(
  figure: Pick<Figure, 'role' | 'baseUnit'>,
  { kind, baseUnit }: Pick<Measure, 'kind' | 'baseUnit'>,
): FigureKind | null {
  const { role } = figure;
  if (role === 'growth' || role === 'change') return role;
  if (role !== 'level' && role !== 'count' && role !== 'share' && role !== 'other') return null;
  // The share of something in GDP is no GDP.
  const wantsPercent = kind === 'rate' && isPercent(baseUnit);
  return isPercent(figure.baseUnit) === wantsPercent ? 'level' : null;
}

/**
 * Where a run of levels ends: 由A提升至B states where it came from before where it stands, 新增A、达B what was
 * added before what there is. Only a step towards the better counts as one: 达到B、新增A runs the other way.
 */
function arrival(first: Figure, levels: readonly Figure[], better: Measure['better']): Figure {
  let last = first;
  for (const next of levels) {
    const gap = next.span[0] - last.span[1];
    const sameThing =
      next.what === last.what && next.period === last.period && next.baseUnit === last.baseUnit;
    if (gap > 0 && gap <= STEP && sameThing && (better === 'down' || next.base > last.base)) last = next;
  }
  return last;
}

/** What a step arrives at is the whole, whatever the words before it counted. */
export const reached = <F extends Pick<Figure, 'what'>>(figure: F): F => ({
  ...figure,
  what: figure.what.replace(ADDED, ''),
});

interface Choice {
  stated: Stated;
  /** The figures behind it, as they stood. */
  used: Figure[];
}

/** The headline figures of one side: those of the wanted years first, and of these the first in the text. */
function choose(figures: readonly Figure[], measure: Measure, wanted: string | null): Choice {
  const used: Figure[] = [];
  const first = (kind: FigureKind) => {
    const fitting = figures.filter((figure) => kindOf(figure, measure) === kind);
    const [best] = [...fitting].sort((a, b) => nearness(a.period, wanted) - nearness(b.period, wanted));
    if (!best) return null;
    const figure = kind === 'level' ? arrival(best, fitting, measure.better) : best;
    used.push(figure);
    return figure === best ? figure : reached(figure);
  };
  const level = first('level');
  return { stated: { level, change: level ? null : first('change'), growth: first('growth') }, used };
}

const says = ({ level, change, growth }: Stated) => Boolean(level ?? change ?? growth);

/**
 * The key indicators of a report: one line for each indicator it states for itself, in the given order.
 *
 * The wanted years are those that the report reviews (results) and plans (targets). A figure of other years
 * stands in only where there is none of these, keeps its own period, and one of several years comes last.
 * A goal whose years are over before the plan begins is told, not set: it counts among the others.
 */
export function keyIndicators(
  figures: readonly Figure[],
  { reviews, plans }: Pick<Identity, 'reviews' | 'plans'>,
  order: readonly Measure[],
): KeyIndicator[] {
  const inReadingOrder = [...figures].sort((a, b) => a.span[0] - b.span[0]);
  const byIndicator = Map.groupBy(inReadingOrder, (figure) => figure.indicator);
  const over = ({ period }: Figure) =>
    period !== null && plans !== null && (lastYear(period) ?? Infinity) < (firstYear(plans) ?? 0);

  return order.flatMap((measure) => {
    const all = byIndicator.get(measure.id) ?? [];
    const results = all.filter(({ modality }) => modality === 'actual');
    const targets = all.filter((figure) => figure.modality === 'target' && !over(figure));
    const result = choose(results, measure, reviews);
    const target = choose(targets, measure, plans);
    if (!says(result.stated) && !says(target.stated)) return [];
    const used = new Set([...result.used, ...target.used]);
    const others = all.filter((figure) => !used.has(figure));
    return [{ id: measure.id, result: result.stated, target: target.stated, others }];
  });
}

/** Whether a line holds a number of several years, which says less than it seems. */
export const holdsMultiYear = ({ result, target }: Pick<KeyIndicator, 'result' | 'target'>): boolean =>
  [result, target].some(({ level, change, growth }) =>
    [level, change, growth].some((figure) => isMultiYear(figure?.period ?? null)),
  );
