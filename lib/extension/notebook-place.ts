/** Where a saved passage stands now: on a page that is open in a tab, as that page's reader found it again. */
import { browser } from 'wxt/browser';
import type { Anchored } from '../notebook/anchor/types.ts';
import { pageKey } from '../notebook/search-keys.ts';
import type { SavedPassage } from '../notebook/types.ts';
import { callBackground, callReader } from './messages.ts';
import { bringForward } from './tabs.ts';

export interface OpenPlace {
  tabId: number;
  frameId: number;
  anchored: Anchored;
}

type Frame = Pick<OpenPlace, 'tabId' | 'frameId'>;

/** The tabs that may hold a passage's page: of its bundled report, or at its address. */
async function framesOf({ report, url }: SavedPassage['source']): Promise<Frame[]> {
  const [open, tabs] = await Promise.all([
    report?.bundled ? callBackground('openReports', {}) : null,
    browser.tabs.query({}),
  ]);
  const reports = open?.ok ? open.value.filter((each) => each.report === report?.bundled) : [];
  const key = pageKey(url);
  // Tabs whose address we may not see have none.
  const same = tabs.filter((tab) => tab.url && pageKey(tab.url) === key);
  return [...reports, ...same.flatMap(({ id }) => (id === undefined ? [] : { tabId: id, frameId: 0 }))];
}

/** Null where its page is not open, or not read. Never rejects. */
export async function openPlaceOf({ id, source }: SavedPassage): Promise<OpenPlace | null> {
  const frames = await framesOf(source).catch(() => []);
  for (const { tabId, frameId } of frames) {
    const found = await callReader(tabId, frameId, 'saved', {});
    const anchored = found.ok ? found.value.find((each) => each.id === id) : undefined;
    if (anchored) return { tabId, frameId, anchored };
  }
  return null;
}

/** Brings the tab forward and shows the place. False where that is no longer possible. */
export async function goToPlace({ tabId, frameId, anchored }: OpenPlace): Promise<boolean> {
  const span = anchored.span ?? anchored.candidates?.[0];
  try {
    await bringForward(tabId);
  } catch {
    return false;
  }
  if (!span) return false;
  const shown = await callReader(tabId, frameId, 'showSpan', { span });
  return shown.ok && shown.value;
}
