import { browser } from 'wxt/browser';
import type { PageReading, TabState } from '../protocol.ts';
import { loadSettings } from '../settings.ts';
import { isOfficial } from '../tabs.ts';
import { describeFrames, type FrameState, injectReader } from './inject.ts';

/** How long a page that was asked for may take to be read, milliseconds, and how often it is looked at. */
const PATIENCE = 8000;
const STEP = 150;

function hostOf(url: string | undefined): string {
  try {
    return new URL(url ?? '').hostname;
  } catch {
    return '';
  }
}

type Seen = { frameId: number; page: PageReading };

/** The frame to speak of: a report before what is none, the longer one first. */
function best(frames: readonly FrameState[]): Seen | undefined {
  const seen = frames.flatMap(({ frameId, page }) => (page === null ? [] : [{ frameId, page } as Seen]));
  const rank = ({ page }: Seen) =>
    (page.identity.kind === 'report' ? 1e9 : 0) + (page.sections.at(-1)?.span[1] ?? 0);
  return seen.sort((a, b) => rank(b) - rank(a))[0];
}

/** What a tab holds, for the popup. Never rejects for what browsers forbid: that is an answer too. */
export async function tabState(tabId: number | null): Promise<TabState> {
  if (tabId === null) return { kind: 'unread', tabId, host: '', reason: 'no-access' };
  const tab = await browser.tabs.get(tabId);
  const host = hostOf(tab.url);
  const { sitesOff } = await loadSettings();
  if (sitesOff.includes(host)) return { kind: 'unread', tabId, host, reason: 'site-off' };
  try {
    const frames = await describeFrames(tabId);
    const frame = best(frames);
    if (frame) {
      const kind = frame.page.identity.kind === 'report' ? 'report' : 'other';
      return { kind, tabId, host, ...frame };
    }
    const failure = frames.find((each) => each.failure !== null)?.failure;
    if (failure)
      return { kind: 'unread', tabId, host, reason: failure === 'too-large' ? 'too-large' : 'failed' };
    return { kind: 'unread', tabId, host, reason: isOfficial(host) ? 'not-detected' : 'not-official' };
  } catch {
    return {
      kind: 'unread',
      tabId,
      host,
      reason: /^https?:/.test(tab.url ?? '') ? 'not-official' : 'no-access',
    };
  }
}

/** Reads a tab because its reader asked for it, whatever it looks like. @throws where no extension may look */
export async function readTab(tabId: number): Promise<TabState> {
  await injectReader({ tabId, allFrames: true }, true);
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const state = await tabState(tabId);
    if (state.kind !== 'unread' || state.reason === 'site-off') return state;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  throw new Error('the page did not answer in time');
}
