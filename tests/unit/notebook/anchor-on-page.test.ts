import { beforeEach, expect, describe as suite, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Span } from '../../../lib/analysis.ts';
import { savedOnPage } from '../../../lib/extension/background/saved-on-page.ts';
import type { SavedQuestion } from '../../../lib/extension/protocol.ts';
import { describe } from '../../../lib/notebook/anchor/index.ts';
import { type Notebook, newId } from '../../../lib/notebook/store/index.ts';
import { sourceOfText } from '../../../lib/text/plain.ts';
import { draft, fresh, NOW, REPORT } from './store-fixture.ts';

const URL_OF = 'http://www.yunling.gov.cn/art/2026/1/12/art_1.html';
const sender = { tabId: 3, url: URL_OF };
const RAW = '二、今年工作\n城镇新增就业1200万人以上。\n居民消费价格涨幅3%左右。\n粮食产量稳定。';

let notebook: Notebook;
beforeEach(() => {
  fakeBrowser.reset();
  notebook = fresh().notebook;
});

const question = (raw: string, more: Partial<SavedQuestion> = {}): SavedQuestion => ({
  ...sourceOfText(raw),
  superscripts: [],
  notes: [],
  report: REPORT,
  sections: [],
  ...more,
});

async function save(words: string): Promise<string> {
  const { text } = sourceOfText(RAW);
  const start = text.indexOf(words);
  const span: Span = [start, start + words.length];
  const given = { ...draft({ url: URL_OF, colour: 'green' }), ...describe(text, span, [], []), figures: [] };
  const saved = await notebook.save(given, { operation: newId(), now: NOW });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error('not saved');
  return saved.value.id;
}

suite('saved passages on their page', () => {
  test('are found, in their colour', async () => {
    const id = await save('居民消费价格涨幅3%左右');
    const { text } = sourceOfText(RAW);
    const start = text.indexOf('居民');
    const mark = { id, span: [start, start + 12], state: 'exact', colour: 'green' };
    expect(await savedOnPage(notebook, question(RAW), sender)).toMatchObject({ marks: [mark] });
  });

  test('on another copy of the report as well', async () => {
    await save('居民消费价格涨幅3%左右');
    const copy = { tabId: 3, url: 'http://paper.example.cn/1.htm' };
    const changed = question(`本报讯\n${RAW.replaceAll('，', ',').replace('3%', '３％')}`);
    expect((await savedOnPage(notebook, changed, copy)).marks).toHaveLength(1);
    const nobody = { ...changed, report: null };
    expect(await savedOnPage(notebook, nobody, copy)).toEqual({ anchored: [], marks: [] });
  });

  test('are told to be missing, and not painted, where the figure is another', async () => {
    const id = await save('城镇新增就业1200万人以上');
    const other = question(RAW.replace('1200万人以上', '1100万人左右'));
    const { anchored, marks } = await savedOnPage(notebook, other, sender);
    expect(marks).toEqual([]);
    expect(anchored).toMatchObject([{ id, state: 'missing', reason: 'other-facts' }]);
  });

  test('nor where the same address shows another year’s report now', async () => {
    await save('粮食产量稳定');
    const next = { ...REPORT, delivered: '2027-01-10', reviews: '2026', plans: '2027' };
    const { anchored, marks } = await savedOnPage(notebook, question(RAW, { report: next }), sender);
    expect(marks).toEqual([]);
    expect(anchored).toMatchObject([{ state: 'missing', reason: 'other-report' }]);
  });

  test('a message of another form is refused', async () => {
    await expect(savedOnPage(notebook, { text: RAW }, sender)).rejects.toThrow();
    await expect(savedOnPage(notebook, { ...question(RAW), more: 1 }, sender)).rejects.toThrow();
  });
});
