/** The side panel: Chrome's `sidePanel` and Firefox's `sidebarAction`, of which neither browser has both. */
import { browser } from 'wxt/browser';

interface Sides {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

const sides = () => browser as unknown as Sides;

/** Whether this browser can open a side panel from a page of ours. */
export const hasSidePanel = (): boolean =>
  typeof sides().sidePanel?.open === 'function' || typeof sides().sidebarAction?.open === 'function';

/** The window that a page of ours belongs to. Asked beforehand: opening leaves no time to ask. */
export async function ownWindow(): Promise<number | null> {
  return (await browser.windows.getCurrent()).id ?? null;
}

/**
 * Opens the side panel. To be called straight from the handler of a press, with nothing awaited before: both
 * browsers open it for a person's gesture only. @throws where the browser refuses
 */
export function openSidePanel(windowId: number | null): Promise<void> {
  const { sidePanel, sidebarAction } = sides();
  if (sidebarAction) return sidebarAction.open();
  if (sidePanel && windowId !== null) return sidePanel.open({ windowId });
  return Promise.reject(new Error('no side panel'));
}

/** Calls back with the tab that is active in a window, whenever another one becomes so. Returns the way to stop. */
export function watchActiveTab(windowId: number, callback: (tabId: number) => void): () => void {
  const listener = (active: { tabId: number; windowId: number }) => {
    if (active.windowId === windowId) callback(active.tabId);
  };
  browser.tabs.onActivated.addListener(listener);
  return () => browser.tabs.onActivated.removeListener(listener);
}
