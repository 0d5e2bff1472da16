// @vitest-environment happy-dom
/** What a reader writes is stored when it is left, and never over what another window wrote. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { NotebookPorts } from '../../../lib/extension/notebook-page.ts';
import { all, draft, ok, op } from '../notebook/store-fixture.ts';
import { eachOnNotebookPage, openPage } from './fixture.tsx';

const drafts = [draft({ text: '第一句', at: 1000, note: '原来的批注' }), draft({ text: '第二句', at: 2000 })];

eachOnNotebookPage();

async function openFirst(given: Parameters<typeof openPage>[0] = {}) {
  const page = await openPage({ drafts, ...given });
  await page.user.click(await screen.findByRole('row', { name: /第一句/ }));
  const field = await screen.findByRole('textbox', { name: '批注' });
  const [id = ''] = page.ids;
  const stored = async () => (await all(page.notebook)).find((each) => each.id === id);
  return { ...page, field, id, stored };
}

it('stores a note when the field is left', async () => {
  const { user, field, stored } = await openFirst();
  await user.type(field, '，再加一句');
  expect(screen.getByText('离开时自动保存')).toBeTruthy();
  await user.tab();
  await waitFor(async () => expect((await stored())?.note).toBe('原来的批注，再加一句'));
  expect(await screen.findByText('已保存')).toBeTruthy();
});

it('stores it when another passage is read, and when the page is hidden', async () => {
  const { user, field, stored } = await openFirst();
  await user.type(field, '甲');
  // Straight to another passage, without a word to the field.
  (await screen.findByRole('row', { name: /第二句/ })).dispatchEvent(
    new MouseEvent('click', { bubbles: true }),
  );
  await waitFor(async () => expect((await stored())?.note).toBe('原来的批注甲'));
  await user.click(await screen.findByRole('row', { name: /第一句/ }));
  await user.type(await screen.findByRole('textbox', { name: '批注' }), '乙');
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  await waitFor(async () => expect((await stored())?.note).toBe('原来的批注甲乙'));
});

it.each([
  ['用我的', '原来的批注我写的'],
  ['用那边的', '那边写的'],
  ['两边都留', '那边写的\n\n原来的批注我写的'],
])('asks when another window wrote too: %s', async (way, expected) => {
  const { user, field, notebook, id, stored } = await openFirst();
  await user.type(field, '我写的');
  await ok(notebook.update({ id, revision: 1, change: { note: '那边写的' } }, op()));
  await user.tab();
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText('那边写的')).toBeTruthy();
  expect((await stored())?.note).toBe('那边写的');
  await user.click(within(alert).getByRole('button', { name: way }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  await waitFor(async () => expect((await stored())?.note).toBe(expected));
  expect(field).toHaveProperty('value', expected);
});

it('tells of a conflict while writing goes on, and stores nothing before it is settled', async () => {
  const { user, field, notebook, id, ether, stored } = await openFirst();
  await user.type(field, '我写的');
  await ok(notebook.update({ id, revision: 1, change: { note: '那边写的' } }, op()));
  ether.tell({ ids: [id], places: [] });
  expect(await screen.findByRole('alert')).toBeTruthy();
  await user.type(field, '，又写');
  await user.tab();
  expect((await stored())?.note).toBe('那边写的');
});

it('takes over what another window wrote where nothing was written here', async () => {
  const { field, notebook, id, ether } = await openFirst();
  await ok(notebook.update({ id, revision: 1, change: { note: '那边写的' } }, op()));
  ether.tell({ ids: [id], places: [] });
  await waitFor(() => expect(field).toHaveProperty('value', '那边写的'));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('is no conflict when only tags were changed elsewhere', async () => {
  const { user, field, notebook, id, stored } = await openFirst();
  await user.type(field, '我写的');
  await ok(notebook.tag([id], { add: ['别处'] }, op()));
  await user.tab();
  await waitFor(async () =>
    expect(await stored()).toMatchObject({ note: '原来的批注我写的', tags: ['别处'], revision: 3 }),
  );
  expect(screen.queryByRole('alert')).toBeNull();
});

it('keeps the words when storing fails', async () => {
  const full: NotebookPorts['write'] = async () => ({ ok: false, problem: { kind: 'quota' } }) as never;
  const { user, field } = await openFirst({ write: full });
  await user.type(field, '写不进去');
  await user.tab();
  expect(await screen.findByText(/没能保存，文字还在这里。 存储空间满了/)).toBeTruthy();
  expect(field).toHaveProperty('value', '原来的批注写不进去');
  expect(screen.getByRole('button', { name: '再存一次' })).toBeTruthy();
});

it('adds and removes tags one by one, and takes the last change back', async () => {
  const { user, stored } = await openFirst();
  const reading = within(screen.getByRole('region', { name: '摘录全文' }));
  await user.type(reading.getByRole('combobox', { name: '加标签' }), '民生，待核{Enter}');
  await waitFor(async () => expect((await stored())?.tags).toEqual(['民生', '待核']));
  await user.click(await reading.findByRole('button', { name: '去掉标签 民生' }));
  await waitFor(async () => expect((await stored())?.tags).toEqual(['待核']));
  await user.click(screen.getByRole('heading', { level: 2, name: /云岭市/ }));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect((await stored())?.tags).toEqual(['民生', '待核']));
});
