/** English for the units of these texts. A classifier counts and says nothing more: English leaves it out. */

const UNITS: Readonly<Record<string, readonly [one: string, more: string]>> = {
  元: ['yuan', 'yuan'],
  美元: ['US dollar', 'US dollars'],
  欧元: ['euro', 'euros'],
  港元: ['Hong Kong dollar', 'Hong Kong dollars'],
  日元: ['yen', 'yen'],
  人: ['person', 'people'],
  名: ['person', 'people'],
  位: ['person', 'people'],
  人次: ['person-time', 'person-times'],
  吨: ['tonne', 'tonnes'],
  公斤: ['kg', 'kg'],
  千克: ['kg', 'kg'],
  斤: ['jin', 'jin'],
  亩: ['mu', 'mu'],
  公顷: ['hectare', 'hectares'],
  平方公里: ['km²', 'km²'],
  平方千米: ['km²', 'km²'],
  平方米: ['m²', 'm²'],
  立方米: ['m³', 'm³'],
  公里: ['km', 'km'],
  千米: ['km', 'km'],
  米: ['m', 'm'],
  千瓦时: ['kWh', 'kWh'],
  度: ['kWh', 'kWh'],
  千瓦: ['kW', 'kW'],
  吨标准煤: ['tonne of coal equivalent', 'tonnes of coal equivalent'],
  '微克/立方米': ['µg/m³', 'µg/m³'],
  微克: ['µg', 'µg'],
  岁: ['year', 'years'],
  年: ['year', 'years'],
  个月: ['month', 'months'],
  月: ['month', 'months'],
  天: ['day', 'days'],
  日: ['day', 'days'],
  小时: ['hour', 'hours'],
  倍: ['time', 'times'],
  个百分点: ['percentage point', 'percentage points'],
};

const CLASSIFIERS = new Set(
  '个 家 户 座 处 条 项 件 台 辆 所 间 套 批 次 场 种 类 支 只 头 株 棵 届 款 本 艘'.split(' '),
);

/** The English of a unit without magnitude: '' for a classifier, null for a unit that we have no word for. */
export function unitEn(baseUnit: string, amount: number): string | null {
  if (CLASSIFIERS.has(baseUnit)) return '';
  const words = UNITS[baseUnit];
  return words ? words[amount === 1 ? 0 : 1] : null;
}
