import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { analyze } from '../../lib/analyze.ts';
import en from '../../lib/extension/locales/en.ui.json' with { type: 'json' };
import zh from '../../lib/extension/locales/zh.ui.json' with { type: 'json' };
import { BUNDLED } from '../../lib/report/bundled.ts';
import { sourceOfHtml } from '../../tools/parse-html.ts';
import { launch, PRESENT } from './driver/launch.ts';
import { type SiteServer, startSite } from './driver/site.ts';
import type { Page, Session } from './driver/types.ts';
import { changeSettings, forgetSettings, silenceReaders } from './support/extension.ts';
import { expectedMarks, invented, template } from './support/pages.ts';
import { countMarks, errorsOf, expectMarks, openReport, PATIENCE } from './support/painted.ts';
import { axeInBothSchemes, openPopup, saying, showTab, showTerms, tabsOf, wordsOf } from './support/popup.ts';

const ADDRESS = 'http://www.example.gov.cn/report.html';
const NEWS = 'http://www.example.gov.cn/news.html';
/** Not official: nothing is read there unless the reader asks. */
const ELSEWHERE = 'http://www.reports.example/copy.html';
/** Stands three times on the page. */
const TERM = '三链两园';

const html = template(invented('demo'), ADDRESS);
const news = readFileSync(new URL('../pages/others/news-opening.html', import.meta.url), 'utf8');
const analysis = analyze(sourceOfHtml(html, ADDRESS));

/** Stands alone: whether words of the page are inside the window. `nth` counts from 0. */
function inWindow(words: string, nth: number): boolean {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let seen = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at < 0 || seen++ !== nth) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const { top, bottom } = range.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && bottom > top;
  }
  return false;
}

/** Presses a button of a tab that is not in front. `words`: what it says, where there are several. */
const pressUnseen = (popup: Page, selector: string, words = '') =>
  popup.evaluate(
    (at, said) =>
      [...document.querySelectorAll<HTMLElement>(at)]
        .find((each) => each.textContent?.includes(said))
        ?.click(),
    selector,
    words,
  );

describe.each(PRESENT)('popup in %s', (kind) => {
  let site: SiteServer;
  let session: Session;
  let page: Page;
  let popup: Page | undefined;

  beforeAll(async () => {
    site = await startSite();
    site.page(ADDRESS, html);
    site.page(NEWS, news);
    site.page(ELSEWHERE, html);
    session = await launch(kind, { site });
    page = await openReport(session, ADDRESS, html);
  });

  beforeEach(async () => {
    await popup?.close();
    popup = undefined;
  });

  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  const open = async (of: Page) => {
    popup = await openPopup(session, of);
    return popup;
  };

  it('says which report this is, and why', async () => {
    const shown = await open(page);
    expect(await wordsOf(shown, 'header h1')).toBe('清川市 2025年政府工作报告');
    const facts = await wordsOf(shown, 'header .facts');
    expect(facts).toContain(zh['report.level.county']);
    expect(facts).toContain('2025年1月9日');
    expect(await wordsOf(shown, '.why button')).toContain(zh['why.sure']);
    await shown.click('.why button');
    await shown.waitFor(() => document.querySelectorAll('.evidence li').length > 0);
    const evidence = await shown.evaluate(() => document.querySelectorAll('.evidence li').length);
    expect(evidence).toBe(analysis.identity.evidence.length);
    expect(await wordsOf(shown, '.evidence')).toContain(zh['evidence.address']);
    expect(await axeInBothSchemes(session, shown)).toEqual([]);
  });

  it('leads from its outline to the page', async () => {
    const shown = await open(page);
    await showTab(shown, zh['tab.overview']);
    const lines = () =>
      shown.evaluate(() => [...document.querySelectorAll('.outline-line')].map((line) => line.textContent));
    const titles = analysis.sections.flatMap(({ title, part }) => (part === 'page' || !title ? [] : [title]));
    expect(await lines()).toEqual(expect.arrayContaining(titles));
    const [last = ''] = titles.filter((title) => title.startsWith('四、'));
    expect(await page.evaluate(inWindow, last, 0)).toBe(false);
    await page.bringToFront();
    await pressUnseen(shown, 'button.outline-line', last);
    await expect.poll(() => page.evaluate(inWindow, last, 0), PATIENCE).toBe(true);
  });

  it('searches the glossary, opens an entry, and goes from place to place', async () => {
    const shown = await open(page);
    await showTerms(shown);
    const terms = () =>
      shown.evaluate(() => [...document.querySelectorAll('.entry-term')].map((term) => term.textContent));
    const all = await terms();
    expect(all.length).toBeGreaterThan(30);
    await shown.click('.search input');
    await shown.type('三链');
    await expect.poll(terms, PATIENCE).toEqual([expect.stringContaining(TERM)]);
    await shown.click('.entry-toggle');
    await saying(shown, '.entry-body', '轴承、厨具、绿色食品三条产业链');
    expect(await wordsOf(shown, '.entry-toggle[aria-expanded="true"]')).toContain(TERM);
    expect(await axeInBothSchemes(session, shown)).toEqual([]);
    // The page in front, as it is beneath a popup.
    await page.bringToFront();
    for (const nth of [0, 1, 2]) {
      await pressUnseen(shown, '.entry-go');
      await saying(shown, '.entry-go', `${nth + 1}/3`);
      await expect.poll(() => page.evaluate(inWindow, TERM, nth), PATIENCE).toBe(true);
    }
    await shown.bringToFront();
    await shown.click('.search button');
    await expect.poll(terms, PATIENCE).toEqual(all);
    await shown.click('.search input');
    await shown.type('查无此词');
    await saying(shown, '.glossary-empty', '查无此词');
    expect(await axeInBothSchemes(session, shown)).toEqual([]);
  });

  it('keeps its tabs in reach of the keyboard', async () => {
    const shown = await open(page);
    const tabs = await tabsOf(shown);
    await shown.evaluate(() =>
      document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(),
    );
    for (const [key, tab = ''] of [
      ['ArrowRight', tabs[1]],
      ['End', tabs.at(-1)],
      ['Home', tabs[0]],
      ['ArrowLeft', tabs.at(-1)],
    ] as const) {
      await shown.press(key);
      await saying(shown, '[role="tab"][aria-selected="true"]', tab);
      expect(await shown.evaluate(() => document.activeElement?.getAttribute('aria-selected'))).toBe('true');
    }
  });

  it('leaves axe nothing to find in any of its views', async () => {
    const shown = await open(page);
    for (const tab of await tabsOf(shown)) {
      await showTab(shown, tab);
      expect(await axeInBothSchemes(session, shown), tab).toEqual([]);
    }
  });

  it('switches a site off and on', async () => {
    const shown = await open(page);
    await shown.click('.site-track');
    await saying(shown, 'main h1', zh['state.siteOff']);
    await expect.poll(() => countMarks(page), PATIENCE).toBe(0);
    expect(await axeInBothSchemes(session, shown)).toEqual([]);
    await page.reload();
    await shown.click('.site-track');
    await expect
      .poll(() => shown.evaluate(() => document.querySelector<HTMLInputElement>('.site input')?.checked))
      .toBe(true);
    await page.reload();
    await expectMarks(page, expectedMarks(html, ADDRESS));
    await saying(shown, 'main h1', '清川市');
  });

  it('says on a page that is none what it is not, and offers the five reports', async () => {
    const tab = await session.newPage();
    await tab.goto(NEWS);
    const shown = await open(tab);
    await saying(shown, 'main h1', '政府工作报告');
    expect([zh['state.other'], zh['state.notDetected']]).toContain(await wordsOf(shown, 'main h1'));
    const names = () =>
      shown.evaluate(() =>
        [...document.querySelectorAll('.reports .reports-name')].map((name) => name.textContent),
      );
    expect(await names()).toEqual(
      BUNDLED.map(({ place, delivered, plans }) => `${place}${(delivered ?? plans).slice(0, 4)}`),
    );
    expect(await axeInBothSchemes(session, shown)).toEqual([]);
    await shown.click('.reports button[data-report="leping-2023"]');
    await saying(shown, 'main', '2023');
    await shown.waitFor(() => document.querySelectorAll('.outline-line').length > 5);
    expect(await axeInBothSchemes(session, shown)).toEqual([]);
    expect(shown.errors).toEqual([]);
    await tab.close();
  });

  it('reads a page that is no report when asked to', async () => {
    const tab = await session.newPage();
    await tab.goto(NEWS);
    const shown = await open(tab);
    await shown.click('.notice-actions button');
    await saying(shown, 'main', zh['state.other.shown']);
    await expect.poll(() => countMarks(tab), PATIENCE).toBeGreaterThan(0);
    await tab.close();
  });

  it('reads a page outside official sites when asked to, and not before', async () => {
    const tab = await session.newPage();
    await tab.goto(ELSEWHERE);
    await session.clickAction(tab);
    const shown = await open(tab);
    await saying(shown, 'main h1', zh['state.notOfficial']);
    expect(await countMarks(tab)).toBe(0);
    expect(await axeInBothSchemes(session, shown)).toEqual([]);
    await shown.bringToFront();
    await shown.click('.notice-actions button');
    await saying(shown, 'main h1', '清川市 2025年政府工作报告');
    await expectMarks(tab, expectedMarks(html, ELSEWHERE));
    expect(errorsOf(tab)).toEqual([]);
    await tab.close();
  });

  it('says so where no extension may look', async () => {
    const shown = await session.openExtensionPage('/popup.html');
    await saying(shown, 'main h1', zh['state.noAccess']);
    await shown.waitFor(() => document.querySelectorAll('.reports li').length === 5);
    expect(shown.errors).toEqual([]);
    await shown.close();
  });

  it('answers although the background was ended between two questions', async () => {
    const shown = await open(page);
    await session.background.terminate();
    await showTerms(shown);
    await shown.click('.entry-go');
    await saying(shown, '.entry-go', '1/');
    await session.background.terminate();
    await shown.reload();
    await saying(shown, 'main h1', '清川市');
    await session.background.terminate();
    await page.reload();
    await expectMarks(page, expectedMarks(html, ADDRESS));
  });

  it('stops waiting for a page that does not answer, and tries again', async () => {
    const shown = await open(page);
    await silenceReaders(session);
    // The ten seconds of a question that nobody answers pass at once.
    await shown.evaluate(() => {
      const { setTimeout } = window;
      const hurried = (run: () => void, delay = 0) => setTimeout(run, delay === 10_000 ? 50 : delay);
      Object.assign(window, { setTimeout: hurried, unhurried: setTimeout });
    });
    await page.reload();
    await saying(shown, '[role="alert"]', zh['error.timeout']);
    expect(await axeInBothSchemes(session, shown)).toEqual([]);
    await shown.evaluate(() => {
      const seen = globalThis as { loadedAgain?: boolean };
      const look = () => {
        seen.loadedAgain ||= document.querySelector('.loading') !== null;
      };
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    });
    await shown.click('[role="alert"] button');
    await shown.waitFor(() => (globalThis as { loadedAgain?: boolean }).loadedAgain);
    await saying(shown, '[role="alert"]', zh['error.timeout']);
    await session.background.terminate();
    await shown.evaluate(() => {
      Object.assign(window, { setTimeout: (window as unknown as { unhurried: unknown }).unhurried });
    });
    await page.reload();
    await expectMarks(page, expectedMarks(html, ADDRESS));
    await saying(shown, 'main h1', '清川市');
  });

  it('has options that are stored at once and heard of everywhere', async () => {
    const shown = await open(page);
    const options = await session.openExtensionPage('/options.html');
    await saying(options, 'h1', zh['options.title']);
    expect(await axeInBothSchemes(session, options)).toEqual([]);
    await options.evaluate(() => {
      const english = [...document.querySelectorAll('label')].find(
        (label) => label.textContent === 'English',
      );
      english?.click();
    });
    await saying(options, 'h1', 'Options');
    await saying(shown, '[role="tab"]', en['tab.related']);
    await options.reload();
    await saying(options, 'h1', 'Options');
    await options.waitFor(() => document.documentElement.lang === 'en');
    expect(await axeInBothSchemes(session, options)).toEqual([]);
    await changeSettings(session, { sitesOff: ['www.other.gov.cn'] });
    await saying(options, '.rows', 'www.other.gov.cn');
    await options.click('.rows .host + button');
    await options.waitFor(() => !document.querySelector('.host'));
    await forgetSettings(session);
    await saying(options, 'h1', zh['options.title']);
    expect([...options.errors, ...shown.errors]).toEqual([]);
    await options.close();
  });

  it('threw nothing all the while', async () => {
    expect(errorsOf(page)).toEqual([]);
    expect(await session.scriptErrors()).toEqual([]);
  });
});
