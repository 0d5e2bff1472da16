/** What an official page that is no report pays. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Bench, inTab, repeat, switchSite } from './browser.ts';
import { mainThread, scriptCost, type Time } from './cost.ts';
import type { BenchPage } from './page.ts';
import { type Measure, type Part, statsOf } from './rows.ts';
import { record } from './trace.ts';

const SCRIPT_BUDGET = 2;
/** Milliseconds after the load event; the detector looks as soon as the page is idle. */
const WORK = 350;

interface Looked {
  detector: Time;
  /** 0 where the detector let the page be. */
  reader: Time;
}

function look(bench: Bench, { url }: BenchPage): Promise<Looked> {
  return inTab(bench, async ({ page, cdp }) => {
    const events = await record(cdp, async () => {
      await page.goto(url);
      await sleep(WORK);
    });
    const main = mainThread(events, url);
    const detector = scriptCost(main, '/detector.js');
    if (detector.wall === 0) throw new Error(`the detector did not run on ${url}`);
    return { detector, reader: scriptCost(main, '/reader.js') };
  });
}

async function measure(bench: Bench, page: BenchPage): Promise<Measure[]> {
  const looks = await repeat(bench.runs, () => look(bench, page));
  const woken = looks.filter(({ reader }) => reader.wall > 0).length;
  const rows: Measure[] = [
    {
      name: `detector on ${page.name}`,
      unit: 'cpu',
      stats: statsOf(looks.map(({ detector }) => detector.cpu)),
      budget: SCRIPT_BUDGET,
      note: woken > 0 ? 'woke the reader' : '',
      detail: { wall: statsOf(looks.map(({ detector }) => detector.wall)), woken },
    },
  ];
  if (woken > 0) {
    const stats = statsOf(looks.map(({ reader }) => reader.cpu));
    rows.push({
      name: '  the reader there, until it knew better',
      unit: 'cpu',
      stats,
      // A trace gives no address to what runs after an await.
      note: 'at least: without what follows an await, and style',
    });
  }
  return rows;
}

export async function detectorPart(bench: Bench, pages: readonly BenchPage[]): Promise<Part> {
  const measures: Measure[] = [];
  for (const page of pages) {
    await switchSite(bench, page.url, true);
    measures.push(...(await measure(bench, page)));
  }
  return { title: 'Pages that are no report', measures };
}
