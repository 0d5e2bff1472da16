/** The same indicator elsewhere: this report's figures and those of the other reports, grouped like with like. */
import type { Figure, Identity } from '../../analysis.ts';
import type { ComparedFigure, IndicatorCard } from '../../reading.ts';
import { lastYear, periodKind } from '../periods.ts';
import type { Stated } from '../words.ts';
import { type Measured, measured, type Quantity } from './measure.ts';
import { variantOf } from './variants.ts';

export interface CompareRow {
  /** Null: this report, whose place is not known. */
  place: string | null;
  /** The figure whose card this is. */
  here: boolean;
  /** Of this report. */
  own: boolean;
  figure: Stated;
  /** Null where the period is no single year: what such a figure adds up or averages is not known. */
  bar: Pick<Measured, 'value' | 'high'> | null;
}

export interface CompareGroup {
  quantity: Quantity;
  unit: string;
  rows: CompareRow[];
  /** Places of different levels by an amount that grows with the place's size. */
  sizes: boolean;
}

export interface Comparison {
  /** The figure's own kind first. */
  groups: CompareGroup[];
  /** The kind of number that the figure is; null where it is none to compare. */
  kind: Quantity | null;
  /** Some other report states the indicator. */
  others: boolean;
}

type Kept = CompareRow & { level: string | null; key: string };

/** Amounts that do not grow with the size of the place. */
const PER_HEAD = new Set(['gdp_per_capita', 'urban_income', 'rural_income', 'resident_income']);
const INTENSIVE = new Set(['pm25', 'life_expectancy', 'energy_intensity']);

const ORDER: Readonly<Record<string, readonly Quantity[]>> = {
  amount: ['amount', 'growth', 'share'],
  growth: ['growth', 'amount', 'share'],
  share: ['share', 'growth', 'amount'],
};

const same = (a: Figure, b: Figure) => a.span[0] === b.span[0] && a.span[1] === b.span[1];

function inOrder(rows: Kept[]): Kept[] {
  const places = [...new Set(rows.map(({ place }) => place))];
  const first = (row: Kept) => (row.own || rows.some(({ own, place }) => own && place === row.place) ? 0 : 1);
  return rows.sort(
    (a, b) =>
      first(a) - first(b) ||
      places.indexOf(a.place) - places.indexOf(b.place) ||
      (lastYear(b.figure.period) ?? 0) - (lastYear(a.figure.period) ?? 0) ||
      (a.figure.modality === b.figure.modality ? 0 : a.figure.modality === 'target' ? -1 : 1),
  );
}

function groupOf(rows: readonly Kept[], quantity: Quantity, unit: string, card: IndicatorCard): CompareGroup {
  const levels = new Set(rows.map(({ level }) => level));
  const extensive = quantity === 'amount' && !PER_HEAD.has(card.id) && !INTENSIVE.has(card.id);
  return {
    quantity,
    unit,
    sizes: extensive && levels.size > 1,
    rows: inOrder([...rows]).map(({ level: _, key: __, ...row }) => row),
  };
}

/** A figure as a row; null where it is no number to compare, or measures something else than `variant`. */
function rowOf(
  figure: Stated & Pick<Figure, 'what'>,
  of: { place: string | null; level: string | null; own: boolean; here: boolean },
  card: IndicatorCard,
  variant: string,
): Kept | null {
  const is = measured(figure, card);
  if (!is || variantOf({ indicator: card.id, what: figure.what }).id !== variant) return null;
  const { value, high } = is;
  return {
    ...of,
    figure,
    bar: periodKind(figure.period) === 'year' ? { value, high } : null,
    key: `${is.quantity} ${is.unit}`,
  };
}

/** The same measure, stated twice by one place for one time. */
const identity = ({ place, figure, key }: Kept): string =>
  [place, key, figure.period, figure.modality, figure.cmp, figure.base].join(' ');

/**
 * What the card of a figure compares it with. Null where the figure's words leave open what is counted.
 * @param figures all figures of this report
 * @param others the same indicator in the other reports
 */
export function compare(
  figure: Figure,
  card: IndicatorCard,
  figures: readonly Figure[],
  others: readonly ComparedFigure[],
  { place, level }: Pick<Identity, 'place' | 'level'>,
): Comparison | null {
  const variant = variantOf(figure);
  if (variant.unsure) return null;
  const own = figures
    .filter((each) => each.indicator === card.id)
    .map((each) => rowOf(each, { place, level, own: true, here: same(each, figure) }, card, variant.id));
  const theirs = others.map((each) =>
    rowOf(each, { place: each.place, level: each.level, own: false, here: false }, card, variant.id),
  );
  const kept = new Map<string, Kept>();
  for (const row of [...own.filter((row) => row?.here), ...own, ...theirs]) {
    if (row && !kept.has(identity(row))) kept.set(identity(row), row);
  }
  const rows = [...kept.values()];
  const is = measured(figure, card);
  const groups: CompareGroup[] = [];
  for (const quantity of ORDER[is?.quantity ?? 'growth'] ?? []) {
    const units = Map.groupBy(
      rows.filter(({ key }) => key.startsWith(`${quantity} `)),
      ({ key }) => key.slice(quantity.length + 1),
    );
    for (const [unit, found] of units) {
      const mine = is?.quantity === quantity && is.unit === unit;
      const group = groupOf(found, quantity, unit, card);
      // A figure alone is no comparison; another kind of number is of use for what others say.
      if (mine ? found.length > 1 : found.some((row) => !row.own)) groups[mine ? 'unshift' : 'push'](group);
    }
  }
  return { groups, kind: is?.quantity ?? null, others: rows.some((row) => !row.own) };
}
