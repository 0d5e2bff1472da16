// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { cardView } from '../../../components/page/card.ts';
import { pageText } from '../../../lib/extension/locale.ts';
import type { CardContent } from '../../../lib/page/card-content.ts';
import { FOLD_AT } from '../../../lib/page/note-lines.ts';

const HOSTILE = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>&lt;';

const content = (more: Partial<CardContent> = {}): CardContent => ({
  mark: 'm',
  title: '断头路',
  english: 'dead-end road',
  kind: 'policy',
  marker: null,
  parts: [
    {
      type: 'explanation',
      name: null,
      first: { lang: 'zh', text: '白话' },
      second: { lang: 'en', text: 'Plain' },
    },
    { type: 'note', n: 2, term: null, text: '指两样：①甲；②乙。' },
    {
      type: 'elsewhere',
      uses: [
        { report: 'a', place: '乐平市', year: '2021', note: 2 },
        { report: 'b', place: '某市', year: '2022' },
      ],
    },
  ],
  sources: ['entry', 'note'],
  ...more,
});

function show(more: Partial<CardContent> = {}, language: 'zh' | 'en' = 'zh') {
  const actions = { pin: vi.fn(), close: vi.fn(), save: vi.fn(async () => true) };
  const view = cardView(content(more), pageText(language), actions, null);
  document.body.replaceChildren(view.element);
  const find = (selector: string) => view.element.querySelector<HTMLElement>(selector);
  return { ...view, actions, find };
}

describe('a card', () => {
  test('is a dialog named by its title', () => {
    const { element, find } = show();
    expect(element.getAttribute('role')).toBe('dialog');
    expect(find(`#${element.getAttribute('aria-labelledby')}`)?.textContent).toBe('断头路');
  });

  test('says everything in its order, in the words of the interface', () => {
    const { element, find } = show();
    expect([...element.querySelectorAll('h3')].map((each) => each.textContent)).toEqual([
      '白话',
      '本页注释 2',
      '另见',
    ]);
    expect(find('.eyebrow')?.textContent).toBe('政策');
    expect([...element.querySelectorAll('.uses li')].map((each) => each.textContent)).toEqual([
      '乐平市 2021 注释 2',
      '某市 2022',
    ]);
    expect([...element.querySelectorAll('.source li')].map((each) => each.textContent)).toEqual([
      '政读词条',
      '本页注释',
    ]);
    expect(show({}, 'en').find('.eyebrow')?.textContent).toBe('Policy');
  });

  test('breaks the points of a note into lines and keeps its words', () => {
    const quote = show().find('.quote');
    expect(quote?.children).toHaveLength(3);
    expect(quote?.textContent).toBe('指两样：①甲；②乙。');
  });

  test('shows page text as text, whatever it looks like', () => {
    const { element } = show({
      title: HOSTILE,
      english: HOSTILE,
      kind: HOSTILE,
      parts: [
        {
          type: 'explanation',
          name: HOSTILE,
          first: { lang: 'zh', text: HOSTILE },
          second: { lang: 'en', text: HOSTILE },
        },
        { type: 'note', n: 1, term: HOSTILE, text: HOSTILE },
        { type: 'elsewhere', uses: [{ report: 'x', place: HOSTILE, year: HOSTILE }] },
      ],
    });
    expect(element.querySelector('img, script, [onerror]')).toBeNull();
    expect(element.querySelector('.quote')?.textContent).toBe(HOSTILE);
    expect(element.querySelector('.title')?.textContent).toBe(HOSTILE);
    expect(globalThis).not.toHaveProperty('hacked');
  });

  test('keeps the other language one step away', () => {
    const { find } = show();
    const button = find('.said .more');
    expect([find('.other')?.hidden, button?.getAttribute('aria-expanded')]).toEqual([true, 'false']);
    button?.click();
    expect([find('.other')?.hidden, button?.getAttribute('aria-expanded')]).toEqual([false, 'true']);
    expect(find('.other')?.lang).toBe('en');
  });

  test('folds a long note and opens it on request', () => {
    const note = (length: number) =>
      show({ parts: [{ type: 'note', n: 1, term: null, text: '字'.repeat(length) }] });
    expect(note(FOLD_AT).find('.more')).toBeNull();
    const { find } = note(FOLD_AT + 1);
    expect(find('.quote')?.classList.contains('folded')).toBe(true);
    expect(find('.more')?.textContent).toBe('展开');
    find('.more')?.click();
    expect(find('.quote')?.classList.contains('folded')).toBe(false);
    expect(find('.more')?.textContent).toBe('收起');
  });

  test('of a marker is headed by the note’s number once', () => {
    const { find } = show({ marker: 2, parts: [{ type: 'note', n: 2, term: null, text: '甲' }] });
    expect(find('.eyebrow')?.textContent).toBe('注释 2');
    expect(find('.noted h3')).toBeNull();
  });

  test('leaves an unknown kind out', () => {
    expect(show({ kind: 'unheard-of' }).find('.eyebrow')).toBeNull();
  });

  test('its buttons have names and say whether it is pinned', () => {
    const { find, actions, setPinned } = show();
    find('.pin')?.click();
    find('.close')?.click();
    expect([actions.pin.mock.calls.length, actions.close.mock.calls.length]).toEqual([1, 1]);
    expect(find('.pin')?.getAttribute('aria-pressed')).toBe('false');
    setPinned(true);
    expect(find('.pin')?.getAttribute('aria-pressed')).toBe('true');
    for (const button of [find('.pin'), find('.close')])
      expect(button?.getAttribute('aria-label')).toBeTruthy();
  });
});
