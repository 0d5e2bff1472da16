/** Opening pages for a measure: each in a tab of its own, left alone until it rests. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'playwright';
import { tabIdOf } from '../../tests/browser/driver/session.ts';
import type { SiteServer } from '../../tests/browser/driver/site.ts';
import type { Page, Session } from '../../tests/browser/driver/types.ts';
import { rawOf } from './trace.ts';

export interface Bench {
  session: Session;
  site: SiteServer;
  /** How often each time is measured. */
  runs: number;
}

export interface Tab {
  page: Page;
  cdp: CDPSession;
}

/** Milliseconds after which a page without the extension has nothing left to do. */
const SETTLED = 350;

/** Inside the extension's background. */
declare const chrome: {
  storage: { local: { set(items: object): Promise<void> } };
  scripting: {
    insertCSS(what: object): Promise<void>;
    executeScript(what: object): Promise<unknown>;
  };
};

/** Opens an empty tab, lets `use` work in it and closes it. */
export async function inTab<R>({ session }: Bench, use: (tab: Tab) => Promise<R>): Promise<R> {
  const page = await session.newPage();
  try {
    return await use({ page, cdp: await rawOf(page).context().newCDPSession(rawOf(page)) });
  } finally {
    await page.close();
  }
}

/** Goes to an address and waits until the page rests. */
export async function gotoSettled({ page }: Tab, url: string): Promise<void> {
  await page.goto(url);
  await sleep(SETTLED);
}

/** Whether pages of a host are read when they are opened. */
export const switchSite = ({ session }: Bench, url: string, on: boolean): Promise<void> =>
  session.background.evaluate(
    (sitesOff: string[]) => chrome.storage.local.set({ settings: { sitesOff, language: 'zh' } }),
    on ? [] : [new URL(url).hostname],
  );

/** Puts the reader on a page, as the background does when the detector saw a report. */
export async function injectReader({ session }: Bench, { page }: Tab): Promise<void> {
  const tabId = await tabIdOf(session.background, page);
  await session.background.evaluate(async (id: number) => {
    const target = { tabId: id };
    await chrome.scripting.insertCSS({ target, files: ['/assets/marks.css'] });
    await chrome.scripting.executeScript({ target, files: ['/reader.js'] });
  }, tabId);
}

/** Does something `times` times over, one after the other. */
export async function repeat<R>(times: number, once: (index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < times; i += 1) results.push(await once(i));
  return results;
}
