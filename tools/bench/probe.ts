/** What a page is asked, in its own world: functions that travel as their source. */
import type { Page } from '../../tests/browser/driver/types.ts';
import type { Tab } from './browser.ts';

/** Cumulative layout shift since the page was opened. */
export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let shift = 0;
        const add = (entries: PerformanceEntryList) => {
          for (const entry of entries) shift += (entry as PerformanceEntry & { value: number }).value;
        };
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          add(observer.takeRecords());
          resolve(shift);
        }, 60);
      }),
  );

/** Every node of the document, whatever its type. */
export const countNodes = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    let count = 1;
    while (walker.nextNode()) count += 1;
    return count;
  });

/** Ranges of the extension's highlights. */
export const countMarks = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...CSS.highlights].reduce((sum, [name, { size }]) => sum + (name.startsWith('zhengdu-') ? size : 0), 0),
  );

/** Kilobytes of live script objects, after a garbage collection; every world of the page's process. */
export async function heap({ cdp }: Tab): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('Performance.enable');
  const { metrics } = await cdp.send('Performance.getMetrics');
  await cdp.send('Performance.disable');
  return (metrics.find(({ name }: { name: string }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1024;
}

/** Milliseconds since the navigation began. */
export interface Seen {
  ready: number;
  first: number;
  all: number;
}

declare global {
  var benchMarks: { first: number; all: number; count: number } | undefined;
}

/** Runs in a page before its own scripts: looks at every frame for marks. */
export function watchMarks(): void {
  const seen = { first: 0, all: 0, count: 0 };
  globalThis.benchMarks = seen;
  const look = () => {
    let count = 0;
    for (const [name, { size }] of CSS.highlights) if (name.startsWith('zhengdu-')) count += size;
    if (count !== seen.count) {
      seen.count = count;
      seen.all = performance.now();
      seen.first ||= seen.all;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** When the page was parsed and when marks were there. */
export const whenMarked = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const { first = 0, all = 0 } = globalThis.benchMarks ?? {};
    return { ready: entry?.domContentLoadedEventEnd ?? 0, first, all };
  });
