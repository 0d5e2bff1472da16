// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { all, draft, ok, op } from '../notebook/store-fixture.ts';
import { eachOnNotebookPage, openPage } from './fixture.tsx';

const SENTENCES = ['修建农村公路一条', '改造老旧小区两个', '新增学位三千个', '建成养老床位四百张'];
const drafts = SENTENCES.map((text, n) =>
  draft({ text, at: 1000 * (n + 1), tags: n % 2 ? ['民生'] : [], colour: n === 0 ? 'blue' : 'red' }),
);

eachOnNotebookPage();

const rows = () => screen.queryAllByRole('row').map((row) => row.textContent ?? '');
const row = (words: string) => screen.findByRole('row', { name: new RegExp(words) });
const list = () => screen.findByRole('grid', { name: '摘录' });

it('invites where there is nothing yet', async () => {
  await openPage();
  expect(await screen.findByRole('heading', { name: '从第一句开始' })).toBeTruthy();
  expect(screen.queryByRole('searchbox')).toBeNull();
});

it('lists the newest first, finds substrings and says how many', async () => {
  const { user } = await openPage({ drafts });
  await waitFor(() => expect(rows()).toHaveLength(4));
  expect(rows()[0]).toContain('养老床位');
  await user.type(screen.getByRole('searchbox'), '农村公路');
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect((await row('农村公路')).querySelector('mark')?.textContent).toBe('农村公路');
  expect(screen.getByText('找到 1 条，共 4 条')).toBeTruthy();
  await user.type(screen.getByRole('searchbox'), '没有的词');
  expect(await screen.findByRole('heading', { name: '没有找到' })).toBeTruthy();
  const [clear] = screen.getAllByRole('button', { name: '清除筛选' });
  await user.click(clear as HTMLElement);
  await waitFor(() => expect(rows()).toHaveLength(4));
});

it('filters by colour and tag, and groups by report', async () => {
  const { user } = await openPage({ drafts });
  await user.click(await screen.findByRole('checkbox', { name: '民生，2 条' }));
  await waitFor(() => expect(rows()).toHaveLength(2));
  await user.click(screen.getByRole('checkbox', { name: /^蓝/ }));
  expect(await screen.findByRole('heading', { name: '没有找到' })).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: /^民生/ }));
  await waitFor(() => expect(rows()).toHaveLength(1));
  await user.selectOptions(screen.getByRole('combobox', { name: '分组' }), '按报告');
  expect(await row('云岭市 2026 1 全选这组')).toBeTruthy();
});

it('is worked by keyboard: arrows, space, Enter, Esc, search', async () => {
  const { user } = await openPage({ drafts });
  await row('养老床位');
  await user.keyboard('/');
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(document.activeElement?.textContent).toContain('养老床位'));
  await user.keyboard('{ArrowDown} ');
  expect((await row('新增学位')).getAttribute('aria-selected')).toBe('true');
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(await screen.findByText('已选 3 条')).toBeTruthy();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement?.textContent).toContain('农村公路'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByText(/^已选/)).toBeNull());
  await user.keyboard('{Control>}a{/Control}');
  expect(await screen.findByText('已选 4 条')).toBeTruthy();
});

it('selects a range with shift, removes it, and brings it back', async () => {
  const { user, notebook } = await openPage({ drafts });
  const boxes = within(await list()).findAllByRole('checkbox', { name: '选中这一条' });
  const [first, , third] = await boxes;
  await user.click(first as HTMLElement);
  await user.keyboard('{Shift>}');
  await user.click(third as HTMLElement);
  await user.keyboard('{/Shift}');
  const tools = await screen.findByRole('toolbar', { name: '对选中的摘录' });
  await user.click(within(tools).getByRole('button', { name: '删除' }));
  await waitFor(async () => expect(await all(notebook)).toHaveLength(1));
  await waitFor(() => expect(rows()).toHaveLength(1));
  const notice = screen.getByRole('region', { name: '刚才的操作' });
  expect(within(notice).getByRole('status').textContent).toContain('已删除 3 条');
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(rows()).toHaveLength(4));
  expect(within(notice).getByRole('status').textContent).toContain('恢复 3 条');
});

it('tags and colours what is selected', async () => {
  const { user, notebook } = await openPage({ drafts });
  await row('养老床位');
  await user.click(screen.getByRole('checkbox', { name: '选中列出的全部' }));
  const tools = await screen.findByRole('toolbar', { name: '对选中的摘录' });
  await user.click(within(tools).getByRole('button', { name: '标签' }));
  await user.type(within(tools).getByRole('combobox', { name: '加标签' }), '待核{Enter}');
  await waitFor(async () =>
    expect((await all(notebook)).every(({ tags }) => tags.includes('待核'))).toBe(true),
  );
  await user.click(within(tools).getByRole('button', { name: '紫' }));
  await waitFor(async () =>
    expect((await all(notebook)).every(({ colour }) => colour === 'violet')).toBe(true),
  );
});

it('shows a passage whole: words, terms, figures, source; text stays text', async () => {
  const hostile = draft({
    text: '<img src=x onerror=alert(1)>\n第二行',
    url: 'javascript:alert(1)'.replace('javascript', 'urn'),
    terms: [{ term: '第二行', entry: null, explanation: '<script>解释</script>' }],
    note: '<b>批注</b>',
    section: ['<i>节</i>'],
  });
  const { user, container } = await openPage({ drafts: [hostile] });
  await user.click(await row('第二行'));
  const reading = await screen.findByRole('region', { name: '摘录全文' });
  expect(reading.querySelector('blockquote')?.textContent).toBe('<img src=x onerror=alert(1)>\n第二行');
  expect(within(reading).getByText('<script>解释</script>')).toBeTruthy();
  expect(container.querySelector('img[src="x"], script, b:not([class]), i:not([aria-hidden])')).toBeNull();
  // Only pages that a browser may be led to are links.
  expect(within(reading).queryByRole('link')).toBeNull();
});

it('says how a passage stands on its page, where that is open, and leads there', async () => {
  const anchored = { state: 'ambiguous', span: null, score: 0.9, candidates: [[5, 9]] } as const;
  const { user, goTo } = await openPage({
    drafts,
    openPlace: async ({ id }) => ({ tabId: 3, frameId: 0, anchored: { id, ...anchored } }),
  });
  await user.click(await row('养老床位'));
  expect(await screen.findByText('页面上有几处相同，分不清是哪一处')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '在页面上看' }));
  expect(goTo).toHaveBeenCalledWith(expect.objectContaining({ tabId: 3 }));
});

it('follows what other windows write', async () => {
  const { notebook, ids, ether } = await openPage({ drafts });
  await row('养老床位');
  await ok(notebook.update({ id: ids[3] ?? '', revision: 1, change: { note: '别处写的' } }, op()));
  await ok(notebook.remove([ids[0] ?? ''], op()));
  ether.tell({ ids: [ids[3] ?? '', ids[0] ?? ''], places: [] });
  expect(await screen.findByText('别处写的')).toBeTruthy();
  await waitFor(() => expect(rows()).toHaveLength(3));
});

it('shows the passage that its address names', async () => {
  const first = await openPage({ drafts });
  const id = first.ids[1] ?? '';
  first.unmount();
  history.replaceState(null, '', `/notebook.html?passage=${id}`);
  const { notebook } = first;
  await openPage({ reader: { ...notebook } });
  const reading = await screen.findByRole('region', { name: '摘录全文' });
  await waitFor(() => expect(reading.querySelector('blockquote')?.textContent).toBe('改造老旧小区两个'));
  expect((await row('改造老旧小区')).getAttribute('aria-current')).toBe('true');
});
