/** From opening the popup to the report's name in it. */
import { type Bench, inTab, repeat, switchSite } from './browser.ts';
import type { BenchPage } from './page.ts';
import { type Part, statsOf } from './rows.ts';
import { rawOf } from './trace.ts';

declare global {
  var benchNamed: number | undefined;
}

/** Runs in every new page before its own scripts: notes the frame that first shows a heading. */
function watchName(): void {
  if (location.protocol !== 'chrome-extension:') return;
  const look = () => {
    if (document.querySelector('header h1')?.textContent) globalThis.benchNamed = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Leaves its watch in the browser's later pages: measured last. */
export async function popupPart(bench: Bench, { url }: BenchPage): Promise<Part> {
  await switchSite(bench, url, true);
  const times = await inTab(bench, async ({ page }) => {
    await page.goto(url);
    await page.waitFor(() => [...CSS.highlights].some(([, { size }]) => size > 0));
    await rawOf(page).context().addInitScript(watchName);
    return repeat(bench.runs, async () => {
      const popup = await bench.session.openPopup(page);
      try {
        await popup.waitFor(() => globalThis.benchNamed);
        return (await popup.evaluate(() => globalThis.benchNamed)) ?? Number.NaN;
      } finally {
        await popup.close();
      }
    });
  });
  return {
    title: 'Popup',
    measures: [{ name: 'opened → the report’s name', unit: 'ms', stats: statsOf(times) }],
  };
}
