import { browser } from 'wxt/browser';

interface SidePanel {
  sidePanel?: { open(options: { tabId: number }): Promise<void> };
}

/**
 * Opens the side panel beside a tab for a press in one of its cards. Nothing is awaited before the call: the
 * browser opens it for a person's gesture only. Firefox knows no gesture behind a message, so there it is false.
 */
export function openPanel(tabId: number | null): Promise<boolean> {
  const { sidePanel } = browser as unknown as SidePanel;
  if (tabId === null || !sidePanel) return Promise.resolve(false);
  return sidePanel.open({ tabId }).then(
    () => true,
    () => false,
  );
}
