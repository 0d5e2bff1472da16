// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Providers } from '../../../components/app/Providers.tsx';
import { Options } from '../../../components/options/Options.tsx';
import { changeSettings, loadSettings } from '../../../lib/extension/settings.ts';

const commands = {
  getAll: async () => [
    { name: 'next-mark', description: '', shortcut: 'Alt+J' },
    { name: 'open-card', description: '', shortcut: '' },
  ],
};

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { commands });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never);
  await changeSettings({ language: 'zh' });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function show() {
  render(
    <Providers initial={await loadSettings()}>
      <Options />
    </Providers>,
  );
  return userEvent.setup();
}

it('stores each choice at once and says so', async () => {
  const user = await show();
  await user.click(screen.getByRole('radio', { name: '每节第一处' }));
  await waitFor(async () => expect((await loadSettings()).terms).toBe('first'));
  expect((await screen.findByText('已保存')).getAttribute('role')).toBe('status');
});

it('changes language and theme of the page itself', async () => {
  const user = await show();
  await user.click(screen.getByRole('radio', { name: '暗' }));
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
  await user.click(screen.getByRole('radio', { name: 'English' }));
  expect(await screen.findByRole('heading', { name: 'Privacy' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
  await user.click(screen.getByRole('radio', { name: 'System’s' }));
  await waitFor(() => expect(document.documentElement.dataset.theme).toBeUndefined());
});

it('says when storage fails, and keeps showing what is stored', async () => {
  const user = await show();
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('quota'));
  await user.click(screen.getByRole('radio', { name: '不标' }));
  expect(await screen.findByText(/没能保存。浏览器的存储写不进去/)).toBeTruthy();
  expect(screen.getByRole('radio', { name: '每一处' })).toHaveProperty('checked', true);
});

it('lists the sites switched off and turns one back on', async () => {
  await changeSettings({ sitesOff: ['a.gov.cn', 'b.gov.cn'] });
  const user = await show();
  await user.click(screen.getByRole('button', { name: '重新打开 a.gov.cn' }));
  await waitFor(async () => expect((await loadSettings()).sitesOff).toEqual(['b.gov.cn']));
  expect(screen.queryByText('a.gov.cn')).toBeNull();
});

it('shows the shortcuts as they are, and the version', async () => {
  await show();
  expect((await screen.findByText('Alt+J')).parentElement?.textContent).toBe('下一个标记Alt+J');
  expect(screen.getByText('打开当前标记的卡片').parentElement?.textContent).toContain('未设置');
  expect(screen.getByText('版本 1.2.3')).toBeTruthy();
});
