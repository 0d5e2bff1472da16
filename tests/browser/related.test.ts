/**
 * From a selection to what other reports say, and on to the place where they say it: in popup and side panel,
 * by pointer and by keyboard.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import statements from '../../data/statements/leping-2023.json' with { type: 'json' };
import zh from '../../lib/extension/locales/zh.ui.json' with { type: 'json' };
import { squeeze } from '../../lib/text/squeeze.ts';
import { readSource, reportsDir } from '../../tools/data/sources.ts';
import { launch, PRESENT } from './driver/launch.ts';
import { tabIdOf } from './driver/session.ts';
import { type SiteServer, startSite } from './driver/site.ts';
import type { Page, Session } from './driver/types.ts';
import { invented, template } from './support/pages.ts';
import { errorsOf, openReport, PATIENCE } from './support/painted.ts';
import { axeInBothSchemes, openPopup, saying, showTab, wordsOf } from './support/popup.ts';

const DIR = reportsDir();
if (!DIR)
  console.warn('\n!! The source reports are missing: set REPORTS_DIR. Browser tests on them are SKIPPED.\n');

const DEMO = 'http://www.example.gov.cn/report.html';
const demo = template(invented('demo'), DEMO);
const addressOf = (id: string) => `http://www.leping.gov.cn/${id}.html`;
const real = (id: string) => template(readSource(DIR ?? '', id), addressOf(id));

/** The words of a bundled statement, read from its report. */
function wordsOfStatement(id: string): string {
  const [report = ''] = id.split('/');
  const span = statements.find((each) => each.id === id)?.span ?? [0, 0];
  return squeeze(readSource(DIR ?? '', report)).slice(span[0], span[1]);
}

/** Stands alone: selects what lies between two patterns, wherever lines break. Answers what was selected. */
function selectBetween(from: string, to: string): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: [Node, number][] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push([node, text.length]);
    text += node.textContent ?? '';
  }
  const loose = (words: string) => new RegExp([...words].join('\\s*'));
  const start = text.search(loose(from));
  const match = loose(to).exec(text.slice(start));
  if (start < 0 || !match) return '';
  const end = start + match.index + match[0].length;
  const place = (at: number, last: boolean): [Node, number] => {
    const [node, first] = nodes.findLast(([, first]) => (last ? first < at : first <= at)) ?? [
      document.body,
      0,
    ];
    return [node, at - first];
  };
  getSelection()?.setBaseAndExtent(...place(start, false), ...place(end, true));
  place(start, false)[0].parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return getSelection()?.toString().replace(/\s/g, '') ?? '';
}

/** What flashes on a page. */
const flashing = async (page: Page): Promise<string> =>
  squeeze(
    (await page.highlights()).flatMap(({ name, texts }) => (name === 'zhengdu-flash' ? texts : [])).join(''),
  );

/** Opens the side panel as a tab of its own that speaks of a page, as wide as a reader might have it. */
async function openSide(session: Session, page: Page, width = 480): Promise<Page> {
  const tab = await tabIdOf(session.background, page);
  const side = await session.openExtensionPage(`/sidepanel.html?tab=${tab}`);
  await side.setViewport({ width, height: 860 });
  await side.waitFor(() => document.querySelector('main h1') && !document.querySelector('.loading'));
  return side;
}

interface Sides {
  chrome: { runtime: { getContexts(filter: object): Promise<unknown[]> } };
  browser?: { sidebarAction?: { isOpen(where: object): Promise<boolean> } };
}

/** Stands alone, in the background: how many side panels of ours are open. */
async function sidePanels(): Promise<number> {
  const { chrome, browser } = globalThis as unknown as Sides;
  if (browser?.sidebarAction) return Number(await browser.sidebarAction.isOpen({}));
  return (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length;
}

/** Waits until no question is on its way: Firefox tells of answers that come to a closed page. */
const settled = (panel: Page): Promise<void> =>
  panel.waitFor(() => document.querySelector('.related[aria-busy="false"]') !== null);

/** The headings of the groups, in order. */
const groups = (panel: Page): Promise<string[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll('.related-kind > :first-child')].map(
      ({ textContent }) => textContent ?? '',
    ),
  );

const gists = (panel: Page): Promise<string[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll('.related-gist')].map(({ textContent }) => textContent ?? ''),
  );

describe.each(PRESENT)('related statements in %s', (kind) => {
  let site: SiteServer;
  let session: Session;
  const opened: Page[] = [];

  beforeAll(async () => {
    site = await startSite();
    site.page(DEMO, demo);
    session = await launch(kind, { site });
    // A window without tabs is closed: one stays.
    await session.openExtensionPage('/options.html');
  });

  beforeEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });

  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  const keep = (page: Page) => {
    opened.push(page);
    return page;
  };

  it('follows what is read, in the side panel', async () => {
    const page = keep(await openReport(session, DEMO, demo));
    await page.bringToFront();
    await page.evaluate(selectBetween, '各位代表', '代表');
    const side = keep(await openSide(session, page));
    await saying(side, '.passage h3', zh['related.origin.selection']);
    await saying(side, '.passage-text', '各位代表');
    await page.bringToFront();
    await page.evaluate(selectBetween, '地区生产总值', '亿元');
    await saying(side, '.passage-text', '地区生产总值');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.evaluate(() => scrollTo(0, 600));
    await saying(side, '.passage h3', zh['related.origin.view']);
    await settled(side);
    expect(side.errors).toEqual([]);
    expect(errorsOf(page)).toEqual([]);
  });

  it('opens the side panel from the popup, for the window at hand', async () => {
    const page = keep(await openReport(session, DEMO, demo));
    // It closes itself when the panel is open.
    const popup = await openPopup(session, page);
    await popup.bringToFront();
    await popup.click('.panel-side');
    await expect.poll(() => session.background.evaluate(sidePanels), PATIENCE).toBe(1);
  });

  it('says honestly that nothing is related, or that nothing can be compared', async () => {
    const page = keep(await openReport(session, DEMO, demo));
    await page.bringToFront();
    await page.evaluate(() => {
      const node = document.createElement('p');
      node.textContent = '🙂🙂🙂🙂🙂🙂';
      document.querySelector('p')?.before(node);
      getSelection()?.selectAllChildren(node);
    });
    const popup = keep(await openPopup(session, page));
    await popup.waitFor(() => document.querySelector('.related-none') !== null);
    const said = await wordsOf(popup, '.related-none p');
    expect([zh['related.none'], zh['related.silent.unknown'], zh['related.silent.empty']]).toContain(said);
    expect(await axeInBothSchemes(session, popup)).toEqual([]);
    expect(popup.errors).toEqual([]);
  });

  it('answers although the background was ended in between', async () => {
    const page = keep(await openReport(session, DEMO, demo));
    await page.bringToFront();
    await page.evaluate(selectBetween, '地区生产总值', '亿元');
    const side = keep(await openSide(session, page));
    await saying(side, '.passage-text', '地区生产总值');
    await session.background.terminate();
    await page.bringToFront();
    await page.evaluate(selectBetween, '一般公共预算收入', '元');
    await saying(side, '.passage-text', '一般公共预算收入');
    await settled(side);
    expect(await side.evaluate(() => document.querySelector('[role="alert"]') === null)).toBe(true);
  });

  it('shows the ledger of the five reports where no report is open', async () => {
    const popup = keep(await session.openExtensionPage('/popup.html'));
    await popup.setViewport({ width: 376, height: 600 });
    await popup.waitFor(() => document.querySelector('.reports-ledger') !== null);
    await popup.click('.reports-ledger');
    await popup.waitFor(() => document.querySelectorAll('.promise').length > 50);
    const shown = () => popup.evaluate(() => document.querySelectorAll('.promise').length);
    const all = await shown();
    expect(await popup.evaluate(() => document.querySelectorAll('.tally-units i').length)).toBe(all);
    expect(await axeInBothSchemes(session, popup)).toEqual([]);
    await popup.click('.search input');
    await popup.type('码头');
    await expect.poll(shown, PATIENCE).toBeLessThan(all);
    await popup.press('ArrowDown');
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelectorAll('.said').length > 1);
    expect(await axeInBothSchemes(session, popup)).toEqual([]);
    expect(popup.errors).toEqual([]);
  });

  describe.skipIf(!DIR)('on real reports', () => {
    const TARGET = 'leping-2023/116';
    let page: Page;
    let other: Page;

    /** Opens both reports and selects the sentence on the streaks in the earlier one. */
    const openBoth = async () => {
      for (const id of ['leping-2021', 'leping-2023']) site.page(addressOf(id), real(id));
      other = keep(await openReport(session, addressOf('leping-2023'), real('leping-2023')));
      page = keep(await openReport(session, addressOf('leping-2021'), real('leping-2021')));
      await page.bringToFront();
      expect(await page.evaluate(selectBetween, '连续18年', '零死亡')).toContain('连续18年');
    };

    /** The streaks of two reports, shown first and as what does not quite agree. */
    const expectStreaks = async (panel: Page) => {
      await saying(panel, '.passage-text', '连续18年');
      await panel.waitFor(() => document.querySelectorAll('.related-item').length > 1);
      expect((await groups(panel))[0]).toBe(zh['relation.possible-discrepancy']);
      const first = (await gists(panel)).slice(0, 4).join();
      expect(first).toContain('20年');
      expect(first).toContain('16年');
    };

    const expectShown = async () => {
      await expect
        .poll(() => flashing(other), { timeout: 10_000, interval: 30 })
        .toBe(wordsOfStatement(TARGET));
      expect(await other.evaluate(() => document.visibilityState)).toBe('visible');
    };

    /** Stands alone: marks the button that leads to a statement's source. */
    const mark = (words: string) => {
      const item = [...document.querySelectorAll('.related-item')].find((each) =>
        each.querySelector('.related-gist')?.textContent?.includes(words),
      );
      const button = item?.querySelector('.source-go');
      if (button) button.id = 'to-source';
      return Boolean(button);
    };

    it('lead by pointer from the popup to the source', async () => {
      await openBoth();
      const popup = keep(await openPopup(session, page));
      await expectStreaks(popup);
      expect(await axeInBothSchemes(session, popup)).toEqual([]);
      expect(await popup.evaluate(mark, '连续20年')).toBe(true);
      await popup.bringToFront();
      await popup.click('#to-source');
      await expectShown();
      expect(popup.errors).toEqual([]);
    });

    it('lead by keyboard from the side panel to the source', async () => {
      await openBoth();
      const side = keep(await openSide(session, page));
      await expectStreaks(side);
      expect(await axeInBothSchemes(session, side)).toEqual([]);
      expect(await side.evaluate(mark, '连续20年')).toBe(true);
      await side.bringToFront();
      await side.evaluate(() =>
        document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(),
      );
      const focused = () => side.evaluate(() => document.activeElement?.id ?? '');
      for (let steps = 0; steps < 60 && (await focused()) !== 'to-source'; steps++) await side.press('Tab');
      expect(await focused()).toBe('to-source');
      await side.press('Enter');
      await expectShown();
      expect(side.errors).toEqual([]);
    });

    it('keep a plain reference where the report is not open', async () => {
      await openBoth();
      await other.close();
      opened.splice(opened.indexOf(other), 1);
      const popup = keep(await openPopup(session, page));
      await expectStreaks(popup);
      expect(await popup.evaluate(() => document.querySelector('.source-go') === null)).toBe(true);
      await popup.click('.related-item [aria-expanded="false"]');
      await saying(popup, '.reference', '政府工作报告');
      expect(await axeInBothSchemes(session, popup)).toEqual([]);
    });

    it('leave axe nothing to find in the ledger, at any width', async () => {
      await openBoth();
      for (const width of [320, 600]) {
        const side = keep(await openSide(session, page, width));
        await showTab(side, zh['tab.ledger']);
        await side.waitFor(() => document.querySelectorAll('.promise').length > 50);
        await side.click('.promise-toggle');
        await side.waitFor(() => document.querySelector('.said') !== null);
        expect(await axeInBothSchemes(session, side), `${width}`).toEqual([]);
        expect(await side.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    });
  });

  it('threw nothing all the while', async () => {
    expect(await session.scriptErrors()).toEqual([]);
  });
});
