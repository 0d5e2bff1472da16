// @vitest-environment happy-dom
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Providers } from '../../../components/app/Providers.tsx';
import { Related } from '../../../components/related/Related.tsx';
import { followPassage } from '../../../lib/extension/follow-passage.ts';
import { changeSettings, loadSettings } from '../../../lib/extension/settings.ts';
import type { Passage } from '../../../lib/passage.ts';
import { type Answers, asked, background, eachInChinese, ok, pageOf } from '../ui/fixture.tsx';
import { answerOf, page, passageOf, refOf, relatedOf } from './shapes.ts';

eachInChinese();

/** Shows the tab of tab 7, frame 2. */
async function show(answers: Answers, first: Passage | null | 'silence' = passageOf()) {
  const spy = background({ openReports: ok([]), ...answers });
  const ports = page(first === 'silence' ? undefined : first);
  const user = userEvent.setup();
  const props = { page: pageOf(), tabId: 7, frameId: 2, onShow: () => {} };
  const view = render(
    <Providers initial={await loadSettings()}>
      <Related {...props} />
    </Providers>,
  );
  return { spy, ports, user, ...view };
}

const refused = { ok: false, error: { code: 'timeout' } } as const;

describe('the passage', () => {
  it('is followed in the frame of the report, and let go with the view', async () => {
    const { ports, unmount } = await show({ related: ok(answerOf()) });
    expect(await screen.findByRole('heading', { level: 3, name: '选中的文字' })).toBeTruthy();
    expect(screen.getByText(passageOf().text)).toBeTruthy();
    expect(screen.getByText('（五）惠民生')).toBeTruthy();
    expect(ports.map(({ asked: what }) => what)).toEqual([{ tabId: 7, frameId: 2, name: 'follow' }]);
    unmount();
    expect(ports[0]?.disconnected).toBe(true);
  });

  it('is let go of although the other end is just being closed', async () => {
    page(null);
    const { connect } = fakeBrowser.tabs;
    Object.assign(fakeBrowser.tabs, {
      connect: (...given: Parameters<typeof connect>) => ({
        ...connect(...given),
        disconnect: () => {
          throw new Error('NS_ERROR_NOT_INITIALIZED');
        },
      }),
    });
    const stop = followPassage(7, 0, { onPassage: () => {}, onLost: () => {} });
    expect(stop).not.toThrow();
  });

  it.each([
    ['card', '卡片所在的句子'],
    ['view', '正在看的一段'],
    ['text', '这段文字'],
  ] as const)('of origin %s says so', async (origin, words) => {
    await show({ related: ok(answerOf()) }, passageOf({ origin }));
    expect(await screen.findByRole('heading', { name: words })).toBeTruthy();
  });

  it('is asked about anew when another is read, and not when the same is told again', async () => {
    const { spy, ports } = await show({
      related: ({ passage }: { passage: Passage }) =>
        ok(answerOf(relatedOf({ gist: passage.text === '第二段话' ? '关于第二段' : '关于第一段' }))),
    });
    expect(await screen.findByText(/关于第一段/)).toBeTruthy();
    await act(async () => ports[0]?.tell(passageOf()));
    await act(async () => ports[0]?.tell(passageOf({ text: '第二段话', figures: [] })));
    expect(await screen.findByText(/关于第二段/)).toBeTruthy();
    expect(screen.queryByText(/关于第一段/)).toBeNull();
    expect(asked(spy, 'related')).toHaveLength(2);
  });

  it('opens where it is long', async () => {
    const { user } = await show({ related: ok(answerOf()) }, passageOf({ text: '很长的一段话'.repeat(30) }));
    const more = await screen.findByRole('button', { name: '展开' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    await user.click(more);
    expect(screen.getByRole('button', { name: '收起' }).getAttribute('aria-expanded')).toBe('true');
  });

  it('is copied with its source', async () => {
    const { user } = await show({ related: ok(answerOf()) });
    await user.click(await screen.findByRole('button', { name: '复制带出处' }));
    expect(await screen.findByText('已复制')).toBeTruthy();
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain(`“${passageOf().text}”（一、过去五年 › （五）惠民生）\n`);
    expect(copied).toContain('http://www.shili.gov.cn/a.html');
  });
});

describe('results', () => {
  const discrepancy = relatedOf({
    relation: 'possible-discrepancy',
    why: '两年多了两年',
    because: ['事故：18年 / 20年', '重大事故', '甲', '乙', '丙'],
  });

  it('are grouped in words, what does not agree first', async () => {
    const policy = relatedOf({ relation: 'same-policy', gist: '推行某项政策', figures: [] });
    await show({ related: ok(answerOf(policy, discrepancy)) });
    const [first, second] = await screen.findAllByRole('region', { name: /说法不一|同一政策/ });
    expect(first?.textContent).toContain('两处对不上');
    expect(second?.textContent).toContain('推行某项政策');
    expect(screen.getByText('2 条相关表述，出自 1 份报告').parentElement).toHaveProperty('role', 'status');
  });

  it('tell whose, when, what and why', async () => {
    await show({ related: ok(answerOf(discrepancy)) });
    const item = (await screen.findByRole('heading', { level: 4 })).closest('li') as HTMLElement;
    for (const words of ['示例市 2023', '县级', '已完成', '2022年', '两年多了两年', '（四）安全'])
      expect(item.textContent).toContain(words);
    expect(item.querySelector('h4 .gist-figure')?.textContent).toBe('20年');
    const links = within(item).getByRole('list', { name: '因为都说到' });
    expect(
      within(links)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['重大事故', '甲', '乙']);
  });

  it('set both figures side by side', async () => {
    await show({ related: ok(answerOf(discrepancy)) });
    await screen.findByRole('heading', { level: 4 });
    const pair = document.querySelector('.pair');
    expect(pair?.textContent).toBe('示例市 202118年示例市 20232022年20年');
  });

  it('say in English what they say in Chinese', async () => {
    await changeSettings({ language: 'en' });
    await show({ related: ok(answerOf(discrepancy)) });
    expect(await screen.findByRole('heading', { level: 3, name: /Accounts differ/ })).toBeTruthy();
    expect(screen.getByText('1 related statements in other reports (1)')).toBeTruthy();
  });

  it('show page text as text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    await show({
      related: ok(answerOf(relatedOf({ gist: evil, why: evil, because: [evil], section: [evil] }))),
    });
    expect((await screen.findAllByText(evil)).length).toBeGreaterThan(2);
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('the way to the source', () => {
  const open = ok([{ report: 'x-2023', tabId: 9, frameId: 0, title: '', url: '' }]);
  const related = relatedOf();

  it('leads to the open report', async () => {
    const { spy, user } = await show({
      related: ok(answerOf(related)),
      openReports: open,
      openSource: ok('shown'),
    });
    await user.click(await screen.findByRole('button', { name: '看原文：示例市 2023' }));
    expect(await screen.findByText('已在那一页上标出')).toBeTruthy();
    expect(asked(spy, 'openSource')).toEqual([{ report: 'x-2023', mark: related.mark }]);
    expect(screen.queryByText('示例市2023年政府工作报告')).toBeNull();
  });

  it.each([
    ['not-there', /找不到这一句/],
    ['not-open', /已经关了/],
  ] as const)('says that it is %s, and how to find it', async (answer, words) => {
    const { user } = await show({
      related: ok(answerOf(related)),
      openReports: open,
      openSource: ok(answer),
    });
    await user.click(await screen.findByRole('button', { name: /^看原文/ }));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByText('示例市2023年政府工作报告')).toBeTruthy();
  });

  it('is a plain reference where the report is not open', async () => {
    const source = refOf('示例市', '2023', { speaker: '某人', delivered: null });
    const { user } = await show({ related: ok(answerOf({ ...related, source })) });
    const toggle = await screen.findByRole('button', { name: '出处：示例市 2023' });
    expect(screen.queryByRole('button', { name: /^看原文/ })).toBeNull();
    toggle.focus();
    await user.keyboard('{Enter}');
    const reference = document.querySelector('.reference')?.textContent;
    for (const words of [
      '示例市2023年政府工作报告',
      '示例省示例市',
      '未写明日期',
      '某人',
      '一、去年 › （四）安全',
    ])
      expect(reference).toContain(words);
  });

  it('is copied with a citation', async () => {
    const { user } = await show({ related: ok(answerOf(related)) });
    await user.click(await screen.findByRole('button', { name: '复制引文：示例市 2023' }));
    expect(await navigator.clipboard.readText()).toMatch(/^连续20年没有重大事故（政读摘述）.*\n.*\[R\]/);
  });

  it('says when the clipboard is refused', async () => {
    const { user } = await show({ related: ok(answerOf(related)) });
    const copy = await screen.findByRole('button', { name: /^复制引文/ });
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await user.click(copy);
    expect(await screen.findByText('浏览器不让写剪贴板。')).toBeTruthy();
  });
});

describe('nothing to show', () => {
  it('is said where nothing is read', async () => {
    const { spy } = await show({}, null);
    expect(await screen.findByText('还没有在读的段落')).toBeTruthy();
    expect(asked(spy, 'related')).toEqual([]);
  });

  it('is said honestly where nothing is related', async () => {
    await show({ related: ok(answerOf()) });
    expect(await screen.findByText('其他报告里没有说到同一件事。')).toBeTruthy();
  });

  it.each([
    ['unknown', /没有认得的名称/],
    ['empty', /没有可以比较的文字/],
  ] as const)('%s: says why', async (silent, words) => {
    await show({ related: ok({ results: [], silent, cut: false }) });
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('asks nobody about an empty passage', async () => {
    const { spy } = await show({}, passageOf({ text: '', figures: [] }));
    expect(await screen.findByText(/没有可以比较的文字/)).toBeTruthy();
    expect(asked(spy, 'related')).toEqual([]);
  });

  it('says that a long passage was cut', async () => {
    await show({ related: ok({ results: [], silent: null, cut: true }) });
    expect(await screen.findByText('太长了，只比较了开头的部分。')).toBeTruthy();
  });
});

describe('waiting and trouble', () => {
  it('gives up after ten seconds, and tries again', async () => {
    let calls = 0;
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { user } = await show({
      related: () => (++calls === 1 ? new Promise<never>(() => {}) : ok(answerOf(relatedOf()))),
    });
    expect(await screen.findByText('正在找相关的表述…')).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('没能找相关的表述');
    vi.useRealTimers();
    await user.click(within(alert).getByRole('button', { name: '再试一次' }));
    expect(await screen.findByText('1 条相关表述，出自 1 份报告')).toBeTruthy();
  });

  it('keeps what is known while it asks again', async () => {
    let answer: (value: never) => void = () => {};
    let calls = 0;
    const { ports } = await show({
      related: () =>
        ++calls === 1
          ? ok(answerOf(relatedOf({ gist: '先前的' })))
          : new Promise<never>((resolve) => {
              answer = resolve;
            }),
    });
    await screen.findByText('先前的');
    await act(async () => ports[0]?.tell(passageOf({ text: '另一段', figures: [] })));
    expect(screen.getByText('先前的').closest('[aria-busy]')?.getAttribute('aria-busy')).toBe('true');
    await act(async () => answer(ok(answerOf(relatedOf({ gist: '后来的' }))) as never));
    expect(screen.queryByText('先前的')).toBeNull();
    expect(screen.getByText('后来的').closest('[aria-busy]')?.getAttribute('aria-busy')).toBe('false');
  });

  it('lets a later answer stand against an earlier one that comes late', async () => {
    let late: (value: never) => void = () => {};
    const { ports } = await show({
      related: ({ passage }: { passage: Passage }) =>
        passage.text === '另一段'
          ? ok(answerOf(relatedOf({ gist: '关于另一段' })))
          : new Promise<never>((resolve) => {
              late = resolve;
            }),
    });
    await screen.findByText(passageOf().text);
    await act(async () => ports[0]?.tell(passageOf({ text: '另一段', figures: [] })));
    await screen.findByText('关于另一段');
    await act(async () => late(ok(answerOf(relatedOf({ gist: '关于第一段' }))) as never));
    expect(screen.queryByText('关于第一段')).toBeNull();
  });

  it('does without knowing which reports are open', async () => {
    await show({ related: ok(answerOf(relatedOf())), openReports: refused });
    expect(await screen.findByRole('button', { name: /^出处/ })).toBeTruthy();
  });

  it('connects again when the page goes, and says so when nobody answers', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { ports, user } = await show({ related: ok(answerOf()) }, 'silence');
    for (const delay of [300, 1000, 3000]) {
      await act(async () => ports.at(-1)?.break());
      await act(() => vi.advanceTimersByTimeAsync(delay));
    }
    expect(ports).toHaveLength(4);
    await act(async () => ports.at(-1)?.break());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('网页没有回答');
    vi.useRealTimers();
    await user.click(within(alert).getByRole('button'));
    await waitFor(() => expect(ports).toHaveLength(5));
    await act(async () => ports.at(-1)?.tell(passageOf()));
    expect(await screen.findByText(passageOf().text)).toBeTruthy();
  });
});
