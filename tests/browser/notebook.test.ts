import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import en from '../../lib/extension/locales/en.notebook.json' with { type: 'json' };
import zh from '../../lib/extension/locales/zh.notebook.json' with { type: 'json' };
import type { PassageDraft } from '../../lib/notebook/types.ts';
import { inventedPassage } from '../../tools/bench/notebook-passages.ts';
import { launch, PRESENT } from './driver/launch.ts';
import { type SiteServer, startSite } from './driver/site.ts';
import type { Page, Session } from './driver/types.ts';
import { changeSettings, forgetSettings } from './support/extension.ts';
import { PATIENCE } from './support/painted.ts';
import { axeInBothSchemes, saying } from './support/popup.ts';

const COUNT = 6;

const draft = (n: number): PassageDraft => {
  const { id: _id, created: _created, updated: _updated, revision: _revision, ...rest } = inventedPassage(n);
  return { ...rest, note: '', tags: [] };
};
const drafts = Array.from({ length: COUNT }, (_, n) => draft(n));

/** Inside a page of the extension. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** Saves as every part of the extension does: through the background. */
const save = (page: Page, passages: readonly PassageDraft[]) =>
  page.evaluate(async (json: string) => {
    for (const each of JSON.parse(json) as object[]) {
      const params = { operation: crypto.randomUUID(), draft: each };
      await chrome.runtime.sendMessage({ to: 'background', call: 'savePassage', params });
    }
  }, JSON.stringify(passages));

/** From now on files are kept in the page instead of being downloaded. */
const keepFiles = (page: Page) =>
  page.evaluate(() => {
    const kept: { name: string; blob: Blob }[] = [];
    Object.assign(globalThis, { keptFiles: kept });
    let last = new Blob();
    URL.createObjectURL = (blob) => {
      last = blob as Blob;
      return '#';
    };
    HTMLAnchorElement.prototype.click = function () {
      kept.push({ name: this.download, blob: last });
    };
  });

const lastFile = (page: Page) =>
  page.evaluate(async () => {
    const { keptFiles } = globalThis as unknown as { keptFiles: { name: string; blob: Blob }[] };
    const file = keptFiles.at(-1);
    return file ? { name: file.name, text: await file.blob.text() } : null;
  });

const chooseFile = (page: Page, text: string) =>
  page.evaluate((content: string) => {
    const input = document.querySelector<HTMLInputElement>('dialog input[type="file"]');
    const data = new DataTransfer();
    data.items.add(new File([content], 'backup.json', { type: 'application/json' }));
    if (input) input.files = data.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

const rowsOf = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('.list .row:has(.row-quote)').length);
const showing = (page: Page, count: number) => expect.poll(() => rowsOf(page), PATIENCE).toBe(count);

/** Presses the button with these words. */
const press = async (page: Page, words: string, within = 'body') => {
  const isThere = (at: string, said: string) =>
    [...document.querySelectorAll<HTMLButtonElement>(`${at} button`)].some(
      (button) => !button.disabled && (button.textContent === said || button.ariaLabel === said),
    );
  await page.waitFor(isThere, within, words);
  await page.evaluate(
    (at: string, said: string) =>
      [...document.querySelectorAll<HTMLButtonElement>(`${at} button`)]
        .find((button) => button.textContent === said || button.ariaLabel === said)
        ?.click(),
    within,
    words,
  );
};

describe.each(PRESENT)('the notebook’s page in %s', (kind) => {
  let site: SiteServer;
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    site = await startSite();
    session = await launch(kind, { site });
    page = await session.openExtensionPage('/notebook.html');
    await page.setViewport({ width: 1300, height: 900 });
    // Behind another tab timers are slowed down and nothing is painted.
    await page.bringToFront();
  });

  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  it('invites while it is empty, and lists what is saved as it is saved', async () => {
    await saying(page, '.state-empty h2', zh['empty.title']);
    expect(await axeInBothSchemes(session, page)).toEqual([]);
    await save(page, drafts);
    await showing(page, COUNT);
    expect(await axeInBothSchemes(session, page)).toEqual([]);
  });

  it('stores a note as soon as the field is left, and shows it after a reload', async () => {
    await page.click('.row .row-quote');
    await page.waitFor(() => document.querySelector('.note textarea') !== null);
    expect(await axeInBothSchemes(session, page)).toEqual([]);
    await page.click('.note textarea');
    await page.type('与去年对照');
    await page.press('Tab');
    await saying(page, '.note-status', zh['note.saved']);
    await page.click('.tags-field');
    await page.type('待核');
    await page.press('Enter');
    await saying(page, '.tags .tag', '待核');
    await page.waitFor(() => location.search.includes('passage='));
    await page.goto(await page.evaluate(() => location.href));
    await saying(page, '.row-note', '与去年对照');
    await vi.waitFor(async () => {
      const note = await page.evaluate(() => document.querySelector('textarea')?.value);
      expect(note).toBe('与去年对照');
    }, PATIENCE);
  });

  it('finds substrings by keyboard alone', async () => {
    const words = drafts[1]?.quote.text.slice(2, 6) ?? '';
    await page.waitFor(() => {
      document.querySelector<HTMLElement>('.list [tabindex="0"]')?.focus();
      return document.activeElement?.classList.contains('row');
    });
    await page.press('/');
    await page.waitFor(() => document.activeElement?.matches('.book-search input'));
    await page.type(words);
    await page.waitFor(() => document.querySelector('.toolbar-count')?.textContent?.startsWith('找到'));
    await page.waitFor((said) => document.querySelector('.row mark')?.textContent === said, words);
    await page.press('ArrowDown');
    await page.waitFor(() => document.activeElement?.classList.contains('row'));
    await page.press('Enter');
    await page.waitFor(() => document.activeElement?.tagName === 'H2');
    await page.press('Escape');
    await page.waitFor(() => document.activeElement?.classList.contains('row'));
    await page.press('Escape');
    await showing(page, COUNT);
  });

  it('exports, deletes, brings back, and imports what it exported', async () => {
    await keepFiles(page);
    await press(page, zh['export.short'], '.book-ways');
    await page.waitFor(() => document.querySelector('dialog[open]') !== null);
    await page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('.formats input')][2]?.click());
    expect(await axeInBothSchemes(session, page)).toEqual([]);
    await press(page, zh['export.write'].replace('{number}', String(COUNT)), 'dialog');
    await saying(page, '.dialog-said', '.json');
    const exported = await lastFile(page);
    expect(exported?.name).toMatch(/^zhengdu-notebook-\d{4}-\d\d-\d\d\.json$/);
    await page.press('Escape');

    await page.click('.toolbar-all input');
    await press(page, zh['selection.remove'], '.selection');
    await saying(page, '.state-empty h2', zh['empty.title']);
    await press(page, zh['toast.undo']);
    await showing(page, COUNT);
    await page.click('.toolbar-all input');
    await press(page, zh['selection.remove'], '.selection');
    await saying(page, '.state-empty h2', zh['empty.title']);

    await press(page, zh['import.short'], '.book-ways');
    await page.waitFor(() => document.querySelector('dialog input[type="file"]') !== null);
    await chooseFile(page, exported?.text ?? '');
    await saying(page, '.shares dl', String(COUNT));
    expect(await axeInBothSchemes(session, page)).toEqual([]);
    await press(page, zh['import.write'].replace('{number}', String(COUNT)), 'dialog');
    await showing(page, COUNT);
    await press(page, zh['export.short'], '.book-ways');
    await page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('.formats input')][2]?.click());
    await press(page, zh['export.write'].replace('{number}', String(COUNT)), 'dialog');
    await saying(page, '.dialog-said', '.json');
    expect((await lastFile(page))?.text).toBe(exported?.text);
    await page.press('Escape');
  });

  it('shows one thing at a time in a narrow window, in English too', async () => {
    await changeSettings(session, { language: 'en' });
    await page.setViewport({ width: 400, height: 760 });
    await saying(page, 'h1', en['page.title']);
    const shown = (selector: string) =>
      page.evaluate(
        (at) => document.querySelector(at)?.checkVisibility({ visibilityProperty: true }),
        selector,
      );
    await page.click('.row .row-quote');
    await expect.poll(() => shown('.detail'), PATIENCE).toBe(true);
    expect(await shown('.row')).toBe(false);
    expect(await axeInBothSchemes(session, page)).toEqual([]);
    await press(page, en['detail.back']);
    await expect.poll(() => shown('.row'), PATIENCE).toBe(true);
    await page.click('.book-filter');
    await expect.poll(() => shown('.facets'), PATIENCE).toBe(true);
    expect(await axeInBothSchemes(session, page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBe(400);
    await forgetSettings(session);
  });

  it('threw nothing all the while', async () => {
    expect(page.errors).toEqual([]);
    expect(await session.scriptErrors()).toEqual([]);
  });
});
