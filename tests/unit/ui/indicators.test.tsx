// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Figure } from '../../../lib/analysis.ts';
import { changeSettings } from '../../../lib/extension/settings.ts';
import type { ComparedFigure, IndicatorCard } from '../../../lib/reading.ts';
import { asked, background, eachInChinese, ok, pageOf, reportState, showPanel } from './fixture.tsx';

eachInChinese();

const card = (id: string, zh: string, en: string, change: Partial<IndicatorCard> = {}): IndicatorCard => ({
  id,
  zh,
  en,
  unit: '亿元',
  baseUnit: '元',
  kind: 'level',
  better: 'up',
  means: { zh: `${zh}的意思`, en: `what ${en} means` },
  hides: { zh: `${zh}没说的`, en: `what ${en} hides` },
  ...change,
});

let at = 0;
function figure(indicator: string, change: Partial<Figure> = {}): Figure {
  at += 20;
  const rate = change.role === 'growth' || change.role === 'share';
  const value = change.value ?? 400;
  const unit = change.unit ?? (rate ? '%' : '亿元');
  return {
    span: [at, at + 5],
    raw: `${Math.abs(value)}${unit}`,
    value,
    unit,
    base: rate ? value : value * 1e8,
    baseUnit: rate ? '%' : '元',
    cmp: 'eq',
    role: 'level',
    what: '地区生产总值',
    indicator,
    period: '2022',
    modality: 'actual',
    ...change,
  };
}

const elsewhere = (change: Partial<Figure>): ComparedFigure => {
  const { span: _, indicator: __, ...rest } = figure('gdp', change);
  return { ...rest, report: 'x-2021', place: '邻市', level: 'prefecture' };
};

function examplePage() {
  return pageOf({
    indicators: {
      unemployment_rate: card('unemployment_rate', '城镇调查失业率', 'urban unemployment rate', {
        baseUnit: '%',
        kind: 'rate',
        better: 'down',
      }),
      gdp: card('gdp', '地区生产总值', 'gross domestic product'),
      exports: card('exports', '出口总额', 'exports', { better: 'context' }),
    },
    figures: [
      figure('gdp', { span: [110, 117], value: 439.23 }),
      figure('gdp', { span: [120, 124], value: 4.8, role: 'growth' }),
      figure('gdp', { span: [400, 404], value: 440 }),
      figure('gdp', {
        span: [700, 702],
        value: 7,
        role: 'growth',
        cmp: 'ge',
        period: '2023',
        modality: 'target',
      }),
      figure('unemployment_rate', { span: [300, 305], value: 2.89, role: 'share', what: '城镇登记失业率' }),
      figure('exports', { span: [320, 325], value: 550, period: '2018-2022', what: '出口总额' }),
    ],
    compared: {
      gdp: [
        elsewhere({ value: 1102.3, period: '2021' }),
        elsewhere({ value: -8.7, role: 'growth', period: '2021' }),
        elsewhere({ value: 43.4, role: 'growth', period: '2016-2021' }),
      ],
      exports: [],
      unemployment_rate: [],
    },
  });
}

async function showIndicators(page = examplePage()) {
  const spy = background({ tabState: ok(reportState(page)), showSpan: ok(true) });
  const shown = await showPanel();
  await shown.user.click(await screen.findByRole('tab', { name: /指标|Indicators/ }));
  return { ...shown, spy };
}
const text = (element: Element | null | undefined) => element?.textContent ?? '';
const toggles = () => screen.getAllByRole('button', { expanded: false });

describe('the table', () => {
  it('names its columns, its lines and what each number says', async () => {
    await showIndicators();
    const table = screen.getByRole('table', { name: '示例市 2023年政府工作报告的主要指标' });
    expect(within(table).getAllByRole('columnheader').map(text)).toEqual([
      '指标',
      '说的是',
      '结果 2022年',
      '目标 2023年',
    ]);
    const lines = [...table.querySelectorAll('tr:not([hidden])')]
      .slice(1)
      .map((line) => [...line.querySelectorAll('[scope="row"], td')].map(text));
    expect(lines).toEqual([
      ['数值', '439.23亿元', '–未写明'],
      ['增长', '+4.8%', '≥不低于 7%'],
      ['数值', '550亿元2018–2022年', '–未写明'],
      ['数值', '2.89%', '–未写明'],
    ]);
  });

  it('orders indicators as the dataset does, counts the rest, and keeps the words of the report', async () => {
    await showIndicators();
    const names = toggles().map((toggle) => text(toggle));
    expect(names.filter((name) => /生产总值|出口|失业/.test(name))).toEqual([
      expect.stringMatching(/^地区生产总值.*越高越好另有 1 处$/),
      '出口总额',
      expect.stringMatching(/^城镇调查失业率.*越低越好城镇登记失业率$/),
    ]);
  });

  it('goes to the place of a number', async () => {
    const { user, spy } = await showIndicators();
    await user.click(screen.getByRole('button', { name: /439\.23/ }));
    expect(asked(spy, 'showSpan')).toEqual([{ tabId: 7, frameId: 0, span: [110, 117] }]);
  });

  it('explains the signs that stand in it, and several years', async () => {
    const { container } = await showIndicators();
    const legend = text(container.querySelector('.indicators-legend'));
    expect(legend).toContain('≥ 不低于');
    expect(legend).not.toContain('不超过');
    expect(legend).toContain('可能是合计、期末数或年均');
  });

  it('filters by target', async () => {
    const { user } = await showIndicators();
    await user.click(screen.getByRole('radio', { name: '有目标 1' }));
    expect(document.querySelectorAll('.indicator')).toHaveLength(1);
    await user.click(screen.getByRole('radio', { name: '只有结果 2' }));
    expect([...document.querySelectorAll('.indicator-name')].map(text)).toEqual([
      '出口总额',
      '城镇调查失业率',
    ]);
  });

  it('says in words that a report states none', async () => {
    await showIndicators(pageOf());
    expect(screen.getByText('没有读到这份报告写全域的主要指标。')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('speaks English', async () => {
    await changeSettings({ language: 'en' });
    await showIndicators();
    expect(screen.getByRole('button', { name: /^439.23|43\.923 billion yuan/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Gross domestic product/ })).toBeTruthy();
    expect(screen.getByText('at least', { exact: false, selector: '.unseen' })).toBeTruthy();
  });

  it('shows hostile words as words', async () => {
    const page = examplePage();
    const [first] = page.figures;
    if (first) first.what = '<img src=x onerror=alert(1)>';
    const { container } = await showIndicators(page);
    expect(container.querySelector('img[onerror]')).toBeNull();
    expect(text(container)).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('a line', () => {
  it('opens to what it means, what it hides, the rest and the other reports, like with like', async () => {
    const { user, spy } = await showIndicators();
    const toggle = screen.getByRole('button', { name: /^地区生产总值/ });
    await user.click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    const body = document.getElementById(toggle.getAttribute('aria-controls') ?? '');
    expect(body?.hidden).toBe(false);
    expect(text(body)).toContain('地区生产总值的意思');
    expect(text(body)).toContain('地区生产总值没说的');
    const tables = within(body as HTMLElement).getAllByRole('table');
    expect(tables.map((table) => text(table.querySelector('caption')))).toEqual([
      '数值',
      '增长',
      '增长（跨多年）',
    ]);
    const rows = tables.map((table) => [...table.querySelectorAll('tbody tr')].map(text));
    expect(rows[0]).toEqual(['示例市 2022年结果 439.23亿元', '邻市 2021年结果 1102.3亿元']);
    expect(rows[1]).toEqual([
      '示例市 2022年结果 +4.8%',
      '示例市 2023年目标≥不低于 7%',
      '邻市 2021年结果 −8.7%',
    ]);
    await user.click(within(body as HTMLElement).getByRole('button', { name: /440/ }));
    expect(asked(spy, 'showSpan')).toEqual([{ tabId: 7, frameId: 0, span: [400, 404] }]);
  });

  it('draws falls to the other side of zero', async () => {
    const { user } = await showIndicators();
    await user.click(screen.getByRole('button', { name: /^地区生产总值/ }));
    const bars = [...(document.querySelectorAll('.compared')[1]?.querySelectorAll('i') ?? [])];
    const [up, goal, down] = bars.map(({ style }) =>
      [style.insetInlineStart, style.width].map(Number.parseFloat),
    );
    expect(down?.[0]).toBe(0);
    expect(up?.[0]).toBeCloseTo(down?.[1] ?? 0);
    expect((goal?.[1] ?? 0) / (up?.[1] ?? 1)).toBeCloseTo(7 / 4.8);
  });

  it('says when no other report states it', async () => {
    const { user } = await showIndicators();
    await user.click(screen.getByRole('button', { name: /^出口总额/ }));
    expect(screen.getByText('其他内置报告没有写这个指标。')).toBeTruthy();
  });

  it('is reached by arrows and opened by Enter', async () => {
    const { user } = await showIndicators();
    const [first, second, third] = [...document.querySelectorAll<HTMLElement>('.indicator-toggle')];
    first?.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(third);
    await user.keyboard('{Home}{Enter}');
    expect(document.activeElement).toBe(first);
    expect(first?.getAttribute('aria-expanded')).toBe('true');
  });
});

describe('taking away', () => {
  it('copies the lines that are shown', async () => {
    const { user } = await showIndicators();
    await user.click(screen.getByRole('radio', { name: '有目标 1' }));
    await user.click(screen.getByRole('button', { name: /^复制/ }));
    expect(await screen.findByText(/已复制 1 项指标/)).toBeTruthy();
    const copied = await navigator.clipboard.readText();
    const [head, ...lines] = copied.split('\n').map((line) => line.split('\t'));
    expect(head).toHaveLength(11);
    expect(lines.map((line) => line.slice(0, 9))).toEqual([
      ['gdp', '地区生产总值', '示例市', '2022', '结果', '等于', '439.23', '亿元', '4.8%'],
      ['gdp', '地区生产总值', '示例市', '2023', '目标', '不低于', '', '', '7%'],
    ]);
  });

  it('says when the clipboard is refused', async () => {
    const { user } = await showIndicators();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(screen.getByRole('button', { name: /^复制/ }));
    expect(await screen.findByText(/浏览器不让写剪贴板/)).toBeTruthy();
  });

  it('saves a CSV under a name of its own', async () => {
    const { user } = await showIndicators();
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:x';
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await user.click(screen.getByRole('button', { name: '存为 CSV' }));
    expect(await screen.findByText('已存为 CSV，共 3 项指标。')).toBeTruthy();
    expect(names).toEqual(['示例市-2023-指标.csv']);
    expect((await blobs[0]?.text())?.split('\r\n')).toHaveLength(6);
  });

  it('says when the picture cannot be drawn', async () => {
    const { user } = await showIndicators();
    vi.spyOn(HTMLImageElement.prototype, 'decode').mockRejectedValue(new Error('broken'));
    await user.click(screen.getByRole('button', { name: '存为图片' }));
    await waitFor(() => expect(screen.getByText(/没能画出图片/).dataset.failed).toBe('true'));
  });
});
