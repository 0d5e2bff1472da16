/** What both browsers' sessions do in the same way. */
import { rm } from 'node:fs/promises';
import type { Background, Page } from './types.ts';

/** Inside the extension's background. */
declare const chrome: { tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> } };

/** The browser's number for the tab that shows a page. Throws where the extension may not see its address. */
export async function tabIdOf(background: Background, page: Page): Promise<number> {
  const find = async (url: string) =>
    (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? null;
  const id = await background.evaluate(find, page.url());
  if (id === null) throw new Error(`the extension sees no tab with ${page.url()}`);
  return id;
}

/** A reader's window is closed when its last tab is: on macOS the program itself would live on. */
export function closeWithLastTab(
  tabs: () => number | Promise<number>,
  onTabClosed: (listener: () => void) => void,
  close: () => Promise<void>,
): void {
  onTabClosed(async () => {
    if ((await tabs()) === 0) await close().catch(() => {});
  });
}

/** Removes a browser's folders; its last processes still write there for a moment after it says goodbye. */
export async function removeFolders(folders: readonly string[]): Promise<void> {
  const options = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };
  // What is left behind in the system's temporary folder is no reason to fail.
  await Promise.allSettled(folders.map((folder) => rm(folder, options)));
}
