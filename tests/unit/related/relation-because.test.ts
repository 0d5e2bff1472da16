import { describe, expect, test } from 'vitest';
import { becauseOf, speakOfOne } from '../../../lib/related/because.ts';
import type { Hit } from '../../../lib/related/engine.ts';
import { FeatureSpace, familyNumber } from '../../../lib/related/features.ts';
import type { Family } from '../../../lib/related/weights.ts';

/** 分别 and 全速 stand for nothing, 稳定 only beside others. */
const WORDS = ['g998', '三公经费', '全速', '分别', '圩堤', '稳定', '青溪大桥'];
const space = new FeatureSpace(
  {
    words: WORDS.join(' '),
    meanings: { 'concept:frugal': [1], 'concept:flood': [4], 'concept:order': [5], 'concept:roads': [0] },
    pairs: {},
  },
  [
    { id: 'frugal', name: '“三公”经费', words: [] },
    { id: 'flood', name: '防汛抗洪', words: [] },
    { id: 'order', name: '社会治理', words: [] },
    { id: 'roads', name: '公路', words: [] },
  ],
  new Set(['青溪大桥']),
);
const names = new Map([
  ['concept:frugal', '“三公”经费'],
  ['concept:flood', '防汛抗洪'],
  ['concept:order', '社会治理'],
]);
const wordOf = (word: string) => space.vocabulary.idOf(word) ?? -1;
const meaningOf = (label: string) =>
  Array.from({ length: space.size }, (_, i) => i).find((feature) => space.labelOf(feature) === label) ?? -1;

function hit(features: readonly number[], threads: readonly string[] = []): Hit {
  const clues = features.map((feature) => ({ feature, family: space.familyOf(feature), worth: 50 }));
  return { statement: {} as Hit['statement'], score: 100, clues, threads, link: null };
}

const because = (features: readonly number[], told: readonly string[] = [], sought = features) =>
  becauseOf(
    hit(features),
    told,
    new Map(sought.map((feature) => [feature, 1])),
    space,
    (label) => names.get(label) ?? null,
  );

describe('why two are linked', () => {
  test('words that stand for nothing are no reason', () => {
    expect(because(['分别', '全速', '圩堤'].map(wordOf))).toEqual(['圩堤']);
    expect(because(['分别', '全速'].map(wordOf))).toEqual([]);
  });

  test('a vague word only where nothing else speaks', () => {
    expect(because([wordOf('稳定'), meaningOf('concept:flood')])).toEqual(['防汛抗洪']);
    expect(because([wordOf('稳定')])).toEqual(['稳定']);
  });

  test('what the passage does not have is no reason', () => {
    const both = [wordOf('圩堤'), wordOf('青溪大桥')];
    expect(because(both, [], [wordOf('圩堤')])).toEqual(['圩堤']);
  });

  test('one name in two writings is told once, a road as people write it', () => {
    expect(because([wordOf('三公经费'), meaningOf('concept:frugal')])).toEqual(['三公经费']);
    expect(because([wordOf('g998')])).toEqual(['G998']);
    expect(because([wordOf('g998')], ['G998'])).toEqual(['G998']);
  });

  test('what the kind of link rests on comes first', () => {
    expect(because([wordOf('青溪大桥'), wordOf('圩堤')], ['床位：3张 / 4张'])).toEqual([
      '床位：3张 / 4张',
      '青溪大桥',
      '圩堤',
    ]);
  });
});

describe('whether both speak of one thing', () => {
  const asked = (features: readonly number[], shown = hit(features), rare = true) =>
    speakOfOne(shown, new Map(features.map((feature) => [feature, 1])), {
      units: 1000,
      frequency: () => (rare ? 20 : 200),
    });

  test('a name, a rare concept, a thread say so; a word, a common concept do not', () => {
    expect(familyNumber('name' satisfies Family)).toBe(space.familyOf(wordOf('青溪大桥')));
    expect(asked([wordOf('青溪大桥')])).toBe(true);
    expect(asked([meaningOf('concept:flood')])).toBe(true);
    expect(asked([meaningOf('concept:flood')], undefined, false)).toBe(false);
    expect(asked([wordOf('圩堤')])).toBe(false);
    expect(asked([wordOf('圩堤')], hit([], ['圩堤除险加固']))).toBe(true);
  });

  test('what only lookalikes have does not', () => {
    expect(asked([wordOf('圩堤')], hit([meaningOf('concept:flood')]))).toBe(false);
  });
});
