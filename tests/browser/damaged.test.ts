import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  asMojibake,
  cutOff,
  encodeGb18030,
  withEmptyElements,
  withNulsAndSurrogates,
  withoutClosingTags,
  withStrictCsp,
} from '../pages/damaged.ts';
import { asLateContent } from '../pages/wrap.ts';
import { launch, PRESENT } from './driver/launch.ts';
import { type SiteServer, startSite } from './driver/site.ts';
import type { Page, Session } from './driver/types.ts';
import { AWAY, HOST, markAt, openCard, pastDelays, pointAt } from './support/card.ts';
import { readingOf } from './support/extension.ts';
import { expectedMarks, invented, type Marks, optionsFor, template } from './support/pages.ts';
import {
  countMarks,
  errorsOf,
  expectMarks,
  layoutOf,
  marksOn,
  PATIENCE,
  sourceOf,
} from './support/painted.ts';

const SITE = 'http://www.example.gov.cn';
const BARE = 'http://www.reports.example';
const TERM = '三链两园';

const report = template(invented('demo'), `${SITE}/report.html`);
/** Without hidden boxes and scripts: never closed, those hide and these overwrite all that follows. */
const plain = report.replace(/<div style="display:none".*?<\/div>|<script>document.*?<\/script>/gu, '');
/** As it comes over the wire: UTF-8 has no lone surrogates. */
const sent = (html: string) => Buffer.from(html, 'utf8').toString('utf8');
const filler = `<p>${'政务公开栏目内容更新通知。'.repeat(40)}</p>\n`;

/** Damage that is in the page's source: what is read from it is what our parser mends it to. */
const BROKEN: Record<string, string> = {
  'cut off in the middle': cutOff(report, 0.45),
  'cut off near the end': cutOff(report, 0.93),
  'without closing tags': withoutClosingTags(plain),
  'with NULs and lone surrogates': sent(withNulsAndSurrogates(report)),
  'with 50,000 empty elements': withEmptyElements(report),
  'with a long script before and 4,000 elements behind': report
    .replace('</head>', `<script>/*${'x'.repeat(150_000)}*/</script></head>`)
    .replace('<div class="footer">', `${'<p>栏目</p>\n'.repeat(4000)}<div class="footer">`),
  'with two megabytes of other text behind': report.replace(
    '<div class="footer">',
    `${filler.repeat(1300)}<div class="footer">`,
  ),
};

/** A page's own errors, once each: a policy's complaints come in any order and number. */
const kindsOfErrors = (page: Page) =>
  new Set(
    errorsOf(page)
      .filter((error) => !/Prevented too many CSP reports/.test(error))
      .map((error) => error.replaceAll(BARE, SITE)),
  );

describe.each(PRESENT)('damaged pages in %s', (kind) => {
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

  /** Opens a page twice, once where the extension does nothing, and compares. */
  async function expectUntouched(
    path: string,
    body: string | Uint8Array,
    headers: Record<string, string>,
    use: (page: Page) => Promise<void>,
  ): Promise<void> {
    for (const host of [SITE, BARE]) site.page(host + path, body, headers);
    bare.errors.length = 0;
    await bare.goto(BARE + path);
    const page = await session.newPage();
    try {
      await page.goto(SITE + path);
      await use(page);
      expect(await layoutOf(page)).toEqual(await layoutOf(bare));
      expect((await sourceOf(page)) === (await sourceOf(bare))).toBe(true);
      expect(kindsOfErrors(page)).toEqual(kindsOfErrors(bare));
      expect(await session.scriptErrors()).toEqual([]);
    } finally {
      await page.close();
    }
  }

  it.each(Object.entries(BROKEN))('%s: as it was, and what is marked is right', async (name, html) => {
    const path = `/${name.replace(/\W/g, '-')}.html`;
    const expected = expectedMarks(html, SITE + path);
    await expectUntouched(path, html, {}, async (page) => {
      await expectMarks(page, expected);
      expect(expected.term.length).toBeGreaterThan(10);
    });
  });

  it('in the wrong charset: nothing is marked', async () => {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    expect(expectedMarks(asMojibake(report), SITE).text).toContain('\ufffd');
    await expectUntouched('/mojibake.html', encodeGb18030(report), headers, async (page) => {
      await expect.poll(() => readingOf(session, page), PATIENCE).not.toBe('begun');
      await pastDelays(page);
      expect(await page.highlights()).toEqual([]);
    });
  });

  it('under a policy in its own head that allows nothing', async () => {
    const html = withStrictCsp(report);
    const expected = expectedMarks(html.replaceAll('style="display:none"', ''), `${SITE}/csp.html`);
    await expectUntouched('/csp.html', html, {}, (page) => expectMarks(page, expected));
  });

  it('with lone surrogates that a script wrote', async () => {
    const url = `${SITE}/surrogates.html`;
    const text = [...invented('demo')]
      .map((char, i) => (i % 40 === 7 ? `${char}\ud83d` : i % 40 === 27 ? `\udc00${char}` : char))
      .join('');
    site.page(url, asLateContent(text, optionsFor(url)));
    const page = await session.newPage();
    await page.goto(url);
    await page.waitFor(() => document.documentElement.dataset.laid === 'second');
    // As a string: the protocols would mend what is to be compared.
    const html = await page.evaluate(() => JSON.stringify(document.documentElement.outerHTML));
    const expected = expectedMarks(JSON.parse(html), url);
    expect(expected.text).toContain('\ufffd');
    expect(expected.term.length).toBeGreaterThan(10);
    await expectMarks(page, expected);
    expect(errorsOf(page)).toEqual([]);
    await page.close();
  });

  /** Opens the report with a script in its head that makes trouble. */
  async function withTrouble(name: string, script: string, use: (page: Page, marks: Marks) => Promise<void>) {
    const url = `${SITE}/${name}.html`;
    site.page(url, report.replace('<head>', `<head><script>${script}</script>`));
    const page = await session.newPage();
    await page.goto(url);
    await use(page, expectedMarks(report, url));
    expect(errorsOf(page)).toEqual([]);
    expect(await session.scriptErrors()).toEqual([]);
    await page.close();
  }

  it('that bends the functions of its own world', async () => {
    const script = `
      const fail = () => { throw new Error('bent'); };
      for (const [owner, name] of [
        [Element.prototype, 'attachShadow'], [Element.prototype, 'append'], [Element.prototype, 'checkVisibility'],
        [Document.prototype, 'createRange'], [Range.prototype, 'getClientRects'], [HighlightRegistry.prototype, 'set'],
        [HighlightRegistry.prototype, 'get'], [Highlight.prototype, 'add'], [Document.prototype, 'caretPositionFromPoint'],
      ]) { window['real_' + name] = owner[name]; owner[name] = fail; }`;
    const mend = () => {
      const kept = window as unknown as Record<string, (...args: never[]) => unknown>;
      const { real_get, real_createRange, real_getClientRects, real_checkVisibility } = kept;
      Object.assign(HighlightRegistry.prototype, { get: real_get });
      Object.assign(Document.prototype, { createRange: real_createRange });
      Object.assign(Range.prototype, { getClientRects: real_getClientRects });
      Object.assign(Element.prototype, { checkVisibility: real_checkVisibility });
    };
    await withTrouble('bent', script, async (page, marks) => {
      await expect.poll(() => page.evaluate(() => CSS.highlights.size), PATIENCE).toBeGreaterThan(0);
      // The test looks through the page's eyes: those are mended, the extension's stay bent.
      await page.evaluate(mend);
      await expectMarks(page, marks);
      await pointAt(page, 'term', TERM);
      await openCard(page, { title: TERM });
    });
  });

  it('that fights every mark and every card', async () => {
    const script = `
      setInterval(() => CSS.highlights.clear(), 40);
      new MutationObserver(() => document.querySelector('${HOST}')?.remove())
        .observe(document.documentElement, { childList: true });`;
    await withTrouble('fight', script, async (page) => {
      await expect.poll(() => readingOf(session, page), PATIENCE).toBe('report');
      for (let y = 60; y < 600; y += 60) await page.move({ x: 300, y }, { steps: 3 });
      await pastDelays(page);
      expect(await page.evaluate((host) => document.querySelector(host) === null, HOST)).toBe(true);
    });
  });

  it('that replaces its whole document', async () => {
    await withTrouble('replaced', '', async (page, marks) => {
      await expectMarks(page, marks);
      const at = await markAt(page, 'term', TERM);
      await page.evaluate(() => {
        document.documentElement.replaceWith(document.createElement('html'));
        document.documentElement.append(document.createElement('body'));
      });
      await page.move(AWAY);
      await page.move(at, { steps: 4 });
      await pastDelays(page);
      expect(await page.evaluate((host) => document.querySelector(host) === null, HOST)).toBe(true);
      expect((await marksOn(page)).text).toBe('');
    });
  });

  it('that empties itself', async () => {
    await withTrouble('emptied', '', async (page, marks) => {
      await expectMarks(page, marks);
      await page.evaluate(() => document.body.replaceChildren());
      await expect.poll(() => countMarks(page), PATIENCE).toBe(0);
      await page.evaluate(() => document.documentElement.remove());
      await page.move({ x: 200, y: 200 }, { steps: 4 });
    });
  });
});
