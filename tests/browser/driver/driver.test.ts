import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { writeFixture } from './fixture.ts';
import { launch, PRESENT } from './launch.ts';
import { type SiteServer, startSite } from './site.ts';
import type { Page, Session } from './types.ts';

declare const browser: {
  storage: { local: { get(): Promise<{ command?: string }> } };
  runtime: { sendMessage(message: object): Promise<{ bornAt: number }> };
};

const ADDRESS = 'http://www.example.gov.cn/a.html';
const HTML = `<!doctype html><title>t</title><p style="font-size:20px">政府工作报告中国</p><div style="height:3000px">`;

describe.each(PRESENT)('driver: %s', (kind) => {
  let site: SiteServer;
  let session: Session;
  let page: Page;
  let extensionDir: string;

  beforeAll(async () => {
    site = await startSite();
    site.page(ADDRESS, HTML, { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" });
    extensionDir = writeFixture(kind);
    session = await launch(kind, { site, extensionDir, colorScheme: 'dark', touch: true });
    page = await session.newPage();
    await page.goto(ADDRESS);
    await page.waitFor(() => document.documentElement.dataset.ready);
  });

  afterAll(async () => {
    await session?.close();
    await site?.close();
    rmSync(extensionDir, { recursive: true, force: true });
  });

  const seen = (type: string) => page.evaluate((name) => document.documentElement.dataset[name], type);
  const isDark = (of: Page) => of.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const stored = () => session.background.evaluate(() => browser.storage.local.get());

  it('reads what is painted, with the texts', async () => {
    expect(await page.highlights()).toEqual([{ name: 'zhengdu-term', texts: ['工作'] }]);
  });

  it('knows where a mark stands', async () => {
    const point = await page.pointOfMark('zhengdu-term', '工作');
    expect(point?.x).toBeGreaterThan(40);
    expect(point?.x).toBeLessThan(100);
    expect(await page.pointOfMark('zhengdu-term', '报告')).toBeNull();
    expect(await page.pointOfMark('zhengdu-note')).toBeNull();
  });

  it('opens the popup for a page', async () => {
    const popup = await session.openPopup(page);
    expect(popup.url()).toMatch(/popup\.html\?tab=\d+$/);
    await popup.close();
  });

  it('looks into a closed shadow root', async () => {
    expect(await page.inShadow('zhengdu-card', (root, n) => root.children.length + n, 1)).toBe(2);
    expect(await page.inShadow('zhengdu-card', (root) => root.textContent)).toBe('卡片');
    expect(await page.inShadow('zhengdu-none', () => 1)).toBeNull();
  });

  it('moves, presses, scrolls and taps', async () => {
    await page.move({ x: 40, y: 40 }, { steps: 3 });
    expect(await seen('pointermove')).toBe('mouse');
    await page.click('p');
    expect(await seen('pointerdown')).toBe('mouse');
    await page.tap({ x: 40, y: 60 });
    expect(await seen('pointerdown')).toBe('touch');
    await page.press('Shift+Tab');
    expect(await seen('keydown')).toBe('Tab');
    await page.wheel(0, 120);
    await page.waitFor(() => scrollY > 0);
    expect(await seen('wheel')).toBe('120');
  });

  it('selects text', async () => {
    await page.selectText('p', 2, 6);
    expect(await page.evaluate(() => String(getSelection()))).toBe('工作报告');
  });

  it('runs in the background, ends it and sees it wake', async () => {
    const popup = await session.openExtensionPage('/popup.html');
    const ask = () => popup.evaluate(async () => (await browser.runtime.sendMessage({})).bornAt);
    const born = await ask();
    expect(await ask()).toBe(born);
    await session.background.terminate();
    expect(await ask()).toBeGreaterThan(born);
    await session.background.terminate();
    expect(await stored()).toEqual({});
    await popup.close();
  });

  it('sends a command', async () => {
    await page.bringToFront();
    await session.command('next-mark');
    await expect.poll(stored).toEqual({ command: 'next-mark' });
  });

  it('opens pages of the extension in the language asked for', async () => {
    const popup = await session.openExtensionPage('/popup.html');
    await popup.waitFor(() => document.querySelector('#name')?.textContent);
    expect(await popup.evaluate(() => document.querySelector('#name')?.textContent)).toBe('夹具');
    expect(await popup.evaluate(() => navigator.language)).toBe('zh-CN');
    expect(await axeViolations(popup)).toEqual([]);
    await popup.run(`document.documentElement.removeAttribute('lang')`);
    expect((await axeViolations(popup)).join()).toContain('html-has-lang');
    await popup.close();
  });

  it('switches between dark and light, everywhere', async () => {
    const popup = await session.openExtensionPage('/popup.html');
    expect([await isDark(page), await isDark(popup)]).toEqual([true, true]);
    await session.setColorScheme('light');
    await expect.poll(async () => [await isDark(page), await isDark(popup)]).toEqual([false, false]);
    await popup.close();
  });

  it('takes screenshots and resizes', async () => {
    const path = join(extensionDir, 'a.png');
    await page.setViewport({ width: 500, height: 400 });
    expect(await page.evaluate(() => innerWidth)).toBe(500);
    await page.screenshot(path);
    expect(existsSync(path)).toBe(true);
  });

  it('gathers errors of the console and reaches no other site', async () => {
    await page.run(`console.error('told'); queueMicrotask(() => { throw new Error('thrown') })`);
    await expect.poll(() => page.errors.join()).toMatch(/told.*thrown/);
    const missing = await session.newPage();
    await missing.goto('http://www.other.gov.cn/none.html').catch(() => {});
    expect(site.requests).toContain('http://www.other.gov.cn/none.html');
    await missing.close();
  });

  it('presses the toolbar button', async () => {
    await session.clickAction(page);
  });
});
