/** One indicator across reports: like with like, level beside level and rate beside rate. */
import type { Figure } from '../../lib/analysis.ts';
import { type FigureKind, type KeyIndicator, kindOf, reached } from '../../lib/figures/key-indicators.ts';
import { isMultiYear } from '../../lib/figures/key-period.ts';
import type { ComparedFigure, IndicatorCard } from '../../lib/reading.ts';
import { figuresOf } from './words.ts';

type Comparable = Omit<Figure, 'span' | 'indicator'>;

export interface ComparedRow {
  place: string | null;
  figure: Comparable;
  /** Of the report that is open. */
  own: boolean;
  /** From and to in per cent of the chart's width. */
  bar: { from: number; to: number };
}

export interface ComparedGroup {
  kind: FigureKind;
  /** Of several years each: no measure for single ones. */
  multi: boolean;
  /** Where the axis has its zero, in per cent. */
  zero: number;
  rows: ComparedRow[];
}

/** Units that measure the same here, and how much of the common one they are. */
const SAME: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  名: ['人', 1],
  位: ['人', 1],
  户: ['家', 1],
  个: ['家', 1],
  微克: ['微克/立方米', 1],
  斤: ['吨', 1 / 2000],
  公斤: ['吨', 1 / 1000],
};
const common = ({ base, baseUnit }: Comparable) => {
  const [unit, factor] = SAME[baseUnit] ?? [baseUnit.normalize('NFKC'), 1];
  return { unit, amount: base * factor };
};

type Found = Pick<ComparedRow, 'place' | 'figure' | 'own'> & { report: string; kind: FigureKind };

/** Of 由A提升至B both stand in the data as results of the same years: B is where it stands. */
function withoutSteps(found: readonly Found[], better: IndicatorCard['better']): Found[] {
  const kept: Found[] = [];
  for (const next of found) {
    const at = kept.findIndex(
      ({ report, kind, figure }) =>
        report === next.report &&
        kind === 'level' &&
        next.kind === kind &&
        figure.what === next.figure.what &&
        figure.period === next.figure.period &&
        figure.modality === next.figure.modality &&
        figure.baseUnit === next.figure.baseUnit,
    );
    const before = kept[at];
    if (!before) kept.push(next);
    else if (better === 'down' || next.figure.base > before.figure.base)
      kept[at] = { ...next, figure: reached(next.figure) };
    else if (next.figure.base < before.figure.base) kept.push(next);
  }
  return kept;
}

function scaled(rows: readonly Found[]): Pick<ComparedGroup, 'zero' | 'rows'> {
  const amounts = rows.map(({ figure }) => common(figure).amount);
  const [low, high] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  const at = (amount: number) => (high === low ? 0 : (100 * (amount - low)) / (high - low));
  const zero = at(0);
  return {
    zero,
    rows: rows.map(({ place, figure, own }, index) => {
      const end = at(amounts[index] ?? 0);
      return { place, figure, own, bar: { from: Math.min(zero, end), to: Math.max(zero, end) } };
    }),
  };
}

/**
 * This report's headline figures beside those of the others, in groups that share kind, unit and length of
 * period; the report at hand first. Empty where the others state none.
 */
export function comparisonOf(
  row: KeyIndicator,
  card: IndicatorCard,
  compared: readonly ComparedFigure[],
  place: string | null,
): ComparedGroup[] {
  const own = [...figuresOf(row.result), ...figuresOf(row.target)];
  const found = [
    ...own.map((figure) => ({ report: '', place, figure: figure as Comparable, own: true })),
    ...compared.map(({ report, place, ...figure }) => ({ report, place, figure, own: false })),
  ].flatMap((each): Found[] => {
    // Which way a change goes its number does not tell: nothing to compare.
    const kind = kindOf(each.figure, card);
    return kind === null || kind === 'change' ? [] : [{ ...each, kind }];
  });
  if (!found.some((each) => !each.own)) return [];
  const groups = Map.groupBy(
    withoutSteps(found, card.better),
    ({ kind, figure }) => `${kind} ${isMultiYear(figure.period)} ${common(figure).unit}`,
  );
  return [...groups.values()]
    .flatMap((rows) => {
      const [first] = rows;
      return first ? [{ kind: first.kind, multi: isMultiYear(first.figure.period), ...scaled(rows) }] : [];
    })
    .sort((a, b) => Number(a.multi) - Number(b.multi));
}
