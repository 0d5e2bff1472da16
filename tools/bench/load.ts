/** A report as a reader opens it: detector, reader and marks while the page loads. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Bench, inTab } from './browser.ts';
import type { BenchPage } from './page.ts';
import { countMarks, countNodes, heap, layoutShift, type Seen, watchMarks, whenMarked } from './probe.ts';
import { rawOf } from './trace.ts';

/** Milliseconds from the load event until all is done: the reader looks again after a quarter of a second. */
const WORK = 700;

export interface Opened extends Seen {
  marks: number;
  nodes: number;
  shift: number;
  /** Kilobytes of script objects. */
  heap: number;
}

/** Opens a report on an official host. @throws where it gets no marks */
export function openReport(bench: Bench, { url }: BenchPage): Promise<Opened> {
  return inTab(bench, async (tab) => {
    const { page } = tab;
    await rawOf(page).addInitScript(watchMarks);
    await page.goto(url);
    await page.waitFor(() => (globalThis.benchMarks?.count ?? 0) > 0);
    await sleep(WORK);
    const marks = await countMarks(page);
    return {
      marks,
      ...(await whenMarked(page)),
      nodes: await countNodes(page),
      shift: await layoutShift(page),
      heap: await heap(tab),
    };
  });
}
