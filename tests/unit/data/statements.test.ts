import { describe, expect, test } from 'vitest';
import type { Statement } from '../../../data/schema.ts';
import { checkStatements, parseStatements } from '../../../tools/data/check-statements.ts';
import { checkLedger, checkThreads } from '../../../tools/data/check-threads.ts';
import { Overlap } from '../../../tools/data/overlap.ts';

const TEXT =
  '全市新建“5020”项目3个，完成投资23.5亿元，大河桥建成通车，今后要把大河路修到每一个村子的门口去。';

function statement(change: Partial<Statement> = {}): Statement {
  return {
    id: 'leping-2021/001',
    span: [0, 14],
    stance: 'done',
    period: '2021',
    gist: '新上3个5020项目',
    entities: ['5020项目'],
    indicators: [],
    figures: ['3个'],
    topics: ['招商'],
    ...change,
  };
}

const held = (one: Statement) =>
  checkStatements('x.json', [one], TEXT, new Set(['gdp']), new Overlap([TEXT])).map(({ reason }) => reason);

describe('statements', () => {
  test('what is right passes', () => {
    expect(held(statement())).toEqual([]);
    expect(parseStatements('x.json', 'leping-2021', [statement()]).complaints).toEqual([]);
  });

  test.each([
    ['a span outside the source', { span: [0, 500] as [number, number] }, /outside the source/],
    [
      'a span that begins with punctuation',
      { span: [14, 20] as [number, number], gist: '完成投资', figures: [], entities: [] },
      /punctuation/,
    ],
    ['another digit in the gist', { gist: '新上4个5020项目' }, /4 stands not/],
    ['a figure of another sentence', { figures: ['23.5亿元'] }, /figure “23.5亿元”/],
    ['a name of another sentence', { entities: ['大河桥'] }, /entity “大河桥”/],
    ['an unknown indicator', { indicators: ['happiness'] }, /unknown indicator/],
    [
      'a copied sentence',
      {
        span: [32, 50] as [number, number],
        gist: '今后要把大河路修到每一个村子的门口去',
        figures: [],
        entities: [],
      },
      /copies a source/,
    ],
  ])('%s is complained of', (_, change, reason) => {
    expect(held(statement(change)).join()).toMatch(reason);
  });

  test.each([
    ['a gist of more than 60 characters', { gist: '长'.repeat(61) }],
    ['an unknown stance', { stance: 'maybe' as never }],
    ['a period in words', { period: '去年' }],
    ['an id of another report', { id: 'gaoan-2024/001' }],
  ])('%s is complained of', (_, change) => {
    expect(parseStatements('x.json', 'leping-2021', [statement(change)]).complaints).not.toEqual([]);
  });

  test('ids and spans ascend', () => {
    const swapped = [statement({ id: 'leping-2021/002', span: [5, 9] }), statement({ span: [0, 4] })];
    expect(parseStatements('x.json', 'leping-2021', swapped).complaints).toHaveLength(2);
  });
});

describe('threads and ledger', () => {
  const promise = statement({ id: 'leping-2021/002', stance: 'planned', gist: '要建大河桥' });
  const done = statement({ id: 'leping-2023/001', gist: '大河桥建成' });
  const again = statement({ id: 'leping-2023/002', stance: 'planned', gist: '再建大河桥' });
  const listed = statement({
    id: 'leping-2023/003',
    stance: 'planned',
    period: '2022',
    gist: '当年要建大河桥',
  });
  const all = new Map([statement(), promise, done, again, listed].map((one) => [one.id, one]));
  const thread = {
    id: 'big-river-bridge',
    name: '大河桥',
    en: 'Big River Bridge',
    kind: 'project',
    statements: [promise.id, done.id],
    links: [{ from: promise.id, to: done.id, kind: 'target-outcome' }],
  };
  const entry = {
    promise: promise.id,
    answers: [done.id],
    verdict: 'met',
    why: '桥已建成',
    whyEn: 'The bridge is built.',
  };
  const threads = (change: object) =>
    checkThreads('t.json', [{ ...thread, ...change }], all)
      .map(({ reason }) => reason)
      .join();
  const ledger = (change: object) =>
    checkLedger('l.json', [{ ...entry, ...change }], all, new Overlap([TEXT]))
      .map(({ reason }) => reason)
      .join();

  test('what is right passes', () => {
    expect(threads({})).toBe('');
    expect(ledger({})).toBe('');
  });

  test('a report may disagree with itself, and in nothing else be linked to itself', () => {
    const links = (kind: string) => [{ from: done.id, to: again.id, kind }];
    const own = { statements: [done.id, again.id] };
    expect(threads({ ...own, links: links('possible-discrepancy') })).toBe('');
    expect(threads({ ...own, links: links('update') })).toMatch(/one report/);
  });

  test('a promise stands once, whole or in parts; a list of last year’s works is a promise', () => {
    const reasons = (entries: object[]) =>
      checkLedger('l.json', entries, all, new Overlap([TEXT])).map(
        ({ record, reason }) => `${record} ${reason}`,
      );
    const part = (id: string) => ({ ...entry, part: { id, gist: '要建大河桥' } });
    expect(reasons([part('a'), part('b')])).toEqual([]);
    expect(reasons([{ ...entry, promise: listed.id }])).toEqual([]);
    expect(reasons([part('a'), part('a')])).toEqual(['leping-2021/002a the promise stands twice']);
    expect(reasons([entry, part('a')]).join()).toMatch(/both whole and in parts/);
    expect(reasons([part('a'), entry]).join()).toMatch(/both whole and in parts/);
  });

  test.each([
    [{ statements: [promise.id, 'leping-2023/099'], links: [] }, /no statement leping-2023\/099/],
    [{ statements: [promise.id, statement().id], links: [] }, /one report only/],
    [{ links: [{ from: promise.id, to: again.id, kind: 'same-thing' }] }, /leaves the thread/],
    [
      {
        statements: [promise.id, again.id],
        links: [{ from: promise.id, to: again.id, kind: 'target-outcome' }],
      },
      /is planned/,
    ],
    [
      {
        statements: [statement().id, done.id],
        links: [{ from: statement().id, to: done.id, kind: 'plan-progress' }],
      },
      /is done/,
    ],
    [{ kind: 'rumour' }, /Invalid/],
  ])('a wrong thread is complained of: %#', (change, reason) => {
    expect(threads(change)).toMatch(reason);
  });

  test.each([
    [{ promise: statement().id }, /is not planned/],
    [{ answers: [again.id] }, /met, but the answer is planned/],
    [{ verdict: 'promised-again' }, /the answer is no plan/],
    [{ why: '桥长800米' }, /800 stands in none/],
    [{ answers: [promise.id] }, /not of a later report/],
    [{ why: '今后要把大河路修到每一个村子的门口去' }, /copies a source/],
    [{ part: { id: 'a', gist: '要建大河桥3座' } }, /3 stands not in the promise/],
    [{ promise: again.id, answers: [done.id] }, /not of an earlier report/],
    [{ promise: listed.id, answers: [listed.id] }, /answers itself/],
  ])('a wrong ledger entry is complained of: %#', (change, reason) => {
    expect(ledger(change)).toMatch(reason);
  });
});
