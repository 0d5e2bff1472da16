// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SavedCard } from '../../../components/page/saving/saved-card.ts';
import { Saver, type SaverPorts } from '../../../components/page/saving/saver.ts';
import type { Desk } from '../../../components/page/saving.ts';
import { pageText } from '../../../lib/extension/locale.ts';
import zhPage from '../../../lib/extension/locales/zh.page.json' with { type: 'json' };
import zhUi from '../../../lib/extension/locales/zh.ui.json' with { type: 'json' };
import { type SavedDetail, type SaveOutcome, troubleOf } from '../../../lib/extension/save.ts';
import type { Passage } from '../../../lib/passage.ts';
import { passage as passageWith } from './related.ts';

const t = pageText('zh');
const text = '首页。粮食总产量120万吨，增长3.2%。今年新建学校6所。';
const settle = () => vi.advanceTimersByTimeAsync(0);
const SAVED: SaveOutcome = { kind: 'saved', id: 'id', operation: 'op' };

let root: ShadowRoot;
let notice: HTMLElement | null;
let said: string[];

/** A page that was read, with a surface that keeps what it is given. */
function desk(): Desk {
  const reading = {
    identity: { kind: 'other' },
    sections: [],
    notes: [],
    figures: [],
    terms: [],
    glossary: {},
  };
  const page = { text, breaks: [3, 20], title: '题', reading };
  return {
    page,
    map: { text, breaks: [3, 20], pieces: [], superscripts: [], rangesOf: () => [], offsetOf: () => null },
    reading: { ...reading, title: '题', url: '' },
    report: null,
    t,
    passage: () => null,
    saved: { anchored: () => null },
    surface: {
      root,
      wear: () => {},
      cycle: () => {},
      announce: (words: string) => said.push(words),
      notice(element: HTMLElement | null) {
        notice?.remove();
        notice = element;
        if (element) root.append(element);
      },
    },
  } as unknown as Desk;
}

const sentence = (more: Partial<Passage> = {}): Passage =>
  passageWith({ text: '今年新建学校6所', span: [21, 29], origin: 'card', ...more });

function saver(outcomes: SaveOutcome[], more: Partial<SaverPorts> = {}) {
  const ports: SaverPorts = {
    save: vi.fn(async () => outcomes.shift() ?? SAVED),
    undo: vi.fn(async () => null),
    remove: vi.fn(async () => null),
    detail: vi.fn(async () => null),
    open: vi.fn(async () => true),
    alive: () => true,
    isPrivate: () => false,
    ...more,
  };
  return { made: new Saver(ports), ports };
}

const words = () => notice?.querySelector('.said')?.textContent;
const buttons = () => [...(notice?.querySelectorAll<HTMLElement>('.deeds button') ?? [])];
const labels = () => buttons().map(({ textContent }) => textContent);
const press = async (nth: number) => {
  buttons()[nth]?.click();
  await settle();
};

beforeEach(() => {
  vi.useFakeTimers();
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = host.attachShadow({ mode: 'open' });
  notice = null;
  said = [];
});

afterEach(() => vi.useRealTimers());

describe('a save', () => {
  test('says that it is done, with its first words, and is undone by the same operation', async () => {
    const { made, ports } = saver([]);
    expect(made.save(desk(), { passage: sentence() })).toBe(true);
    await settle();
    expect(words()).toBe('已存入摘录');
    expect(notice?.querySelector('.words')?.textContent).toBe('今年新建学校6所');
    expect(labels()).toEqual(['撤销', '打开摘录本']);
    expect(said.at(-1)).toContain('已存入摘录');
    const [draft, , operation] = vi.mocked(ports.save).mock.calls[0] ?? [];
    expect(draft?.quote.exact).toBe('今年新建学校6所');
    await press(0);
    expect(vi.mocked(ports.undo).mock.calls[0]?.[0]).toBe(operation);
    expect(words()).toBe('已撤销，没有存入');
  });

  test('in a private window says that it stays', async () => {
    const { made } = saver([], { isPrivate: () => true });
    made.save(desk(), { passage: sentence() });
    await settle();
    expect(words()).toBe('已存入摘录，关掉隐私窗口以后也还在');
  });

  test('of a passage that is there already says so', async () => {
    const { made } = saver([{ kind: 'duplicate', id: 'id' }]);
    made.save(desk(), { passage: sentence() });
    await settle();
    expect([words(), labels()]).toEqual(['这一段已经在摘录里', ['打开摘录本']]);
  });

  test('that fails keeps the passage at hand; the next try is the same operation', async () => {
    const { made, ports } = saver([{ kind: 'failed', trouble: 'quota' }, SAVED]);
    made.save(desk(), { passage: sentence() });
    await settle();
    expect(words()).toBe('没能存入：磁盘满了。腾出空间后再试。');
    expect(labels()).toEqual(['重试', '复制这段']);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(words()).toContain('没能存入');
    await press(0);
    expect(words()).toBe('已存入摘录');
    const [first, second] = vi.mocked(ports.save).mock.calls;
    expect(second?.[2]).toBe(first?.[2]);
    expect(second?.[0]).toBe(first?.[0]);
  });

  test('after an update is not tried, and not to be tried again: it is copied', async () => {
    const { made, ports } = saver([], { alive: () => false });
    made.save(desk(), { passage: sentence() });
    await settle();
    expect(labels()).toEqual(['复制这段']);
    expect(words()).toBe(`没能存入：${zhPage['save.trouble.updated']}`);
    expect(ports.save).not.toHaveBeenCalled();
  });

  test('that takes its time says so, and nothing to those who hear it', async () => {
    let done: (outcome: SaveOutcome) => void = () => {};
    const slow = new Promise<SaveOutcome>((resolve) => {
      done = resolve;
    });
    const { made } = saver([], { save: () => slow });
    made.save(desk(), { passage: sentence() });
    await vi.advanceTimersByTimeAsync(500);
    expect(words()).toBe('正在存入摘录…');
    expect(said).toEqual([]);
    done(SAVED);
    await settle();
    expect(words()).toBe('已存入摘录');
  });

  test('of nothing says that there is nothing', async () => {
    const { made, ports } = saver([]);
    made.save(desk(), { text: null });
    await settle();
    expect(words()).toBe(`没能存入：${zhPage['save.trouble.nothing']}`);
    expect(ports.save).not.toHaveBeenCalled();
  });

  test('finds words that moved, and keeps those that are gone without a place', async () => {
    const { made, ports } = saver([]);
    made.save(desk(), { passage: sentence({ span: [2, 10] }) });
    made.save(desk(), { passage: sentence({ span: [2, 10], text: '没有这句话' }) });
    made.save(desk(), { text: '粮食 总产量\n120万吨' });
    await settle();
    const drafts = vi.mocked(ports.save).mock.calls.map(([draft]) => draft);
    expect(drafts.map(({ position }) => position)).toEqual([[21, 29], null, [3, 13]]);
    expect(drafts[1]?.source.report?.place).toBe('甲市');
  });

  test('that another part of the extension shows is told there', async () => {
    const { made } = saver([]);
    expect(await made.savePassage(desk(), sentence())).toEqual(SAVED);
    expect(notice).toBe(null);
  });
});

describe('the notice', () => {
  test('goes by itself, not while it has the focus', async () => {
    const { made } = saver([]);
    made.save(desk(), { passage: sentence() });
    await settle();
    buttons()[0]?.focus();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(words()).toBe('已存入摘录');
    buttons()[0]?.blur();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(notice).toBe(null);
  });

  test('goes with Escape, and with its button', async () => {
    const { made } = saver([]);
    made.save(desk(), { passage: sentence() });
    await settle();
    buttons()[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(notice).toBe(null);
    made.save(desk(), { passage: sentence() });
    await settle();
    notice?.querySelector<HTMLElement>('.close')?.click();
    expect(notice).toBe(null);
  });
});

describe('the card of a saved passage', () => {
  const detail: SavedDetail = {
    id: 'id',
    text: '甲\n乙',
    note: '<b>第一行</b>\n第二行',
    tags: ['财政'],
    colour: 'green',
    created: '2026-03-01T08:00:00.000Z',
    section: [],
  };
  const ports = { detail: vi.fn(), open: vi.fn(async () => true), remove: vi.fn() };
  const place = { id: 'id', span: [0, 2] as const, score: 1 };
  const body = (state: 'exact' | 'moved' | 'changed', more: Partial<SavedDetail> = {}) => {
    const difference = [
      { kind: 'same' as const, text: '今年' },
      { kind: 'removed' as const, text: '将' },
      { kind: 'added' as const, text: '要' },
    ];
    const given = { ...detail, ...more };
    const card = new SavedCard(given, { ...place, state, difference }, desk(), ports, () => {});
    return card.view().element;
  };

  test('shows note, tags and day as text', () => {
    const element = body('exact');
    expect(element.querySelector('.title')?.textContent).toBe('甲 乙');
    expect([...element.querySelectorAll('.noted p')].map((line) => line.textContent)).toEqual([
      '<b>第一行</b>',
      '第二行',
    ]);
    expect(element.querySelector('.tags')?.textContent).toBe('财政');
    expect(element.querySelector('.when')?.textContent).toMatch(/^2026年3月1日存入$/);
    expect(element.querySelector('.state')).toBe(null);
  });

  test('says what is not as it was, with the difference', () => {
    expect(body('moved').querySelector('.state')?.textContent).toContain('位置');
    const changed = body('changed');
    expect(changed.querySelector('.difference')?.textContent).toBe('今年删去：将新增：要');
    expect(body('exact', { note: '', tags: [] }).querySelector('.when')?.textContent).toContain('还没有批注');
  });
});

describe('troubles', () => {
  const problem = (kind: string) => ({ ok: true, value: { ok: false, problem: { kind } } }) as never;
  const failed = (code: string, detail = '') => ({ ok: false, error: { code, detail } }) as never;

  test('each has its words, on the page and in the panel', () => {
    const answers = ['quota', 'newer', 'blocked', 'unavailable', 'refused', 'failed'].map(problem);
    const codes = [...answers, failed('gone'), failed('timeout'), failed('internal')].map(troubleOf);
    expect(codes).toEqual([
      ...['quota', 'newer', 'blocked', 'unavailable', 'refused', 'other'],
      ...['gone', 'gone', 'other'],
    ]);
    expect(troubleOf(failed('gone', 'Error: Extension context invalidated.'))).toBe('updated');
    expect(troubleOf({ ok: true, value: { ok: true, value: null } })).toBe(null);
    for (const code of [...codes, 'nothing', 'too-long', 'updated', 'changed']) {
      expect(Object.hasOwn(zhPage, `save.trouble.${code}`), `${code}`).toBe(true);
      expect(Object.hasOwn(zhUi, `save.trouble.${code}`), `${code}`).toBe(true);
    }
  });
});
