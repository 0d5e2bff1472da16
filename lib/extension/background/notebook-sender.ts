import { browser } from 'wxt/browser';

/** As messages.ts gives it: what the browser itself says of who sent a message. */
export interface NotebookSender {
  tabId: number | null;
  url: string;
}

/** A page of the extension itself: popup, side panel, notebook, options. Web pages can frame none of them. */
export const isOwnPage = ({ url }: NotebookSender): boolean => url.startsWith(browser.runtime.getURL('/'));

/**
 * The address of the page that a reader runs in: what the browser says, never what the message says. A frame
 * without an address of its own (about:blank, srcdoc) has its tab's.
 */
export async function addressOf({ tabId, url }: NotebookSender): Promise<string> {
  if (/^(?:https?|file|ftp):/.test(url)) return url;
  if (tabId === null) return '';
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url ?? '';
}
