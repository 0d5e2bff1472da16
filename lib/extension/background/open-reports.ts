import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { callReader } from '../messages.ts';
import type { OpenReport, SourceShown } from '../protocol.ts';
import { bringForward } from '../tabs.ts';

/** How long one tab may take to say what it shows, milliseconds: one that hangs keeps nobody waiting. */
const PATIENCE = 1500;

type Tab = Browser.tabs.Tab;

/** The isolated world of a frame: what is asked of it, and what the reader leaves there. */
interface ReaderWorld {
  document: { readonly title: string };
  zhengduReader?: { readonly bundled: string | null };
}

interface Seen {
  report: string | null;
  title: string;
  url: string;
}

/**
 * Whether a tab can hold a reader of ours. An address is told of those sites only that we may read: official
 * ones, and tabs that were read on request. A tab that the browser put aside would be loaded again by asking it.
 */
const mayHold = ({ id, url, discarded }: Tab): boolean =>
  id !== undefined && discarded !== true && /^(?:https?|file):/.test(url ?? '');

function inTime<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), PATIENCE);
  });
  return Promise.race([answer.catch(() => otherwise), late]).finally(() => clearTimeout(timer));
}

/** The bundled reports in a tab's frames. None where the browser lets no extension in. */
async function inTab(tabId: number): Promise<OpenReport[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: (): Seen => {
      const { document, zhengduReader } = globalThis as unknown as ReaderWorld;
      return { report: zhengduReader?.bundled ?? null, title: document.title, url: location.href };
    },
  });
  return results.flatMap(({ frameId, result }) =>
    result && result.report !== null
      ? [{ report: result.report, tabId, frameId: frameId ?? 0, title: result.title, url: result.url }]
      : [],
  );
}

/** The tab that was looked at last comes first: of two that show one report, the reader means that. */
const lastUsed = (tab: Tab): number => (tab.active ? 1e15 : 0) + (tab.lastAccessed ?? 0);

/** The tabs in which a bundled report is open and read, the last used first. Never rejects. */
export async function openReports(): Promise<OpenReport[]> {
  const tabs = await browser.tabs.query({}).catch(() => [] as Tab[]);
  const asked = tabs.filter(mayHold).sort((a, b) => lastUsed(b) - lastUsed(a));
  const found = await Promise.all(asked.map(({ id }) => inTime(inTab(id as number), [])));
  return found.flat();
}

const SourceParams = v.object({
  report: v.pipe(v.string(), v.maxLength(200)),
  mark: v.object({
    length: v.pipe(v.number(), v.integer(), v.minValue(1)),
    hash: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
});

/**
 * Shows a statement where its report is open. A tab comes forward only once the statement was found in it.
 * @throws where the message is not of the form
 */
export async function openSource(params: unknown): Promise<SourceShown> {
  const { report, mark } = v.parse(SourceParams, params);
  const open = (await openReports()).filter((each) => each.report === report);
  for (const { tabId, frameId } of open) {
    const shown = await callReader(tabId, frameId, 'showStatement', { mark });
    if (!shown.ok || !shown.value) continue;
    await bringForward(tabId).catch(() => {});
    return 'shown';
  }
  return open.length > 0 ? 'not-there' : 'not-open';
}
