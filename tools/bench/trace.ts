import type { CDPSession, Page as RawPage } from 'playwright';
import type { ChromiumPage } from '../../tests/browser/driver/chromium-page.ts';
import type { Page } from '../../tests/browser/driver/types.ts';
import type { TraceEvent } from './cost.ts';

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
  'blink.user_timing',
];

/** Playwright's own page: the bench speaks Chromium's protocol. */
export const rawOf = (page: Page): RawPage => (page as ChromiumPage).raw;

export const cdpOf = (page: Page): Promise<CDPSession> => rawOf(page).context().newCDPSession(rawOf(page));

/** Traces the browser while `work` runs. */
export async function record(cdp: CDPSession, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  try {
    await work();
  } finally {
    const complete = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
    await cdp.send('Tracing.end');
    await complete;
    cdp.off('Tracing.dataCollected', collect);
  }
  return events;
}
