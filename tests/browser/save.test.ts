/** Saving from a page: by menu, key, card and panel; what is said of it, undone, and seen again later. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import zh from '../../lib/extension/locales/zh.page.json' with { type: 'json' };
import zhUi from '../../lib/extension/locales/zh.ui.json' with { type: 'json' };
import type { SavedPassage } from '../../lib/notebook/types.ts';
import { axeViolations } from './driver/axe.ts';
import { launch, PRESENT } from './driver/launch.ts';
import { tabIdOf } from './driver/session.ts';
import { type SiteServer, startSite } from './driver/site.ts';
import type { Page, Session } from './driver/types.ts';
import { AWAY, cardOn, HOST, noCard, openCard, pastDelays, pointAt } from './support/card.ts';
import { invented, template } from './support/pages.ts';
import { errorsOf, openReport, PATIENCE } from './support/painted.ts';
import { openPopup, showTab } from './support/popup.ts';
import { select } from './support/select.ts';

const ADDRESS = 'http://www.example.gov.cn/report.html';
const html = template(invented('demo'), ADDRESS);
/** Two paragraphs: from the middle of one to the middle of the next. */
const FROM = '税收占比';
const TO = '重点做了六个方面';
const TERM = '三链两园';
const NAME = 'zhengdu-saved-yellow';

/** Inside the extension: its pages and its background. */
declare const chrome: {
  tabs: {
    get(id: number): Promise<object>;
    sendMessage(id: number, message: object, options: object): Promise<unknown>;
  };
  contextMenus: {
    update(id: string, change: object): Promise<void>;
    onClicked: { dispatch(info: object, tab: object): void };
  };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: { ok: boolean; value: unknown } }> };
};

interface NoticeSeen {
  text: string;
  words: string;
  buttons: string[];
  failed: boolean;
  focus: string | null;
}

describe.each(PRESENT)('saving from a page in %s', (kind) => {
  let site: SiteServer;
  let session: Session;
  let page: Page;
  let own: Page;
  let tabId: number;

  beforeAll(async () => {
    site = await startSite();
    site.page(ADDRESS, html);
    session = await launch(kind, { site });
    own = await session.openExtensionPage('/options.html');
    page = await openReport(session, ADDRESS, html);
    tabId = await tabIdOf(session.background, page);
  });

  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  const notice = (): Promise<NoticeSeen | null> =>
    page.inShadow(HOST, (root) => {
      const element = root.querySelector('.toast');
      if (!element) return null;
      return {
        text: element.querySelector('.said')?.textContent ?? '',
        words: element.querySelector('.words')?.textContent ?? '',
        buttons: [...element.querySelectorAll('.deeds button')].map((button) => button.textContent ?? ''),
        failed: element.classList.contains('failed'),
        focus: element.contains(root.activeElement) ? (root.activeElement?.textContent ?? '') : null,
      };
    });
  const noticeSaying = (text: string): Promise<NoticeSeen> =>
    vi.waitFor(async () => {
      const seen = await notice();
      expect(seen?.text).toBe(text);
      return seen as NoticeSeen;
    }, PATIENCE);
  const press = (selector: string) =>
    page.inShadow(HOST, (root, at) => root.querySelector<HTMLElement>(at)?.click(), selector);
  const painted = async () => {
    const mark = (await page.highlights()).find(({ name }) => name === NAME);
    return (mark?.texts ?? []).join('').replace(/\s/gu, '');
  };
  const menu = () =>
    session.background.evaluate(
      (id) =>
        chrome.tabs.sendMessage(id, { to: 'reader', call: 'save', params: { text: null } }, { frameId: 0 }),
      tabId,
    );
  const ask = async (call: string, params: object) =>
    (
      await own.evaluate(
        (message: string) => chrome.runtime.sendMessage(JSON.parse(message)),
        JSON.stringify({ to: 'background', call, params }),
      )
    ).value.value;
  const kept = async () =>
    (await ask('passagesOf', { url: ADDRESS, report: null })) as Pick<SavedPassage, 'id' | 'quote'>[];
  /** The whole record, from the database itself. */
  const record = (): Promise<SavedPassage[]> =>
    own.evaluate(
      () =>
        new Promise<SavedPassage[]>((resolve, reject) => {
          const opening = indexedDB.open('zhengdu-notebook');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const all = opening.result.transaction('passages').objectStore('passages').getAll();
            all.onsuccess = () => resolve(all.result.map(({ passage }) => passage));
          };
        }),
    );

  beforeEach(async () => {
    await page.bringToFront();
    await page.move(AWAY);
  });

  afterEach(async () => {
    await press('.toast .close');
    await page.press('Escape');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    const ids = (await kept()).map(({ id }) => id);
    if (ids.length > 0) await ask('removePassages', { operation: crypto.randomUUID(), ids });
    await vi.waitFor(async () => expect(await painted()).toBe(''), PATIENCE);
    await noCard(page);
  });

  it('keeps a selection across paragraphs, paints it, and takes it back', async () => {
    const selected = await page.evaluate(select, FROM, TO);
    expect(selected.split('\n').filter(Boolean).length).toBeGreaterThan(1);
    expect(await menu()).toEqual({ ok: true, value: true });
    const seen = await noticeSaying(zh['save.done']);
    expect(seen.words.startsWith(FROM)).toBe(true);
    expect(seen.buttons).toEqual([zh['save.undo'], zh['save.open']]);
    const squeezed = selected.replace(/\s/gu, '');
    await vi.waitFor(async () => expect(await painted()).toBe(squeezed), PATIENCE);

    const [passage] = await record();
    expect(passage?.quote.exact).toBe(squeezed);
    expect(passage?.quote.text.split('\n')).toHaveLength(2);
    expect(passage?.figures.map(({ raw }) => raw)).toContain('72.5%');
    expect(passage?.source).toMatchObject({ url: ADDRESS, report: { place: '清川市' } });
    expect(passage?.section.length).toBeGreaterThan(0);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(selected);

    await press('.toast .deeds button');
    await noticeSaying(zh['save.undone']);
    await vi.waitFor(async () => expect(await painted()).toBe(''), PATIENCE);
    expect(await kept()).toEqual([]);
  });

  it('says that a passage is there already; what is kept comes back with the page', async () => {
    const selected = (await page.evaluate(select, FROM, TO)).replace(/\s/gu, '');
    await session.command('save');
    await noticeSaying(zh['save.done']);
    await session.command('save');
    const again = await noticeSaying(zh['save.already']);
    expect(again.buttons).toEqual([zh['save.open']]);
    expect(await kept()).toHaveLength(1);
    await page.reload();
    await vi.waitFor(async () => expect(await painted()).toBe(selected), PATIENCE);
    expect(errorsOf(page)).toEqual([]);
  });

  it('keeps the sentence of a word’s card, with what the card says, by its button and by keyboard', async () => {
    await page.click(await pointAt(page, 'term', TERM));
    await openCard(page, { title: TERM });
    await press('.foot .save');
    await noticeSaying(zh['save.done']);
    expect((await cardOn(page))?.title).toBe(TERM);
    const [passage] = await record();
    expect(passage?.quote.text).toContain(TERM);
    expect(passage?.terms.find(({ term }) => term === TERM)?.explanation ?? '').not.toBe('');
    // From the card Tab reaches the notice, and Escape there leaves the card.
    await page.inShadow(HOST, (root) => root.querySelector<HTMLElement>('.foot .save')?.focus());
    await page.press('Tab');
    expect((await notice())?.focus).toBe(zh['save.undo']);
    await page.press('Enter');
    await noticeSaying(zh['save.undone']);
    expect(await kept()).toEqual([]);
  });

  it('is reached by the first Tab, gives the focus back, and stays while it is looked at', async () => {
    await page.evaluate(select, FROM, TO);
    await session.command('save');
    await noticeSaying(zh['save.done']);
    await page.press('Tab');
    expect((await notice())?.focus).toBe(zh['save.undo']);
    await page.press('Shift+Tab');
    expect((await notice())?.focus).toBe(null);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  it('shows what was noted beside a passage that is pressed, and removes it with a way back', async () => {
    await page.evaluate(select, FROM, TO);
    await session.command('save');
    await noticeSaying(zh['save.done']);
    await press('.toast .close');
    const [{ id = '' } = {}] = await kept();
    const change = { note: '第一行\n第二行', tags: ['财政'] };
    await ask('updatePassage', { operation: crypto.randomUUID(), id, revision: 1, change });
    await page.evaluate(() => getSelection()?.removeAllRanges());
    const point = await vi.waitFor(async () => {
      const at = await page.pointOfMark(NAME);
      if (!at) throw new Error('not painted');
      return at;
    }, PATIENCE);
    await pastDelays(page);
    await page.click(point);
    const card = await openCard(page, { eyebrow: zh['saved.title'] });
    expect(card.title.startsWith(FROM)).toBe(true);
    for (const words of ['第一行', '第二行', '财政']) expect(card.text).toContain(words);
    await page.inShadow(HOST, (root) => {
      Object.defineProperty(root.host, 'shadowRoot', { value: root });
    });
    expect(await axeViolations(page, HOST)).toEqual([]);
    await press('.foot button:last-child');
    await noticeSaying(zh['save.removed']);
    expect(await kept()).toEqual([]);
    await press('.toast .deeds button');
    await noticeSaying(zh['save.back']);
    await vi.waitFor(async () => expect(await painted()).not.toBe(''), PATIENCE);
  });

  it('leaves axe nothing to find, in either scheme, and is narrow in a narrow window', async () => {
    await page.evaluate(select, FROM, TO);
    await session.command('save');
    await noticeSaying(zh['save.done']);
    await page.inShadow(HOST, (root) => {
      Object.defineProperty(root.host, 'shadowRoot', { value: root });
    });
    for (const scheme of ['dark', 'light'] as const) {
      await session.setColorScheme(scheme);
      await pastDelays(page);
      expect(await axeViolations(page, HOST)).toEqual([]);
    }
    await page.setViewport({ width: 360, height: 640 });
    const [left, right] = (await page.inShadow(HOST, (root) => {
      const box = root.querySelector('.toast')?.getBoundingClientRect();
      return [box?.left ?? -1, box?.right ?? -1];
    })) ?? [-1, -1];
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(360);
    await page.setViewport({ width: 1000, height: 700 });
  });

  it('has its item in the menu, and saves from the popup, which tells itself', async () => {
    await session.background.evaluate(() => chrome.contextMenus.update('save', { enabled: true }));
    const selected = (await page.evaluate(select, FROM, TO)).replace(/\s/gu, '');
    const popup = await openPopup(session, page);
    await showTab(popup, zhUi['tab.related']);
    const button = (words: string) =>
      popup.evaluate((said) => {
        const found = [...document.querySelectorAll<HTMLElement>('.passage button')].find(
          (each) => each.textContent === said,
        );
        found?.click();
        return found !== undefined;
      }, words);
    const says = (words: string) =>
      vi.waitFor(
        async () =>
          expect(
            await popup.evaluate(() => document.querySelector('.save-said [role]')?.textContent ?? ''),
          ).toContain(words),
        PATIENCE,
      );
    await vi.waitFor(async () => expect(await button(zhUi.save)).toBe(true), PATIENCE);
    await says(zhUi['save.done']);
    expect((await kept()).map(({ quote }) => quote.exact)).toEqual([selected]);
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe(zhUi['save.undo']);
    expect(await axeViolations(popup)).toEqual([]);
    expect(await button(zhUi['save.undo'])).toBe(true);
    await says(zhUi['save.undone']);
    expect(await kept()).toEqual([]);
    await popup.close();
    await page.bringToFront();
  });

  it.runIf(kind === 'chromium')(
    'answers the menu; of a page that it may not enter it keeps the words',
    async () => {
      const choose = (id: number, selectionText: string) =>
        session.background.evaluate(
          async (tab, words) =>
            chrome.contextMenus.onClicked.dispatch(
              { menuItemId: 'save', frameId: 0, selectionText: words },
              await chrome.tabs.get(tab),
            ),
          id,
          selectionText,
        );
      const selected = (await page.evaluate(select, FROM, TO)).replace(/\s/gu, '');
      await choose(tabId, 'whatever the menu says');
      await noticeSaying(zh['save.done']);
      expect((await kept()).map(({ quote }) => quote.exact)).toEqual([selected]);
      const ownTab = await tabIdOf(session.background, own);
      await choose(ownTab, '粮食 总产量30.2万吨');
      await vi.waitFor(async () => {
        const badge = await session.background.evaluate(
          (id) => chrome.action.getBadgeText({ tabId: id }),
          ownTab,
        );
        expect(badge).toBe('✓');
      }, PATIENCE);
      const loose = (await record()).find(({ quote }) => quote.text === '粮食 总产量30.2万吨');
      expect(loose).toMatchObject({ position: null, source: { report: null } });
      await ask('removePassages', { operation: crypto.randomUUID(), ids: [loose?.id] });
    },
  );

  it('keeps a passage at hand that could not be saved, and saves it when asked again', async () => {
    await session.background.terminate();
    // The next write finds a disk that is full.
    await session.background.evaluate(() => {
      const stores = IDBObjectStore.prototype as unknown as { put: unknown; whole?: unknown };
      stores.whole ??= stores.put;
      stores.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.bringToFront();
    await page.evaluate(select, FROM, TO);
    await session.command('save');
    const seen = await noticeSaying(zh['save.failed'].replace('{why}', zh['save.trouble.quota']));
    expect(seen).toMatchObject({ failed: true, buttons: [zh['save.retry'], zh['save.copy']] });
    expect(seen.words.startsWith(FROM)).toBe(true);
    await session.background.evaluate(() => {
      const stores = IDBObjectStore.prototype as unknown as { put: unknown; whole?: unknown };
      stores.put = stores.whole;
    });
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await press('.toast .deeds button');
    await noticeSaying(zh['save.done']);
    expect((await kept()).map(({ quote }) => quote.exact.startsWith(FROM))).toEqual([true]);
  });
});
