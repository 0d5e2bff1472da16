/**
 * One indicator, several measures: figures of one id that may not be set side by side, told apart by the
 * report's own words.
 */
import type { Figure } from '../../analysis.ts';

export interface Variant {
  /** Figures are compared within one variant only. */
  id: string;
  /** What the report measures, where the indicator's own name would say something else. */
  name: { zh: string; en: string } | null;
  /** New ones or all of them: the words around the number decide, not its record. Never compared. */
  unsure?: boolean;
}

const RULES: Readonly<Record<string, readonly [pattern: RegExp, zh: string, en: string][]>> = {
  unemployment_rate: [[/登记/, '城镇登记失业率', 'registered urban unemployment rate']],
  water_quality_rate: [
    [/饮用水|水源/, '饮用水水源地水质达标率', 'share of drinking water sources of good quality'],
    [/断面|流域|河|江|湖/, '断面水质优良比例', 'share of monitored river sections of good quality'],
  ],
  population: [[/户籍/, '户籍人口', 'registered population']],
  rural_income: [[/纯收入/, '农民人均纯收入', 'net income per rural resident']],
};

/** Indicators that count what is added as well as what there is: 新增A、达B leaves one name to both. */
const STOCKS = new Set(['market_entities', 'high_tech_firms']);
export const ADDED = /新|净增/;

/** Which measure of its indicator a figure is. */
export function variantOf({ indicator, what }: Pick<Figure, 'indicator' | 'what'>): Variant {
  if (indicator === null) return { id: '', name: null };
  if (STOCKS.has(indicator) && ADDED.test(what))
    return { id: `${indicator} added`, name: null, unsure: true };
  const rule = RULES[indicator]?.find(([pattern]) => pattern.test(what));
  return rule ? { id: rule[1], name: { zh: rule[1], en: rule[2] } } : { id: indicator, name: null };
}
