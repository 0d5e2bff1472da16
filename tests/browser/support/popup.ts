/** The popup, as a tab of its own. */
import { expect, vi } from 'vitest';
import zh from '../../../lib/extension/locales/zh.ui.json' with { type: 'json' };
import { axeViolations } from '../driver/axe.ts';
import type { Page, Session } from '../driver/types.ts';
import { PATIENCE } from './painted.ts';

/** The text of the first match of a selector; null where there is none. */
export const wordsOf = (page: Page, selector: string): Promise<string | null> =>
  page.evaluate((at) => document.querySelector(at)?.textContent ?? null, selector);

/** Waits until the first match of a selector says some words. */
export const saying = (page: Page, selector: string, words: string): Promise<void> =>
  vi.waitFor(async () => expect((await wordsOf(page, selector)) ?? '').toContain(words), PATIENCE);

/** Opens the popup of a page, as wide as browsers show it, and waits until it no longer loads. */
export async function openPopup(session: Session, page: Page): Promise<Page> {
  const popup = await session.openPopup(page);
  await popup.setViewport({ width: 376, height: 600 });
  await popup.waitFor(() => document.querySelector('main h1') && !document.querySelector('.loading'));
  return popup;
}

/** The labels of a report's views, in order. */
export const tabsOf = (popup: Page): Promise<string[]> =>
  popup.evaluate(() => [...document.querySelectorAll('[role="tab"]')].map((tab) => tab.textContent ?? ''));

/** Waits until it shows a report, and turns to the view whose label begins so. */
export async function showTab(popup: Page, label: string): Promise<void> {
  await vi.waitFor(async () => expect((await tabsOf(popup)).join(' ')).toContain(label), PATIENCE);
  const nth = (await tabsOf(popup)).findIndex((tab) => tab.startsWith(label));
  await popup.click(`[role="tab"]:nth-of-type(${nth + 1})`);
  await saying(popup, '[role="tab"][aria-selected="true"]', label);
}

/** Turns to the glossary. */
export async function showTerms(popup: Page): Promise<void> {
  await showTab(popup, zh['tab.terms']);
  await popup.waitFor(() => document.querySelectorAll('.entry').length > 0);
}

/** What axe finds: everything in light, and in dark what depends on it. */
export async function axeInBothSchemes(session: Session, page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of ['dark', 'light'] as const) {
    await session.setColorScheme(scheme);
    await page.waitFor(
      (dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark,
      scheme === 'dark',
    );
    // Colours on their way from one scheme to the other are no colours of ours.
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    const only = scheme === 'dark' ? ['color-contrast'] : undefined;
    found.push(...(await axeViolations(page, 'html', only)).map((each) => `${scheme}: ${each}`));
  }
  return found;
}
