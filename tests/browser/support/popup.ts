/** The popup, as a tab of its own. */
import type { Page } from '../driver/types.ts';

/** Waits until it shows a report, and turns to its glossary. */
export async function showTerms(popup: Page): Promise<void> {
  await popup.waitFor(() => document.querySelectorAll('[role="tab"]').length > 1);
  await popup.click('[role="tab"]:nth-of-type(2)');
  await popup.waitFor(() => document.querySelectorAll('.entry').length > 0);
}
