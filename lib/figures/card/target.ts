/** A target and its result: the same place, the same year, the same measure. */
import type { Comparator, Figure, Identity } from '../../analysis.ts';
import type { ComparedFigure, IndicatorCard } from '../../reading.ts';
import { tidy } from '../numbers.ts';
import { periodKind } from '../periods.ts';
import type { Stated } from '../words.ts';
import { type Measured, measured, type Quantity } from './measure.ts';
import { variantOf } from './variants.ts';

export interface Pair {
  target: Stated;
  result: Stated;
  quantity: Quantity;
  /** Of `gap`. */
  unit: string;
  /** Result less target; 0 within a target's range; null where one of the two is not exact. */
  gap: number | null;
  /** Null where the target does not say which side is right, or one of the two is not exact enough. */
  verdict: 'met' | 'missed' | null;
}

const MIRROR: Readonly<Record<Comparator, Comparator>> = {
  eq: 'eq',
  approx: 'approx',
  gt: 'lt',
  ge: 'le',
  lt: 'gt',
  le: 'ge',
};

/** 下降5%以上 is at most −5%: of a fall, more is less. */
const signed = ({ cmp, value }: Stated): Comparator => (value < 0 ? MIRROR[cmp] : cmp);

/** The direction in which a target is met: the one that it says, else the better one for people. */
function wanted(target: Stated, better: IndicatorCard['better']): 'up' | 'down' | null {
  const cmp = signed(target);
  if (cmp === 'ge' || cmp === 'gt') return 'up';
  if (cmp === 'le' || cmp === 'lt') return 'down';
  // 左右 leaves room that nobody has measured.
  return cmp === 'approx' || better === 'context' ? null : better;
}

function judge(target: Stated, aim: Measured, result: Stated, is: Measured, better: IndicatorCard['better']) {
  const direction = wanted(target, better);
  const low = Math.min(aim.value, aim.high ?? aim.value);
  const high = Math.max(aim.value, aim.high ?? aim.value);
  if (is.high !== null) return { gap: null, verdict: null };
  if (result.cmp !== 'eq') {
    const cmp = signed(result);
    const beyond =
      (direction === 'up' && (cmp === 'gt' || cmp === 'ge') && is.value >= high) ||
      (direction === 'down' && (cmp === 'lt' || cmp === 'le') && is.value <= low);
    return { gap: null, verdict: beyond ? ('met' as const) : null };
  }
  const gap = tidy(is.value > high ? is.value - high : is.value < low ? is.value - low : 0);
  if (direction === null) return { gap, verdict: null };
  const strict = signed(target) === 'gt' || signed(target) === 'lt';
  const right = direction === 'up' ? gap >= 0 : gap <= 0;
  return { gap, verdict: right && !(strict && gap === 0) ? ('met' as const) : ('missed' as const) };
}

/**
 * The other half of a figure: the result for a target, the target for a result. Null where nothing states
 * it for the same place and the same single year.
 */
export function pairOf(
  figure: Figure,
  card: IndicatorCard,
  figures: readonly Figure[],
  others: readonly ComparedFigure[],
  { place, level }: Pick<Identity, 'place' | 'level'>,
): Pair | null {
  const is = measured(figure, card);
  const variant = variantOf(figure);
  if (!is || variant.unsure || periodKind(figure.period) !== 'year') return null;
  const own = figures.filter((each) => each.indicator === card.id);
  const there = others.filter((each) => place !== null && each.place === place && each.level === level);
  for (const other of [...own, ...there]) {
    if (other.period !== figure.period || other.modality === figure.modality) continue;
    const its = measured(other, card);
    if (!its || its.quantity !== is.quantity || its.unit !== is.unit) continue;
    if (variantOf({ indicator: card.id, what: other.what }).id !== variant.id) continue;
    const target = figure.modality === 'target' ? figure : other;
    const result = target === figure ? other : figure;
    const [aim, got] = target === figure ? [is, its] : [its, is];
    return {
      target,
      result,
      quantity: is.quantity,
      unit: is.unit,
      ...judge(target, aim, result, got, card.better),
    };
  }
  return null;
}
