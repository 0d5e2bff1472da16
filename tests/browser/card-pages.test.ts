import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../lib/extension/settings.ts';
import { axeViolations } from './driver/axe.ts';
import { launch, PRESENT } from './driver/launch.ts';
import { type SiteServer, startSite } from './driver/site.ts';
import type { Page, Session } from './driver/types.ts';
import {
  AWAY,
  cardOn,
  HOST,
  noCard,
  openByPointer,
  openCard,
  pastDelays,
  pointAt,
  settle,
} from './support/card.ts';
import { changeSettings, forgetSettings } from './support/extension.ts';
import { invented, template } from './support/pages.ts';
import { countMarks, errorsOf, marksOn, openReport, PATIENCE } from './support/painted.ts';
import { showTerms } from './support/popup.ts';

const ADDRESS = 'http://www.example.gov.cn/report.html';
const STRICT = 'http://www.example.gov.cn/strict.html';
const HOSTILE = 'http://www.example.gov.cn/hostile.html';
/** A term of the page's own notes and of the bundle each, on the same screen of the page. */
const NOTED = '三链两园';
const BUNDLED = '新质生产力';

const html = template(invented('demo'), ADDRESS);
const isDark = ([red = 0, green = 0, blue = 0]: number[]) => red + green + blue < 3 * 128;

describe.each(PRESENT)('card on all kinds of pages in %s', (kind) => {
  let site: SiteServer;
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    site = await startSite();
    site.page(ADDRESS, html);
    session = await launch(kind, { site });
    page = await openReport(session, ADDRESS, html);
  });

  beforeEach(() => settle(page));

  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  /** Changes the look while a card is open: once it is gone, the page has heard of it. */
  async function change(settings: Partial<Settings>): Promise<void> {
    await page.move(AWAY);
    await noCard(page);
    await openByPointer(page, NOTED);
    await changeSettings(session, settings);
    await noCard(page);
    await page.move(AWAY);
  }

  const paperIsDark = async () => isDark((await cardOn(page))?.paper ?? []);

  describe('its look', () => {
    it('follows the system’s light and dark, and the setting before it', async () => {
      await openByPointer(page, NOTED);
      expect(await paperIsDark()).toBe(false);
      await session.setColorScheme('dark');
      await expect.poll(paperIsDark, PATIENCE).toBe(true);
      await change({ theme: 'light' });
      await openByPointer(page, NOTED);
      expect(await paperIsDark()).toBe(false);
      await session.setColorScheme('light');
      await change({ theme: 'dark' });
      await openByPointer(page, NOTED);
      expect(await paperIsDark()).toBe(true);
      await change({ theme: 'auto' });
    });

    it('speaks English and Chinese', async () => {
      await change({ language: 'en' });
      expect((await openByPointer(page, BUNDLED)).text).toContain('In plain words');
      await change({ language: 'zh' });
      expect((await openByPointer(page, BUNDLED)).text).toContain('白话');
    });

    it.each([
      ['light', 'en'],
      ['dark', 'zh'],
    ] as const)('leaves axe nothing to find (%s, %s)', async (theme, language) => {
      await change({ theme, language });
      for (const [name, text] of [
        ['term', NOTED],
        ['term', BUNDLED],
        ['note', '②'],
        ['figure', undefined],
      ] as const) {
        await pointAt(page, name, text);
        const { title } = await openCard(page, {});
        // Axe follows no closed root: the card is shown to it as if it were open.
        await page.inShadow(HOST, (root) => {
          Object.defineProperty(root.host, 'shadowRoot', { value: root });
          for (const animation of root.getAnimations()) animation.finish();
        });
        expect(await axeViolations(page, HOST), title).toEqual([]);
        await page.move(AWAY);
        await noCard(page);
      }
    });
  });

  describe('settings, at once', () => {
    it('marks each term once in a chapter, or none', async () => {
      const all = (await marksOn(page)).term;
      await changeSettings(session, { terms: 'first' });
      await expect.poll(async () => (await marksOn(page)).term.length, PATIENCE).toBeLessThan(all.length);
      const first = (await marksOn(page)).term;
      expect(all).toEqual(expect.arrayContaining(first));
      const count = (marks: string[]) => marks.filter((mark) => mark.endsWith(' 规上工业')).length;
      expect([count(all), count(first)]).toEqual([2, 1]);
      await changeSettings(session, { terms: 'none' });
      await expect.poll(async () => (await marksOn(page)).term, PATIENCE).toEqual([]);
      expect((await marksOn(page)).note.length).toBeGreaterThan(5);
      await changeSettings(session, { terms: 'all' });
      await expect.poll(async () => (await marksOn(page)).term, PATIENCE).toEqual(all);
    });

    it('opens at a press alone, if that is wished', async () => {
      await change({ open: 'press', language: 'en' });
      const point = await pointAt(page, 'term', NOTED);
      await pastDelays(page);
      expect(await cardOn(page)).toBeNull();
      await page.click(point);
      await openCard(page, { title: NOTED, pinned: true });
      await changeSettings(session, { open: 'hover', language: 'zh' });
      await noCard(page);
    });
  });

  describe('on difficult pages', () => {
    it('works under a policy that allows nothing', async () => {
      site.page(STRICT, html, { 'content-security-policy': "default-src 'none'" });
      // Inline styles are refused too: what they hide is seen.
      const seen = html.replaceAll('style="display:none"', '');
      const strict = await openReport(session, STRICT, seen);
      const { paper, box } = await openByPointer(strict, NOTED);
      expect(paper).toHaveLength(3);
      expect(box.right - box.left).toBeGreaterThan(200);
      expect(box.right - box.left).toBeLessThan(400);
      // The page's own scripts and styles are refused, and nothing of ours.
      expect(errorsOf(strict).filter((error) => /extension:|zhengdu/i.test(error))).toEqual([]);
      await strict.close();
    });

    it('shows what a hostile note says, as text', async () => {
      // Titles come without white space: this one would run all the same.
      const payload = '<img/src=x/onerror=top.owned=1>';
      const note = `[6]${payload}：指${payload}<script>top.owned=2</script>的意思。`;
      const text = invented('prefecture-city-2022').replace('[5]项目', '[5][6]项目');
      const source = template(`${text.trimEnd()}\n${note}\n`, HOSTILE);
      site.page(HOSTILE, source);
      const tab = await openReport(session, HOSTILE, source);
      await pointAt(tab, 'note', '[6]');
      const card = await openCard(tab, { eyebrow: '注释 6' });
      expect(card.title).toBe(payload);
      expect(card.quote).toContain('<script>');
      expect(await tab.inShadow(HOST, (root) => root.querySelectorAll('img, script').length)).toBe(0);
      const popup = await session.openPopup(tab);
      await showTerms(popup);
      await popup.waitFor(() => document.body.textContent?.includes('<img/src=x'));
      expect(await popup.evaluate(() => document.querySelectorAll('img[src="x"], main script').length)).toBe(
        0,
      );
      expect(popup.errors).toEqual([]);
      await popup.close();
      expect(await tab.evaluate(() => 'owned' in globalThis)).toBe(false);
      expect(errorsOf(tab)).toEqual([]);
      await tab.close();
    });

    it('survives a page that takes the card away', async () => {
      await openByPointer(page, NOTED);
      await page.evaluate((host) => document.querySelector(host)?.remove(), HOST);
      await noCard(page);
      await page.move(AWAY);
      await openByPointer(page, BUNDLED);
    });

    it.each([
      ['the registry', () => CSS.highlights.clear()],
      [
        'every highlight',
        () => {
          for (const highlight of CSS.highlights.values()) highlight.clear();
        },
      ],
      [
        'the names',
        () => {
          for (const name of CSS.highlights.keys()) CSS.highlights.delete(name);
        },
      ],
    ])('puts back the marks when the page clears %s', async (_, clear) => {
      const { term, note } = await marksOn(page);
      await page.evaluate(clear);
      expect(await countMarks(page)).toBe(0);
      await expect
        .poll(async () => {
          // Any move or scroll makes it look.
          await page.move({ x: 500 + Math.random() * 100, y: 8 });
          return marksOn(page);
        }, PATIENCE)
        .toMatchObject({ term, note });
      await openByPointer(page, NOTED);
    });
  });

  it('switches off on a site at once', async () => {
    await openByPointer(page, NOTED);
    await changeSettings(session, { sitesOff: ['www.example.gov.cn'] });
    await noCard(page);
    await expect.poll(() => countMarks(page), PATIENCE).toBe(0);
    await page.move(AWAY);
    await page.move({ x: 400, y: 300 }, { steps: 5 });
    await pastDelays(page);
    expect(await countMarks(page)).toBe(0);
    await forgetSettings(session);
    await page.reload();
    await expect.poll(async () => (await marksOn(page)).term.length, PATIENCE).toBeGreaterThan(10);
  });

  it('threw nothing all the while', async () => {
    expect(errorsOf(page)).toEqual([]);
    expect(await session.scriptErrors()).toEqual([]);
  });
});
