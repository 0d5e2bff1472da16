import { browser } from 'wxt/browser';
import { callReader } from '../messages.ts';
import { loadSettings } from '../settings.ts';
import { injectReader } from './inject.ts';

/** Where a reader asked what is related. */
export interface AskedAt {
  tabId: number;
  url: string | undefined;
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

/** Shows the card in one frame, whose reader is put in first where there is none. */
async function showIn(tabId: number, frameId: number, text: string | null): Promise<boolean> {
  const first = await callReader(tabId, frameId, 'showRelated', { text });
  if (first.ok) return first.value;
  if (first.error.code !== 'gone') return false;
  await injectReader({ tabId, frameIds: [frameId] }, true);
  const second = await callReader(tabId, frameId, 'showRelated', { text });
  return second.ok && second.value;
}

async function tryToShow({ tabId, frameId, text }: AskedAt): Promise<boolean> {
  if (frameId !== null) {
    try {
      if (await showIn(tabId, frameId, text)) return true;
    } catch {
      // A frame of another site: the page around it can still show the card for its words.
    }
    return frameId !== 0 && text !== null && (await showIn(tabId, 0, text));
  }
  const frames = await framesOf(tabId);
  return showIn(tabId, frames[0]?.frameId ?? 0, text);
}

function isOff(url: string | undefined, sitesOff: readonly string[]): boolean {
  try {
    return sitesOff.includes(new URL(url ?? '').hostname);
  } catch {
    return false;
  }
}

/** Says at the toolbar button that it did not work: the popup tells why. */
async function say(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: '!' });
  await browser.action.setTitle({ tabId, title: browser.i18n.getMessage('relatedFailed') });
}

/**
 * Shows on the page what is related to the passage being read. A page that was not read is read first, as the
 * toolbar button would; where the browser lets no extension in, the button says so. Never rejects.
 */
export async function showRelated(asked: AskedAt): Promise<void> {
  const { sitesOff } = await loadSettings();
  const shown = !isOff(asked.url, sitesOff) && (await tryToShow(asked).catch(() => false));
  if (!shown) await say(asked.tabId).catch(() => {});
}
