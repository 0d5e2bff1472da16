/** Invented reports and statements for the tests of the kind of link. */
import type { Figure } from '../../../lib/analysis.ts';
import type { ReportRef, Stance } from '../../../lib/passage.ts';
import type { Told } from '../../../lib/related/relation/index.ts';
import { TOLD } from '../../../tools/related/told.ts';

export const ref = (place: string, path: string[], reviews: string, delivered: string | null): ReportRef => ({
  bundled: null,
  title: `${place}政府工作报告`,
  place,
  level: null,
  path,
  delivered,
  reviews,
  plans: null,
  speaker: null,
});
// Places that no bundled report knows: what is told must not depend on the dataset.
export const CITY = ref('安水市', ['江南省', '安水市'], '2020', '2021-01-20');
export const COUNTY = ref('青溪县', ['江南省', '安水市', '青溪县'], '2020', '2021-02-05');
export const LATER = ref('青溪县', ['江南省', '安水市', '青溪县'], '2021', '2022-02-01');
export const PEER = ref('石门县', ['江南省', '平川市', '石门县'], '2021', '2022-02-01');

export function figure(raw: string, value: number, what: string, change: Partial<Figure> = {}): Figure {
  const unit = raw.replace(/[\d.]+/, '');
  return {
    span: [0, raw.length],
    ...{ raw, value, unit, base: value, baseUnit: unit, what },
    ...{ cmp: 'eq', role: 'level', indicator: null, period: null, modality: 'actual' },
    ...change,
  };
}

export function told(report: ReportRef, stance: Stance | null, change: Partial<Told> = {}): Told {
  return {
    ...{ report, stance, part: null, section: [], period: null, entities: [], indicators: [], figures: [] },
    ...{ topics: [], terms: [], statements: [], gist: null },
    ...change,
  };
}

export const bundled = (id: string) => {
  const one = TOLD.get(id);
  if (!one) throw new Error(`no statement ${id}`);
  return one;
};
