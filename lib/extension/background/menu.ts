import { type Browser, browser } from 'wxt/browser';
import { type AskedAt, showRelated } from './show-related.ts';

/** An item of the menu on selected text. A new one is one more line of the table below. */
interface MenuItem {
  id: string;
  /** A key of public/_locales. */
  title: Parameters<typeof browser.i18n.getMessage>[0];
  run(asked: AskedAt): Promise<void>;
}

type Run = MenuItem['run'];

/** The items. `save`: what the background does with what is selected. */
const itemsOf = (save: Run): readonly MenuItem[] => [
  { id: 'related', title: 'menuRelated', run: showRelated },
  { id: 'save', title: 'menuSave', run: save },
];

/** Pages that an extension may be let into; our own pages have buttons of theirs. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

async function create(items: readonly MenuItem[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title } of items) {
    const item = {
      id,
      title: browser.i18n.getMessage(title),
      contexts: ['selection'],
      documentUrlPatterns: PAGES,
    };
    browser.contextMenus.create(item as Browser.contextMenus.CreateProperties, () => {
      // Two starts at once make an item twice; reading the error is all that it needs.
      void browser.runtime.lastError;
    });
  }
}

/** Sets the menu up. To be called at once when the background starts: its events wake it. */
export function setUpMenu(save: Run): void {
  // Firefox on Android has no such menus.
  if (!browser.contextMenus) return;
  const items = itemsOf(save);
  const again = () => void create(items).catch(() => {});
  browser.runtime.onInstalled.addListener(again);
  browser.runtime.onStartup.addListener(again);
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId, selectionText }, tab) => {
    const item = items.find(({ id }) => id === menuItemId);
    if (!item || tab?.id === undefined) return;
    const { id: tabId, url, title = '' } = tab;
    const at = { tabId, url, title, frameId: frameId ?? 0, text: selectionText ?? null };
    void item.run(at);
  });
}
