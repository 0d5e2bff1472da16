/** Which tab a page of ours speaks of. */
import { browser } from 'wxt/browser';
import { callBackground } from './messages.ts';

/** The tab named in an address (`popup.html?tab=12`); null without one or with a malformed one. */
export function tabInAddress(search: string): number | null {
  const id = new URLSearchParams(search).get('tab');
  return id !== null && /^\d+$/.test(id) ? Number(id) : null;
}

/** The tab that the address names, else the active tab of this window; null where there is none. */
export async function currentTab(search: string = location.search): Promise<number | null> {
  const named = tabInAddress(search);
  if (named !== null) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Calls back each time the tab has finished loading a page. Returns the way to stop. */
export function watchTab(tabId: number, callback: () => void): () => void {
  const listener = (id: number, change: { status?: string }) => {
    if (id === tabId && change.status === 'complete') callback();
  };
  browser.tabs.onUpdated.addListener(listener);
  return () => browser.tabs.onUpdated.removeListener(listener);
}

/** Brings a tab, and the window it is in, before the reader's eyes. @throws where the tab is gone */
export async function bringForward(tabId: number): Promise<void> {
  const { windowId } = (await browser.tabs.update(tabId, { active: true })) ?? {};
  // Firefox on Android has one window and no calls for it.
  if (windowId !== undefined) await browser.windows?.update(windowId, { focused: true });
}

/** Whether a host belongs to China's governments, and so is read without being asked. */
export const isOfficial = (host: string): boolean => /(^|\.)gov\.cn$/i.test(host);

/** Opens the notebook in a tab of its own. @param passage id of one to be shown there */
export function openNotebook(passage: string | null = null): void {
  void callBackground('openNotebook', { passage });
}

/** Opens the options page. */
export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}

/** The extension's version, as its manifest says. */
export const version = (): string => browser.runtime.getManifest().version;
