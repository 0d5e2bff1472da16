/** A page and the calls of a background that answers as told. */
import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Providers } from '../../../components/app/Providers.tsx';
import { Panel } from '../../../components/panel/Panel.tsx';
import type { Identity } from '../../../lib/analysis.ts';
import type { GlossaryCard, PageReading, Result, TabState } from '../../../lib/extension/protocol.ts';
import { changeSettings, loadSettings } from '../../../lib/extension/settings.ts';

/** A browser without memory before each test, in Chinese; nothing of a test is left behind. @param prepare before all else */
export function eachInChinese(prepare?: () => void): void {
  beforeEach(async () => {
    fakeBrowser.reset();
    prepare?.();
    await changeSettings({ language: 'zh' });
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
}

export const HOST = 'www.shili.gov.cn';

const identity: Identity = {
  kind: 'report',
  confidence: 0.97,
  evidence: [
    { code: 'address', weight: 4, detail: '我代表政府' },
    { code: 'news', weight: -2.5 },
  ],
  reasons: ['+ 甲', '− 乙'],
  place: '示例市',
  level: 'county',
  path: ['示例省', '示例市'],
  delivered: '2023-02-22',
  reviews: '2022',
  plans: '2023',
  speaker: null,
  bundled: null,
};

const card = (id: string, term: string, en: string, zh: string): GlossaryCard => ({
  id,
  term,
  kind: 'policy',
  zh,
  en,
  enText: `${en} in one sentence.`,
  elsewhere: [{ report: 'x-2022', place: '邻县', year: '2022', note: 3 }],
});

export function pageOf(change: Partial<PageReading> = {}): PageReading {
  return {
    identity,
    title: '政府工作报告',
    url: `http://${HOST}/a.html`,
    sections: [
      { title: '', depth: 1, part: 'opening', span: [0, 100] },
      { title: '一、去年工作回顾', depth: 1, part: 'review', span: [100, 600] },
      { title: '（一）产业', depth: 2, part: 'review', span: [200, 600] },
      { title: '二、今年工作安排', depth: 1, part: 'plan', span: [600, 1000] },
    ],
    notes: [
      {
        n: 1,
        term: '“5020”项目',
        names: ['“5020”项目'],
        definition: [900, 930],
        marks: [[160, 161]],
        text: '注释里的原话',
      },
    ],
    terms: [
      { span: [150, 158], term: '“5020”项目', entry: null, source: 'note', note: 1 },
      { span: [700, 703], term: '断头路', entry: 'dead-end', source: 'bundle' },
      { span: [300, 303], term: '断头路', entry: 'dead-end', source: 'bundle' },
      { span: [400, 404], term: '专精特新', entry: 'sme', source: 'bundle' },
    ],
    figures: [],
    asked: false,
    indicators: {},
    compared: {},
    glossary: {
      'dead-end': card('dead-end', '断头路', 'dead-end road', '修到一半、不能通车的路。'),
      sme: card('sme', '专精特新', 'specialised SMEs', '走专业化道路的中小企业。'),
    },
    ...change,
  };
}

export const reportState = (page = pageOf()): TabState => ({
  kind: 'report',
  tabId: 7,
  frameId: 0,
  host: HOST,
  page,
});

export const otherState = (asked = false): TabState => ({
  kind: 'other',
  tabId: 7,
  frameId: 0,
  host: HOST,
  page: pageOf({ identity: { ...identity, kind: 'other' }, title: '一则新闻', asked }),
});

type Answer = Result<unknown> | Promise<Result<unknown>>;
/** What the background answers, by call; a function is asked each time. */
export type Answers = Record<string, Answer | ((params: never) => Answer)>;

/** Puts a background in place. Returns what was asked of it. */
export function background(answers: Answers) {
  return vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    const { call, params } = message as { call: string; params: never };
    const answer = answers[call];
    return typeof answer === 'function' ? answer(params) : answer;
  }) as never);
}

/** What was asked in the calls of one name. */
export const asked = (spy: ReturnType<typeof background>, name: string): unknown[] =>
  spy.mock.calls.flatMap(([message]) => {
    const { call, params } = message as unknown as { call: string; params: unknown };
    return call === name ? [params] : [];
  });

export const ok = <T,>(value: T): Result<T> => ({ ok: true, value });

/** Shows the panel for tab 7 in the stored language and theme. */
export async function showPanel() {
  const user = userEvent.setup();
  const view = render(
    <Providers initial={await loadSettings()}>
      <Panel tabId={7} />
    </Providers>,
  );
  return { user, ...view };
}
