/** What surrounds a figure: the indicator explained, and the same indicator in the bundled reports. */
import data from '../../data/indicators/indicators.json' with { type: 'json' };
import type { Figure, Level } from '../analysis.ts';
import { BUNDLED } from '../report/bundled.ts';
import { bundledFigures } from './bundled.ts';

/** An indicator as cards and tables show it. */
export interface IndicatorCard {
  id: string;
  zh: string;
  en: string;
  /** The usual unit with its magnitude (亿元), and without (元). */
  unit: string;
  baseUnit: string;
  kind: string;
  better: 'up' | 'down' | 'context';
  means: { zh: string; en: string };
  hides: { zh: string; en: string };
}

/** A figure of a bundled report, with whose it is. */
export interface ComparedFigure extends Omit<Figure, 'span' | 'indicator'> {
  report: string;
  place: string;
  level: Level;
}

const cards = new Map(
  data.indicators.map(({ match: _, aliases: __, ...card }) => [card.id, card as IndicatorCard] as const),
);

/** The card of an indicator. */
export const indicatorCard = (id: string): IndicatorCard | undefined => cards.get(id);

/** Indicators in the order in which reports name them: output, finance, investment, trade, income, jobs … */
export const indicatorOrder: readonly string[] = data.indicators.map(({ id }) => id);

/** The same indicator in the bundled reports, one of them left out; by place, then period, results before targets. */
export function comparedFigures(indicator: string, here: string | null): ComparedFigure[] {
  const found: ComparedFigure[] = [];
  for (const { id: report, place, level } of BUNDLED) {
    if (report === here) continue;
    for (const { span: _, indicator: measured, ...figure } of bundledFigures(report)) {
      if (measured === indicator) found.push({ ...figure, report, place, level });
    }
  }
  const key = ({ place, period, modality }: ComparedFigure) => `${place} ${period ?? '9999'} ${modality}`;
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
