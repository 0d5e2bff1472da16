/** Judged passages as the extension would ask of them. */

import type { Analysis, Span } from '../../lib/analysis.ts';
import { analyze } from '../../lib/analyze.ts';
import type { Passage } from '../../lib/passage.ts';
import { refOf } from '../../lib/related/dataset.ts';
import { BUNDLED } from '../../lib/report/bundled.ts';
import { sourceOfText } from '../../lib/text/plain.ts';
import { readSource, reportsDir } from '../data/sources.ts';

const AROUND = 400;
const analyses = new Map<string, Analysis>();

/** The source as it is read, or null where it is not on this machine. */
export function analysisOf(report: string): Analysis | null {
  const dir = reportsDir();
  if (!dir) return null;
  let analysis = analyses.get(report);
  if (!analysis) {
    analysis = analyze(sourceOfText(readSource(dir, report)));
    analyses.set(report, analysis);
  }
  return analysis;
}

/** A passage of an analysed report. `known`: the page was recognised as that report. */
export function passageOf(analysis: Analysis, span: Span, known: boolean): Passage {
  const { text, identity, sections } = analysis;
  const around = sections.filter((s) => s.depth <= 2 && s.span[0] <= span[0] && span[0] < s.span[1]);
  const shift = <T extends { span: Span }>(marks: readonly T[]) =>
    marks
      .filter((m) => m.span[0] >= span[0] && m.span[1] <= span[1])
      .map((m) => ({ ...m, span: [m.span[0] - span[0], m.span[1] - span[0]] as Span }));
  const bundled = BUNDLED.find(({ id }) => id === identity.bundled);
  return {
    text: text.slice(...span),
    before: text.slice(Math.max(0, span[0] - AROUND), span[0]),
    after: text.slice(span[1], span[1] + AROUND),
    span,
    origin: 'selection',
    report: known && bundled ? refOf(bundled) : null,
    section: around.map(({ title }) => title).filter((title) => title !== ''),
    part: around.at(-1)?.part ?? null,
    figures: shift(analysis.figures),
    terms: shift(analysis.terms),
  };
}

/** A passage without words: what the dataset alone says of a span. */
export function bareOf(report: string, span: Span): Passage {
  const bundled = BUNDLED.find(({ id }) => id === report);
  return {
    text: '',
    before: '',
    after: '',
    span,
    origin: 'selection',
    report: bundled ? refOf(bundled) : null,
    section: [],
    part: null,
    figures: [],
    terms: [],
  };
}
