// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, loadSettings } from '../../../lib/extension/settings.ts';
import {
  asked,
  background,
  eachInChinese,
  HOST,
  ok,
  otherState,
  reportState,
  showPanel,
} from './fixture.tsx';

eachInChinese();

const unread = (reason: string, host = HOST, tabId: number | null = 7) =>
  ok({ kind: 'unread', tabId, host, reason });

describe('a report', () => {
  it('says which, in words', async () => {
    background({ tabState: ok(reportState()) });
    await showPanel();
    const title = await screen.findByRole('heading', { level: 1, name: '示例市 2023年政府工作报告' });
    const banner = title.parentElement?.textContent;
    for (const fact of ['示例省', '县级', '2023年2月22日', '回顾2022年，安排2023年'])
      expect(banner).toContain(fact);
  });

  it('opens to why we think so, for and against', async () => {
    background({ tabState: ok(reportState()) });
    const { user } = await showPanel();
    const why = await screen.findByRole('button', { name: /把握很大/ });
    expect(why.getAttribute('aria-expanded')).toBe('false');
    await user.click(why);
    const [pro, con] = within(screen.getByRole('list', { name: '判断依据' })).getAllByRole('listitem');
    expect(pro?.textContent).toBe('+支持开头代表政府向人大报告工作我代表政府');
    expect(con?.textContent).toBe('−反对像新闻稿');
  });

  it('goes to a heading, and says when it is no longer there', async () => {
    const spy = background({ tabState: ok(reportState()), showSpan: ok(false) });
    const { user } = await showPanel();
    await user.click(await screen.findByRole('tab', { name: '概览' }));
    await user.click(await screen.findByRole('button', { name: /产业/ }));
    expect(asked(spy, 'showSpan')).toEqual([{ tabId: 7, frameId: 0, span: [200, 205] }]);
    expect(await screen.findByText(/页面上找不到这一处/)).toBeTruthy();
  });

  it('moves between tabs with the arrows', async () => {
    background({ tabState: ok(reportState()) });
    const { user } = await showPanel();
    const [first, second] = await screen.findAllByRole('tab');
    first?.focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(second);
    expect(second?.getAttribute('aria-selected')).toBe('true');
    expect(first?.tabIndex).toBe(-1);
    expect(screen.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe(second?.id);
    await user.keyboard('{End}{ArrowRight}');
    expect(document.activeElement).toBe(first);
  });

  it('never makes up a date', async () => {
    const state = reportState();
    if (state.kind === 'report') state.page.identity = { ...state.page.identity, delivered: null };
    background({ tabState: ok(state) });
    await showPanel();
    expect(await screen.findByText('未写明日期')).toBeTruthy();
  });
});

describe('no report', () => {
  it.each([
    ['not-detected', '这一页没有看到政府工作报告', true],
    ['not-official', '这不是政府网站', true],
    ['site-off', '你已在这个网站上关闭政读', false],
    ['no-access', '这一页不让扩展读', false],
  ])('%s: says so, and offers what can be done', async (reason, words, canRead) => {
    background({ tabState: unread(reason) });
    await showPanel();
    expect(await screen.findByRole('heading', { level: 1, name: words })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '仍然按报告来读' }) !== null).toBe(canRead);
    expect(screen.getByRole('heading', { name: '内置的 5 份报告' })).toBeTruthy();
  });

  it('reads the page when asked', async () => {
    const spy = background({ tabState: unread('not-detected'), readTab: ok(otherState(true)) });
    const { user } = await showPanel();
    await user.click(await screen.findByRole('button', { name: '仍然按报告来读' }));
    expect(await screen.findByText('这一页不像政府工作报告，词语照样标出。')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('一则新闻');
    expect(asked(spy, 'readTab')).toEqual([{ tabId: 7 }]);
  });

  it('shows a page that was read on request when it is opened again', async () => {
    background({ tabState: ok(otherState(true)) });
    await showPanel();
    expect(await screen.findByText('这一页不像政府工作报告，词语照样标出。')).toBeTruthy();
  });

  it('keeps what is known when reading fails', async () => {
    background({
      tabState: unread('not-detected'),
      readTab: { ok: false, error: { code: 'refused' } },
    });
    const { user } = await showPanel();
    await user.click(await screen.findByRole('button', { name: '仍然按报告来读' }));
    expect((await screen.findByRole('alert')).textContent).toBe('浏览器不允许读这一页。');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('这一页没有看到政府工作报告');
  });

  it('opens a bundled report and comes back to its line', async () => {
    background({ tabState: unread('no-access', '', null) });
    const { user } = await showPanel();
    await user.click(await screen.findByRole('button', { name: /景德镇市/ }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('景德镇市 2022年政府工作报告');
    expect(await screen.findByRole('heading', { name: /其中的词条 \d+/ })).toBeTruthy();
    const back = screen.getByRole('button', { name: '返回' });
    expect(document.activeElement).toBe(back);
    await user.click(back);
    expect(document.activeElement?.textContent).toContain('景德镇市2022');
  });
});

describe('loading and errors', () => {
  it('gives up after ten seconds with a clear message', async () => {
    vi.useFakeTimers();
    background({ tabState: new Promise(() => {}) });
    await showPanel();
    expect(screen.getByRole('status').textContent).toBe('正在读这一页…');
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(screen.getByRole('alert').textContent).toContain('页面十秒没有回答。');
  });

  it('tries again', async () => {
    let calls = 0;
    background({
      tabState: () => (++calls === 1 ? { ok: false, error: { code: 'internal' } } : ok(reportState())),
    });
    const { user } = await showPanel();
    await user.click(await screen.findByRole('button', { name: '再试一次' }));
    expect(await screen.findByText('示例市 2023年政府工作报告')).toBeTruthy();
  });

  it('lets a later answer stand against an earlier one that comes late', async () => {
    let release: (state: unknown) => void = () => {};
    const late = new Promise<never>((resolve) => {
      release = resolve as never;
    });
    let calls = 0;
    background({ tabState: () => (++calls === 1 ? late : ok(reportState())) });
    await showPanel();
    await act(() => fakeBrowser.tabs.onUpdated.trigger(7, { status: 'complete' }, {} as never));
    expect(await screen.findByText('示例市 2023年政府工作报告')).toBeTruthy();
    await act(async () => release(unread('not-detected')));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('示例市 2023年政府工作报告');
  });
});

describe('the switch for the site', () => {
  it('adds the host, asks again, and takes it out', async () => {
    await changeSettings({ sitesOff: ['other.gov.cn'] });
    const spy = background({ tabState: ok(reportState()) });
    const { user } = await showPanel();
    const site = await screen.findByRole('switch', { name: `在 ${HOST} 上阅读` });
    expect(site).toHaveProperty('checked', true);
    await user.click(site);
    await waitFor(async () => expect((await loadSettings()).sitesOff).toEqual(['other.gov.cn', HOST]));
    await waitFor(() => expect(asked(spy, 'tabState')).toHaveLength(2));
    expect(screen.getByText('已关闭，不读任何页')).toBeTruthy();
    await user.click(site);
    await waitFor(async () => expect((await loadSettings()).sitesOff).toEqual(['other.gov.cn']));
  });

  it('says when it could not be stored', async () => {
    background({ tabState: ok(reportState()) });
    const { user } = await showPanel();
    const site = await screen.findByRole('switch');
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('quota'));
    await user.click(site);
    expect((await screen.findByRole('alert')).textContent).toContain('没能保存');
    expect(site).toHaveProperty('checked', true);
  });

  it('is not there where pages are read on request only', async () => {
    background({ tabState: unread('not-official', 'news.example.com') });
    await showPanel();
    await screen.findByRole('heading', { level: 1, name: '这不是政府网站' });
    expect(screen.queryByRole('switch')).toBeNull();
  });
});
