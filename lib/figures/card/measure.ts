/** What may be set beside what: like with like, by role and unit. */
import type { Figure } from '../../analysis.ts';
import type { IndicatorCard } from '../../reading.ts';

/** Figures are compared within one of these only: an amount never beside a rate of growth. */
export type Quantity = 'amount' | 'growth' | 'share';

export interface Measured {
  quantity: Quantity;
  /** The unit of `value`, the same for all that can be compared. */
  unit: string;
  value: number;
  high: number | null;
}

const ALIKE: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  斤: ['吨', 1 / 2000],
  公斤: ['吨', 1 / 1000],
  千克: ['吨', 1 / 1000],
  亩: ['公顷', 1 / 15],
  平方公里: ['公顷', 100],
  平方米: ['公顷', 1 / 10_000],
  名: ['人', 1],
  位: ['人', 1],
  '％': ['%', 1],
};
const CLASSIFIERS = new Set(['家', '户', '个']);

function quantityOf({ role }: Pick<Figure, 'role'>, percent: boolean): Quantity | null {
  switch (role) {
    case 'growth':
      return 'growth';
    case 'share':
      return 'share';
    case 'level':
    case 'count':
    case 'other':
      return percent ? 'share' : 'amount';
    default:
      // A change without its direction, a rank, a ratio: nothing to draw.
      return null;
  }
}

type Given = Pick<Figure, 'role' | 'value' | 'base' | 'baseUnit'> &
  Partial<Pick<Figure, 'valueHigh' | 'values'>>;

/** A figure as a number to compare; null where it is none. `card` is the indicator that both measure. */
export function measured(figure: Given, card: Pick<IndicatorCard, 'baseUnit'>): Measured | null {
  const { value, valueHigh, values, base, baseUnit } = figure;
  if (values || !Number.isFinite(base)) return null;
  const [unit, factor] = ALIKE[baseUnit] ?? [baseUnit, 1];
  const quantity = quantityOf(figure, unit === '%');
  if (quantity === null) return null;
  const times = value === 0 ? factor : (base / value) * factor;
  return {
    quantity,
    unit: unitFor(unit, quantity, card.baseUnit),
    value: base * factor,
    high: valueHigh === undefined ? null : valueHigh * times,
  };
}

/** One classifier or another counts the same firms; 每立方米28微克 is 28微克/立方米. */
function unitFor(unit: string, quantity: Quantity, own: string): string {
  if (quantity === 'amount' && CLASSIFIERS.has(unit) && CLASSIFIERS.has(own)) return own;
  return quantity === 'amount' && own.startsWith(`${unit}/`) ? own : unit;
}
