import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { notebookHandlers } from '../../../lib/extension/background/notebook.ts';
import { writeNotebook } from '../../../lib/extension/notebook-client.ts';
import { all, draft, fresh } from './store-fixture.ts';

const realTimeout = globalThis.setTimeout;

beforeEach(() => {
  fakeBrowser.reset();
  // Pauses between tries pass at once; the limit of an answer (10 s) does not.
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, ms = 0) =>
    realTimeout(work, ms < 10_000 ? 0 : ms)) as typeof setTimeout);
});
afterEach(() => vi.restoreAllMocks());

interface Envelope {
  call: 'savePassage';
  params: never;
}

describe('writing through the background’s end', () => {
  it.each([
    ['before it heard', 'Could not establish connection. Receiving end does not exist.', false],
    [
      'after it wrote (Chrome)',
      'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
      true,
    ],
    ['after it wrote (Firefox)', 'Promise resolved after context unloaded', true],
    ['without a word', null, true],
  ])('asks again where it ended %s, and writes once', async (_, error, wrote) => {
    const { notebook } = fresh();
    const calls = notebookHandlers(notebook);
    const sender = { tabId: 1, url: fakeBrowser.runtime.getURL('/popup.html' as never) };
    let asked = 0;
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async ({ call, params }: Envelope) => {
      asked += 1;
      if (asked > 2) return { ok: true, value: await calls[call](params, sender) };
      if (wrote) await calls[call](params, sender);
      if (error === null) return undefined;
      throw new Error(error);
    }) as never);
    const answer = await writeNotebook('savePassage', { draft: draft() });
    const [saved] = await all(notebook);
    expect(answer).toEqual({ ok: true, value: { ok: true, value: { kind: 'saved', id: saved?.id } } });
    expect([asked, (await all(notebook)).length]).toEqual([3, 1]);
  });

  it('gives up after a while, and at once where the answer is a plain failure', async () => {
    const send = vi
      .spyOn(fakeBrowser.runtime, 'sendMessage')
      .mockRejectedValue(new Error('Receiving end does not exist.') as never);
    expect(await writeNotebook('removePassages', { ids: [] })).toMatchObject({
      ok: false,
      error: { code: 'gone' },
    });
    expect(send.mock.calls.length).toBe(5);
    const operations = send.mock.calls.map(
      ([message]) => (message as unknown as { params: { operation: string } }).params.operation,
    );
    expect(new Set(operations).size).toBe(1);
    send
      .mockClear()
      .mockResolvedValue({ ok: false, error: { code: 'internal', detail: 'x is not a function' } } as never);
    expect(await writeNotebook('removePassages', { ids: [] })).toMatchObject({ ok: false });
    expect(send.mock.calls.length).toBe(1);
  });
});
