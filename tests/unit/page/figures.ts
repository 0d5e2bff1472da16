/** Invented figures, an indicator and a source for the tests of figure cards. */

import type { PageSource } from '../../../components/page/content.ts';
import type { Figure } from '../../../lib/analysis.ts';
import type { ComparedFigure, IndicatorCard } from '../../../lib/reading.ts';

export const GDP: IndicatorCard = {
  id: 'gdp',
  zh: '地区生产总值',
  en: 'GDP',
  unit: '亿元',
  baseUnit: '元',
  kind: 'level',
  better: 'up',
  means: { zh: '是什么', en: 'what it is' },
  hides: { zh: '别忘了', en: 'mind this' },
};

let at = 0;
/** A growth rate of 4.8% in 2022, as a result, somewhere on the page. */
export function figure(more: Partial<Figure> = {}): Figure {
  at += 1000;
  const value = more.value ?? 4.8;
  return {
    span: [at, at + 4],
    raw: `${Math.abs(value)}%`,
    value,
    unit: '%',
    base: value,
    baseUnit: '%',
    cmp: 'eq',
    role: 'growth',
    what: '生产总值',
    indicator: 'gdp',
    period: '2022',
    modality: 'actual',
    ...more,
  };
}

/** A level in 亿元. */
export const level = (value: number, more: Partial<Figure> = {}): Figure =>
  figure({
    raw: `${value}亿元`,
    value,
    unit: '亿元',
    base: value * 1e8,
    baseUnit: '元',
    role: 'level',
    ...more,
  });

/** The figure in another report, of 乙市 unless said otherwise. */
export function elsewhere(from: Figure, more: Partial<ComparedFigure> = {}): ComparedFigure {
  const { span: _, indicator: __, ...rest } = from;
  return { ...rest, report: 'yi-2022', place: '乙市', level: 'county', ...more };
}

export const HERE = { place: '甲市', level: 'county' } as const;

export const source = (figures: Figure[], compared: ComparedFigure[] = [], text = ''): PageSource => ({
  terms: [],
  glossary: {},
  notes: [],
  text,
  figures,
  indicators: { gdp: GDP },
  compared: { gdp: compared },
  identity: {
    kind: 'report',
    confidence: 1,
    evidence: [],
    reasons: [],
    ...HERE,
    path: [],
    delivered: '2023',
    reviews: '2022',
    plans: '2023',
    speaker: null,
    bundled: null,
  },
});
