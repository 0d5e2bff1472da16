/** Bars beside each other on one scale, zero in it: falls to the left, rises to the right. */

export interface Bar {
  /** Left edge and width as shares of the chart, 0..1. */
  x: number;
  width: number;
  /** The further end of a range; null where the figure is one number. */
  reach: { x: number; width: number } | null;
}

export interface Bars {
  /** Where zero stands, 0..1. */
  zero: number;
  /** In the order given; null for what has no bar. */
  bars: (Bar | null)[];
}

interface Value {
  value: number;
  high: number | null;
}

/** The bars of some values; null has none. Widths are true to the values: the scale always holds zero. */
export function barsOf(values: readonly (Value | null)[]): Bars {
  const ends = values.flatMap((each) => (each ? [each.value, each.high ?? each.value] : []));
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const size = high - low || 1;
  const at = (value: number) => (value - low) / size;
  const between = (a: number, b: number) => ({ x: Math.min(at(a), at(b)), width: Math.abs(at(a) - at(b)) });
  return {
    zero: at(0),
    bars: values.map((each) => {
      if (!each) return null;
      const reach = each.high === null ? null : between(each.value, each.high);
      return { ...between(0, each.value), reach };
    }),
  };
}
