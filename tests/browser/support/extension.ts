/** The extension's own side: settings, and what it holds in the pages. */
import type { Settings } from '../../../lib/extension/settings.ts';
import type { Session } from '../driver/types.ts';

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
