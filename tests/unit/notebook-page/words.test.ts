import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, hitsOf } from '../../../components/notebook/hits.ts';
import { piecesOf } from '../../../components/notebook/pieces.ts';
import { addressOf, EVERYTHING, type View, viewFrom } from '../../../components/notebook/query.ts';
import type { Figure } from '../../../lib/analysis.ts';
import { searchable, wordsOf } from '../../../lib/notebook/search-text.ts';
import { passage } from '../notebook/store-fixture.ts';

const found = (text: string, query: string) => hitsOf(text, query).map(([from, to]) => text.slice(from, to));

describe('hits', () => {
  it.each([
    ['新增就业1，200万人', '1200', ['1，200']],
    ['引进“5020”项目7个', '5020项目', ['5020”项目']],
    ['全年 生产\n总值', '生产总值', ['生产\n总值']],
    ['專精特新', '专精', ['專精']],
    ['ＧＤＰ与gdp', 'GDP', ['ＧＤＰ', 'gdp']],
    ['公路和铁路', '公路 铁路', ['公路', '铁路']],
    ['𠮷林的𠮷', '𠮷', ['𠮷', '𠮷']],
    ['<b>(.*)</b>', '(.*)', ['(.*)']],
    ['公公路路', '公路 路路', ['公路路']],
    ['没有', '无', []],
    ['', '公路', []],
    ['公路', ' ', []],
  ])('%j holds of %j: %j', (text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });

  it('stand wherever the search finds a word', () => {
    const unit = fc.constantFrom(...'公路1，20“”𠮷 \nＡa總总①㎡');
    fc.assert(
      fc.property(fc.array(unit), fc.array(unit), (text, query) => {
        const [said, sought] = [text.join(''), query.join('')];
        const hits = hitsOf(said, sought);
        const any = wordsOf(sought).some((word) => searchable(said).includes(word));
        expect(hits.length > 0).toBe(any);
        for (const [at, [from, to]] of hits.entries()) {
          expect(from).toBeLessThan(to);
          expect(from).toBeGreaterThan(hits[at - 1]?.[1] ?? -1);
        }
      }),
    );
  });

  it('are in the part that is shown', () => {
    const text = `${'前'.repeat(200)}公路${'后'.repeat(50)}`;
    expect(excerptOf(text, '公路', 70)).toMatch(/^…前{16}公路/);
    expect(excerptOf(text, '', 70)).toBe(text);
  });
});

const figure = (span: [number, number], raw: string): Figure => ({
  span,
  raw,
  value: 320,
  unit: '公里',
  base: 320,
  baseUnit: '公里',
  cmp: 'eq',
  role: 'level',
  what: '农村公路',
  indicator: null,
  period: null,
  modality: 'target',
});

describe('pieces of a quote', () => {
  it('find figures, whose spans know no white space, between line breaks', () => {
    const saved = passage({
      text: '新建农村公路 320\n公里。\n改造老旧小区 15 个。',
      figures: [figure([6, 11], '320公里')],
    });
    const pieces = piecesOf(saved, '小区');
    expect(pieces.map(({ text }) => text).join('')).toBe(saved.quote.text);
    expect(pieces.filter((piece) => piece.figure === 0).map(({ text }) => text)).toEqual(['320\n公里']);
    expect(pieces.filter((piece) => piece.term === 0).map(({ text }) => text)).toEqual(['老旧', '小区']);
    expect(pieces.filter((piece) => piece.hit).map(({ text }) => text)).toEqual(['小区']);
  });

  it('end where the figure does, not where the next word begins', () => {
    const saved = passage({ text: '完成320公里\n\n改造', figures: [figure([2, 7], '320公里')], terms: [] });
    expect(piecesOf(saved, '').map(({ text }) => text)).toEqual(['完成', '320公里', '\n\n改造']);
  });

  it('leave out figures beyond the quote', () => {
    const saved = passage({ text: '短。', figures: [figure([50, 60], 'x')], terms: [] });
    expect(piecesOf(saved, '')).toEqual([{ text: '短。', figure: null, term: null, hit: false }]);
  });
});

describe('the address', () => {
  const values = fc.array(fc.string({ minLength: 1 }), { maxLength: 3 });
  it('says what is shown, and is read back', () => {
    fc.assert(
      fc.property(
        fc.string(),
        values,
        values,
        fc.constantFrom('report', 'thread', null),
        (words, tags, reports, group) => {
          const view: View = { ...EVERYTHING, words, tags, reports, group };
          expect(viewFrom(addressOf(view, null))).toEqual(view);
        },
      ),
    );
  });

  it('is empty for everything, and takes nothing that it does not know', () => {
    expect(addressOf(EVERYTHING, null)).toBe('');
    expect(viewFrom('?sort=evil&group=__proto__&x=1')).toEqual(EVERYTHING);
  });
});
