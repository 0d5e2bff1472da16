import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { otherPages } from '../pages/load.ts';
import { launch, PRESENT } from './driver/launch.ts';
import { type SiteServer, startSite } from './driver/site.ts';
import type { Page, Session } from './driver/types.ts';
import { HOST, pastDelays } from './support/card.ts';
import { readingOf } from './support/extension.ts';
import { invented, template } from './support/pages.ts';
import { errorsOf, openReport, PATIENCE, sourceOf } from './support/painted.ts';

const SITE = 'http://www.example.gov.cn';
const BARE = 'http://www.reports.example';
/** Not official, whatever they look like. */
const ELSEWHERE = [BARE, 'http://gov.cn.example', 'http://www.gov.cn.example', 'http://gov-cn.example'];
const REPORT = `${SITE}/report.html`;
const html = template(invented('demo'), REPORT);

/** Those that resemble a report most, of every kind. */
const LOOKALIKES = [
  'court-report.html',
  'budget-report.html',
  'npc-standing-committee.html',
  'resolution-city.html',
  'interpretation.html',
  'news-quoting-report.html',
  'list-province.html',
  'template-xx.html',
  'bureau-summary.html',
  'statistical-communique.html',
  'company-workers-congress.html',
  'plenary-speech.txt',
];

interface Other {
  name: string;
  body: string | Uint8Array;
  type?: string;
}

/** One red pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);
const XML = `<?xml version="1.0" encoding="utf-8"?><feed><title>政府工作报告</title><entry>${invented('demo')
  .replaceAll('&', '')
  .replaceAll('<', '')}</entry></feed>`;

const OTHERS: Other[] = [
  ...otherPages()
    .filter(({ file }) => LOOKALIKES.includes(file))
    .map(({ file, source }) => ({
      name: file,
      body: file.endsWith('.txt') ? template(source, `${SITE}/${file}`) : source,
    })),
  { name: 'a blank page', body: '' },
  { name: 'a page without a body', body: '<!doctype html><title>政府工作报告</title><frameset></frameset>' },
  { name: 'an image', body: PIXEL, type: 'image/png' },
  { name: 'an XML document', body: XML, type: 'application/xml' },
];

/** What of ours a page could show. */
async function tracesOn(page: Page) {
  return {
    highlights: await page.highlights(),
    host: await page.evaluate((host) => document.querySelectorAll(host).length, HOST),
    errors: errorsOf(page),
  };
}
const NOTHING = { highlights: [], host: 0, errors: [] };

describe.each(PRESENT)('quiet in %s', (kind) => {
  let site: SiteServer;
  let session: Session;
  /** A real report: once it is read, the extension has had the time for all that was opened before. */
  let report: Page;
  /** For the same pages where the extension does nothing. */
  let bare: Page;
  const opened = new Map<string, Page>();

  const openAt = async (url: string) => {
    const page = await session.newPage();
    await page.goto(url);
    opened.set(url, page);
  };

  beforeAll(async () => {
    site = await startSite();
    session = await launch(kind, { site });
    for (const [nth, { body, type = 'text/html; charset=utf-8' }] of OTHERS.entries()) {
      for (const host of [SITE, BARE]) site.page(`${host}/${nth}`, body, { 'content-type': type });
      await openAt(`${SITE}/${nth}`);
    }
    for (const host of ELSEWHERE) {
      site.page(`${host}/report.html`, html);
      await openAt(`${host}/report.html`);
    }
    site.page(REPORT, html);
    report = await openReport(session, REPORT, html);
    for (const page of opened.values()) {
      await page.bringToFront();
      await page.move({ x: 200, y: 100 });
      await page.move({ x: 210, y: 240 }, { steps: 4 });
    }
    await report.bringToFront();
    await pastDelays(report);
    bare = await session.newPage();
  });

  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  it('finds its look-alikes', () => {
    expect(OTHERS).toHaveLength(LOOKALIKES.length + 4);
  });

  it.each(OTHERS.map(({ name }, nth) => [name, nth] as const))('on %s', async (_, nth) => {
    const page = opened.get(`${SITE}/${nth}`) as Page;
    await vi.waitFor(async () => {
      expect(await readingOf(session, page)).not.toBe('begun');
    }, PATIENCE);
    expect(['none', 'other']).toContain(await readingOf(session, page));
    expect(await tracesOn(page)).toEqual(NOTHING);
    await bare.goto(`${BARE}/${nth}`);
    expect((await sourceOf(page)) === (await sourceOf(bare)).replaceAll(BARE, SITE)).toBe(true);
  });

  it.each(ELSEWHERE)('on a report at %s', async (host) => {
    const page = opened.get(`${host}/report.html`) as Page;
    expect(await tracesOn(page)).toEqual(NOTHING);
    // It may not even know the address.
    await expect(readingOf(session, page)).rejects.toThrow(/no tab/);
  });

  it('asks no server for anything but the pages', async () => {
    expect(await readingOf(session, report)).toBe('report');
    const hosts = new Set(site.requests.map((url) => new URL(url).hostname));
    const known = [SITE, ...ELSEWHERE].map((url) => new URL(url).hostname);
    const foreign = [...hosts].filter((host) => !known.includes(host) && !/mozilla|google/.test(host));
    expect(foreign).toEqual([]);
    expect(await session.scriptErrors()).toEqual([]);
  });
});
