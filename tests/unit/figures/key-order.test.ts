/** The order of a table's indicators is the dataset's. */
import { expect, it } from 'vitest';
import { indicatorOrder } from '../../../lib/figures/context.ts';
import { inKeyOrder } from '../../../lib/figures/key-order.ts';

it('puts indicators in the order of the dataset, whatever order they come in', () => {
  const sorted = inKeyOrder([...indicatorOrder].sort().map((id) => ({ id }))).map(({ id }) => id);
  expect(sorted.slice(0, 10)).toEqual(indicatorOrder.slice(0, 10));
  const places = ['gdp', 'urban_income', 'grain_output', 'pm25', 'high_tech_firms'];
  expect(inKeyOrder(places.toReversed().map((id) => ({ id }))).map(({ id }) => id)).toEqual(places);
});

it('keeps what it does not know, last and as given', () => {
  const ids = ['z', 'gdp', 'a', 'cpi'].map((id) => ({ id }));
  expect(inKeyOrder(ids).map(({ id }) => id)).toEqual(['gdp', 'cpi', 'z', 'a']);
});
