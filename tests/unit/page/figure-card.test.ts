// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { cardView } from '../../../components/page/card.ts';
import { contentOf, type PageSource, spokenContent } from '../../../components/page/content.ts';
import type { Figure } from '../../../lib/analysis.ts';
import { pageText } from '../../../lib/extension/locale.ts';
import type { FigurePart } from '../../../lib/figures/card/content.ts';
import { elsewhere, figure, level, source } from './figures.ts';

const content = (of: Figure, from: PageSource, language: 'zh' | 'en' = 'zh') => {
  const found = contentOf({ id: 'f', kind: 'figure', span: of.span, figure: of }, from, language);
  if (!found) throw new Error('no card');
  return found;
};
const main = (of: Figure, from: PageSource, language: 'zh' | 'en' = 'zh') =>
  content(of, from, language).parts[0] as FigurePart;

function show(of: Figure, from: PageSource, language: 'zh' | 'en' = 'zh') {
  const said = content(of, from, language);
  const { element } = cardView(
    said,
    pageText(language),
    { pin: vi.fn(), close: vi.fn(), save: vi.fn(async () => true) },
    null,
  );
  document.body.replaceChildren(element);
  const texts = (selector: string) => [...element.querySelectorAll(selector)].map((each) => each.textContent);
  const find = (selector: string) => element.querySelector<HTMLElement>(selector);
  return { element, texts, find };
}

describe('what the card says', () => {
  test('name, English, sentence, meaning, comparison, in this order', () => {
    const own = level(400);
    const said = content(own, source([own]));
    expect(said).toMatchObject({ title: '地区生产总值', english: 'GDP', kind: 'figure.level' });
    expect(said.parts.map(({ type }) => type)).toEqual(['figure', 'meaning', 'compare']);
    expect(spokenContent(said)).toBe('2022年结果：地区生产总值400亿元。');
    expect(spokenContent(content(own, source([own]), 'en'))).toBe('Result for 2022: GDP, 40 billion yuan.');
  });
  test('growth told in the same breath stands beside the level, and the other way round', () => {
    const own = { ...level(400), span: [10, 15] as const };
    const rate = { ...figure(), span: [20, 24] as const };
    const text = '　'.repeat(15) + '，同比增长'.padEnd(9);
    const from = source([own, rate], [], text);
    expect(main(own, from).beside).toEqual({ growth: { text: '增长4.8%', way: 'up', good: true } });
    expect(main(rate, from).beside).toEqual({ level: '400亿元' });
    expect(main(own, source([own, { ...rate, period: '2021' }], [], text)).beside).toBeNull();
    expect(main(own, source([own, rate], [], '。'.repeat(24))).beside).toBeNull();
    expect(main(own, source([own, { ...rate, span: [90, 94] }], [], text)).beside).toBeNull();
  });
  test('growth is good where its way is the better one; a target is neither yet', () => {
    const good = (more: Partial<Figure>, better: 'up' | 'down' | 'context') => {
      const of = figure(more);
      const from = source([of]);
      const card = from.indicators.gdp;
      if (card) card.better = better;
      const answer = main(of, from).growth?.good;
      if (card) card.better = 'up';
      return answer;
    };
    expect(good({}, 'up')).toBe(true);
    expect(good({ value: -1 }, 'up')).toBe(false);
    expect(good({ value: -1 }, 'down')).toBe(true);
    expect(good({}, 'context')).toBeNull();
    expect(good({ modality: 'target' }, 'up')).toBeNull();
  });
  test('of several years it says whether the text tells what kind of number it is', () => {
    const of = (before: string) => {
      const own = level(400, { period: '2016-2021' });
      const at = { ...own, span: [before.length, before.length + 5] as const };
      return main(at, source([at], [], before)).span;
    };
    expect(of('，累计完成')).toBe('total');
    expect(of('年均增长')).toBe('yearly');
    expect(of('年均增长，达到')).toBe('untold');
    expect(main(level(1), source([])).span).toBeNull();
  });
  test('a change goes the way of the word before it', () => {
    const own = { ...level(87, { role: 'change' }), span: [5, 8] as const };
    expect(main(own, source([own], [], '比上年增加')).verb).toBe('增加');
    expect(main(own, source([own], [], '比上年减少')).verb).toBe('减少');
    expect(main(own, source([own], [], '一二三四五')).verb).toBe('变化');
  });
  test('without an indicator: what, how much, when, and no comparison', () => {
    const own = level(3.6, { indicator: null, what: '项目投资' });
    const said = content(own, source([own]));
    expect(said).toMatchObject({ title: '项目投资', english: null, sources: ['read'] });
    expect(said.parts.map(({ type }) => type)).toEqual(['figure']);
  });
  test('of 新增A、达B the first is new, the second is not', () => {
    const text = '新增市场主体1万户、达6万户';
    const of = (start: number) => {
      const own = level(1, { indicator: 'firms', what: '新增市场主体', role: 'count' });
      const from = source([own], [], text);
      const card = from.indicators.gdp;
      if (card) from.indicators.market_entities = { ...card, id: 'market_entities', zh: '经营主体' };
      const at = { ...own, indicator: 'market_entities', span: [start, start + 3] as const };
      return content(at, from).title;
    };
    expect([of(6), of(11)]).toEqual(['新增经营主体', '经营主体']);
  });
  test('a registered rate is not called a surveyed one', () => {
    const own = figure({ indicator: 'unemployment_rate', what: '城镇登记失业率', role: 'share' });
    const from = source([own]);
    const card = from.indicators.gdp;
    if (card) from.indicators.unemployment_rate = { ...card, id: 'unemployment_rate', zh: '城镇调查失业率' };
    expect(content(own, from).title).toBe('城镇登记失业率');
  });
});

describe('the card', () => {
  const own = level(400);
  const others = [elsewhere(level(500)), elsewhere(figure({ value: -2, period: '2021' }))];
  test('says number, period and kind, and the digits in full', () => {
    const { texts, find } = show(own, source([own]));
    expect(texts('.number')).toEqual(['400']);
    expect(texts('.pill')).toEqual(['2022年 结果']);
    expect(find('.digits')?.textContent).toBe('= 400\u00a00000\u00a00000元');
    expect(find('.eyebrow')?.textContent).toBe('数额');
    expect(texts('.source li')).toEqual(['数字由程序读出，以原文为准', '政读指标说明']);
  });
  test('keeps what misleads one step away', () => {
    const { find } = show(own, source([own]));
    expect(find('.meaning .other')?.hidden).toBe(true);
    find('.meaning .more')?.click();
    expect(find('.meaning .other')?.hidden).toBe(false);
  });
  test('the table is the chart’s text: headers with scope, pictures hidden', () => {
    const { element, texts } = show(own, source([own], others));
    const [table, second] = element.querySelectorAll('table');
    expect([...(table?.querySelectorAll('th') ?? [])].map((th) => th.getAttribute('scope'))).toEqual([
      'col',
      'col',
      'row',
      'row',
    ]);
    expect(texts('table caption')).toEqual(['总量', '增速']);
    expect(second?.closest<HTMLElement>('.group')?.hidden).toBe(true);
    expect(second?.querySelector('.stated')?.textContent).toBe('−2%');
    for (const picture of element.querySelectorAll('svg'))
      expect(picture.getAttribute('aria-hidden')).toBe('true');
    expect(element.querySelector('tr.here')?.textContent).toContain('本处');
  });
  test('a fall is drawn left of zero, a target dashed', () => {
    const fall = figure({ value: -4, period: '2021' });
    const goal = figure({ value: 4, period: '2023', modality: 'target', cmp: 'ge' });
    const { element } = show(fall, source([fall, goal]));
    const [aim, value] = [...element.querySelectorAll('svg.bar')].map((bar) => ({
      zero: Number(bar.querySelector('line')?.getAttribute('x1')),
      x: Number(bar.querySelector('rect')?.getAttribute('x')),
      width: Number(bar.querySelector('rect')?.getAttribute('width')),
      name: bar.querySelector('rect')?.getAttribute('class'),
    }));
    expect(aim?.name).toBe('value aim');
    expect(aim?.x).toBeGreaterThanOrEqual(aim?.zero ?? 99);
    expect(value?.name).toBe('value');
    expect((value?.x ?? 99) + (value?.width ?? 99)).toBeLessThanOrEqual(value?.zero ?? 0);
  });
  test('says plainly that no other report states it, or only otherwise', () => {
    expect(show(own, source([own])).texts('.compare .remark')).toEqual(['手头的其他报告没有写到这个指标。']);
    const other = show(own, source([own], [elsewhere(figure())]));
    expect(other.texts('.compare .remark')).toEqual(['其他报告没有这样的数，只有下面这些。']);
    expect(other.element.querySelector<HTMLElement>('.group')?.hidden).toBe(false);
  });
  test('target and result side by side, the difference in words', () => {
    const rate = figure();
    const goal = elsewhere(figure({ value: 7, cmp: 'ge', modality: 'target' }), { place: '甲市' });
    const zh = show(rate, source([rate], [goal]));
    expect(zh.texts('.pair dd')).toEqual(['7%以上', '4.8%']);
    expect(zh.find('.verdict')?.textContent).toBe('未达目标 结果比目标低2.2个百分点');
    const en = show(rate, source([rate], [goal]), 'en');
    expect(en.find('.verdict')?.textContent).toBe(
      'Target missed The result is 2.2 percentage points below the target',
    );
  });
  test('says when other units were converted, and only then', () => {
    const tonnes = level(42, { unit: '万吨', base: 420_000, baseUnit: '吨' });
    const jin = elsewhere(level(8, { unit: '亿斤', base: 8e8, baseUnit: '斤' }));
    const said = (own: Figure, other: ReturnType<typeof elsewhere>) =>
      show(own, source([own], [other])).texts('.compare .remark');
    expect(said(tonnes, jin)).toEqual(['单位不同的数，折成吨后画条。']);
    expect(said(tonnes, elsewhere(tonnes))).toEqual([]);
  });
  test('many rows fold; the one pointed at never does', () => {
    const many = Array.from({ length: 12 }, (_, i) => elsewhere(figure({ value: i }), { place: `市${i}` }));
    const rate = figure();
    const { element, find } = show(rate, source([rate], many));
    const hidden = () =>
      [...element.querySelectorAll<HTMLElement>('tbody tr')].filter((row) => row.hidden).length;
    expect(hidden()).toBe(5);
    find('.group .more')?.click();
    expect(hidden()).toBe(0);
  });
  test('shows page text as text, and Chinese in English as Chinese', () => {
    const hostile = '<img src=x onerror="globalThis.hacked=1">';
    const of = level(1, { indicator: null, what: hostile, raw: `${hostile}亿元` });
    const { element, find } = show(of, source([of]));
    expect(element.querySelector('img')).toBeNull();
    expect(find('.title')?.textContent).toBe(hostile);
    const named = level(1, { indicator: null, what: '项目投资' });
    expect(show(named, source([named]), 'en').find('.sentence [lang="zh-CN"]')?.textContent).toBe('项目投资');
  });
});
