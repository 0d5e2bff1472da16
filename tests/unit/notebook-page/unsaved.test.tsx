// @vitest-environment happy-dom
/** What could not be stored when it was left is neither lost nor kept quiet; nor is anything that came in meanwhile. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import zh from '../../../lib/extension/locales/zh.notebook.json' with { type: 'json' };
import type { NotebookPorts } from '../../../lib/extension/notebook-page.ts';
import { all, draft, ok, op } from '../notebook/store-fixture.ts';
import { eachOnNotebookPage, openPage } from './fixture.tsx';

const drafts = [draft({ text: '第一句', at: 1000, note: '原来的批注' }), draft({ text: '第二句', at: 2000 })];

eachOnNotebookPage();

const row = (name: RegExp) => screen.findByRole('row', { name });
const field = () => screen.findByRole('textbox', { name: '批注' });

async function writeOnFirst(given: Parameters<typeof openPage>[0] = {}) {
  const page = await openPage({ drafts, ...given });
  await page.user.click(await row(/第一句/));
  await page.user.type(await field(), '，我写的');
  return page;
}

it('keeps a note that could not be stored for when its passage is opened again', async () => {
  const full: NotebookPorts['write'] = async () => ({ ok: false, problem: { kind: 'quota' } }) as never;
  const { user } = await writeOnFirst({ write: full });
  await user.click(await row(/第二句/));
  expect((await screen.findAllByText(zh['note.left'])).length).toBeGreaterThan(0);
  await waitFor(async () => expect(await field()).toHaveProperty('value', ''));
  await user.click(await row(/第一句/));
  await waitFor(async () => expect(await field()).toHaveProperty('value', '原来的批注，我写的'));
  expect(screen.getByRole('button', { name: zh['note.again'] })).toBeTruthy();
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(true);
});

it('keeps both sides of a conflict that was left open', async () => {
  const { user, notebook, ids } = await writeOnFirst();
  await ok(notebook.update({ id: ids[0] ?? '', revision: 1, change: { note: '那边写的' } }, op()));
  await user.click(await row(/第二句/));
  expect((await screen.findAllByText(zh['note.left'])).length).toBeGreaterThan(0);
  await user.click(await row(/第一句/));
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('那边写的')).toBeTruthy();
  await user.click(alert.getByRole('button', { name: zh['conflict.both'] }));
  const stored = async () => (await all(notebook)).find(({ id }) => id === ids[0])?.note;
  await waitFor(async () => expect(await stored()).toBe('那边写的\n\n原来的批注，我写的'));
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(false);
});

it('says which passages a tag did not come to, and offers no undoing of nothing', async () => {
  const full = Array.from({ length: 100 }, (_, n) => `标签${n}`);
  const { user } = await openPage({ drafts: [{ ...drafts[0], tags: full } as (typeof drafts)[0]] });
  await user.click(await row(/第一句/));
  const reading = within(screen.getByRole('region', { name: '摘录全文' }));
  await user.type(await reading.findByRole('combobox', { name: '加标签' }), '再一个{Enter}');
  const said = zh['done.some'].replace('{count}', '0').replace('{left}', '1');
  expect((await screen.findAllByText(said)).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
});

it('shows what came in while all rows were being read', async () => {
  const page = await openPage({ drafts });
  await row(/第二句/);
  const { notebook, ether } = page;
  const read = notebook.rows;
  let go = () => {};
  const slow = new Promise<void>((resolve) => {
    go = resolve;
  });
  // The page's own reader is made of this one: its answer is held back, as a large notebook's is.
  const rows = vi.spyOn(page.reader, 'rows').mockImplementationOnce(async () => {
    const all = await read();
    await slow;
    return all;
  });
  await ok(notebook.save(draft({ text: '导入的一句', at: 3000 }), op()));
  ether.tell();
  await waitFor(() => expect(rows).toHaveBeenCalledTimes(1));
  const { id } = await ok(notebook.save(draft({ text: '随后的一句', at: 4000 }), op()));
  ether.tell({ ids: [id], places: [] });
  await row(/随后的一句/);
  go();
  expect(await row(/导入的一句/)).toBeTruthy();
});

it('leaves the focus on the page when the last passage goes, by key, and takes undo there', async () => {
  const { user } = await openPage({ drafts });
  await user.click(await row(/第二句/));
  await user.keyboard('{Control>}a{/Control}{Delete}');
  await screen.findByText(zh['empty.title']);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  await user.keyboard('{Control>}z{/Control}');
  expect(await row(/第二句/)).toBeTruthy();
});

it('leaves in the field what is too long for a tag', async () => {
  const { user, notebook } = await openPage({ drafts });
  await user.click(await row(/第一句/));
  const reading = within(screen.getByRole('region', { name: '摘录全文' }));
  const input = await reading.findByRole('combobox', { name: '加标签' });
  const long = '长'.repeat(61);
  await user.click(input);
  await user.paste(`民生，${long}`);
  await waitFor(async () => expect((await all(notebook)).map(({ tags }) => tags)).toContainEqual(['民生']));
  expect(input).toHaveProperty('value', long);
  expect(input.getAttribute('aria-invalid')).toBe('true');
});

it.each([
  [0, 0],
  [3, 1],
])('reminds of a backup where there is something to keep: %i passages', async (count, reminders) => {
  const backup = { last: null, since: 10_000, changes: 10_000, due: true };
  await openPage({ drafts, state: { count, backup } });
  await row(/第一句/);
  await screen.findByText(zh['safety.noBackup']);
  expect(screen.queryAllByText(zh['backup.first'])).toHaveLength(reminders);
});

it('does not call a file that cannot be read no JSON', async () => {
  const { user } = await openPage();
  await user.click(await screen.findByRole('button', { name: zh['empty.import'] }));
  const file = new File(['{}'], 'moved.json', { type: 'application/json' });
  vi.spyOn(file, 'text').mockRejectedValue(new DOMException('', 'NotFoundError'));
  await user.upload(await screen.findByLabelText(zh['import.choose']), file);
  expect(await screen.findByText(zh['file.unreadable'])).toBeTruthy();
});
