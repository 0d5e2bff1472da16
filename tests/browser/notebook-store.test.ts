import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PassageDraft } from '../../lib/notebook/types.ts';
import { inventedPassage } from '../../tools/bench/notebook-passages.ts';
import type { BrowserKind } from '../../tools/browsers.ts';
import { launch, PRESENT } from './driver/launch.ts';
import { tabIdOf } from './driver/session.ts';
import { type SiteServer, startSite } from './driver/site.ts';
import type { Page, Session } from './driver/types.ts';
import { contentsOf, draftsOf, startWriting, stopWriting } from './support/notebook.ts';

const ADDRESS = 'http://www.example.gov.cn/report.html';
const KILLS = 100;
const MINUTES = 60_000;

/** Inside the background. */
declare const chrome: {
  scripting: { executeScript(injection: object): Promise<{ result?: unknown }[]> };
};

const draft = (n: number): PassageDraft => {
  const { id: _id, created: _created, updated: _updated, revision: _revision, ...rest } = inventedPassage(n);
  return rest;
};

describe.each(PRESENT)('the notebook’s store in %s', (kind) => {
  let site: SiteServer;
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    site = await startSite();
    site.page(ADDRESS, '<!doctype html><meta charset="utf-8"><title>公告</title><p>一页。');
    session = await launch(kind, { site });
    page = await session.newPage();
    await page.goto(ADDRESS);
  });

  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  /** Asks the background from the extension's own world of the page. */
  async function askFromPage(call: string, params: object): Promise<unknown> {
    const ask = async (tabId: number, message: string) => {
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId },
        // As text: Chrome drops nulls from arguments.
        args: [message],
        func: (sent: string) =>
          (
            chrome as unknown as { runtime: { sendMessage(m: object): Promise<unknown> } }
          ).runtime.sendMessage(JSON.parse(sent)),
      });
      return answer?.result;
    };
    const tabId = await tabIdOf(session.background, page);
    return session.background.evaluate(ask, tabId, JSON.stringify({ to: 'background', call, params }));
  }

  it('takes saves from a page’s reader, and nothing else', async () => {
    const operation = crypto.randomUUID();
    const saved = await askFromPage('savePassage', { operation, draft: draft(1) });
    expect(saved).toEqual({ ok: true, value: { ok: true, value: { kind: 'saved', id: operation } } });
    const refused = { ok: true, value: { ok: false, problem: { kind: 'refused' } } };
    const removing = { operation: crypto.randomUUID(), ids: [operation] };
    expect(await askFromPage('removePassages', removing)).toMatchObject(refused);
    const change = { operation: crypto.randomUUID(), id: operation, revision: 1, change: { note: 'x' } };
    expect(await askFromPage('updatePassage', change)).toMatchObject(refused);
    expect(await askFromPage('notebookState', {})).toMatchObject({ ok: false });
    const { value } = (await askFromPage('passagesOf', { url: 'http://else.gov.cn/', report: null })) as {
      value: unknown;
    };
    expect(value).toMatchObject({ ok: true, value: [{ id: operation }] });
    const undoing = { operation: crypto.randomUUID(), target: operation };
    expect(await askFromPage('undo', undoing)).toMatchObject({ value: { value: { kind: 'undone' } } });
  });

  it('is out of the page’s own reach', async () => {
    const seen = await page.evaluate(async (origin: string) => {
      const { chrome: own, browser } = globalThis as unknown as Record<
        string,
        { runtime?: object } | undefined
      >;
      const names = (await indexedDB.databases()).map(({ name }) => name);
      const read = await fetch(`${origin}/manifest.json`).then(
        () => 'read',
        () => 'refused',
      );
      return {
        names,
        read,
        messaging: [own?.runtime, browser?.runtime].some((each) => each && 'sendMessage' in each),
      };
    }, session.extensionOrigin);
    expect(seen).toEqual({ names: [], read: 'refused', messaging: false });
  });

  it('threw nothing all the while', async () => {
    expect(await session.scriptErrors()).toEqual([]);
  });
});

/** Ends the background over and over while two windows write. */
async function endWhileWriting(kind: BrowserKind): Promise<void> {
  const site = await startSite();
  const session = await launch(kind, { site });
  try {
    const windows = [
      await session.openExtensionPage('/options.html'),
      await session.openExtensionPage('/options.html'),
    ];
    for (const [n, window] of windows.entries()) await startWriting(window, draftsOf(n));
    const starts = new Set<number>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      starts.add(await session.background.evaluate(() => performance.timeOrigin));
      await new Promise((resolve) => setTimeout(resolve, (kill * 37) % 300));
      await session.background.terminate();
    }
    expect(starts.size).toBe(KILLS);
    const written = [];
    for (const window of windows) written.push(...(await stopWriting(window)));
    const [reader] = windows;
    const contents = await contentsOf(reader as Page);
    // A busy machine writes less between two ends.
    expect(written.length).toBeGreaterThan(KILLS / 5);
    // Each stands there once, with the tag that it was given once, whatever its answers met on their way.
    const expected = written.map(({ id, tag }) => `${id} ${tag} 2`).sort();
    expect(contents.passages).toEqual(expected);
    expect(contents.rows).toEqual(expected);
    const unanswered = written.reduce((sum, { retries }) => sum + retries, 0);
    expect(unanswered).toBeGreaterThan(KILLS / 4);
    expect(await session.scriptErrors()).toEqual([]);
    console.log(`${kind}: ${written.length} passages, ${unanswered} answers lost over ${KILLS} ends`);
  } finally {
    await session.close();
    await site.close();
  }
}

// Both browsers at once: most of the time is spent waiting.
describe('the notebook’s store while the background is ended', () => {
  it.concurrent.for(PRESENT)(
    `loses nothing acknowledged and writes nothing twice over ${KILLS} ends in %s`,
    { timeout: 5 * MINUTES },
    (kind) => endWhileWriting(kind),
  );
});
