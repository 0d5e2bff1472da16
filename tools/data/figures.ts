/** The figures of the source reports that measure an indicator, for comparison: facts without their sentences. */
import { writeFileSync } from 'node:fs';
import { analyze } from '../../lib/analyze.ts';
import { sourceOfText } from '../../lib/text/plain.ts';
import { REPORT_IDS, readSource } from './sources.ts';

/** Writes data/figures.json from the sources in a folder, and answers how many there are. */
export function buildFigures(dir: string): number {
  const rows = REPORT_IDS.flatMap((report) =>
    analyze(sourceOfText(readSource(dir, report)))
      .figures.filter((figure) => figure.indicator !== null)
      .map(({ span: _, ...figure }) => ({ report, ...figure })),
  );
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  writeFileSync(new URL('../../data/figures.json', import.meta.url), `[\n${lines}\n]\n`);
  return rows.length;
}
