import { describe, expect, test } from 'vitest';
import type { ReportRef } from '../../../lib/passage.ts';
import { openRelated, relate, relateSpan } from '../../../lib/relate.ts';
import { placeRelation } from '../../../lib/related/place.ts';
import { passage, smallPack, TEXTS } from './corpus.ts';

const engine = openRelated(smallPack());
const ids = (text: string, engineOf = engine) =>
  relate(engineOf, passage({ text })).results.map(({ statement }) => statement);

const ref = (path: string[]): ReportRef => ({
  bundled: null,
  title: '',
  place: path.at(-1) ?? null,
  level: null,
  path,
  delivered: null,
  reviews: null,
  plans: null,
  speaker: null,
});

describe('finding', () => {
  test('a name finds its statements in every report', () => {
    expect(ids('大河桥何时通车').slice(0, 2).sort()).toEqual(['leping-2021/001', 'leping-2023/001']);
  });

  test('other words for one thing are found by the concept', () => {
    expect(ids('学位不够')).toEqual(['leping-2021/002', 'leping-2023/002']);
    // Two words of one sentence stand for it together, one alone does not.
    expect(ids('新建的校舍')).toContain('leping-2023/002');
    expect(ids('新建')).not.toContain('leping-2023/002');
  });

  test('what says nothing of the passage is not among them', () => {
    expect(ids('猕猴桃')).toEqual(['leping-2023/003']);
  });

  test('the report of the passage is left out', () => {
    const known = { ...ref([]), bundled: 'leping-2021' };
    const own = passage({ text: '我们将新建大河桥', report: known });
    // Without threads: a statement that the editors linked with nothing is thought to stand alone.
    const found = relate(engine, own, { threads: false }).results;
    expect(found.map(({ statement }) => statement)).toEqual(['leping-2023/001']);
    const other = { ...own, text: '大河桥', report: { ...ref([]), bundled: 'leping-2023' } };
    expect(relate(engine, other).results.map(({ report }) => report)).toEqual(['leping-2021']);
  });

  test('a statement around the passage speaks for it, located by its hash', () => {
    const known = { ...ref(['江西省']), bundled: 'leping-2023' };
    const part = passage({
      text: '通车',
      before: '前言。大河桥建成',
      after: '。东风小学完成扩建',
      report: known,
    });
    const query = engine.queryOf(part, true);
    expect(query.located.map(({ statement, share }) => [statement.id, share])).toEqual([
      ['leping-2023/001', 1],
    ]);
    expect(query.own).toBe('leping-2023');
    expect(query.passage).toMatchObject({ stance: 'done', entities: ['大河桥'] });
    expect(engine.queryOf(part, false).located).toEqual([]);
  });

  test('a result carries what the panel shows', () => {
    const [result] = relate(engine, passage({ text: '大河桥' }), { limit: 1 }).results;
    expect(result).toMatchObject({ because: ['大河桥'], mark: { length: expect.any(Number) }, why: null });
    expect(result?.source.place).toBe('乐平市');
  });
});

describe('threads', () => {
  const thread = {
    id: 'bridge-and-fruit',
    name: '大河桥与猕猴桃',
    en: 'Bridge and fruit',
    kind: 'project' as const,
    statements: ['leping-2021/001', 'leping-2023/003'],
    links: [{ from: 'leping-2021/001', to: 'leping-2023/003', kind: 'update' as const, why: '同一件事' }],
  };
  const threaded = openRelated(smallPack([thread]));

  test('bring what no word brings, with kind and reason', () => {
    const report = { ...ref([]), bundled: 'leping-2021' };
    const own = passage({ text: TEXTS['leping-2021'].slice(0, 8), report });
    const found = relate(threaded, own).results.find(({ statement }) => statement === 'leping-2023/003');
    expect(found).toMatchObject({ relation: 'update', why: '同一件事', because: ['大河桥与猕猴桃'] });
    const without = relate(threaded, own, { threads: false }).results.map(({ statement }) => statement);
    expect(without).not.toContain('leping-2023/003');
  });
});

describe('a span of a bundled report, without its text', () => {
  test('is answered by the statements that it overlaps', () => {
    const found = relateSpan(engine, 'leping-2021', [2, 6], { threads: false }).results.map(
      ({ statement }) => statement,
    );
    expect(found).toEqual(['leping-2023/001']);
  });

  test('what is not there is refused', () => {
    expect(() => relateSpan(engine, 'nowhere-1999', [0, 5])).toThrow(RangeError);
    for (const span of [
      [5, 5],
      [-1, 4],
      [0, 1e9],
    ] as const)
      expect(() => relateSpan(engine, 'leping-2021', span)).toThrow(RangeError);
  });
});

test.each([
  [['江西省', '景德镇市'], ['江西省', '景德镇市'], 'same'],
  [['江西省', '景德镇市', '乐平市'], ['江西省', '景德镇市'], 'above'],
  [['江西省'], ['江西省', '景德镇市', '乐平市'], 'below'],
  [['江西省', '宜春市'], ['江西省', '景德镇市'], 'peer'],
  [[], ['江西省'], 'unknown'],
])('%j sees %j as %s', (one, other, relation) => {
  expect(placeRelation(ref(one), ref(other))).toBe(relation);
});
