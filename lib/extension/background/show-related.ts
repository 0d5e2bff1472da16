import { browser } from 'wxt/browser';
import { callReader } from '../messages.ts';
import { loadSettings } from '../settings.ts';
import { injectReader } from './inject.ts';

/** Where a reader asked what is related. */
export interface AskedAt {
  tabId: number;
  url: string | undefined;
  title?: string;
  /** The frame in which the selection stands; null where the browser does not tell. */
  frameId: number | null;
  /** What is selected, as the browser tells it; null where it does not. */
  text: string | null;
}

interface Frame {
  frameId: number;
  reads: boolean;
  /** How likely it is meant: what is selected in it before what is read in it. */
  rank: number;
}

/** The isolated world of a frame: what is asked of it, and what the reader leaves there. */
interface ReaderWorld {
  document: { getSelection(): { isCollapsed: boolean } | null; hasFocus(): boolean };
  zhengduReader?: { readonly isReport: boolean };
}

async function framesOf(tabId: number): Promise<Frame[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => {
      const { document, zhengduReader: reader } = globalThis as unknown as ReaderWorld;
      const selected = document.getSelection()?.isCollapsed === false;
      const rank = (selected ? 4 : 0) + (reader?.isReport ? 2 : 0) + (document.hasFocus() ? 1 : 0);
      return { reads: reader !== undefined, rank };
    },
  });
  return results
    .flatMap(({ frameId, result }) => (result ? [{ frameId: frameId ?? 0, ...result }] : []))
    .sort((a, b) => b.rank - a.rank);
}

/** What a menu or a key asks a page's reader to do with what is selected. */
type Deed = 'showRelated' | 'save';

/** Asks the reader of one frame, which is put in first where there is none. */
async function askIn(deed: Deed, tabId: number, frameId: number, text: string | null): Promise<boolean> {
  const first = await callReader(tabId, frameId, deed, { text });
  if (first.ok) return first.value;
  if (first.error.code !== 'gone') return false;
  await injectReader({ tabId, frameIds: [frameId] }, true);
  const second = await callReader(tabId, frameId, deed, { text });
  return second.ok && second.value;
}

/** Asks the reader of the frame that is meant. False where it could not. @throws where no extension may look */
export async function askReader(deed: Deed, { tabId, frameId, text }: AskedAt): Promise<boolean> {
  if (frameId !== null) {
    try {
      if (await askIn(deed, tabId, frameId, text)) return true;
    } catch {
      // A frame of another site: the page around it can still show the card for its words.
    }
    return frameId !== 0 && text !== null && (await askIn(deed, tabId, 0, text));
  }
  const frames = await framesOf(tabId);
  return askIn(deed, tabId, frames[0]?.frameId ?? 0, text);
}

export function isOff(url: string | undefined, sitesOff: readonly string[]): boolean {
  try {
    return sitesOff.includes(new URL(url ?? '').hostname);
  } catch {
    return false;
  }
}

/** Says at the toolbar button what came of it, where no page can. `title`: a key of public/_locales. */
export async function say(
  tabId: number,
  text: string,
  title: Parameters<typeof browser.i18n.getMessage>[0],
): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title: browser.i18n.getMessage(title) });
}

/**
 * Shows on the page what is related to the passage being read. A page that was not read is read first, as the
 * toolbar button would; where the browser lets no extension in, the button says so. Never rejects.
 */
export async function showRelated(asked: AskedAt): Promise<void> {
  const { sitesOff } = await loadSettings();
  const shown = !isOff(asked.url, sitesOff) && (await askReader('showRelated', asked).catch(() => false));
  if (!shown) await say(asked.tabId, '!', 'relatedFailed').catch(() => {});
}
