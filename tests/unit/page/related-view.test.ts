// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { PassageCard, type PassagePorts } from '../../../components/page/passage-card.ts';
import { RelatedRow } from '../../../components/page/related-row.ts';
import { relatedView } from '../../../components/page/related-view.ts';
import { pageText } from '../../../lib/extension/locale.ts';
import type { SourceShown } from '../../../lib/extension/protocol.ts';
import type { Found } from '../../../lib/page/lookup.ts';
import type { Passage, RelatedView } from '../../../lib/passage.ts';
import { passage, related } from './related.ts';

const t = pageText('zh');
const settle = () => new Promise((resolve) => setTimeout(resolve));

function actions(open: readonly string[] = ['yi-2023'], shown: SourceShown | null = 'shown') {
  return {
    retry: vi.fn(),
    openSource: vi.fn(async () => shown),
    copy: vi.fn(async (_: string) => true),
    openReports: async () => new Set(open),
    announce: vi.fn(),
  };
}

const found = (...results: RelatedView[]): Found => ({ name: 'found', results, cut: false });

async function show(what: Found | null, given = actions()) {
  const view = relatedView(what, t, given);
  document.body.replaceChildren(view);
  await settle();
  const texts = (selector: string) => [...view.querySelectorAll(selector)].map((each) => each.textContent);
  const find = (selector: string) => view.querySelector<HTMLElement>(selector);
  return { view, texts, find, given };
}

describe('the list', () => {
  test('groups by kind of link, what does not agree first', async () => {
    const { texts } = await show(
      found(
        related(),
        related({ relation: 'possible-discrepancy' }),
        related({ gist: '另一句', figures: [] }),
      ),
    );
    expect(texts('.relation')).toEqual(['说法不一', '同一事物']);
    expect(texts('.kind:last-child .gist')).toEqual(['连续20年没有重大事故', '另一句']);
    expect(texts('.kind:first-child > .remark')).toHaveLength(1);
  });

  test('each says whose, when, how far, what, its figures and why', async () => {
    const { texts, find } = await show(found(related({ why: '口径不同', figures: ['20年', '5家'] })));
    expect(texts('.whose b')).toEqual(['乙市 2023']);
    expect(texts('.facts')).toEqual(['已完成 · 2022']);
    expect(texts('.gist b')).toEqual(['20年']);
    expect(texts('.left')).toEqual(['5家']);
    expect(find('.because')?.textContent).toBe('因为都说到：安全生产');
    expect(texts('.why')).toEqual(['口径不同']);
  });

  test('figures side by side say it all; names are not repeated below them', async () => {
    const { texts } = await show(found(related({ because: ['事故：18年（2021） / 20年（2022）', '事故'] })));
    expect(texts('.pairing')).toEqual(['事故：18年（2021） / 20年（2022）']);
    expect(texts('.because')).toEqual([]);
  });

  test('a report that is open is one press away; any other has its reference, to be copied', async () => {
    const { view, find, given } = await show(found(related({ report: 'bing-2020' }), related()));
    const [closed, open] = view.querySelectorAll<HTMLElement>('.statement');
    expect([closed?.querySelector('.go'), open?.querySelector('.go')?.textContent]).toEqual([null, '看原文']);
    open?.querySelector<HTMLElement>('.go')?.click();
    expect(given.openSource).toHaveBeenCalledOnce();
    expect(find('.reference')?.hidden).toBe(true);
    closed?.querySelector<HTMLElement>('.more')?.click();
    expect(find('.reference')?.hidden).toBe(false);
    expect(find('.reference')?.textContent).toContain('乙市2023年政府工作报告（某某，2023年2月3日）');
    expect(find('.reference')?.textContent).toContain('一、2022年工作回顾 › （五）民生');
    find('.reference .link')?.click();
    await settle();
    expect(given.copy.mock.calls[0]?.[0]).toContain('（政读摘述）');
    expect(find('.reference .link')?.textContent).toBe('已复制');
  });

  test('a source that cannot be shown says so, and gives its reference instead', async () => {
    for (const shown of ['not-there', 'not-open', null] as const) {
      const { find, given } = await show(found(related()), actions(['yi-2023'], shown));
      find('.go')?.click();
      await settle();
      expect(find('.go')?.textContent).toBe(t(`source.${shown ?? 'failed'}`));
      expect(given.announce).toHaveBeenCalledWith(t(`source.${shown ?? 'failed'}`));
      expect(find('.reference')?.hidden).toBe(false);
    }
  });

  test('says plainly that there is nothing, and why it failed, with a way to try again', async () => {
    expect((await show({ name: 'empty', silent: null })).view.textContent).toContain('没有说到同一件事');
    expect((await show({ name: 'empty', silent: 'unknown' })).view.textContent).toContain('没有认得的');
    const { find, view, given } = await show({ name: 'failed', trouble: 'gone' });
    expect(view.textContent).toContain(t('related.failed.gone'));
    find('button')?.click();
    expect(given.retry).toHaveBeenCalledOnce();
  });

  test('shows what comes as text, whatever it looks like', async () => {
    const hostile = '<img src=x onerror="globalThis.hacked=1">';
    const { view } = await show(
      found(
        related({ gist: hostile, because: [hostile], why: hostile, figures: [hostile], section: [hostile] }),
      ),
    );
    expect(view.querySelector('img')).toBeNull();
    expect(view.textContent).toContain(hostile);
  });
});

function card(answer: Promise<Found>, more: Partial<PassagePorts> = {}, of: Passage | null = passage()) {
  const { retry: _, ...given } = actions();
  const find = vi.fn(() => answer);
  const ports: PassagePorts = {
    ...given,
    close: vi.fn(),
    find,
    save: vi.fn(async () => true),
    taken: () => '“引文”',
    openPanel: null,
    resized: vi.fn(),
    ...more,
  };
  const made = new PassageCard(1, of, null, t, ports);
  return { made, ports, find };
}

describe('the card of a passage', () => {
  test('is a dialog named by what it is and the passage’s first words', async () => {
    const { made } = card(Promise.resolve(found(related())), {}, passage({ text: '长'.repeat(300) }));
    await made.ready();
    const { element } = made.view();
    const named = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    document.body.replaceChildren(element);
    expect(named.map((id) => document.getElementById(id)?.textContent?.length)).toEqual([4, 61]);
    expect(element.querySelectorAll('.statement')).toHaveLength(1);
  });

  test('opens before a slow answer, shows that it waits, then what came; and again', async () => {
    let answer: (found: Found) => void = () => {};
    const slow = new Promise<Found>((resolve) => {
      answer = resolve;
    });
    const { made, ports, find } = card(slow);
    await made.ready();
    const { element } = made.view();
    expect(element.querySelector('[aria-busy="true"] .ghosts')).not.toBeNull();
    answer({ name: 'failed', trouble: 'timeout' });
    await settle();
    expect(element.querySelector('.ghosts')).toBeNull();
    expect(ports.announce).toHaveBeenLastCalledWith(t('related.failed'));
    find.mockReturnValue(Promise.resolve(found(related())));
    element.querySelector<HTMLElement>('.nothing button')?.click();
    expect(element.querySelector('.ghosts')).not.toBeNull();
    await settle();
    expect(element.querySelectorAll('.statement')).toHaveLength(1);
    expect(ports.resized).toHaveBeenCalled();
  });

  test('without a passage says what to do', async () => {
    const { made, ports } = card(Promise.resolve(found()), {}, null);
    await made.ready();
    expect(made.view().element.textContent).toContain(t('passage.none'));
    expect(ports.find).not.toHaveBeenCalled();
  });

  test('says when the page no longer says it, and keeps what was found', async () => {
    const { made } = card(Promise.resolve(found(related())));
    await made.ready();
    const { element } = made.view();
    made.stale();
    expect(element.querySelector<HTMLElement>('.notice')?.hidden).toBe(false);
    expect(element.querySelectorAll('.statement')).toHaveLength(1);
  });

  test('copies with citation; leads to the panel only where a card can', async () => {
    const { made, ports } = card(Promise.resolve(found(related())));
    await made.ready();
    const { element } = made.view();
    expect(element.querySelectorAll('.foot button:not(.save)')).toHaveLength(1);
    element.querySelector<HTMLElement>('.foot button:not(.save)')?.click();
    expect(ports.copy).toHaveBeenCalledWith('“引文”');
    const openPanel = vi.fn(async () => false);
    const other = card(Promise.resolve(found(related())), { openPanel }).made.view().element;
    const button = other.querySelectorAll<HTMLElement>('.foot button:not(.save)')[1];
    button?.click();
    await settle();
    expect(button?.textContent).toBe(t('passage.panel.failed'));
  });
});

describe('the row of a mark’s card', () => {
  function row(answer: Found) {
    const { retry: _, ...given } = actions();
    const ports = { ...given, find: vi.fn(async () => answer), onToggle: vi.fn() };
    const made = new RelatedRow(t, ports);
    const body = document.createElement('div');
    document.body.replaceChildren(body, made.list, made.element);
    made.standFor(body);
    return { made, body, ports };
  }

  test('is there before its number, and asks nothing before it is told to', async () => {
    const { made, ports } = row(found(related(), related()));
    expect(made.element.textContent).toBe('相关表述');
    expect(ports.find).not.toHaveBeenCalled();
    await made.look();
    expect(made.element.textContent).toBe('相关表述2');
  });

  test('opens into the list in place of the body, and back', async () => {
    const { made, body } = row(found(related()));
    made.element.click();
    await settle();
    expect([body.hidden, made.list.hidden, made.element.getAttribute('aria-expanded')]).toEqual([
      true,
      false,
      'true',
    ]);
    expect(made.list.querySelectorAll('.statement')).toHaveLength(1);
    made.element.click();
    expect([body.hidden, made.list.hidden]).toEqual([false, true]);
  });

  test('says none by a zero', async () => {
    const { made } = row({ name: 'empty', silent: null });
    await made.look();
    expect([made.element.textContent, made.element.classList.contains('none')]).toEqual(['相关表述0', true]);
  });
});
