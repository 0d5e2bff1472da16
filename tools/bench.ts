/**
 * `npm run bench [-- --runs N]`: measures the built extension in Chromium against the budgets and against mark.js,
 * prints a table and writes it to shots/bench.json. Exit 1 where a budget is broken: sizes and counts at once,
 * times when they are well over, because machines are noisy.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtExtension, launch } from '../tests/browser/driver/launch.ts';
import { startSite } from '../tests/browser/driver/site.ts';
import { analysisPart } from './bench/analysis.ts';
import type { Bench } from './bench/browser.ts';
import { cardPart } from './bench/card.ts';
import { detectorPart } from './bench/detector.ts';
import { figuresPart } from './bench/figures.ts';
import { marksPart } from './bench/marks.ts';
import { notebookPart } from './bench/notebook.ts';
import { notebookPagePart } from './bench/notebook-page.ts';
import { otherPages } from './bench/others.ts';
import { popupPart } from './bench/popup.ts';
import { relatedPart } from './bench/related.ts';
import { benchReports } from './bench/reports.ts';
import { isBroken, NOISE, type Part } from './bench/rows.ts';
import { sizesPart } from './bench/sizes.ts';
import { jsonOf, tableOf } from './bench/table.ts';
import { findBrowsers, ROOT } from './browsers.ts';
import { buildFor } from './demo/build.ts';

const RUNS = 7;
const say = (line: string) => console.log(line);

function runsWanted(): number {
  const { values } = parseArgs({ options: { runs: { type: 'string' } } });
  const runs = Number(values.runs ?? RUNS);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('usage: npm run bench [-- --runs N]');
  return runs;
}

/** The parts in the order of the table. */
async function measureAll(runs: number): Promise<{ parts: Part[]; said: string }> {
  const { said, report, long, texts } = benchReports();
  const others = otherPages();
  const huge = others.find(({ name }) => name.startsWith('huge')) ?? long;
  say(said);
  await buildFor('chromium', say);
  const sizes = sizesPart(builtExtension('chromium'));
  const site = await startSite();
  for (const { url, plainUrl, html } of [report, long, ...others]) {
    site.page(url, html);
    site.page(plainUrl, html);
  }
  try {
    const session = await launch('chromium', { site });
    try {
      const bench: Bench = { session, site, runs };
      const parts: Part[] = [];
      const part = async (measured: Part | Promise<Part>) => void parts.push(await measured);
      await part(marksPart(bench, report, false));
      await part(marksPart(bench, long, true));
      await part(detectorPart(bench, others));
      await part(cardPart(bench, long));
      await part(popupPart(bench, long));
      await part(notebookPagePart(bench));
      const analysis = analysisPart(texts, long, huge, runs);
      return {
        parts: [...parts, analysis, figuresPart(runs), relatedPart(runs), notebookPart(runs), sizes],
        said,
      };
    } finally {
      await session.close();
    }
  } finally {
    await site.close();
  }
}

async function main(): Promise<void> {
  const runs = runsWanted();
  if (!findBrowsers().chromium) throw new Error('The bench needs Chromium, Chrome or Edge.');
  const start = performance.now();
  const { parts, said } = await measureAll(runs);
  const seconds = Math.round((performance.now() - start) / 1000);
  const [load = 0] = loadavg();
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${load.toFixed(1)}, Node ${process.versions.node}`;
  say(`\n${tableOf(parts)}\n`);
  say('ms cpu: processor time of the thread, which other programs lengthen little; ms: by the clock.');
  say(
    `over: a time past its budget, perhaps by noise; BROKEN: its fastest run past ${NOISE} times that, or a size or a count past it.`,
  );
  say(`${seconds} s, times are medians of ${runs} runs on ${machine}. ${said}`);
  const file = join(ROOT, 'shots/bench.json');
  mkdirSync(join(ROOT, 'shots'), { recursive: true });
  writeFileSync(
    file,
    `${JSON.stringify({ date: new Date(), machine, runs, said, parts: jsonOf(parts) }, null, 2)}\n`,
  );
  if (isBroken(parts)) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
