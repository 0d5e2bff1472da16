/** Every string exists in both languages, with the same places to fill, and is used somewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const table = (language: string, namespace: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`lib/extension/locales/${language}.${namespace}.json`, root), 'utf8'));

/** The sources that may ask for a string. */
const sources = ['components', 'entrypoints', 'lib'].flatMap((room) =>
  readdirSync(new URL(room, root), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(new URL(`${room}/${path}`, root), 'utf8')),
);
const code = sources.join('\n');
/** Beginnings of keys made from data: `part.${part}`. What is made must hold a dot before the data. */
const made = [...code.matchAll(/`([a-z][\w-]*(?:\.[\w-]+)*\.)\$\{/gi)].map(([, start]) => start ?? '');
const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe.each(['ui', 'page', 'notebook'])('%s', (namespace) => {
  const zh = table('zh', namespace);
  const en = table('en', namespace);
  const plain = (strings: object) => Object.keys(strings).filter((key) => !key.endsWith('_one'));

  it('has the same keys in both languages', () => {
    expect(plain(zh).sort()).toEqual(plain(en).sort());
    expect(plain(zh).length).toBeGreaterThan(10);
  });

  it('has singulars beside their plurals only', () => {
    for (const strings of [zh, en]) {
      const alone = Object.keys(strings).filter(
        (key) => key.endsWith('_one') && !(key.slice(0, -4) in strings),
      );
      expect(alone).toEqual([]);
    }
  });

  it.each(plain(zh))('%s fills the same places and is not empty', (key) => {
    expect(places(zh[key] ?? '')).toEqual(places(en[key] ?? ''));
    expect(zh[key]?.trim()).toBeTruthy();
    expect(en[key]?.trim()).toBeTruthy();
  });

  it('uses every key', () => {
    const unused = plain(zh).filter(
      (key) => !code.includes(`'${key}'`) && !made.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
});

it('has words for every sign that recognition weighs', () => {
  const evidence = readFileSync(new URL('lib/report/evidence.ts', root), 'utf8');
  const codes = [...evidence.matchAll(/add\(\s*'([\w-]+)'/g), ...evidence.matchAll(/code: '([\w-]+)'/g)].map(
    ([, sign]) => `evidence.${sign}`,
  );
  expect(codes.length).toBeGreaterThan(15);
  const keys = Object.keys(table('zh', 'ui')).filter((key) => key.startsWith('evidence.'));
  expect(keys.sort()).toEqual([...new Set(codes)].sort());
});
