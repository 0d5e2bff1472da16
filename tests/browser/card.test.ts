import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { analyze } from '../../lib/analyze.ts';
import { squeeze } from '../../lib/text/squeeze.ts';
import { sourceOfHtml } from '../../tools/parse-html.ts';
import { launch, PRESENT } from './driver/launch.ts';
import { type SiteServer, startSite } from './driver/site.ts';
import type { Page, Session } from './driver/types.ts';
import {
  AWAY,
  cardOn,
  cardsSeen,
  HOST,
  markAt,
  noCard,
  openByPointer,
  openCard,
  pastDelays,
  pointAt,
  settle,
} from './support/card.ts';
import { expectedMarks, invented, template } from './support/pages.ts';
import { errorsOf, expectMarks, litOn, openReport, PATIENCE } from './support/painted.ts';

const ADDRESS = 'http://www.example.gov.cn/report.html';
/** A term of the page's own notes and of the bundle each, on the same screen of the page. */
const NOTED = '三链两园';
const BUNDLED = '新质生产力';
/** Stands in a link on the page of these tests. */
const LINKED = '城镇化率';

const html = template(invented('demo'), ADDRESS).replace(
  LINKED,
  `<a id="link" href="#followed">${LINKED}</a>`,
);
const analysis = analyze(sourceOfHtml(html, ADDRESS));
const noteWords = (n: number) => {
  const note = analysis.notes.find((each) => each.n === n);
  return analysis.text.slice(...(note?.definition ?? [0, 0]));
};

describe.each(PRESENT)('card in %s', (kind) => {
  let site: SiteServer;
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    site = await startSite();
    site.page(ADDRESS, html);
    session = await launch(kind, { site, touch: true });
    page = await openReport(session, ADDRESS, html);
  });

  beforeEach(() => settle(page));

  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  describe('by pointer', () => {
    it('opens when the pointer rests on a term, beside the word and not over it', async () => {
      const point = await pointAt(page, 'term', NOTED);
      const card = await openCard(page, { title: NOTED, pinned: false, sheet: false });
      const { left, right, top, bottom } = card.box;
      expect(point.y < top || point.y > bottom || point.x < left || point.x > right).toBe(true);
      expect(left >= 0 && top >= 0 && right <= 1000 && bottom <= 700).toBe(true);
      expect(squeeze(card.quote ?? '')).toBe(noteWords(1));
    });

    it('explains a term of the glossary', async () => {
      const card = await openByPointer(page, BUNDLED);
      expect(card.quote).toBeNull();
      expect(card.text).toContain('白话');
      expect(card.text.length).toBeGreaterThan(60);
    });

    it('stays closed when the pointer only passes', async () => {
      const { x, y } = await markAt(page, 'term', NOTED);
      await page.move({ x: x - 200, y });
      await page.move({ x: x + 200, y }, { steps: 8 });
      await page.move(AWAY);
      await pastDelays(page);
      expect(await cardsSeen(page)).toBe(0);
      // The same way, but resting on the word: proof that the page was listening.
      await openByPointer(page, NOTED);
      expect(await cardsSeen(page)).toBe(1);
    });

    it('stays while the pointer goes from the word into the card, and closes when it leaves', async () => {
      const { box } = await openByPointer(page, NOTED);
      const inside = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
      await page.move(inside, { steps: 12 });
      await pastDelays(page);
      expect(await cardOn(page)).toMatchObject({ title: NOTED, pinned: false });
      await page.move(AWAY, { steps: 3 });
      await noCard(page);
    });

    it('stays while the pointer rests on its way between word and card', async () => {
      const point = await pointAt(page, 'term', NOTED);
      const { box } = await openCard(page, { title: NOTED });
      const y = box.top > point.y ? box.top - 3 : box.bottom + 3;
      // Not on another word: that would get its own card in the end.
      const x = await page.evaluate(
        (from, to, at) => {
          const marked = [...CSS.highlights.values()].flatMap((highlight) =>
            [...highlight].flatMap((range) => [...(range as Range).getClientRects()]),
          );
          const isFree = (here: number) =>
            !marked.some(
              ({ left, right, top, bottom }) =>
                left - 4 < here && here < right + 4 && top < at && at < bottom,
            );
          for (let here = from; here < to; here += 4) if (isFree(here)) return here;
          throw new Error('no free place');
        },
        box.left + 4,
        box.right - 4,
        y,
      );
      await page.move({ x, y }, { steps: 2 });
      await pastDelays(page);
      expect(await cardOn(page)).toMatchObject({ title: NOTED, pinned: false });
      await page.move(AWAY, { steps: 3 });
      await noCard(page);
    });

    it('goes over to the next word that the pointer rests on', async () => {
      await openByPointer(page, NOTED);
      await openByPointer(page, BUNDLED);
      await page.move(AWAY);
      await noCard(page);
    });

    it('is pinned by a press on the word, and dismissed by Escape', async () => {
      const point = await pointAt(page, 'term', NOTED);
      await openCard(page, { title: NOTED, pinned: false });
      await page.click(point);
      await openCard(page, { title: NOTED, pinned: true });
      await page.move(AWAY);
      await pastDelays(page);
      expect(await cardOn(page)).toMatchObject({ title: NOTED, pinned: true });
      await page.press('Escape');
      await noCard(page);
    });

    it('is dismissed by a press outside, not by one inside', async () => {
      const { box } = await openByPointer(page, NOTED);
      await page.click({ x: box.left + 20, y: box.top + 12 });
      await page.move({ x: box.left + 24, y: box.top + 14 });
      await pastDelays(page);
      expect(await cardOn(page)).toMatchObject({ title: NOTED });
      await page.click(AWAY);
      await noCard(page);
    });

    it.each(['pin', 'close'])('obeys its %s button', async (name) => {
      await openByPointer(page, NOTED);
      const button = await page.inShadow(
        HOST,
        (root, className) => {
          const { x, y, width, height } = (
            root.querySelector(`.${className}`) as Element
          ).getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        },
        name,
      );
      if (!button) throw new Error('no button');
      await page.click(button);
      if (name === 'close') await noCard(page);
      else {
        await openCard(page, { title: NOTED, pinned: true });
        await page.click(button);
        await openCard(page, { title: NOTED, pinned: false });
      }
    });

    it('shows at a note’s marker the note in the page’s own words', async () => {
      await pointAt(page, 'note', '②');
      const card = await openCard(page, { eyebrow: '注释 2' });
      expect(squeeze(card.quote ?? '')).toBe(noteWords(2));
      expect(noteWords(2)).toMatch(/^2023年创立/);
    });

    it('opens nothing while the reader selects text', async () => {
      const start = await markAt(page, 'term', NOTED);
      await page.hold({ x: start.x - 60, y: start.y });
      await page.move({ x: start.x - 30, y: start.y }, { steps: 3 });
      await page.move(start, { steps: 3 });
      await pastDelays(page);
      expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(0);
      expect(await cardsSeen(page)).toBe(0);
      await page.release();
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await page.move(AWAY);
      await openByPointer(page, NOTED);
    });

    it('opens nothing because the page scrolls a word under the pointer', async () => {
      await page.evaluate(() => scrollTo(0, 400));
      const point = await markAt(page, 'term', NOTED);
      await page.evaluate(() => scrollBy(0, -120));
      await page.move(point);
      await noCard(page);
      const before = await page.evaluate(() => scrollY);
      await page.wheel(0, 120);
      await page.waitFor((from) => scrollY > from, before);
      await pastDelays(page);
      expect(await cardsSeen(page)).toBe(0);
    });

    it('leaves a link to the page: pointing explains, pressing follows', async () => {
      const point = await pointAt(page, 'term', LINKED);
      await openCard(page, { title: LINKED });
      await page.click(point);
      await page.waitFor(() => location.hash === '#followed');
      await page.evaluate(() => history.replaceState(null, '', location.pathname));
    });
  });

  describe('by keyboard', () => {
    it('goes from mark to mark and back', async () => {
      // Anew, so that no card of before is where it starts from.
      await page.reload();
      const expected = expectedMarks(html, ADDRESS);
      await expectMarks(page, expected);
      const visited: number[] = [];
      const go = async (command: string) => {
        const before = await litOn(page);
        await session.command(command);
        const at = await vi.waitFor(async () => {
          const lit = await litOn(page);
          expect(['', before]).not.toContain(lit);
          return lit;
        }, PATIENCE);
        visited.push(Number.parseInt(at, 10));
        expect(await cardOn(page)).toMatchObject({ focus: null });
      };
      for (const command of ['next-mark', 'next-mark', 'next-mark', 'previous-mark']) await go(command);
      const [first = 0, second = 0, third = 0, back] = visited;
      expect(first).toBeLessThanOrEqual(Number.parseInt(expected.term[0] ?? '', 10));
      expect(second).toBeGreaterThan(first);
      expect(third).toBeGreaterThan(second);
      expect(back).toBe(second);
      // The focus stays where it was; a live region says the card.
      const title = (await cardOn(page))?.title ?? '?';
      const said = () => page.inShadow(HOST, (root) => root.querySelector('[aria-live]')?.textContent ?? '');
      await expect.poll(said, PATIENCE).toContain(title);
    });

    it('goes into the card, round in it, and back to where the focus was', async () => {
      await page.evaluate(() => document.querySelector<HTMLElement>('.top input')?.focus());
      const focused = () =>
        page.evaluate(
          () => document.activeElement?.getAttribute('name') ?? document.activeElement?.localName,
        );
      expect(await focused()).toBe('q');
      await session.command('next-mark');
      await openCard(page, { pinned: true });
      await session.command('open-card');
      await openCard(page, { focus: 'card', pinned: true });
      const stops = new Set<string | null>();
      const order: (string | null)[] = [];
      for (let i = 0; i < 8; i += 1) {
        await page.press('Tab');
        const { focus } = (await cardOn(page)) ?? { focus: null };
        stops.add(focus);
        order.push(focus);
      }
      expect(stops).toContain('pin');
      expect(stops).toContain('close');
      expect(stops).not.toContain(null);
      expect(order.indexOf(order[0] ?? null, 1)).toBe(stops.size);
      await page.press('Shift+Tab');
      expect((await cardOn(page))?.focus).toBe(order.at(-2));
      await page.press('Escape');
      await noCard(page);
      expect(await focused()).toBe('q');
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    });

    it('keeps keys pressed in the card from the page, and the others not', async () => {
      await page.evaluate(() => {
        addEventListener('keydown', ({ key }) => {
          document.documentElement.dataset.key = key;
        });
      });
      const heard = () => page.evaluate(() => document.documentElement.dataset.key ?? null);
      await session.command('open-card');
      await openCard(page, { focus: 'card' });
      await page.press('j');
      expect(await heard()).toBeNull();
      await page.press('Escape');
      await noCard(page);
      expect(await heard()).toBeNull();
      await page.press('j');
      expect(await heard()).toBe('j');
      await page.evaluate(() => delete document.documentElement.dataset.key);
    });
  });

  describe('by touch', () => {
    it('opens at a tap, pinned beside the word in a wide window', async () => {
      await page.tap(await markAt(page, 'term', NOTED));
      await openCard(page, { title: NOTED, sheet: false, pinned: true });
      await page.tap(AWAY);
      await noCard(page);
    });

    it('opens as a sheet at the bottom of a narrow window', async () => {
      await page.setViewport({ width: 420, height: 700 });
      await page.waitFor(() => innerWidth === 420);
      await page.tap(await markAt(page, 'term', NOTED));
      const { box } = await openCard(page, { title: NOTED, sheet: true });
      expect(box).toMatchObject({
        left: 0,
        right: await page.evaluate(() => document.documentElement.clientWidth),
      });
      await expect.poll(async () => (await cardOn(page))?.box.bottom).toBe(700);
      await page.tap({ x: 3, y: 40 });
      await noCard(page);
      await page.setViewport({ width: 1000, height: 700 });
      await page.waitFor(() => innerWidth === 1000);
    });

    it('lets a tap on a link follow it', async () => {
      const point = await markAt(page, 'term', LINKED);
      await page.tap(point);
      await page.waitFor(() => location.hash === '#followed');
      await pastDelays(page);
      expect(await cardsSeen(page)).toBe(0);
      await page.evaluate(() => history.replaceState(null, '', location.pathname));
    });
  });

  it('threw nothing all the while', async () => {
    expect(errorsOf(page)).toEqual([]);
    expect(await session.scriptErrors()).toEqual([]);
  });
});
