import { describe, expect, test } from 'vitest';
import type { GlossaryCard, NoteText } from '../../../lib/extension/protocol.ts';
import { type CardSource, cardContent, spokenCard } from '../../../lib/page/card-content.ts';
import type { Mark } from '../../../lib/page/marks.ts';

type Told = Exclude<Mark, { kind: 'figure' }>;

const entry = (id: string, more: Partial<GlossaryCard> = {}): GlossaryCard => ({
  id,
  term: `词${id}`,
  kind: 'policy',
  zh: `${id}的白话`,
  en: `${id} name`,
  enText: `${id} in English`,
  elsewhere: [],
  ...more,
});
const note = (n: number, term: string): NoteText => ({
  n,
  term,
  names: [],
  definition: [0, 1],
  marks: [],
  text: `注${n}的原文`,
});
const source: CardSource = {
  terms: [
    { span: [0, 2], term: '词a', entry: 'a', source: 'note', note: 1 },
    { span: [2, 4], term: '词b', entry: 'b', source: 'note', note: 1 },
    { span: [4, 6], term: '词a', entry: 'a', source: 'note', note: 1 },
    { span: [6, 8], term: '词c', entry: 'c', source: 'note', note: 2 },
  ],
  glossary: {
    a: entry('a', { elsewhere: [{ report: 'r', place: '某市', year: '2021' }] }),
    b: entry('b', { elsewhere: [{ report: 'r', place: '某市', year: '2021', note: 4 }] }),
    c: entry('c', { enText: '' }),
  },
  notes: [note(1, '词a、词b'), note(2, '词c'), note(3, '词d')],
};
const termMark = (index: number): Told => {
  const term = source.terms[index];
  if (!term) throw new Error(`no term ${index}`);
  return { id: `term:${index}`, kind: 'term', span: term.span, term };
};
const noteMark = (n: number): Told => ({ id: `note:${n}`, kind: 'note', span: [0, 1], note: n });

describe('the card of a term', () => {
  test('our explanation, the page’s note, where else', () => {
    const card = cardContent(termMark(0), source, 'zh');
    expect(card).toMatchObject({ title: '词a', english: 'a name', kind: 'policy', marker: null });
    expect(card?.parts.map((part) => part.type)).toEqual(['explanation', 'note', 'elsewhere']);
    expect(card?.sources).toEqual(['entry', 'note']);
  });

  test('in the interface language first, the other one behind', () => {
    const first = (language: 'zh' | 'en', index: number) =>
      cardContent(termMark(index), source, language)?.parts[0];
    expect(first('zh', 0)).toMatchObject({ first: { lang: 'zh', text: 'a的白话' }, second: { lang: 'en' } });
    expect(first('en', 0)).toMatchObject({
      first: { lang: 'en', text: 'a in English' },
      second: { lang: 'zh' },
    });
    expect(first('en', 3)).toMatchObject({ first: { lang: 'zh' }, second: null });
  });

  test('names the note’s heading only where it is another', () => {
    const headed = (index: number) =>
      cardContent(termMark(index), source, 'zh')?.parts.find((part) => part.type === 'note');
    expect(headed(0)).toMatchObject({ n: 1, term: '词a、词b' });
    expect(headed(3)).toMatchObject({ n: 2, term: null });
  });

  test('without an entry shows the note alone; with neither shows nothing', () => {
    const bare: Told & { kind: 'term' } = {
      id: 'x',
      kind: 'term',
      span: [0, 2],
      term: { span: [0, 2], term: '词d', entry: null, source: 'note', note: 3 },
    };
    expect(cardContent(bare, source, 'zh')).toMatchObject({ english: null, sources: ['note'] });
    expect(cardContent({ ...bare, term: { ...bare.term, note: 9 } }, source, 'zh')).toBeNull();
    expect(cardContent({ ...bare, term: { ...bare.term, entry: 'gone', note: 9 } }, source, 'zh')).toBeNull();
  });
});

describe('the card of a marker', () => {
  test('the note first, then our explanation of each of its terms, once', () => {
    const card = cardContent(noteMark(1), source, 'zh');
    expect(card).toMatchObject({ title: '词a、词b', marker: 1, english: null, kind: null });
    expect(card?.parts.map((part) => (part.type === 'explanation' ? part.name : part.type))).toEqual([
      'note',
      '词a',
      '词b',
      'elsewhere',
    ]);
  });

  test('one term lends its English name', () => {
    expect(cardContent(noteMark(2), source, 'zh')).toMatchObject({ english: 'c name', kind: 'policy' });
  });

  test('one report is named once, with its note', () => {
    const last = cardContent(noteMark(1), source, 'zh')?.parts.at(-1);
    expect(last).toEqual({
      type: 'elsewhere',
      uses: [{ report: 'r', place: '某市', year: '2021', note: 4 }],
    });
  });

  test('an unknown note has no card', () => {
    expect(cardContent(noteMark(9), source, 'zh')).toBeNull();
  });
});

test('what a screen reader hears is what comes first', () => {
  const heard = (mark: Told) => spokenCard(cardContent(mark, source, 'zh') ?? { ...empty });
  const empty = { mark: '', title: '', english: null, kind: null, marker: null, parts: [], sources: [] };
  expect(heard(termMark(0))).toBe('a的白话');
  expect(heard(noteMark(1))).toBe('注1的原文');
  expect(spokenCard(empty)).toBe('');
});
