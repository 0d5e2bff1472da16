/** Saved passages come back on their page: after a reload, on another copy, never on another figure. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { analyze } from '../../lib/analyze.ts';
import { describe as anchorOf } from '../../lib/notebook/anchor/index.ts';
import type { PassageDraft } from '../../lib/notebook/types.ts';
import { reportOf } from '../../lib/page/passage.ts';
import { sourceOfHtml } from '../../tools/parse-html.ts';
import { launch, PRESENT } from './driver/launch.ts';
import { type SiteServer, startSite } from './driver/site.ts';
import type { Page, Session } from './driver/types.ts';
import { FORMS, invented, template } from './support/pages.ts';
import { errorsOf, openReport, PATIENCE } from './support/painted.ts';

const ADDRESS = 'http://www.example.gov.cn/report.html';
const COPY = 'http://www.example.gov.cn/paper.html';
const OTHER = 'http://www.example.gov.cn/other.html';
const report = invented('demo');
const html = template(report, ADDRESS);
const copy = FORMS.newspaper?.(report, COPY).html ?? '';

/** Inside a page of the extension. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

const source = sourceOfHtml(html, ADDRESS);
const analysis = analyze(source);

function draftOf(words: string, colour: PassageDraft['colour']): PassageDraft {
  const start = source.text.indexOf(words);
  if (start < 0) throw new Error(`not on the page: ${words}`);
  const page = { text: source.text, breaks: source.breaks, title: '政府工作报告', reading: analysis };
  return {
    ...anchorOf(source.text, [start, start + words.length], analysis.sections, []),
    colour,
    tags: [],
    note: '',
    source: { report: reportOf(page), url: ADDRESS, title: page.title, accessed: '2026-03-01' },
    figures: [],
    terms: [],
    links: [],
    threads: [],
    indicators: [],
  };
}

/** A figure's clause and a clause without one, of the invented report. */
const FIGURE = '增长5.1%';
const around = (words: string) => {
  const at = source.text.indexOf(words);
  const from =
    Math.max(
      source.text.lastIndexOf('，', at),
      source.text.lastIndexOf('；', at),
      source.text.lastIndexOf('。', at),
    ) + 1;
  return source.text.slice(from, at + words.length);
};

describe.each(PRESENT)('saved passages on the page in %s', (kind) => {
  let site: SiteServer;
  let session: Session;
  let own: Page;
  const words = around(FIGURE);

  const savedOn = async (page: Page) =>
    (await page.highlights()).filter(
      ({ name }) => name.startsWith('zhengdu-saved') && name !== 'zhengdu-saved',
    );
  const ask = (call: string, params: object) =>
    own.evaluate(
      (message: string) => chrome.runtime.sendMessage(JSON.parse(message)),
      JSON.stringify({ to: 'background', call, params }),
    );
  const joined = (texts: readonly string[]) => texts.join('').replace(/\s/gu, '');

  beforeAll(async () => {
    site = await startSite();
    site.page(ADDRESS, html);
    site.page(COPY, copy);
    site.page(OTHER, html.replaceAll('5.1', '5.7'));
    session = await launch(kind, { site });
    own = await session.openExtensionPage('/options.html');
  });

  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  it('are painted as soon as they are saved, and again after a reload', async () => {
    const page = await openReport(session, ADDRESS, html);
    expect(await savedOn(page)).toEqual([]);
    const operation = crypto.randomUUID();
    expect(await ask('savePassage', { operation, draft: draftOf(words, 'green') })).toMatchObject({
      ok: true,
    });
    const painted = async () => {
      const [green, ...rest] = await savedOn(page);
      expect(rest).toEqual([]);
      expect(green?.name).toBe('zhengdu-saved-green');
      expect(joined(green?.texts ?? [])).toBe(words);
    };
    await vi.waitFor(painted, PATIENCE);
    await page.goto(ADDRESS);
    await vi.waitFor(painted, PATIENCE);
    expect(errorsOf(page)).toEqual([]);
    await page.close();
  });

  it('are painted on another copy of the report', async () => {
    const page = await openReport(session, COPY, copy);
    await vi.waitFor(async () => expect(joined((await savedOn(page))[0]?.texts ?? [])).toBe(words), PATIENCE);
    await page.close();
  });

  it('are not painted where another figure stands, and go when they are removed', async () => {
    const changed = html.replaceAll('5.1', '5.7');
    const page = await openReport(session, OTHER, changed);
    const good = await openReport(session, ADDRESS, html);
    await vi.waitFor(async () => expect(await savedOn(good)).toHaveLength(1), PATIENCE);
    expect(await savedOn(page)).toEqual([]);
    const { value } = (await ask('passagesOf', { url: ADDRESS, report: null })) as {
      value: { value: { id: string }[] };
    };
    await ask('removePassages', { operation: crypto.randomUUID(), ids: value.value.map(({ id }) => id) });
    await vi.waitFor(async () => expect(await savedOn(good)).toEqual([]), PATIENCE);
    await page.close();
    await good.close();
  });
});
