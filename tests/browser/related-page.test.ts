/** What other reports say, on the page itself: command, menu, card, row, port, and the way to the source. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import statements from '../../data/statements/leping-2023.json' with { type: 'json' };
import zh from '../../lib/extension/locales/zh.page.json' with { type: 'json' };
import type { OpenReport } from '../../lib/extension/protocol.ts';
import type { Passage } from '../../lib/passage.ts';
import { hashOf } from '../../lib/text/rolling.ts';
import { squeeze } from '../../lib/text/squeeze.ts';
import { readSource, reportsDir } from '../../tools/data/sources.ts';
import { axeViolations } from './driver/axe.ts';
import { launch, PRESENT } from './driver/launch.ts';
import { tabIdOf } from './driver/session.ts';
import { type SiteServer, startSite } from './driver/site.ts';
import type { Page, Session } from './driver/types.ts';
import { AWAY, cardOn, HOST, noCard, openCard, pastDelays, pointAt, settle } from './support/card.ts';
import { invented, template } from './support/pages.ts';
import { errorsOf, openReport, PATIENCE } from './support/painted.ts';
import { select } from './support/select.ts';

const DIR = reportsDir();
if (!DIR) console.warn('\n!! The source reports are missing: set REPORTS_DIR. What needs them is SKIPPED.\n');

const DEMO = 'http://www.example.gov.cn/report.html';
const SOURCE = 'http://www.leping.gov.cn/2023.html';
/** A page outside official domains, which nobody reads unasked. */
const BARE = 'http://www.reports.example/report.html';
const html = template(invented('demo'), DEMO);
const FIRST = '社会消费品零售总额';
const LAST = '增长5.1%';
const TERM = '三链两园';

/** Inside the extension: its pages and its background. */
declare const chrome: {
  tabs: {
    connect(
      id: number,
      options: object,
    ): { onMessage: { addListener(told: (message: Told) => void): void }; disconnect(): void };
    sendMessage(id: number, message: object, options: object): Promise<{ ok: boolean; value: boolean }>;
    query(filter: object): Promise<{ url?: string }[]>;
  };
  contextMenus: { update(id: string, change: object): Promise<void> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  runtime: { sendMessage(message: object): Promise<{ value: unknown }> };
};
interface Addresses {
  getURL(path: string): string;
  known?: (path: string) => string;
}
interface Told {
  passage: Passage | null;
}

describe.each(PRESENT)('related statements on the page in %s', (kind) => {
  let site: SiteServer;
  let session: Session;
  let page: Page;
  let own: Page;
  let tabId: number;

  beforeAll(async () => {
    site = await startSite();
    site.page(DEMO, html);
    site.page(BARE, html);
    if (DIR) site.page(SOURCE, template(readSource(DIR, 'leping-2023'), SOURCE));
    session = await launch(kind, { site });
    page = await openReport(session, DEMO, html);
    tabId = await tabIdOf(session.background, page);
    own = await session.openExtensionPage('/options.html');
  });

  beforeEach(() => settle(page));

  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  const inCard = <R>(look: (root: ShadowRoot) => R) => page.inShadow(HOST, look);
  /** Where the card is laid out: its opening moves it by a few pixels that do not count. */
  const place = () =>
    inCard((root) => {
      const card = root.querySelector<HTMLElement>('.card');
      return [card?.offsetLeft, card?.offsetTop, card?.offsetWidth, card?.offsetHeight];
    });
  const count = () =>
    inCard((root) => root.querySelectorAll('.card > .body:not([hidden]) .statement').length);
  const press = (selector: string) =>
    page.inShadow(HOST, (root, at) => root.querySelector<HTMLElement>(at)?.click(), selector);

  async function ask(from = FIRST, to = LAST) {
    expect(await page.evaluate(select, from, to)).toContain(from);
    await session.command('related');
    const card = await openCard(page, { focus: 'card' });
    await vi.waitFor(async () => expect(await count()).toBeGreaterThan(0), PATIENCE);
    return card;
  }

  it('opens by key for what is selected, takes the focus, and goes with Escape', async () => {
    const { title, text } = await ask();
    expect(title.startsWith(FIRST)).toBe(true);
    expect(text).toContain(zh['related.title']);
    expect(await inCard((root) => root.querySelectorAll('.relation').length)).toBeGreaterThan(0);
    await page.press('Tab');
    await vi.waitFor(async () => expect((await cardOn(page))?.focus).not.toBe('card'), PATIENCE);
    await page.press('Escape');
    await noCard(page);
    expect(await page.evaluate(() => getSelection()?.toString())).toContain(FIRST);
  });

  it('stays while the page is scrolled and pointed at; a word’s card takes its place', async () => {
    await ask();
    const before = await place();
    await page.evaluate(() => scrollBy(0, 400));
    await pastDelays(page);
    expect(await place()).toEqual(before);
    await page.click(await pointAt(page, 'term', TERM));
    await openCard(page, { title: TERM, pinned: true });
  });

  it('asks for a selection across paragraphs, as the page’s own text has it', async () => {
    await page.evaluate(select, '税收占比', '重点做了六个方面');
    await session.command('related');
    await openCard(page, { focus: 'card' });
    const asked = await page.evaluate(() => getSelection()?.toString().split('\n').filter(Boolean).length);
    expect(asked).toBeGreaterThan(1);
    expect((await cardOn(page))?.title.startsWith('税收占比72.5%')).toBe(true);
  });

  it('answers the menu for words that stand outside the page’s text', async () => {
    const show = (id: number, text: string) =>
      chrome.tabs.sendMessage(id, { to: 'reader', call: 'showRelated', params: { text } }, { frameId: 0 });
    const answer = await session.background.evaluate(show, tabId, '粮食 总产量30.2万吨');
    expect(answer).toEqual({ ok: true, value: true });
    await openCard(page, { title: '粮食总产量30.2万吨' });
    await vi.waitFor(async () => expect(await count()).toBeGreaterThan(0), PATIENCE);
  });

  it('copies with citation, on a page that is no secure context', async () => {
    await ask();
    const point = await inCard((root) => {
      const {
        x = 0,
        y = 0,
        width = 0,
        height = 0,
      } = root.querySelector('.foot button:not(.save)')?.getBoundingClientRect() ?? {};
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.click(point ?? AWAY);
    await vi.waitFor(async () => expect((await cardOn(page))?.text).toContain(zh['source.copied']), PATIENCE);
    await page.press('Escape');
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      document.body.append(field);
      field.focus();
    });
    await page.press('Control+v');
    await page.waitFor(() => document.querySelector('textarea')?.value !== '');
    const pasted = await page.evaluate(() => {
      const field = document.querySelector('textarea');
      field?.remove();
      return field?.value ?? '';
    });
    expect(pasted).toMatch(new RegExp(`^“${FIRST}.*${LAST}”\\n——.*清川市.*${DEMO}`));
  });

  it('has its item in the menu, and says at its button where it may not look', async () => {
    await session.background.evaluate(() => chrome.contextMenus.update('related', { enabled: true }));
    await own.bringToFront();
    const ownTab = await tabIdOf(session.background, own);
    await session.command('related');
    await vi.waitFor(async () => {
      const badge = await session.background.evaluate(
        (id) => chrome.action.getBadgeText({ tabId: id }),
        ownTab,
      );
      expect(badge).toBe('!');
    }, PATIENCE);
  });

  it('says so when nothing can be compared, and is a sheet in a narrow window', async () => {
    await page.setViewport({ width: 420, height: 700 });
    const show = (id: number) =>
      chrome.tabs.sendMessage(
        id,
        { to: 'reader', call: 'showRelated', params: { text: '😀😀😀' } },
        { frameId: 0 },
      );
    await session.background.evaluate(show, tabId);
    const card = await openCard(page, { sheet: true });
    expect(card.text).toContain(zh['related.silent.unknown']);
    await pastDelays(page);
    expect((await cardOn(page))?.box.bottom).toBeCloseTo(700, 0);
    await page.setViewport({ width: 1000, height: 700 });
  });

  it('tells a failure, and tries again when asked', async () => {
    await session.background.terminate();
    // The next question finds a background that cannot read its dataset.
    await session.background.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as Record<string, { runtime?: Addresses }>;
      for (const api of new Set([browser, chrome])) {
        const { runtime } = api ?? {};
        if (!runtime) continue;
        // Both may be one.
        runtime.known ??= runtime.getURL;
        runtime.getURL = () => 'about:blank#nothing';
      }
    });
    // Ending it opened a tab and closed it again.
    await page.bringToFront();
    await page.evaluate(select, '公共预算收入', '增长4.3%');
    await session.command('related');
    await vi.waitFor(
      async () => expect((await cardOn(page))?.text).toContain(zh['related.failed']),
      PATIENCE,
    );
    await session.background.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as Record<string, { runtime?: Addresses }>;
      for (const api of new Set([browser, chrome])) {
        const { runtime } = api ?? {};
        if (runtime?.known) runtime.getURL = runtime.known;
      }
    });
    await press('.nothing button');
    await vi.waitFor(async () => expect(await count()).toBeGreaterThan(0), PATIENCE);
  });

  it('counts at the foot of a word’s card, opens into the list, and keeps the card then', async () => {
    await pointAt(page, 'term', TERM);
    await openCard(page, { title: TERM });
    const before = await place();
    const label = () => inCard((root) => root.querySelector('.row')?.textContent ?? '');
    await vi.waitFor(async () => expect(await label()).toMatch(/\d$/), PATIENCE);
    expect(await place()).toEqual(before);
    await press('.row');
    await vi.waitFor(async () => expect(await count()).toBeGreaterThan(0), PATIENCE);
    await page.move(AWAY);
    await pastDelays(page);
    await openCard(page, { title: TERM, pinned: true });
    expect(await page.run(`document.querySelector('${HOST}') !== null`)).toBe(true);
  });

  it('leaves axe nothing to find, in the card and in the list', async () => {
    const check = async () => {
      await inCard((root) => {
        Object.defineProperty(root.host, 'shadowRoot', { value: root });
      });
      for (const scheme of ['dark', 'light'] as const) {
        await session.setColorScheme(scheme);
        await pastDelays(page);
        expect(await axeViolations(page, HOST)).toEqual([]);
      }
    };
    await ask();
    await press('.ways .more');
    await check();
    await page.press('Escape');
    await noCard(page);
    await page.click(await pointAt(page, 'term', TERM));
    await openCard(page, { title: TERM });
    await press('.row');
    await vi.waitFor(async () => expect(await count()).toBeGreaterThan(0), PATIENCE);
    await check();
  });

  it('tells who follows what is being read, and what changed', async () => {
    await own.evaluate((id: number) => {
      const world = globalThis as { told?: (Passage | null)[]; hangUp?: () => void };
      const told: (Passage | null)[] = [];
      const port = chrome.tabs.connect(id, { frameId: 0, name: 'follow' });
      port.onMessage.addListener(({ passage }) => told.push(passage));
      Object.assign(world, { told, hangUp: () => port.disconnect() });
    }, tabId);
    const told = () =>
      own.evaluate(() =>
        ((globalThis as { told?: (Passage | null)[] }).told ?? []).map(
          (each) => each && `${each.origin} ${each.text}`,
        ),
      );
    const last = async (wanted: RegExp) =>
      vi.waitFor(async () => expect((await told()).at(-1)).toMatch(wanted), PATIENCE);
    await last(/^view /);
    await page.evaluate(select, FIRST, LAST);
    await last(new RegExp(`^selection ${FIRST}.*${LAST}$`));
    const before = (await told()).length;
    await page.evaluate(select, FIRST, LAST);
    await pastDelays(page);
    expect((await told()).length).toBe(before);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.click(await pointAt(page, 'term', TERM));
    await last(new RegExp(`^card .*${TERM}`));
    await page.press('Escape');
    await last(/^view /);
    await own.evaluate(() => (globalThis as { hangUp?: () => void }).hangUp?.());
  });

  it('touches no page that nobody asked to read', async () => {
    const bare = await session.newPage();
    await bare.goto(BARE);
    const open = (await own.evaluate(() =>
      chrome.runtime.sendMessage({ to: 'background', call: 'openReports', params: {} }),
    )) as { value: OpenReport[] };
    expect(open.value.filter(({ url }) => url === BARE)).toEqual([]);
    expect(await bare.highlights()).toEqual([]);
    await bare.close();
  });

  it.skipIf(!DIR)('shows a statement in the tab that holds its report, by keyboard alone', async () => {
    const source = await openReport(session, SOURCE, template(readSource(DIR ?? '', 'leping-2023'), SOURCE));
    await page.bringToFront();
    await ask();
    await vi.waitFor(
      async () => expect(await inCard((root) => root.querySelectorAll('.go').length)).toBeGreaterThan(0),
      PATIENCE,
    );
    for (let i = 0; i < 30; i += 1) {
      if (await inCard((root) => root.activeElement?.classList.contains('go'))) break;
      await page.press('Tab');
    }
    await page.press('Enter');
    const flashing = async () =>
      (await source.highlights()).find(({ name }) => name === 'zhengdu-flash')?.texts.join('') ?? '';
    await vi.waitFor(async () => {
      const active = await session.background.evaluate(() =>
        chrome.tabs.query({ active: true, lastFocusedWindow: true }),
      );
      expect(active.map(({ url }) => url)).toEqual([SOURCE]);
    }, PATIENCE);
    await vi.waitFor(async () => expect(await flashing()).not.toBe(''), PATIENCE);
    await source.close();
  });

  it.skipIf(!DIR)('tells which reports are open, and what became of a source', async () => {
    const call = (name: string, params: object) =>
      own.evaluate(
        async (calling: string, given: object) =>
          (
            (await chrome.runtime.sendMessage({ to: 'background', call: calling, params: given })) as {
              value: unknown;
            }
          ).value,
        name,
        params,
      );
    const text = squeeze(readSource(DIR ?? '', 'leping-2023'));
    const [start = 0, end = 0] = statements[9]?.span ?? [];
    const mark = { length: end - start, hash: hashOf(text, start, end) };
    expect(await call('openSource', { report: 'leping-2023', mark })).toBe('not-open');
    const source = await openReport(session, SOURCE, template(readSource(DIR ?? '', 'leping-2023'), SOURCE));
    await page.bringToFront();
    expect(await call('openReports', {})).toMatchObject([{ report: 'leping-2023', url: SOURCE, frameId: 0 }]);
    const other = { length: mark.length, hash: (mark.hash + 1) >>> 0 };
    expect(await call('openSource', { report: 'leping-2023', mark: other })).toBe('not-there');
    expect(await call('openSource', { report: 'leping-2023', mark })).toBe('shown');
    const flash = async () => (await source.highlights()).find(({ name }) => name === 'zhengdu-flash')?.texts;
    await vi.waitFor(
      async () => expect(squeeze((await flash())?.join('') ?? '')).toBe(text.slice(start, end)),
      PATIENCE,
    );
    await source.close();
  });

  it('keeps what was found when the page no longer says it, and says so', async () => {
    await ask('外贸进出口总额', '增长8.2%');
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.textContent?.includes('外贸进出口')) node.textContent = '另一句。';
    });
    const notice = () =>
      inCard((root) => root.querySelector<HTMLElement>('.notice:not([hidden])')?.textContent);
    await vi.waitFor(async () => expect(await notice()).toBe(zh['related.stale']), PATIENCE);
    expect(await count()).toBeGreaterThan(0);
  });

  it('left no error behind', async () => {
    expect(errorsOf(page)).toEqual([]);
    expect(await session.scriptErrors()).toEqual([]);
  });
});
