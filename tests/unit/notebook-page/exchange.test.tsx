// @vitest-environment happy-dom
/** Out as a file and in again; and the states in which there is no list. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { NotebookProblem } from '../../../lib/extension/notebook-calls.ts';
import { exportNotebook, sourceOf } from '../../../lib/notebook/exchange/index.ts';
import type { SavedPassage } from '../../../lib/notebook/types.ts';
import { all, draft, ok, op, passage } from '../notebook/store-fixture.ts';
import { catchFiles, eachOnNotebookPage, openPage } from './fixture.tsx';

const drafts = ['修建公路', '改造小区', '新增学位'].map((text, n) => draft({ text, at: 1000 * (n + 1) }));

eachOnNotebookPage();

async function jsonOf(passages: readonly SavedPassage[]): Promise<string> {
  let text = '';
  for await (const chunk of exportNotebook('json', sourceOf(passages), 'zh')) text += chunk.text;
  return text;
}

const give = (text: string) =>
  fireEvent.change(screen.getByLabelText('选择文件'), {
    target: { files: [new File([text], '备份.json', { type: 'application/json' })] },
  });
const open = async (user: { click(element: Element): Promise<void> }, name: string) => {
  await screen.findByRole('row', { name: /新增学位/ });
  await user.click(within(screen.getByRole('banner')).getByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
};

it('exports what is selected, in the order of the list, under the day’s name', async () => {
  const files = catchFiles();
  const { user } = await openPage({ drafts });
  const [first] = await screen.findAllByRole('checkbox', { name: '选中这一条' });
  await user.click(first as HTMLElement);
  const dialog = await open(user, '导出');
  await user.click(dialog.getByRole('radio', { name: /CSV/ }));
  await user.click(dialog.getByRole('button', { name: '导出 1 条' }));
  expect(await dialog.findByText(/^已写出 1 条：zhengdu-notebook-\d{4}-\d\d-\d\d\.csv$/)).toBeTruthy();
  expect(await files[0]?.text()).toContain('新增学位');
  expect(await files[0]?.text()).not.toContain('修建公路');
  await user.click(dialog.getByRole('radio', { name: /整个摘录本/ }));
  await user.click(dialog.getByRole('button', { name: '导出 3 条' }));
  await waitFor(() => expect(files).toHaveLength(2));
  expect(await files[1]?.text()).toContain('修建公路');
});

it('backs everything up with one click, and notes it', async () => {
  const files = catchFiles();
  const due = { last: null, since: 40, changes: 40, due: true };
  const { user, backedUp, notebook } = await openPage({ drafts, state: { backup: due } });
  expect(await screen.findByText(/还没有备份过。浏览器的存储可能被清掉/)).toBeTruthy();
  const [make] = screen.getAllByRole('button', { name: '备份到文件' });
  await user.click(make as HTMLElement);
  await waitFor(() => expect(backedUp).toHaveBeenCalledWith(3));
  expect(await files[0]?.text()).toBe(await jsonOf(await all(notebook)));
});

it('shows what an import would do, writes it whole, and undoes it', async () => {
  const { user, notebook } = await openPage({ drafts });
  const [, second] = await all(notebook);
  if (!second) throw new Error('nothing saved');
  const changed = { ...second, note: '文件里的话', updated: '2026-05-01T00:00:00.000Z', revision: 7 };
  const added = passage({ text: '文件里的新句子', at: 9000 });
  const before = await all(notebook);
  const dialog = await open(user, '导入');
  give(await jsonOf([changed, added]));
  expect(await dialog.findByText('备份.json：政读的导出，共 2 条。')).toBeTruthy();
  expect(dialog.getByRole('button', { name: '导入 1 条' })).toBeTruthy();
  await user.click(dialog.getByRole('radio', { name: '逐条选择' }));
  expect(dialog.getByText('文件里的话')).toBeTruthy();
  await user.click(dialog.getByRole('checkbox'));
  expect(await all(notebook)).toEqual(before);
  await user.click(dialog.getByRole('button', { name: '导入 2 条' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await all(notebook)).map(({ note }) => note)).toContain('文件里的话');
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(async () =>
    expect((await all(notebook)).map(({ id }) => id)).toEqual(before.map(({ id }) => id)),
  );
});

it('says why a file, or an item of it, cannot be read', async () => {
  const { user, notebook } = await openPage({ drafts });
  const dialog = await open(user, '导入');
  give('{"nothing": true}');
  expect(await dialog.findByText('认不出这是哪一种导出。')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: '换个文件' }));
  const hypothesis = { export_date: '2026-01-01', export_userid: 'x', client_version: '1', annotations: [7] };
  give(JSON.stringify(hypothesis));
  expect(await dialog.findByText('备份.json：Hypothesis 的导出，共 1 条。')).toBeTruthy();
  expect(dialog.getByText('这一条不是记录。')).toBeTruthy();
  expect(dialog.getByRole('button', { name: '没有要导入的' })).toHaveProperty('disabled', true);
  expect(await all(notebook)).toHaveLength(3);
});

it('looks again where the notebook changed after the preview', async () => {
  const { user, notebook } = await openPage({ drafts });
  const [first] = await all(notebook);
  if (!first) throw new Error('nothing saved');
  const dialog = await open(user, '导入');
  give(await jsonOf([{ ...first, note: '文件里的话', updated: '2026-05-01T00:00:00.000Z' }]));
  await user.click(await dialog.findByRole('radio', { name: '都用文件里的' }));
  await ok(notebook.update({ id: first.id, revision: 1, change: { note: '刚写的' } }, op()));
  await user.click(dialog.getByRole('button', { name: '导入 1 条' }));
  expect(await dialog.findByText('预览之后摘录本又有改动，请再看一遍。')).toBeTruthy();
  expect((await all(notebook)).find(({ id }) => id === first.id)?.note).toBe('刚写的');
});

const refusing = (problem: Exclude<NotebookProblem, { kind: 'refused' }>) => {
  const answer = async () => ({ ok: false, problem }) as const;
  return { newest: answer, count: answer, rows: answer };
};

it.each([
  [{ kind: 'newer', version: 9 } as const, '摘录本由更新的版本写成'],
  [{ kind: 'blocked' } as const, '另一个窗口占着摘录本'],
  [{ kind: 'unavailable', detail: 'SecurityError' } as const, '浏览器在这里不提供存储'],
  [{ kind: 'quota' } as const, '存储空间满了'],
])('leaves a notebook alone that cannot be opened: %o', async (problem, words) => {
  await openPage({ reader: refusing(problem) });
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByRole('heading', { name: words })).toBeTruthy();
  expect(within(alert).getByRole('button', { name: '再试一次' })).toBeTruthy();
});

it('says so when the browser cleared the notebook, or has no room left', async () => {
  const lost = { count: 1200, at: '2026-02-01T00:00:00.000Z' };
  await openPage({ drafts, state: { lost, usage: 95, quota: 100, persisted: false } });
  expect(await screen.findByText(/里面有 1,200 条/)).toBeTruthy();
  expect(screen.getByText('留给扩展的存储空间快满了。请先备份。')).toBeTruthy();
  expect(screen.getByText(/磁盘紧张时，浏览器有可能清理/)).toBeTruthy();
});

it('keeps damaged records, lists them and hands them out as they stand', async () => {
  const files = catchFiles();
  const record = { quote: '坏了' };
  const damaged = { id: '00000000-0000-4000-8000-000000000009', reason: 'quote: Expected Object', record };
  async function* pages() {
    yield { ok: true as const, value: { passages: [], damaged: [damaged] } };
  }
  const count = async () => ({ ok: true, value: 4 }) as const;
  const { user } = await openPage({ drafts, reader: { pages, count } });
  await screen.findByText('有 1 条记录读不出来，已原样保留。');
  await user.click(screen.getByRole('button', { name: '查看' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('quote: Expected Object')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: '存成文件' }));
  expect(JSON.parse((await files[0]?.text()) ?? '')).toEqual([damaged]);
});

it('tells that a deletion could not be stored', async () => {
  const full = async () => ({ ok: false, problem: { kind: 'quota' } }) as never;
  const { user } = await openPage({ drafts, write: full });
  await screen.findByRole('row', { name: /新增学位/ });
  await user.click(screen.getByRole('checkbox', { name: '选中列出的全部' }));
  await user.click(screen.getByRole('button', { name: '删除' }));
  const [said] = await screen.findAllByText(/存储空间满了，没有写入/);
  expect(said).toBeTruthy();
  expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
});
