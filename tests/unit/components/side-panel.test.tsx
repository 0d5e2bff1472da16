// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Providers } from '../../../components/app/Providers.tsx';
import { Panel } from '../../../components/panel/Panel.tsx';
import { SidePanel } from '../../../components/panel/SidePanel.tsx';
import { changeSettings, loadSettings } from '../../../lib/extension/settings.ts';
import { openSidePanel } from '../../../lib/extension/side-panel.ts';
import { asked, background, ok, reportState } from '../ui/fixture.tsx';
import { page } from './shapes.ts';

/** What only some browsers have. */
const sides = fakeBrowser as unknown as { sidePanel?: unknown; sidebarAction?: unknown };

beforeEach(async () => {
  fakeBrowser.reset();
  await changeSettings({ language: 'zh' });
  page(null);
  background({ tabState: ok(reportState()) });
});
afterEach(() => {
  cleanup();
  delete sides.sidePanel;
  delete sides.sidebarAction;
  vi.restoreAllMocks();
});

const activate = (tabId: number, windowId: number) =>
  act(() => fakeBrowser.tabs.onActivated.trigger({ tabId, windowId }));

async function show(windowId: number | null) {
  const spy = background({ tabState: ok(reportState()) });
  render(
    <Providers initial={await loadSettings()}>
      <SidePanel tabId={7} windowId={windowId} />
    </Providers>,
  );
  await screen.findByRole('tablist');
  return () => asked(spy, 'tabState').map((params) => (params as { tabId: number }).tabId);
}

describe('the side panel', () => {
  it('follows the active tab of its own window', async () => {
    const tabs = await show(1);
    await activate(8, 2);
    await activate(9, 1);
    expect(tabs()).toEqual([7, 9]);
  });

  it('stays with a tab that its address names', async () => {
    const tabs = await show(null);
    await activate(9, 1);
    expect(tabs()).toEqual([7]);
  });

  it('keeps its view from tab to tab', async () => {
    await show(1);
    const user = userEvent.setup();
    await user.click(screen.getByRole('tab', { name: /术语/ }));
    await activate(9, 1);
    expect((await screen.findByRole('tab', { name: /术语/ })).getAttribute('aria-selected')).toBe('true');
  });

  it('does not offer to open itself', async () => {
    sides.sidePanel = { open: vi.fn() };
    await show(1);
    expect(screen.queryByRole('button', { name: '在侧栏打开' })).toBeNull();
  });
});

describe('opening it from the popup', () => {
  async function popup() {
    render(
      <Providers initial={await loadSettings()}>
        <Panel tabId={7} popup />
      </Providers>,
    );
    await screen.findByRole('tablist');
  }

  it('asks Chrome for this window, and closes the popup', async () => {
    const open = vi.fn().mockResolvedValue(undefined);
    sides.sidePanel = { open };
    vi.spyOn(fakeBrowser.windows, 'getCurrent').mockResolvedValue({ id: 5 } as never);
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    await popup();
    await userEvent.setup().click(screen.getByRole('button', { name: '在侧栏打开' }));
    expect(open).toHaveBeenCalledWith({ windowId: 5 });
    await vi.waitFor(() => expect(close).toHaveBeenCalled());
  });

  it('calls the browser before anything else happens', () => {
    const open = vi.fn().mockResolvedValue(undefined);
    sides.sidebarAction = { open };
    void openSidePanel(null);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('says when the browser refuses', async () => {
    sides.sidebarAction = { open: vi.fn().mockRejectedValue(new Error('no gesture')) };
    await popup();
    await userEvent.setup().click(screen.getByRole('button', { name: '在侧栏打开' }));
    expect(await screen.findByText('浏览器没有打开侧栏')).toBeTruthy();
  });

  it('is not offered where the browser has no side panel', async () => {
    await popup();
    expect(screen.queryByRole('button', { name: '在侧栏打开' })).toBeNull();
  });
});
