import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../data/schema.ts';
import { GLOSSARY } from '../../../lib/terms/glossary.ts';
import { checkAgainst, checkGlossary, parseTerms } from '../../../tools/data/check-terms.ts';
import { Overlap } from '../../../tools/data/overlap.ts';

const folder = new URL('../../../data/terms/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** An entry that nothing is wrong with. */
function entry(change: Partial<Entry> = {}): Entry {
  return {
    id: 'blue-sky-plan',
    term: '蓝天计划',
    aliases: [],
    kind: 'policy',
    zh: '某地为了让空气变好而定下的一套办法：少烧煤，管住工地的灰，查冒黑烟的车。环保部门牵头，各单位分头去做，对居民来说就是晴天多了，出门不用戴口罩。报告里写它，是因为年底要考核。',
    en: 'blue-sky plan',
    enText: 'A set of measures by which a place wants to clean its air.',
    reports: [{ id: 'leping-2021', note: 1 }],
    ...change,
  };
}

const file = (...entries: Entry[]) => [{ file: 'x.json', entries }];
const source = {
  id: 'leping-2021',
  text: '实施蓝天计划，空气越来越好了，群众人人都说这样的日子很有盼头',
  notes: [{ n: 1, names: ['蓝天计划'] }],
};
const against = (...entries: Entry[]) =>
  checkAgainst([source], file(...entries), new Overlap([source.text])).map(
    ({ record, reason }) => `${record}: ${reason}`,
  );

describe('the bundled glossary', () => {
  test('every file of entries is part of it', () => {
    const count = names.reduce(
      (sum, name) => sum + JSON.parse(readFileSync(new URL(name, folder), 'utf8')).length,
      0,
    );
    expect(GLOSSARY).toHaveLength(count);
  });

  test('holds', () => {
    const files = names.map((name) =>
      parseTerms(name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
    );
    expect(files.flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(checkGlossary(files.map(({ entries }, i) => ({ file: names[i] ?? '', entries })))).toEqual([]);
  });
});

describe('the check', () => {
  test('is content with what is right', () => {
    expect(parseTerms('x.json', [entry()])).toEqual({ entries: [entry()], complaints: [] });
    expect(checkGlossary(file(entry()))).toEqual([]);
    expect(against(entry())).toEqual([]);
  });

  test.each([
    ['a short explanation', { zh: '太短。' }],
    ['an unknown kind', { kind: 'nonsense' as never }],
    ['an empty term', { term: ' ' }],
    ['a slug with capitals', { id: 'BlueSky' }],
    ['an unknown report', { reports: [{ id: 'beijing-2023' as never }] }],
    ['a field that nobody reads', { colour: 'red' } as never],
  ])('complains of %s', (_, change) => {
    const { entries, complaints } = parseTerms('x.json', [entry(change)]);
    expect(entries).toEqual([]);
    expect(complaints[0]?.file).toBe('x.json');
  });

  test('complains of two senses of one word, unless they are of different places', () => {
    const other = { id: 'other-plan', zh: entry().zh };
    expect(checkGlossary(file(entry(), entry(other)))).toHaveLength(1);
    expect(checkGlossary(file(entry(), entry({ ...other, places: ['乐平市'] })))).toEqual([]);
    expect(
      checkGlossary(file(entry({ places: ['高安市'] }), entry({ ...other, places: ['乐平市'] }))),
    ).toEqual([]);
  });

  test('complains of one id twice, of an alias that repeats, of a longer word that holds no term', () => {
    const reasons = checkGlossary(
      file(entry({ aliases: ['“蓝天”计划'], not: ['白云计划'] }), entry({ term: '白云' })),
    );
    expect(reasons.map(({ reason }) => reason)).toEqual([
      'an alias repeats the term or another alias',
      'not: “白云计划” holds no way to write it',
      'id stands in x.json too',
    ]);
  });

  test('complains of a copied sentence', () => {
    const zh = `${entry().zh.slice(0, 60)}空气越来越好了，群众人人都说这样的日子很有盼头。`;
    expect(against(entry({ zh }))[0]).toMatch(/zh copies a source/);
  });

  test('complains of false references', () => {
    expect(against(entry({ term: '碧水计划', aliases: [] }))).toEqual([
      'blue-sky-plan: stands nowhere in leping-2021',
      'leping-2021: note 1 “蓝天计划” has no entry',
    ]);
    expect(against(entry({ reports: [{ id: 'leping-2021', note: 7 }] }))).toEqual([
      'blue-sky-plan: leping-2021 has no note 7',
    ]);
  });
});
