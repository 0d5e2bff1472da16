import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asFramed, asLateContent } from '../pages/wrap.ts';
import { IDS, rawReport, testOnReports } from '../unit/sources.ts';
import { launch, PRESENT } from './driver/launch.ts';
import { type SiteServer, startSite } from './driver/site.ts';
import type { Page, Session } from './driver/types.ts';
import { expectedMarks, FORMS, invented, optionsFor, template } from './support/pages.ts';
import { errorsOf, expectMarks, layoutOf, marksOn, PATIENCE, sourceOf } from './support/painted.ts';

const HOST = 'http://www.example.gov.cn';
/** Not an official address: there the extension does nothing, and the same page shows what it would be. */
const BARE = 'http://www.reports.example';
const INVENTED = [
  ['demo', 'newspaper'],
  ['prefecture-city-2022', 'printed lines'],
  ['traditional-2011', 'template'],
] as const;

const REAL = IDS.flatMap((id) => Object.keys(FORMS).map((form) => [id, form] as const));

describe.each(PRESENT)('reading in %s', (kind) => {
  let site: SiteServer;
  let session: Session;
  /** For the same pages where the extension does nothing. */
  let bare: Page;

  beforeAll(async () => {
    site = await startSite();
    session = await launch(kind, { site });
    bare = await session.newPage();
  });

  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  async function withPage(url: string, use: (page: Page) => Promise<void>): Promise<void> {
    const page = await session.newPage();
    try {
      await page.goto(url);
      await use(page);
    } finally {
      await page.close();
    }
  }

  async function expectReading(name: string, form: string, report: string): Promise<void> {
    const path = `/${name}-${form.replace(/\W/g, '')}.html`;
    const served = FORMS[form]?.(report, HOST + path);
    if (!served) throw new Error(form);
    for (const host of [HOST, BARE]) site.page(host + path, served.body, served.headers);
    const expected = expectedMarks(served.html, HOST + path);
    expect(expected.term.length).toBeGreaterThan(10);
    await withPage(HOST + path, async (page) => {
      await expectMarks(page, expected);
      await bare.goto(BARE + path);
      // The element by element comparison says where; the source says that nothing at all was added.
      expect(await layoutOf(page)).toEqual(await layoutOf(bare));
      expect((await sourceOf(page)) === (await sourceOf(bare))).toBe(true);
      expect(await bare.highlights()).toEqual([]);
      expect(errorsOf(page)).toEqual([]);
    });
  }

  testOnReports.each(REAL)('%s as %s: right to the character, nothing moved', (id, form) =>
    expectReading(id, form, rawReport(id)),
  );

  it.each(INVENTED)('%s as %s: right to the character, nothing moved', (name, form) =>
    expectReading(name, form, invented(name)),
  );

  it('content that comes late, and is then replaced by the site’s script', async () => {
    const url = `${HOST}/late.html`;
    const html = asLateContent(invented('demo'), optionsFor(url));
    site.page(url, html);
    await withPage(url, async (page) => {
      await page.waitFor(() => document.documentElement.dataset.laid === 'second');
      // What the site's script made of the page is the page that is to be read.
      const now = await page.evaluate(() => document.documentElement.outerHTML);
      await expectMarks(page, expectedMarks(now, url));
      expect(await page.evaluate(() => document.querySelector('#zoom')?.className)).toBe('second');
      const ranges = await page.evaluate(() =>
        [...(CSS.highlights.get('zhengdu-term') ?? [])].map(
          ({ startContainer: { isConnected, parentElement } }) =>
            isConnected && parentElement?.closest('#app > .second') !== null,
        ),
      );
      expect(new Set(ranges)).toEqual(new Set([true]));
      expect(errorsOf(page)).toEqual([]);
    });
  });

  it('content that the site’s script takes away and brings back', async () => {
    const url = `${HOST}/again.html`;
    const html = template(invented('demo'), url);
    site.page(url, html);
    const expected = expectedMarks(html, url);
    await withPage(url, async (page) => {
      await expectMarks(page, expected);
      await page.evaluate(() => {
        const article = document.querySelector('#zoom') as HTMLElement;
        const words = article.innerHTML;
        article.innerHTML = '<p>正在加载</p>';
        setTimeout(() => {
          article.innerHTML = words;
          article.dataset.again = '';
        }, 800);
      });
      await expect.poll(async () => (await marksOn(page)).term, PATIENCE).toEqual([]);
      await page.waitFor(() => document.querySelector('#zoom[data-again]') !== null);
      await expectMarks(page, expected);
      expect(errorsOf(page)).toEqual([]);
    });
  });

  it.each(['srcdoc', 'src'])('a report in a frame of the same origin (%s)', async (way) => {
    const url = `${HOST}/framed-${way}.html`;
    const inner = `${HOST}/inner.html`;
    const html = template(invented('demo'), inner);
    site.page(inner, html);
    site.page(url, asFramed(invented('demo'), optionsFor(inner), way === 'src' ? inner : undefined));
    const expected = expectedMarks(html, inner);
    await withPage(url, async (page) => {
      await expect
        .poll(async () => (await marksOn(page, '#mainframe')).term, PATIENCE)
        .toEqual(expected.term);
      expect((await marksOn(page)).term).toEqual([]);
      expect(errorsOf(page)).toEqual([]);
    });
  });
});
