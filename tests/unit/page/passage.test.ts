import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure, Identity, Section, Span, TermMark } from '../../../lib/analysis.ts';
import {
  AROUND,
  inView,
  LONGEST,
  looseText,
  type PassagePage,
  passageOf,
  reportOf,
  sentenceAt,
  trimSpan,
} from '../../../lib/page/passage.ts';

const identity: Identity = {
  kind: 'report',
  confidence: 1,
  evidence: [],
  reasons: [],
  place: '甲市',
  level: 'county',
  path: ['某省', '甲市'],
  delivered: '2023-02-01',
  reviews: '2022',
  plans: '2023',
  speaker: null,
  bundled: null,
};

const FIRST = '过去一年，全市粮食总产量120万吨，增长3.2%；新增就业8000人。';
const SECOND = '今年，我们要新建学校6所。';
const text = `首页导航一、工作回顾${FIRST}${SECOND}`;
const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
const breaks = [4, 10, spanOf(SECOND)[0]];

const section = (title: string, depth: number, part: Section['part'], span: Span): Section => ({
  title,
  depth,
  part,
  span,
});

const page: PassagePage = {
  text,
  breaks,
  title: '甲市2023年政府工作报告',
  reading: {
    identity,
    sections: [
      section('', 1, 'page', [0, 4]),
      section('（一）粮食', 2, 'review', [10, text.length]),
      section('一、工作回顾', 1, 'review', [4, text.length]),
    ],
    figures: [
      { span: spanOf('120万吨'), raw: '120万吨' },
      { span: spanOf('6所'), raw: '6所' },
    ] as unknown as Figure[],
    terms: [{ span: spanOf('新增就业'), term: '新增就业', entry: null, source: 'bundle' }] as TermMark[],
  },
};

describe('a passage', () => {
  test('brings its words, its surroundings, its report and its sections', () => {
    const passage = passageOf(page, spanOf(FIRST), 'selection');
    expect(passage).toMatchObject({
      text: FIRST,
      before: '首页导航一、工作回顾',
      after: SECOND,
      span: spanOf(FIRST),
      origin: 'selection',
      section: ['一、工作回顾', '（一）粮食'],
      part: 'review',
    });
    expect(passage?.report).toMatchObject({ title: page.title, place: '甲市', delivered: '2023-02-01' });
  });

  test('counts figures and terms from its own beginning, and leaves out those that stand elsewhere', () => {
    const passage = passageOf(page, spanOf(FIRST), 'view');
    expect(passage?.figures.map(({ raw }) => raw)).toEqual(['120万吨']);
    for (const { span, raw } of passage?.figures ?? []) expect(passage?.text.slice(...span)).toBe(raw);
    for (const { span, term } of passage?.terms ?? []) expect(passage?.text.slice(...span)).toBe(term);
    expect(passage?.terms).toHaveLength(1);
  });

  test.each([
    ['政府工作报告', '甲市政府工作报告'],
    [' 《 政府工作报告 》 ', '甲市政府工作报告'],
    ['市政府工作报告', '甲市政府工作报告'],
    ['甲市2023年政府工作报告', '甲市2023年政府工作报告'],
    ['在人民代表大会上的报告', '在人民代表大会上的报告'],
  ])('names whose report it is where the page’s title %s does not', (title, named) => {
    expect(reportOf({ ...page, title })?.title).toBe(named);
  });

  test('names no report where the page is none', () => {
    const reading = { ...page.reading, identity: { ...identity, kind: 'other' as const } };
    expect(passageOf({ ...page, reading }, spanOf(FIRST), 'selection')?.report).toBeNull();
  });

  test('sheds the marks that belong to the words around it', () => {
    const at = text.indexOf('，增长3.2%；');
    expect(passageOf(page, [at, at + '，增长3.2%；'.length], 'selection')?.text).toBe('增长3.2%');
    expect(trimSpan('，。', [0, 2])).toEqual([0, 2]);
    expect(trimSpan('“双减”。', [0, 5])).toEqual([0, 5]);
  });

  test('is cut, never inside a surrogate pair', () => {
    const long = `甲${'😀'.repeat(LONGEST)}`;
    const passage = passageOf({ ...page, text: long, breaks: [] }, [0, long.length], 'selection');
    expect(passage?.text.length).toBe(LONGEST - 1);
    expect(passage?.text.isWellFormed()).toBe(true);
    expect(passage?.after.length).toBeLessThanOrEqual(AROUND);
    expect(passage?.after.isWellFormed()).toBe(true);
  });

  test('is null where nothing is selected, and survives spans outside the text', () => {
    expect(passageOf(page, [5, 5], 'selection')).toBeNull();
    expect(passageOf(page, [text.length + 3, text.length + 9], 'selection')).toBeNull();
    expect(passageOf(page, [-7, text.length + 9], 'selection')?.text).toBe(text);
  });

  test('of any words is squeezed, short enough and well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 5000 }), (raw) => {
        const passage = looseText(raw, 'text');
        if (passage === null) return /^\s*$/u.test(raw);
        const { text: words } = passage;
        return words !== '' && words.length <= LONGEST && !/\s/u.test(words) && passage.span === null;
      }),
    );
    expect(looseText(' \n\u3000', 'text')).toBeNull();
    expect(looseText('、双 减\n', 'selection')?.text).toBe('双减');
  });
});

describe('where a reader is', () => {
  test('the sentence around a place ends at its mark', () => {
    expect(text.slice(...(sentenceAt(page, text.indexOf('8000')) ?? [0, 0]))).toBe('新增就业8000人。');
    expect(sentenceAt(page, text.length)).toBeNull();
  });

  test('headings and the site’s own words give way to a paragraph in view', () => {
    expect(inView(page, [1, 5, text.indexOf('粮食总')])).toEqual(spanOf(FIRST));
    expect(inView(page, [5, 1])).toEqual([4, 10]);
    expect(inView(page, [1])).toBeNull();
    expect(inView(page, [])).toBeNull();
  });

  test('an endless paragraph is read by its sentences', () => {
    const sentence = '修建道路若干条并养护全部桥梁。';
    const long = sentence.repeat(200);
    const endless = { ...page, text: long, breaks: [], reading: { ...page.reading, sections: [] } };
    expect(inView(endless, [sentence.length * 3 + 2])).toEqual([sentence.length * 3, sentence.length * 4]);
  });
});
