import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { analyze } from '../../lib/analyze.ts';
import zh from '../../lib/extension/locales/zh.ui.json' with { type: 'json' };
import { sourceOfHtml } from '../../tools/parse-html.ts';
import { axeViolations } from './driver/axe.ts';
import { launch, PRESENT } from './driver/launch.ts';
import { type SiteServer, startSite } from './driver/site.ts';
import type { Page, Session } from './driver/types.ts';
import { cardOn, HOST, noCard, openCard, settle } from './support/card.ts';
import { changeSettings, forgetSettings } from './support/extension.ts';
import { invented, template } from './support/pages.ts';
import { openReport, PATIENCE } from './support/painted.ts';
import { axeInBothSchemes, openPopup, saying, showTab, wordsOf } from './support/popup.ts';

const ADDRESS = 'http://www.example.gov.cn/figures.html';
const html = template(invented('demo'), ADDRESS);
const analysis = analyze(sourceOfHtml(html, ADDRESS));
/** What the foot of a figure's card says. */
const READ_BY_US = '数字由程序读出';
/** The first figure of the page. */
const GDP = '386.2亿元';

const painted = async (page: Page): Promise<string[]> => {
  const marks = await page.highlights();
  return marks.find(({ name }) => name === 'zhengdu-figure')?.texts ?? [];
};

describe.each(PRESENT)('figures in %s', (kind) => {
  let site: SiteServer;
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    site = await startSite();
    site.page(ADDRESS, html);
    session = await launch(kind, { site });
    page = await openReport(session, ADDRESS, html);
    await vi.waitFor(async () => expect(await painted(page)).toContain(GDP), PATIENCE);
  });

  beforeEach(() => settle(page));

  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  async function pointAtFigure(text: string) {
    const point = await page.pointOfMark('zhengdu-figure', text);
    if (!point) throw new Error(`no figure ${text}`);
    await page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
    await page.move({ x: point.x - 6, y: point.y - 1 });
    await page.move(point, { steps: 3 });
  }

  it('says what a figure measures, of which year, and how others compare', async () => {
    await pointAtFigure(GDP);
    const { text } = await openCard(page, { title: '地区生产总值' });
    for (const words of ['386.2', '亿元', '2024', '结果', '清川市', '乐平市', '景德镇市'])
      expect(text).toContain(words);
    const table = await page.inShadow(HOST, (root) => {
      const heads = [...root.querySelectorAll('table th')].map((head) => head.getAttribute('scope'));
      return { heads, rows: root.querySelectorAll('table tr').length };
    });
    expect(table?.rows).toBeGreaterThan(3);
    expect(table?.heads.every((scope) => scope === 'row' || scope === 'col')).toBe(true);
  });

  it('tells a target from a result', async () => {
    const whole = await painted(page);
    const target = analysis.figures.find(
      ({ modality, indicator, raw }) =>
        modality === 'target' && indicator && whole.filter((text) => text === raw).length === 1,
    );
    await pointAtFigure(target?.raw ?? '');
    const card = await vi.waitFor(async () => {
      const open = await cardOn(page);
      expect(open).not.toBeNull();
      return open;
    }, PATIENCE);
    expect(card?.text).toMatch(/2025.*目标/u);
  });

  it('opens by keyboard, lets the focus in and back', async () => {
    let shown = (await cardOn(page))?.text ?? '';
    for (let i = 0; i < 12 && !shown.includes(READ_BY_US); i += 1) {
      const before = shown;
      await session.command('next-mark');
      shown = await vi.waitFor(async () => {
        const text = (await cardOn(page))?.text ?? before;
        expect(text).not.toBe(before);
        return text;
      }, PATIENCE);
    }
    expect(shown).toContain(READ_BY_US);
    await session.command('open-card');
    await vi.waitFor(async () => expect((await cardOn(page))?.focus).not.toBeNull(), PATIENCE);
    await page.press('Escape');
    await noCard(page);
  });

  it('marks all figures, or none, as the reader wishes', async () => {
    const some = (await painted(page)).length;
    await changeSettings(session, { figures: 'all' });
    await vi.waitFor(async () => expect((await painted(page)).length).toBeGreaterThan(some), PATIENCE);
    await changeSettings(session, { figures: 'none' });
    await vi.waitFor(async () => expect(await painted(page)).toEqual([]), PATIENCE);
    await forgetSettings(session);
    await changeSettings(session, { figures: 'indicators' });
    await vi.waitFor(async () => expect((await painted(page)).length).toBe(some), PATIENCE);
  });

  it('leaves axe nothing to find in the card', async () => {
    await pointAtFigure(GDP);
    await openCard(page, { title: '地区生产总值' });
    await page.inShadow(HOST, (root) => {
      Object.defineProperty(root.host, 'shadowRoot', { value: root });
    });
    expect(await axeViolations(page, HOST)).toEqual([]);
  });

  it('lists the key indicators in the popup, targets beside results', async () => {
    const popup = await openPopup(session, page);
    await showTab(popup, zh['tab.indicators']);
    await saying(popup, 'main table', '地区生产总值');
    const words = (await wordsOf(popup, 'main table')) ?? '';
    expect(words).toMatch(/地区生产总值.*386\.2.*5\.6.*5\.5/su);
    expect(await axeInBothSchemes(session, popup)).toEqual([]);
    await popup.close();
  });

  it('opens a row by keyboard, with what it means and hides', async () => {
    const popup = await openPopup(session, page);
    await showTab(popup, zh['tab.indicators']);
    await saying(popup, 'main table', '地区生产总值');
    await popup.waitFor(() => document.querySelector('main table [aria-expanded]') !== null);
    await popup.evaluate(() => document.querySelector<HTMLElement>('main table [aria-expanded]')?.focus());
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('main table [aria-expanded="true"]') !== null);
    await saying(popup, 'main', zh['indicators.hides']);
    expect(await axeInBothSchemes(session, popup)).toEqual([]);
    await popup.close();
  });
});
