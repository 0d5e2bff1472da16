import { describe, expect, test } from 'vitest';
import { checkConcepts, checkIndex } from '../../../tools/data/check-index.ts';
import { buildIndex, printIndex } from '../../../tools/data/index.ts';
import { CONCEPTS, smallInput, smallSources, TEXTS } from '../related/corpus.ts';

const input = smallInput();
const sources = smallSources();
const fresh = () => buildIndex(input, sources);
const reasons = (index: unknown, held = true) =>
  checkIndex(index, input, held ? sources : null).map(({ record, reason }) => `${record}: ${reason}`);

describe('the index', () => {
  test('what is built passes, with and without the sources', () => {
    expect(reasons(fresh())).toEqual([]);
    expect(reasons(fresh(), false)).toEqual([]);
    expect(JSON.parse(printIndex(fresh()))).toEqual(fresh());
  });

  test('holds no sentence and no order of words', () => {
    const { words, reports } = fresh();
    for (const sentence of Object.values(TEXTS)
      .join('')
      .split('。')
      .filter((s) => s.length > 8))
      expect(words).not.toContain(sentence);
    for (const { statements } of Object.values(reports))
      for (const [, , , ...bags] of statements)
        for (const bag of bags) expect(bag.slice(1).every((step) => step > 0)).toBe(true);
  });

  type Index = ReturnType<typeof fresh>;
  type Row = Index['reports'][string]['statements'][number];
  const rowsOf = (index: Index, report: string): Row[] => index.reports[report]?.statements ?? [];
  /** Changes the first row of a report. */
  const change = (report: string, how: (row: Row) => unknown) => (index: Index) =>
    how(rowsOf(index, report)[0] as Row);

  test.each<[string, (index: Index) => unknown, RegExp]>([
    ['another hash', change('leping-2021', (row) => row.splice(1, 1, 5)), /leping-2021\/001: is not what/],
    ['a word left out', change('leping-2023', (row) => row[3].pop()), /leping-2023\/001: is not what/],
    ['a word twice', change('leping-2023', (row) => row[3].push(0)), /stands twice in its bag/],
    ['a word beyond the last', change('gaoan-2024', (row) => row[3].push(9999)), /without a word/],
    ['another section', change('gaoan-2024', (row) => row.splice(0, 1, 7)), /no such section/],
    [
      'a section beyond the outline',
      (index) => index.reports['leping-2021']?.sections.splice(0, 1, 99),
      /leping-2021: no such section in its outline/,
    ],
    ['a statement left out', (index) => rowsOf(index, 'gaoan-2024').pop(), /1 rows for 2 statements/],
    [
      'words out of order',
      (index) => Object.assign(index, { words: index.words.split(' ').reverse().join(' ') }),
      /do not ascend/,
    ],
    [
      'an unknown concept',
      (index) => Object.assign(index.meanings, { 'concept:nowhere': [0] }),
      /no such record/,
    ],
    [
      'a sentence for a word',
      (index) => Object.assign(index, { words: `${index.words} ${'龥'.repeat(30)}` }),
      /too short or too long/,
    ],
    ['another word', (index) => Object.assign(index, { words: `${index.words}龥` }), /is not what/],
  ])('%s is complained of', (_, breakIt, reason) => {
    const index = fresh();
    breakIt(index);
    expect(reasons(index).join('\n')).toMatch(reason);
  });
});

describe('concepts', () => {
  test('what is right passes', () => expect(checkConcepts(CONCEPTS)).toEqual([]));

  test.each([
    ['an id twice', [CONCEPTS[0], CONCEPTS[0]]],
    ['a word twice', [{ ...CONCEPTS[0], words: ['学位', '学位'] }]],
    ['no word', [{ ...CONCEPTS[0], words: [] }]],
    ['a word of one character', [{ ...CONCEPTS[0], words: ['学'] }]],
    ['an unknown field', [{ ...CONCEPTS[0], note: '' }]],
  ])('%s is complained of', (_, concepts) => expect(checkConcepts(concepts)).not.toEqual([]));
});
