/** The background's analysis, in Node: the same code, the same engine. */

import type { Source } from '../../lib/analysis.ts';
import { analyze } from '../../lib/analyze.ts';
import { sourceOfText } from '../../lib/text/plain.ts';
import { sourceOfHtml } from '../parse-html.ts';
import type { BenchPage } from './page.ts';
import { type Measure, type Part, statsOf } from './rows.ts';

const BUDGET = 50;
const WARM_UP = 12;

/** Milliseconds of this thread's processor time. */
const cpuNow = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Some systems count processor time in steps of 4 ms: a run repeats the work for at least so many of them. */
const STEADY = 80;

function measure(name: string, source: Source, runs: number, warmUp = WARM_UP): Measure {
  for (let i = 0; i < warmUp; i += 1) analyze(source);
  const start = performance.now();
  analyze(source);
  const times = Math.ceil(STEADY / (performance.now() - start));
  const cpu: number[] = [];
  const wall: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const [cpuBefore, wallBefore] = [cpuNow(), performance.now()];
    for (let i = 0; i < times; i += 1) analyze(source);
    cpu.push((cpuNow() - cpuBefore) / times);
    wall.push((performance.now() - wallBefore) / times);
  }
  const { identity, terms, figures } = analyze(source);
  const said = [`${source.text.length} characters`, identity.kind, `${terms.length} terms`];
  if (figures.length > 0) said.push(`${figures.length} figures`);
  return { name, unit: 'cpu', stats: statsOf(cpu), note: said.join(', '), detail: { wall: statsOf(wall) } };
}

/**
 * @param texts reports as plain text
 * @param long the page that the budget speaks of
 * @param huge a page that is no report
 */
export function analysisPart(
  texts: readonly { id: string; text: string }[],
  long: BenchPage,
  huge: BenchPage,
  runs: number,
): Part {
  const pages = (page: BenchPage) => sourceOfHtml(page.html, page.url);
  return {
    title: 'Analysis in the background, warm',
    measures: [
      { ...measure('20,000 characters', pages(long), runs), budget: BUDGET },
      ...texts.map(({ id, text }) => measure(id, sourceOfText(text), runs)),
      measure(huge.name, pages(huge), runs, 1),
    ],
  };
}
