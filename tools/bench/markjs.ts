/** The rival: mark.js, which wraps what it finds in elements; one alternation of the same terms, its best case. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { analyze } from '../../lib/analyze.ts';
import { sourceOfHtml } from '../parse-html.ts';
import { type Bench, gotoSettled, inTab } from './browser.ts';
import { type Cost, costOf, mainThread, type TraceEvent } from './cost.ts';
import type { BenchPage } from './page.ts';
import { countNodes, heap, layoutShift } from './probe.ts';
import { record } from './trace.ts';

const AFTER = 350;

/** The characters of a page's text and the distinct texts that we mark on it, the longest first. */
export function readTexts({ html, url }: BenchPage): { characters: number; terms: string[] } {
  const { text, terms } = analyze(sourceOfHtml(html, url));
  const texts = new Set(terms.map(({ span: [start, end] }) => text.slice(start, end)));
  return { characters: text.length, terms: [...texts].sort((a, b) => b.length - a.length) };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Source text that marks the article of our template. */
const call = (terms: readonly string[], acrossElements: boolean) =>
  `new Mark(document.querySelector('#zoom')).markRegExp(new RegExp(${JSON.stringify(terms.map(escaped).join('|'))}, 'g'), { acrossElements: ${acrossElements} })`;

export interface Marked {
  cost: Cost;
  marks: number;
  nodesBefore: number;
  nodesAdded: number;
  shift: number;
  /** Milliseconds from the call until its marks were handed to the screen. */
  shown: number;
  /** Kilobytes of script objects before: the page without any of us. */
  heapBefore: number;
}

/** From the first script of the window to the end of the first frame behind it. */
function shownAfter(events: readonly TraceEvent[]): number {
  const start = events.find(
    ({ name, dur = 0 }) => name === 'EvaluateScript' || (name === 'FunctionCall' && dur > 1000),
  );
  const frame = events.find(
    ({ name, ts }) => name === 'Commit' && start !== undefined && ts > start.ts + (start.dur ?? 0),
  );
  return start && frame ? (frame.ts + (frame.dur ?? 0) - start.ts) / 1000 : Number.NaN;
}

/** Marks a page that rests, on a host where the extension does not run. */
export function markWithRival(
  bench: Bench,
  { plainUrl }: BenchPage,
  terms: readonly string[],
  acrossElements: boolean,
): Promise<Marked> {
  return inTab(bench, async (tab) => {
    const { page, cdp } = tab;
    await gotoSettled(tab, plainUrl);
    const nodesBefore = await countNodes(page);
    const heapBefore = await heap(tab);
    await page.run(readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8'));
    await sleep(50);
    const events = await record(cdp, async () => {
      await cdp.send('Runtime.evaluate', { expression: `void ${call(terms, acrossElements)}` });
      await sleep(AFTER);
    });
    const main = mainThread(events, plainUrl);
    const marks = await page.evaluate(() => document.querySelectorAll('mark').length);
    if (marks === 0) throw new Error(`mark.js marked nothing on ${plainUrl}`);
    const nodesAdded = (await countNodes(page)) - nodesBefore;
    return {
      cost: costOf(main),
      marks,
      nodesBefore,
      nodesAdded,
      shift: await layoutShift(page),
      shown: shownAfter(main),
      heapBefore,
    };
  });
}
