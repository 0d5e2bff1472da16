/** Key indicators in words: names, numbers with their comparators, and what the report itself calls them. */
import type { Comparator, Figure } from '../../lib/analysis.ts';
import type { Language } from '../../lib/extension/locale.ts';
import { signedComparator } from '../../lib/figures/export.ts';
import {
  type FigureKind,
  type KeyIndicator,
  keyIndicators,
  type Stated,
} from '../../lib/figures/key-indicators.ts';
import { inKeyOrder } from '../../lib/figures/key-order.ts';
import { amountOf, type Stated as Sayable } from '../../lib/figures/words.ts';
import type { IndicatorCard, PageReading } from '../../lib/reading.ts';

export const KINDS: readonly FigureKind[] = ['level', 'change', 'growth'];
export type Side = 'result' | 'target';
export const SIDES: readonly Side[] = ['result', 'target'];

/** The key indicators of a page. A message between pages sorts its keys, so the order is not in the reading. */
export const indicatorsOf = ({ figures, identity, indicators }: PageReading): KeyIndicator[] =>
  keyIndicators(figures, identity, inKeyOrder(Object.values(indicators)));

/** What an indicator is called in the interface's language. */
export const nameOf = (card: IndicatorCard, language: Language): string =>
  language === 'zh' ? card.zh : card.en.charAt(0).toUpperCase() + card.en.slice(1);

const SYMBOLS: Readonly<Record<Comparator, string>> = {
  eq: '',
  approx: '≈',
  gt: '>',
  ge: '≥',
  lt: '<',
  le: '≤',
};
export const symbolOf = (cmp: Comparator): string => SYMBOLS[cmp];

/** A number as a cell shows it. */
export interface CellAmount {
  /** As it holds for the signed number. */
  cmp: Comparator;
  number: string;
  unit: string;
}

/** A figure's number with its sign: a rise has '+' where it is exact, a fall '−'. */
export function cellAmount(figure: Sayable, language: Language): CellAmount {
  const { number, unit } = amountOf(figure, language);
  const cmp = signedComparator(figure);
  const rises = figure.role === 'growth' && figure.value > 0 && cmp === 'eq';
  return { cmp, number: `${figure.value < 0 ? '−' : rises ? '+' : ''}${number}`, unit };
}

/** The same as one text. */
export function cellText(figure: Sayable, language: Language): string {
  const { cmp, number, unit } = cellAmount(figure, language);
  const symbol = symbolOf(cmp);
  return `${symbol && `${symbol} `}${number}${unit && language === 'en' ? ` ${unit}` : unit}`;
}

/** The figures of one side, in the order of the kinds. */
export const figuresOf = (stated: Stated): Figure[] => KINDS.flatMap((kind) => stated[kind] ?? []);

const alike = (name: string) =>
  name
    .normalize('NFKC')
    .replace('规模以上', '规上')
    .replace(/^全[国省市县区镇]/, '');

/** What a report calls an indicator where that is not its usual name: 城镇登记失业率 is no 城镇调查失业率. */
export function reportNames({ result, target }: KeyIndicator, { zh }: IndicatorCard): string[] {
  const said = [...figuresOf(result), ...figuresOf(target)].map(({ what }) => what).filter(Boolean);
  const seen = new Map(said.map((what) => [alike(what), what] as const));
  seen.delete(alike(zh));
  return [...seen.values()];
}
