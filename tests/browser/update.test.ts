import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, PRESENT } from './driver/launch.ts';
import { type SiteServer, startSite } from './driver/site.ts';
import type { Page, Session } from './driver/types.ts';
import { AWAY, HOST, openByPointer, openCard, pastDelays, pointAt } from './support/card.ts';
import { expectedMarks, invented, template } from './support/pages.ts';
import { errorsOf, expectMarks, marksOn, openReport, sourceOf } from './support/painted.ts';

/** Inside the background. */
declare const chrome: { runtime: { reload(): void } };

const SITE = 'http://www.example.gov.cn';
const BARE = 'http://www.reports.example';
const PATH = '/report.html';
const TERM = '三链两园';
const html = template(invented('demo'), SITE + PATH);

describe.each(PRESENT)('after an update or a removal in %s', (kind) => {
  let site: SiteServer;
  let session: Session;
  let page: Page;
  let untouched: string;
  const marks = expectedMarks(html, SITE + PATH);

  beforeAll(async () => {
    site = await startSite();
    for (const host of [SITE, BARE]) site.page(host + PATH, html);
    session = await launch(kind, { site });
    const bare = await session.newPage();
    await bare.goto(BARE + PATH);
    untouched = await sourceOf(bare);
    await bare.close();
    page = await openReport(session, SITE + PATH, html);
  });

  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  /** What a reader does next on the page. */
  async function goOn(): Promise<void> {
    await page.bringToFront();
    await page.move(AWAY);
    for (let y = 80; y < 640; y += 40) await page.move({ x: 400, y }, { steps: 3 });
    await page.wheel(0, 300);
    await page.press('Escape');
    await page.selectText('h1', 0, 2);
    await page.click({ x: 400, y: 300 });
    await pastDelays(page);
  }

  /** Cards that are seen: Firefox ends scripts without a word, so an empty host may stay and show nothing. */
  const cards = () =>
    page.evaluate(
      (host) =>
        [...document.querySelectorAll(host)].filter((each) => getComputedStyle(each).display !== 'none')
          .length,
      HOST,
    );

  async function pinCard(): Promise<void> {
    await page.move(AWAY);
    await page.click(await pointAt(page, 'term', TERM));
    await openCard(page, { title: TERM, pinned: true });
  }

  it('an update leaves the page whole and quiet', async () => {
    await pinCard();
    await session.background
      .evaluate(() => void setTimeout(() => chrome.runtime.reload(), 0))
      .catch(() => {});
    await expect
      .poll(
        async () => {
          await goOn();
          return cards();
        },
        { timeout: 10_000, interval: 100 },
      )
      .toBe(0);
    // Firefox starts the new version in the pages that are open; Chromium leaves them alone until they reload.
    const { term } = await marksOn(page);
    expect([0, marks.term.length]).toContain(term.length);
    if (term.length > 0) expect(term).toEqual(marks.term);
    expect((await sourceOf(page)) === untouched).toBe(true);
    expect(errorsOf(page)).toEqual([]);
  });

  it('the new version reads the page when it is loaded anew', async () => {
    await page.reload();
    await expectMarks(page, marks);
    await openByPointer(page, TERM);
    expect(errorsOf(page)).toEqual([]);
  });

  it('a removal leaves the page whole and quiet', async () => {
    await pinCard();
    await session.uninstall();
    await expect
      .poll(
        async () => {
          await goOn();
          return cards();
        },
        { timeout: 10_000, interval: 100 },
      )
      .toBe(0);
    await page.move(AWAY);
    await page.move((await page.pointOfMark('zhengdu-term', TERM)) ?? AWAY, { steps: 4 });
    await pastDelays(page);
    expect(await cards()).toBe(0);
    expect((await sourceOf(page)) === untouched).toBe(true);
    expect(errorsOf(page)).toEqual([]);
  });

  it('and the page loads as if nothing had been', async () => {
    await page.reload();
    await goOn();
    expect(await page.highlights()).toEqual([]);
    expect(errorsOf(page)).toEqual([]);
    expect(await session.scriptErrors()).toEqual([]);
  });
});
