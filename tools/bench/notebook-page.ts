/**
 * From opening the notebook's page to its first passages, and to everything being there to search and filter; and
 * one key typed into its search, in a notebook of 50,000 invented passages.
 */

import type { Page } from '../../tests/browser/driver/types.ts';
import { fillNotebook } from '../../tests/browser/support/notebook-page.ts';
import { type Bench, repeat } from './browser.ts';
import { inventedPassage } from './notebook-passages.ts';
import { type Part, statsOf } from './rows.ts';
import { rawOf } from './trace.ts';

const SIZE = 50_000;
/** Milliseconds: the budget for opening the page. */
const BUDGET = 1000;

interface Seen {
  /** When the first passages stood in the list, and when the filters did, milliseconds from the page's start. */
  list?: number;
  whole?: number;
}
declare global {
  var benchSeen: Seen | undefined;
}

/** Runs in every new page before its own scripts: notes the frames that first show the list and the whole. */
function watchList(): void {
  if (!location.pathname.endsWith('/notebook.html')) return;
  const seen: Seen = {};
  globalThis.benchSeen = seen;
  const look = () => {
    if (seen.list === undefined && document.querySelector('.row-quote')) seen.list = performance.now();
    if (seen.whole === undefined && document.querySelector('.facet-value')) seen.whole = performance.now();
    if (seen.whole === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Milliseconds from a typed word to the list that it leaves. */
async function typed(page: Page, word: string): Promise<number> {
  await page.click('.book-search input');
  return page.evaluate(async (text: string) => {
    const field = document.querySelector<HTMLInputElement>('.book-search input');
    const count = () => document.querySelector('.toolbar-count')?.textContent;
    const before = count();
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const write = (value: string) => {
      set?.call(field, value);
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const start = performance.now();
    write(text);
    const frame = () => new Promise(requestAnimationFrame);
    while (count() === before) await frame();
    const time = performance.now() - start;
    write('');
    while (count() !== before) await frame();
    return time;
  }, word);
}

/** Leaves its watch in the browser's later pages, and its passages in the notebook. */
export async function notebookPagePart({ session, runs }: Bench): Promise<Part> {
  const page = await session.openExtensionPage('/notebook.html');
  try {
    await page.waitFor(() => document.querySelector('.state-empty') !== null);
    await fillNotebook(
      page,
      Array.from({ length: SIZE }, (_, n) => inventedPassage(n)),
    );
    await rawOf(page).context().addInitScript(watchList);
    const opened = await repeat(runs, async () => {
      await page.reload();
      await page.waitFor(() => globalThis.benchSeen?.whole);
      return (await page.evaluate(() => globalThis.benchSeen)) ?? {};
    });
    const words = ['公路', '幼儿园', '增长', '云岭市', '320公里'];
    const searched = await repeat(runs, (run) => typed(page, words[run % words.length] ?? ''));
    const of = (name: keyof Seen) => statsOf(opened.map((seen) => seen[name] ?? Number.NaN));
    return {
      title: `Notebook’s page with ${SIZE} passages`,
      measures: [
        { name: 'opened → first passages', unit: 'ms', stats: of('list'), budget: BUDGET },
        { name: 'opened → all to search and filter', unit: 'ms', stats: of('whole') },
        { name: 'word typed → list and counts (90 of it waits)', unit: 'ms', stats: statsOf(searched) },
      ],
    };
  } finally {
    await page.close();
  }
}
