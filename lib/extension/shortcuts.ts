/** The keyboard shortcuts, which belong to the browser: we read them and lead to where they are changed. */
import { browser } from 'wxt/browser';

export interface Shortcut {
  /** The command's name in the manifest. */
  name: string;
  /** What it does, in the browser's language; '' where the browser gives none. */
  description: string;
  /** The keys as the browser writes them; '' when not set. */
  keys: string;
}

/** The shortcuts as they are set now. @throws when the browser has no commands. */
export async function loadShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map((command) => ({
    name: command.name ?? '',
    description: command.description ?? '',
    keys: command.shortcut ?? '',
  }));
}

interface FirefoxCommands {
  openShortcutSettings?: () => Promise<void>;
}

const isFirefox = () => browser.runtime.getURL('').startsWith('moz-extension:');

/** Where a person goes to change them by hand: a link to either address is refused by the browser. */
export const shortcutAddress = (): string => (isFirefox() ? 'about:addons' : 'chrome://extensions/shortcuts');

/** Opens the browser's own page for shortcuts. @throws where the browser refuses it. */
export async function openShortcutSettings(): Promise<void> {
  const firefox = browser.commands as unknown as FirefoxCommands;
  if (firefox.openShortcutSettings) await firefox.openShortcutSettings();
  else await browser.tabs.create({ url: shortcutAddress() });
}
