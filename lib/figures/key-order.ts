/**
 * The order in which a table names indicators: output, money, investment, trade, incomes, work, land, air and
 * water … The dataset's own order, said again so that a page that shows a table does not carry the dataset.
 */
const ORDER: readonly string[] = (
  'gdp gdp_per_capita fiscal_revenue budget_revenue industrial_value_added industrial_output industrial_revenue industrial_profit ' +
  'fixed_investment retail_sales exports trade fdi domestic_capital urban_income rural_income ' +
  'resident_income cpi unemployment_rate new_urban_jobs grain_output grain_area vegetable_output air_quality_rate ' +
  'pm25 water_quality_rate rd_intensity rd_spending tech_contracts energy_intensity livelihood_spending livelihood_share ' +
  'population urbanization_rate market_entities high_tech_firms new_above_scale_firms poverty_out deficit_ratio deficit ' +
  'forest_coverage life_expectancy'
).split(' ');

/** Indicators in that order; those that it does not name come last, as they were given. */
export function inKeyOrder<M extends { id: string }>(indicators: readonly M[]): M[] {
  const at = ({ id }: M) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  return [...indicators].sort((a, b) => at(a) - at(b));
}
