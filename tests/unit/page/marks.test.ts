import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure, Section, TermMark } from '../../../lib/analysis.ts';
import { carry } from '../../../lib/page/carry.ts';
import { innermost, marksOf, neighbour } from '../../../lib/page/marks.ts';

const term = (start: number, end: number, name: string, entry: string | null = null): TermMark => ({
  span: [start, end],
  term: name,
  entry,
  source: 'bundle',
});
const section = (start: number, depth: number): Section => ({
  title: '',
  depth,
  part: 'review',
  span: [start, start],
});
const figure = (start: number, end: number, indicator: string | null = 'gdp'): Figure => ({
  span: [start, end],
  raw: '7%',
  value: 7,
  unit: '%',
  base: 7,
  baseUnit: '%',
  cmp: 'eq',
  role: 'growth',
  what: '产值',
  indicator,
  period: '2022',
  modality: 'actual',
});
const reading = {
  figures: [] as Figure[],
  terms: [
    term(50, 54, '断头路', 'x'),
    term(10, 13, '断头路', 'x'),
    term(30, 33, '断头路', 'x'),
    term(12, 13, '路'),
  ],
  notes: [{ n: 1, term: '断头路', names: [], definition: [80, 90] as const, marks: [[13, 14] as const] }],
  sections: [section(0, 1), section(20, 2), section(40, 1)],
};

describe('which marks', () => {
  const starts = (which: 'all' | 'first' | 'none') =>
    marksOf(reading, which, 'all').map(({ kind, span }) => `${kind}${span[0]}`);
  test('all, in reading order', () => {
    expect(starts('all')).toEqual(['term10', 'term12', 'note13', 'term30', 'term50']);
  });
  test('the first in each chapter; a heading below does not begin one', () => {
    expect(starts('first')).toEqual(['term10', 'term12', 'note13', 'term50']);
  });
  test('none: the markers stay', () => {
    expect(starts('none')).toEqual(['note13']);
  });
  test('one mark for one place; an empty span is none', () => {
    const twice = { ...reading, terms: [term(1, 3, '甲'), term(1, 3, '乙'), term(5, 5, '丙')], notes: [] };
    expect(marksOf(twice, 'all', 'all')).toHaveLength(1);
  });
});

describe('which figures', () => {
  const page = { ...section(95, 1), part: 'page', span: [95, 99] } as const;
  const glossary = { ...section(100, 1), part: 'notes', span: [100, 120] } as const;
  const told = {
    ...reading,
    sections: [...reading.sections, page, glossary],
    figures: [figure(5, 8), figure(20, 24, null), figure(82, 85), figure(96, 98), figure(110, 112)],
  };
  const starts = (which: 'indicators' | 'all' | 'none') =>
    marksOf(told, 'none', which).flatMap(({ kind, span }) => (kind === 'figure' ? [span[0]] : []));
  test('those that measure an indicator', () => expect(starts('indicators')).toEqual([5]));
  test('all of the report itself: none in a definition, the glossary or the page around it', () =>
    expect(starts('all')).toEqual([5, 20]));
  test('none', () => expect(starts('none')).toEqual([]));
  test('are walked through together with terms and markers', () => {
    const marks = marksOf(told, 'all', 'all');
    expect(marks.map(({ kind, span }) => `${kind}${span[0]}`)).toEqual([
      'figure5',
      'term10',
      'term12',
      'note13',
      'figure20',
      'term30',
      'term50',
    ]);
    expect(neighbour(marks, 'note:13-14', 1, 0)?.kind).toBe('figure');
  });
  test('of a term and a figure at one place the shorter is meant, of equals the term', () => {
    const around = {
      ...reading,
      terms: [term(0, 9, '甲')],
      notes: [],
      figures: [figure(3, 5), figure(0, 9)],
    };
    const marks = marksOf(around, 'all', 'all');
    expect(innermost(marks)?.span).toEqual([3, 5]);
    expect(innermost(marks.filter(({ span }) => span[0] === 0).reverse())?.kind).toBe('term');
  });
});

test('the innermost of several', () => {
  const [outer, inner, note] = marksOf(reading, 'all', 'all');
  if (!outer || !inner || !note) throw new Error('marks are missing');
  expect(innermost([outer, inner])).toBe(inner);
  expect(innermost([inner, outer])).toBe(inner);
  expect(innermost([inner, note])).toBe(note);
  expect(innermost([])).toBeNull();
});

describe('next and previous', () => {
  const marks = marksOf(reading, 'all', 'all');
  const ids = marks.map(({ id }) => id);
  test('from the current one, around the ends', () => {
    expect(neighbour(marks, ids[0] ?? '', 1, 0)?.id).toBe(ids[1]);
    expect(neighbour(marks, ids[0] ?? '', -1, 0)?.id).toBe(ids.at(-1));
    expect(neighbour(marks, ids.at(-1) ?? '', 1, 0)?.id).toBe(ids[0]);
  });
  test('without one, from the top of the window', () => {
    expect(neighbour(marks, null, 1, 20)?.span[0]).toBe(30);
    expect(neighbour(marks, null, -1, 20)?.span[0]).toBe(13);
    expect(neighbour(marks, null, 1, 99)?.span[0]).toBe(10);
    expect(neighbour(marks, null, -1, 0)?.span[0]).toBe(50);
    expect(neighbour(marks, 'gone', 1, 20)?.span[0]).toBe(30);
  });
  test('on a page without marks', () => {
    expect(neighbour([], null, 1, 0)).toBeNull();
  });
});

describe('carrying spans over a change', () => {
  test('before, behind, and across', () => {
    const move = carry('一二三四五六', '一二甲乙丙五六');
    expect(move([0, 2])).toEqual([0, 2]);
    expect(move([4, 6])).toEqual([5, 7]);
    expect(move([1, 3])).toBeNull();
  });
  test('an insertion between equal characters keeps both sides in their order', () => {
    const move = carry('aa', 'aaa');
    expect(move([0, 1])).toEqual([0, 1]);
    expect(move([1, 2])).toEqual([1, 2]);
  });
  test('of equal characters no two land on one', () => {
    const move = carry('aaa', 'aa');
    expect([move([0, 1]), move([1, 2]), move([2, 3])]).toEqual([[0, 1], [1, 2], null]);
  });
  test('what is carried says the same', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.nat(12), fc.nat(12), (before, after, from, length) => {
        const span = [Math.min(from, before.length), Math.min(from + length, before.length)] as const;
        const moved = carry(before, after)(span);
        return moved === null || after.slice(...moved) === before.slice(...span);
      }),
    );
  });
});
