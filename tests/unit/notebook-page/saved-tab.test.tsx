// @vitest-environment happy-dom
/** The panel's tab of saved passages: what it says of each, and the ways from there. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Providers } from '../../../components/app/Providers.tsx';
import { SavedTab } from '../../../components/notebook/SavedTab.tsx';
import { loadSettings } from '../../../lib/extension/settings.ts';
import type { Anchored } from '../../../lib/notebook/anchor/types.ts';
import { passage } from '../notebook/store-fixture.ts';
import { type Answers, asked, background, eachInChinese, ok, pageOf } from '../ui/fixture.tsx';

const saved = ['第一句', '第二句', '第三句'].map((text, n) => passage({ text, at: 1000 * (n + 1) }));
const [first, second, third] = saved as [(typeof saved)[0], (typeof saved)[0], (typeof saved)[0]];
const at = (id: string, change: Partial<Anchored> = {}): Anchored => ({
  id,
  state: 'exact',
  span: [10, 20],
  score: 1,
  ...change,
});

eachInChinese();

async function show(answers: Answers, found: () => readonly Anchored[] = () => []) {
  const spy = background({ openNotebook: ok(true), ...answers });
  Object.assign(fakeBrowser.tabs, { sendMessage: async () => ok(found()) });
  const onShow = vi.fn();
  render(
    <Providers initial={await loadSettings()}>
      <SavedTab page={pageOf()} tabId={7} frameId={0} onShow={onShow} />
    </Providers>,
  );
  return { spy, onShow, user: userEvent.setup() };
}

const item = async (words: string) => {
  const text = await screen.findByText(words);
  return within(text.closest('li') as HTMLElement);
};

it('says how each was found, shows the difference, and leads there', async () => {
  const { onShow, user } = await show({ passagesOf: ok(ok(saved)) }, () => [
    at(first.id),
    at(second.id, {
      state: 'changed',
      difference: [
        { kind: 'removed', text: '旧' },
        { kind: 'added', text: '<b>新</b>' },
      ],
    }),
    at(third.id, { state: 'missing', span: null, reason: 'other-facts' }),
  ]);
  expect(await screen.findByText('这一页上摘了 3 条')).toBeTruthy();
  await user.click(await (await item('第一句')).findByRole('button', { name: '在页面上看' }));
  expect(onShow).toHaveBeenCalledWith([10, 20]);
  const changed = await item('第二句');
  expect(changed.getByText(/页面上的文字改了/)).toBeTruthy();
  expect(changed.getByText('旧').tagName).toBe('DEL');
  expect(changed.getByText('<b>新</b>').tagName).toBe('INS');
  const missing = await item('第三句');
  expect(missing.getByText('原处现在写的是别的数字或说法')).toBeTruthy();
  expect(missing.queryByRole('button', { name: '在页面上看' })).toBeNull();
});

it('waits for a page that has not looked yet', async () => {
  let looked: Anchored[] = [];
  await show({ passagesOf: ok(ok([first])) }, () => looked);
  const line = await item('第一句');
  expect(line.queryByRole('button', { name: '在页面上看' })).toBeNull();
  looked = [at(first.id)];
  expect(await line.findByRole('button', { name: '在页面上看' })).toBeTruthy();
});

it('opens the notebook, at the passage', async () => {
  const { spy, user } = await show({ passagesOf: ok(ok([first])) }, () => [at(first.id)]);
  await user.click(await (await item('第一句')).findByRole('button', { name: '在摘录本里看' }));
  await user.click(screen.getByRole('button', { name: '打开摘录本' }));
  expect(asked(spy, 'openNotebook')).toEqual([{ passage: first.id }, { passage: null }]);
});

it('says so where nothing is saved, and where the notebook does not answer', async () => {
  await show({ passagesOf: ok(ok([])) });
  expect(await screen.findByText('这一页还没有摘录')).toBeTruthy();
  cleanup();
  let answers = 0;
  const { user } = await show({
    passagesOf: () => (answers++ === 0 ? { ok: false, error: { code: 'timeout' } } : ok(ok([first]))),
  });
  expect(await screen.findByText('摘录本没有应答')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /再试|重试/ }));
  await waitFor(() => expect(screen.queryByText('第一句')).toBeTruthy());
});
