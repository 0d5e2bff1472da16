/** The reader at work on a page that rests: everything its thread then does is ours. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Bench, gotoSettled, injectReader, inTab, switchSite } from './browser.ts';
import { type Cost, costOf, mainThread } from './cost.ts';
import type { BenchPage } from './page.ts';
import { countMarks } from './probe.ts';
import { record } from './trace.ts';

/** Milliseconds that mapping, analysis, painting and the second look take, with much to spare. */
const WORK = 700;
const TRIES = 3;

export interface Reading {
  cost: Cost;
  marks: number;
}

/**
 * Opens a page with the extension switched off there, and reads it once it rests.
 * @param rate how many times slower the processor is made
 * @throws where the page gets no marks
 */
export async function readSettled(bench: Bench, page: BenchPage, rate: number): Promise<Reading> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const patience = WORK * attempt * (rate > 1 ? 2.2 : 1);
    await switchSite(bench, page.url, false);
    const reading = await inTab(bench, async (tab) => {
      await gotoSettled(tab, page.url);
      await switchSite(bench, page.url, true);
      await tab.cdp.send('Emulation.setCPUThrottlingRate', { rate });
      const events = await record(tab.cdp, async () => {
        await injectReader(bench, tab);
        await sleep(patience);
      });
      const marks = await countMarks(tab.page);
      await sleep(50);
      const finished = marks > 0 && marks === (await countMarks(tab.page));
      return finished ? { cost: costOf(mainThread(events, page.url)), marks } : null;
    });
    if (reading) return reading;
  }
  throw new Error(`${page.url} got no marks, or was not finished in time`);
}
