/** The reader's choices. Kept in storage.local only: they never leave the machine. */
import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import type { FiguresShown, TermsShown } from '../reading.ts';

export interface Settings {
  /** Interface language; 'auto' follows the browser. */
  language: 'auto' | 'zh' | 'en';
  theme: 'auto' | 'light' | 'dark';
  /** Which terms are underlined: every time, the first time in a section, or none. */
  terms: TermsShown;
  /** Which figures are underlined: those that measure a known indicator, all, or none. */
  figures: FiguresShown;
  /** What opens a card: pointing at a mark, or pressing it. */
  open: 'hover' | 'press';
  /** Host names on which the extension stays silent. */
  sitesOff: string[];
}

export const DEFAULTS: Settings = {
  language: 'auto',
  theme: 'auto',
  terms: 'all',
  figures: 'indicators',
  open: 'hover',
  sitesOff: [],
};

const CHOICES = {
  language: ['auto', 'zh', 'en'],
  theme: ['auto', 'light', 'dark'],
  terms: ['all', 'first', 'none'],
  figures: ['indicators', 'all', 'none'],
  open: ['hover', 'press'],
} as const;

/**
 * Stored settings over the defaults. Only what the reader changed is stored, so that a later default
 * reaches everyone who left it alone; a value of an unknown shape falls back to its default.
 */
export function settingsFrom(stored: unknown): Settings {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const settings: Settings = { ...DEFAULTS, sitesOff: [] };
  for (const key of Object.keys(CHOICES) as (keyof typeof CHOICES)[]) {
    if ((CHOICES[key] as readonly unknown[]).includes(given[key])) {
      (settings as unknown as Record<string, unknown>)[key] = given[key];
    }
  }
  if (Array.isArray(given.sitesOff)) {
    settings.sitesOff = given.sitesOff.filter((host): host is string => typeof host === 'string');
  }
  return settings;
}

const KEY = 'settings';

/** Reads the settings; the defaults when storage cannot be read. */
export async function loadSettings(): Promise<Settings> {
  try {
    return settingsFrom((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return settingsFrom(undefined);
  }
}

/** Changes some settings and keeps the others as stored. @throws when storage is full or refused. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const given = typeof stored === 'object' && stored !== null ? stored : {};
  const next = { ...given, ...change };
  await browser.storage.local.set({ [KEY]: next });
  return settingsFrom(next);
}

/** Calls back with the new settings whenever they change, in any part of the extension. Returns the way to stop. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) callback(settingsFrom(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
