import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { notebookHandlers } from '../../../lib/extension/background/notebook.ts';
import { NOTEBOOK_CHANNEL, type NotebookChange } from '../../../lib/extension/notebook-calls.ts';
import { Notebook, newId } from '../../../lib/notebook/store/index.ts';
import { all, draft, fresh, passage, REPORT } from './store-fixture.ts';

const PAGE = 'http://www.yunling.gov.cn/art/2026/1/12/art_1.html';
const own = () => ({ tabId: 9, url: fakeBrowser.runtime.getURL('/notebook.html' as never) });
const page = { tabId: 3, url: PAGE };
const foreign = 'chrome-extension://someoneelse/notebook.html';

let notebook: Notebook;
let calls: ReturnType<typeof notebookHandlers>;

beforeEach(() => {
  fakeBrowser.reset();
  notebook = fresh().notebook;
  calls = notebookHandlers(notebook);
});

const saveFrom = (sender: typeof page, operation = newId(), given = draft()) =>
  calls.savePassage({ operation, draft: given }, sender);
const refused = { ok: false, problem: { kind: 'refused' } };

describe('who may ask', () => {
  it('lets a page’s reader save, undo that and ask for its own page', async () => {
    const operation = newId();
    expect(await saveFrom(page, operation)).toEqual({ ok: true, value: { kind: 'saved', id: operation } });
    const answer = await calls.passagesOf({ url: PAGE, report: null }, page);
    expect(answer).toMatchObject({ ok: true, value: [{ id: operation }] });
    const undone = await calls.undo({ operation: newId(), target: operation }, page);
    expect(undone).toMatchObject({ ok: true, value: { kind: 'undone', count: 1 } });
  });

  it.each([
    ['a page', page],
    ['another extension', { tabId: 3, url: foreign }],
    ['nobody', { tabId: null, url: '' }],
  ])('refuses edits from %s', async (_, sender) => {
    const operation = newId();
    await saveFrom(own(), operation);
    const before = JSON.stringify(await all(notebook));
    const asked = [
      calls.updatePassage({ operation: newId(), id: operation, revision: 1, change: { note: 'x' } }, sender),
      calls.tagPassages({ operation: newId(), ids: [operation], add: ['x'] }, sender),
      calls.removePassages({ operation: newId(), ids: [operation] }, sender),
      calls.stagePassages({ operation: newId(), part: 0, passages: [passage()] }, sender),
      calls.importPassages({ operation: newId(), parts: 0, replace: [] }, sender),
      calls.backedUp({ changes: 1 }, sender),
    ];
    for (const answer of await Promise.all(asked)) expect(answer).toMatchObject(refused);
    await expect(calls.notebookState({}, sender)).rejects.toThrow();
    expect(await calls.lossSeen({}, sender)).toBe(false);
    expect(JSON.stringify(await all(notebook))).toBe(before);
  });

  it('takes the page’s address from the browser, not from the message', async () => {
    const pretended = { ...draft(), source: { ...draft().source, url: 'http://other.gov.cn/' } };
    await saveFrom(page, newId(), pretended);
    expect((await all(notebook)).map(({ source }) => source.url)).toEqual([PAGE]);
    const other = { tabId: 4, url: 'http://evil.example/' };
    expect(await calls.passagesOf({ url: PAGE, report: null }, other)).toEqual({ ok: true, value: [] });
    expect(await calls.passagesOf({ url: PAGE, report: null }, own())).toMatchObject({
      value: [{ revision: 1 }],
    });
  });

  it('gives a frame without an address its tab’s', async () => {
    const tab = await fakeBrowser.tabs.create({ url: PAGE });
    await saveFrom({ tabId: tab.id ?? -1, url: 'about:srcdoc' });
    expect((await all(notebook))[0]?.source.url).toBe(PAGE);
    expect(await saveFrom({ tabId: 12345, url: 'about:blank' }, newId(), draft({ at: 1 }))).toMatchObject(
      refused,
    );
  });

  it('lets a page undo saves and removals, and no edit', async () => {
    const [saving, tagging] = [newId(), newId()];
    await saveFrom(own(), saving);
    await calls.tagPassages({ operation: tagging, ids: [saving], add: ['x'] }, own());
    const undo = (sender: typeof page) => calls.undo({ operation: newId(), target: tagging }, sender);
    expect(await undo(page)).toMatchObject({ value: { kind: 'unknown' } });
    expect((await all(notebook))[0]?.tags).toEqual(['x']);
    expect(await undo(own())).toMatchObject({ value: { kind: 'undone', count: 1 } });
  });
});

describe('what may be asked', () => {
  it.each([
    ['a field too many', { ...draft(), evil: 1 }],
    ['an address that a browser would run', draft({ url: 'javascript:alert(1)' })],
    ['words that are not the quote’s', { ...draft(), quote: { ...draft().quote, exact: '别的' } }],
    ['a colour that is none', { ...draft(), colour: 'url(x)' }],
    ['endless text', draft({ text: '长'.repeat(20_001) })],
    ['nothing', undefined],
  ])('refuses %s', async (_, given) => {
    expect(await calls.savePassage({ operation: newId(), draft: given as never }, own())).toMatchObject(
      refused,
    );
    expect(await all(notebook)).toEqual([]);
  });

  it('says why', async () => {
    const given = draft({ tags: ['a', 'a'] });
    expect(await calls.savePassage({ operation: newId(), draft: given }, own())).toEqual({
      ok: false,
      problem: { kind: 'refused', detail: expect.stringContaining('tags') },
    });
    expect(await calls.savePassage({ operation: 'mine', draft: draft() }, own())).toMatchObject({
      problem: { detail: expect.stringContaining('operation') },
    });
  });
});

describe('what it tells', () => {
  it('tells open pages and readers what changed', async () => {
    const heard: NotebookChange[] = [];
    const channel = new BroadcastChannel(NOTEBOOK_CHANNEL);
    channel.onmessage = ({ data }) => void heard.push(data);
    await fakeBrowser.tabs.create({ url: PAGE });
    const sent = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined as never);
    const operation = newId();
    await saveFrom(page, operation);
    await calls.removePassages({ operation: newId(), ids: [operation] }, own());
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    const places = ['page:yunling.gov.cn/art/2026/1/12/art_1.html', 'report:江南省/云岭市:2026'];
    expect(heard).toEqual([
      { ids: [operation], places },
      { ids: [operation], places },
    ]);
    const [, envelope] = sent.mock.calls[0] ?? [];
    expect(envelope).toMatchObject({ to: 'reader', call: 'savedChanged', params: { ids: [operation] } });
    // What changes nothing is not told.
    await calls.removePassages({ operation: newId(), ids: [operation] }, own());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toHaveLength(2);
    channel.close();
  });

  it('reminds of a backup, and no longer once it is made', async () => {
    for (let n = 0; n < 30; n += 1) await saveFrom(page, newId(), draft({ at: n * 100 }));
    const { backup, count, problem } = await calls.notebookState({}, own());
    expect([count, problem, backup]).toEqual([30, null, { last: null, since: 30, changes: 30, due: true }]);
    await calls.backedUp({ changes: backup.changes }, own());
    expect((await calls.notebookState({}, own())).backup).toMatchObject({ since: 0, due: false });
  });

  it('notices that the browser cleared the notebook, until that was seen', async () => {
    for (const at of [0, 500]) await saveFrom(page, newId(), draft({ at }));
    expect((await calls.notebookState({}, own())).lost).toBeNull();
    // The next start finds another database.
    const after = notebookHandlers(fresh().notebook);
    const operation = newId();
    await after.savePassage({ operation, draft: draft({ report: REPORT }) }, page);
    const { lost, count } = await after.notebookState({}, own());
    expect([count, lost]).toEqual([1, { count: 2, at: expect.stringMatching(/Z$/) }]);
    expect(await after.lossSeen({}, own())).toBe(true);
    expect((await after.notebookState({}, own())).lost).toBeNull();
  });

  it('says what keeps the notebook from being read', async () => {
    const { openDB } = await import('idb');
    const { name } = fresh();
    (await openDB(name, 99)).close();
    const newer = notebookHandlers(new Notebook({ name }));
    expect((await newer.notebookState({}, own())).problem).toEqual({ kind: 'newer', version: 99 });
  });
});
