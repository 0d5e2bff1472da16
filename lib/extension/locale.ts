/**
 * The interface's strings, typed by key. Three namespaces, so that the script injected into pages carries
 * its own strings only: `page` (card and page notices), `ui` (popup, options) and `notebook` (its page).
 *
 * A string may hold `{name}` places. A key with `_one` beside it is the singular of its plain key: it is
 * taken when the parameter `count` is singular in the language, and is never asked for by itself.
 */

import { browser } from 'wxt/browser';
import type { Language } from '../reading.ts';
import enNotebook from './locales/en.notebook.json' with { type: 'json' };
import enPage from './locales/en.page.json' with { type: 'json' };
import enUi from './locales/en.ui.json' with { type: 'json' };
import zhNotebook from './locales/zh.notebook.json' with { type: 'json' };
import zhPage from './locales/zh.page.json' with { type: 'json' };
import zhUi from './locales/zh.ui.json' with { type: 'json' };
import type { Settings } from './settings.ts';

export type { Language };

type Table = Readonly<Record<string, string>>;
type Keys<T> = Exclude<keyof T & string, `${string}_one`>;
export type PageKey = Keys<typeof zhPage>;
export type UiKey = Keys<typeof zhUi>;
export type NotebookKey = Keys<typeof zhNotebook>;
export type Params = Readonly<Record<string, string | number>>;

/** A language's strings of one namespace. */
export interface Translate<K extends string> {
  (key: K, params?: Params): string;
  readonly language: Language;
  /** Whether a key exists: for keys made from data (`kind.policy`, `evidence.title`). */
  has(key: string): key is K;
}

function translator<K extends string>(table: Table, language: Language): Translate<K> {
  const plural = new Intl.PluralRules(language);
  const pick = (key: string, params: Params): string => {
    const count = params.count;
    const singular = typeof count === 'number' && plural.select(count) === 'one';
    // A key without a string shows itself: a visible slip is found, an empty label is not.
    return (singular ? table[`${key}_one`] : undefined) ?? table[key] ?? key;
  };
  const t = (key: K, params: Params = {}): string =>
    pick(key, params).replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
  return Object.assign(t, {
    language,
    has: (key: string): key is K => Object.hasOwn(table, key),
  });
}

/** The table of card and page notices: the background hands it to readers, which carry no language. */
export const pageStrings = (language: Language): Record<string, string> =>
  language === 'zh' ? zhPage : enPage;

/** The strings of card and page notices, from a table of the background's. */
export const pageTextOf = (table: Table, language: Language): Translate<PageKey> =>
  translator<PageKey>(table, language);

/** The strings of card and page notices. */
export const pageText = (language: Language): Translate<PageKey> =>
  pageTextOf(pageStrings(language), language);

/** The strings of popup and options. */
export const uiText = (language: Language): Translate<UiKey> =>
  translator<UiKey>(language === 'zh' ? zhUi : enUi, language);

/** The strings of the notebook's page. */
export const notebookText = (language: Language): Translate<NotebookKey> =>
  translator<NotebookKey>(language === 'zh' ? zhNotebook : enNotebook, language);

/**
 * The interface language for a setting. 'auto' follows the browser: Chinese of any script where the
 * browser speaks Chinese, English otherwise.
 */
export function languageOf(choice: Settings['language']): Language {
  if (choice !== 'auto') return choice;
  try {
    return /^zh\b/i.test(browser.i18n.getUILanguage()) ? 'zh' : 'en';
  } catch {
    return /^zh\b/i.test(navigator.language) ? 'zh' : 'en';
  }
}

/** The `lang` attribute of an interface language. */
export const langTag = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');
