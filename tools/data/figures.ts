/**
 * The figures of the source reports: the engine's reading, corrected by data/figures/corrections.json. Writes
 * data/figures/ID.json, a record a line.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { FigureRecord } from '../../data/schema.ts';
import type { Figure, Span } from '../../lib/analysis.ts';
import { analyze } from '../../lib/analyze.ts';
import { sourceOfText } from '../../lib/text/plain.ts';
import { REPORT_IDS, readSource } from './sources.ts';

const FOLDER = new URL('../../data/figures/', import.meta.url);

/** What a reader changed in one figure: its place, its print, and the fields that the engine read wrong. */
export type Correction = Partial<Omit<Figure, 'span' | 'raw'>> & { report: string; span: Span; raw: string };

/**
 * Corrected figures of one report.
 * @param corrections of this report
 * @throws where a correction meets no figure of its span and print, or two meet one
 */
export function correct(figures: readonly Figure[], corrections: readonly Correction[]): Figure[] {
  const placed = new Map(corrections.map((each) => [each.span.join('-'), each]));
  if (placed.size < corrections.length) throw new Error('two corrections of one figure');
  const corrected = figures.map((figure): Figure => {
    const correction = placed.get(figure.span.join('-'));
    if (correction?.raw !== figure.raw) return figure;
    placed.delete(figure.span.join('-'));
    const { report: _, span: __, raw: ___, ...changed } = correction;
    return { ...figure, ...changed };
  });
  const lost = [...placed.values()].map(({ report, span, raw }) => `${report} ${span.join('-')} ${raw}`);
  if (lost.length > 0) throw new Error(`corrections that meet no figure: ${lost.join(', ')}`);
  return corrected;
}

/** A figure as it is stored: without what is usual. `unpack` of lib/figures/bundled.ts is the way back. */
export function pack(figure: Figure): FigureRecord {
  const { span, raw, value, valueHigh, values, unit, base, baseUnit, cmp, role, what, indicator } = figure;
  return {
    span: [span[0], span[1]],
    raw,
    value,
    ...(valueHigh === undefined ? {} : { valueHigh }),
    ...(values === undefined ? {} : { values }),
    unit,
    ...(base === value ? {} : { base }),
    ...(baseUnit === unit ? {} : { baseUnit }),
    ...(cmp === 'eq' ? {} : { cmp }),
    role,
    what,
    ...(indicator === null ? {} : { indicator }),
    period: figure.period,
    ...(figure.modality === 'actual' ? {} : { modality: figure.modality }),
  };
}

/** Writes data/figures/ID.json from the sources in a folder, and answers how many figures there are. */
export function buildFigures(dir: string): number {
  const corrections = JSON.parse(
    readFileSync(new URL('corrections.json', FOLDER), 'utf8'),
  ) as readonly Correction[];
  let count = 0;
  for (const id of REPORT_IDS) {
    const { figures } = analyze(sourceOfText(readSource(dir, id)), { bundle: false });
    const own = corrections.filter(({ report }) => report === id);
    const lines = correct(figures, own).map((figure) => JSON.stringify(pack(figure)));
    writeFileSync(new URL(`${id}.json`, FOLDER), `[\n${lines.join(',\n')}\n]\n`);
    count += lines.length;
  }
  return count;
}
