/** The extension's own side: settings, and what it holds in the pages. */
import type { Settings } from '../../../lib/extension/settings.ts';
import { tabIdOf } from '../driver/session.ts';
import type { Page, Session } from '../driver/types.ts';

/** Inside the background. */
declare const chrome: {
  storage: {
    local: {
      get(key: string): Promise<{ settings?: object }>;
      set(items: object): Promise<void>;
      clear(): Promise<void>;
    };
  };
};

/** Changes settings as the options page does: everything that is open hears of it. */
export const changeSettings = (session: Session, change: Partial<Settings>): Promise<void> =>
  session.background.evaluate(async (json: string) => {
    const { settings } = await chrome.storage.local.get('settings');
    // By way of JSON: Firefox's storage takes objects of its own world only.
    await chrome.storage.local.set(
      JSON.parse(JSON.stringify({ settings: { ...settings, ...JSON.parse(json) } })),
    );
  }, JSON.stringify(change));

export const forgetSettings = (session: Session): Promise<void> =>
  session.background.evaluate(() => chrome.storage.local.clear());

/** From now on no page answers the background, until the background is ended. */
export const silenceReaders = (session: Session): Promise<void> =>
  session.background.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as Record<string, { scripting?: object }>;
    for (const api of [browser, chrome]) {
      if (api?.scripting) Object.assign(api.scripting, { executeScript: () => new Promise(() => {}) });
    }
  });

interface Scripting {
  executeScript(injection: object): Promise<{ result?: Reading }[]>;
}

/** What the extension did in a tab: nothing, began to read, or read and took it for a report or for none. */
export type Reading = 'none' | 'begun' | 'report' | 'other';

/** Inside the extension's own world of a page. */
interface ReaderWorld {
  zhengduReader?: { describe(): { identity: { kind: 'report' | 'other' } } | null };
}

/** How far the reading of a tab is. Throws where the extension may not look at it. */
export async function readingOf(session: Session, page: Page): Promise<Reading> {
  const look = async (tabId: number) => {
    const { scripting } = chrome as unknown as { scripting: Scripting };
    const [answer] = await scripting.executeScript({
      target: { tabId },
      func: () => {
        const { zhengduReader } = globalThis as ReaderWorld;
        return zhengduReader ? (zhengduReader.describe()?.identity.kind ?? 'begun') : 'none';
      },
    });
    return answer?.result ?? 'none';
  };
  return session.background.evaluate(look, await tabIdOf(session.background, page));
}
