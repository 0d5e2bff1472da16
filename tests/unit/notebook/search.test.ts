import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NotebookQuery, NotebookSearch, type SortBy } from '../../../lib/notebook/search.ts';
import { pageKey, reportKey } from '../../../lib/notebook/search-keys.ts';
import { rowOf, type SearchRow } from '../../../lib/notebook/search-rows.ts';
import { searchable, wordsOf } from '../../../lib/notebook/search-text.ts';
import { statisticsOf } from '../../../lib/notebook/store/index.ts';
import { inventedPassage } from '../../../tools/bench/notebook-passages.ts';
import { passage, REPORT } from './store-fixture.ts';

const one = (words: string, ...given: Parameters<typeof passage>) =>
  new NotebookSearch([rowOf(passage(...given))]).find({ words }).rows.length === 1;

describe('words', () => {
  const given = {
    text: '推进“三链两园”建设，\n新增贷款 1,200 亿元，增长 5.2％。',
    note: '与去年 Report 对照',
    tags: ['待核 数字'],
  };

  it.each([
    ['a substring', '链两'],
    ['across a line break', '建设，新增'],
    ['without the quotation marks of the text', '推进三链两园建设'],
    ['with quotation marks that the text lacks', '“新增贷款”'],
    ['all words, in any order', '增长 三链'],
    ['words of different fields', '三链 对照 待核'],
    ['the note, in any case', 'rEPORT'],
    ['a tag with a space in it', '待核数字'],
    ['the place and the division above it', '云岭市 江南省'],
    ['the section', '民生'],
    ['traditional characters', '貸款'],
    ['full-width figures', '５．２％'],
    ['half-width per cent', '5.2%'],
    ['a number without its separator', '1200亿元'],
    ['a number with it', '1,200亿元'],
    ['ideographic spaces between words', '增长　三链'],
  ])('finds by %s', (_, words) => {
    expect(one(words, given)).toBe(true);
  });

  it.each([
    ['one word is missing', '增长 四链'],
    ['another figure', '1,300亿元'],
    ['half of one field and half of another', '5.2%。与去年'],
    ['nothing like a pattern', '三.两'],
  ])('finds nothing where %s', (_, words) => {
    expect(one(words, given)).toBe(false);
  });

  it('takes a query of white space and quotation marks for none', () => {
    expect(wordsOf(' 　“” \n')).toEqual([]);
    expect(one('  ', given)).toBe(true);
  });

  it('finds every passage by any piece of its text', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(60), fc.integer({ min: 1, max: 12 }), (n, from, length) => {
        const each = inventedPassage(n);
        const piece = each.quote.exact.slice(from, from + length);
        return new NotebookSearch([rowOf(each)]).find({ words: piece }).rows.length === 1;
      }),
    );
  });

  it('changes nothing when it is applied twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = searchable(text);
        return wordsOf(once).every((word) => once.includes(word));
      }),
    );
  });
});

describe('filters', () => {
  const rows = Array.from({ length: 600 }, (_, n) => rowOf(inventedPassage(n)));
  const search = new NotebookSearch(rows);
  const plain = (test: (row: SearchRow) => boolean) =>
    rows
      .filter(test)
      .map(({ id }) => id)
      .sort();
  const found = (query: NotebookQuery) =>
    search
      .find(query)
      .rows.map(({ id }) => id)
      .sort();
  const group = rows[0]?.group ?? '';

  it.each([
    ['report', { reports: [group] }, (row: SearchRow) => row.group === group],
    [
      'place',
      { places: ['云岭市', '青川市'] },
      (row: SearchRow) => ['云岭市', '青川市'].includes(row.place ?? ''),
    ],
    ['year', { years: ['2020'] }, (row: SearchRow) => row.year === '2020'],
    ['colour', { colours: ['red'] }, (row: SearchRow) => row.colour === 'red'],
    [
      'indicator',
      { indicators: ['indicator_3', 'indicator_7'] },
      (row: SearchRow) => row.indicators.some((id) => /_(3|7)$/.test(id)),
    ],
    [
      'thread',
      { threads: ['thread-4'] },
      (row: SearchRow) => row.threads.some(({ id }) => id === 'thread-4'),
    ],
    [
      'tags, all of them',
      { tags: ['待核', '民生'] },
      (row: SearchRow) => row.tags.includes('待核') && row.tags.includes('民生'),
    ],
    [
      'several at once',
      { years: ['2020', '2021'], tags: ['引用'], words: '公里' },
      (row: SearchRow) =>
        ['2020', '2021'].includes(row.year ?? '') && row.tags.includes('引用') && row.text.includes('公里'),
    ],
  ] as [string, NotebookQuery, (row: SearchRow) => boolean][])('by %s', (_, query, test) => {
    expect(plain(test).length).toBeGreaterThan(0);
    expect(plain(test).length).toBeLessThan(600);
    expect(found(query)).toEqual(plain(test));
  });

  it('finds nothing by a value that nobody has, and everything by none', () => {
    expect(found({ places: ['无此县'] })).toEqual([]);
    expect(found({ places: [], tags: [] })).toHaveLength(600);
  });
});

describe('order and groups', () => {
  const row = (id: string, fixed: Partial<SearchRow>): SearchRow => ({ ...rowOf(passage()), id, ...fixed });
  const rows = [
    row('a', {
      created: '2026-01-02',
      updated: '2026-03-01',
      delivered: '2024-01-01',
      title: '乙',
      place: '乙市',
      group: 'g1',
      start: 90,
      threads: [{ id: 't', name: '线' }],
    }),
    row('b', {
      created: '2026-01-03',
      updated: '2026-02-01',
      delivered: '2023-01-01',
      title: '甲',
      place: '甲市',
      group: 'g2',
      start: 5,
      threads: [],
    }),
    row('c', {
      created: '2026-01-01',
      updated: '2026-04-01',
      delivered: '2024-01-01',
      title: '乙',
      place: '乙市',
      group: 'g1',
      start: 10,
      threads: [
        { id: 't', name: '线' },
        { id: 'u', name: '路' },
      ],
    }),
    row('d', {
      created: '2026-01-04',
      updated: '2026-01-04',
      delivered: null,
      year: null,
      title: '网页',
      place: null,
      group: 'page:x',
      start: -1,
      threads: [],
    }),
  ];
  const order = (query: NotebookQuery) =>
    new NotebookSearch(rows)
      .find(query)
      .rows.map(({ id }) => id)
      .join('');

  it.each([
    ['the latest saved first', {}, 'dbac'],
    ['the latest changed first', { sort: 'updated' }, 'cabd'],
    ['reports by date, passages by place in them', { sort: 'report' }, 'dbca'],
    ['places, other pages last', { sort: 'place' }, 'cabd'],
    ['the other way round', { sort: 'created', descending: false }, 'cabd'],
  ] as [string, NotebookQuery, string][])('%s', (_, query, expected) => {
    expect(order(query)).toBe(expected);
  });

  it('groups by report and by thread', () => {
    const groups = (group: 'report' | 'thread') =>
      new NotebookSearch(rows)
        .find({ sort: 'report', group })
        .groups?.map(({ name, rows: inside }) => `${name}:${inside.map(({ id }) => id).join('')}`);
    expect(groups('report')).toEqual(['网页:d', '甲:b', '乙:ca']);
    expect(groups('thread')).toEqual(['线:ca', '路:c', ':db']);
  });

  it('stays the same as a new search through any changes', () => {
    const pool = Array.from({ length: 40 }, (_, n) => rowOf(inventedPassage(n)));
    const change = fc.record({
      put: fc.array(
        fc.record({
          n: fc.nat(39),
          title: fc.constantFrom('甲', '乙'),
          day: fc.integer({ min: 10, max: 28 }),
        }),
        { maxLength: 5 },
      ),
      gone: fc.array(fc.nat(39), { maxLength: 3 }),
    });
    const SORTS: SortBy[] = ['created', 'updated', 'report', 'place'];
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const held = new Map(pool.slice(0, 20).map((each) => [each.id, each]));
        const search = new NotebookSearch([...held.values()]);
        for (const sort of SORTS) search.find({ sort });
        for (const { put, gone } of changes) {
          const next = put.map(({ n, title, day }) => ({
            ...(pool[n] as SearchRow),
            title,
            updated: `2027-01-${day}`,
          }));
          const ids = gone
            .map((n) => (pool[n] as SearchRow).id)
            .filter((id) => !next.some((each) => each.id === id));
          search.change(next, ids);
          for (const each of next) held.set(each.id, each);
          for (const id of ids) held.delete(id);
        }
        expect(search.size).toBe(held.size);
        const ids = (of: NotebookSearch, sort: SortBy) => of.find({ sort }).rows.map(({ id }) => id);
        for (const sort of SORTS) {
          expect(ids(search, sort)).toEqual(ids(new NotebookSearch([...held.values()]), sort));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('statistics', () => {
  it('counts passages of each report, tag, colour, indicator', () => {
    const rows = [
      rowOf(passage({ tags: ['a', 'b'], indicators: ['gdp'] })),
      rowOf(passage({ tags: ['b'], at: 5, colour: 'blue' })),
      rowOf(passage({ report: null, url: 'http://x.example/1', title: '网页', at: 9 })),
    ];
    const { total, reports, tags, colours, indicators, places, years } = statisticsOf(rows);
    expect(total).toBe(3);
    expect(reports.map(({ name, count }) => [name, count])).toEqual([
      ['云岭市2026年政府工作报告', 2],
      ['网页', 1],
    ]);
    expect(tags).toEqual([
      { value: 'b', name: 'b', count: 2 },
      { value: 'a', name: 'a', count: 1 },
    ]);
    expect([colours[0]?.value, colours[0]?.count]).toEqual(['red', 2]);
    expect([indicators.length, places[0]?.count, years[0]?.value]).toEqual([1, 2, '2026']);
  });
});

describe('keys', () => {
  it.each([
    ['http://www.a.gov.cn/x.html?id=1#top', 'https://a.gov.cn/x.html?id=1', true],
    ['http://a.gov.cn/x.html?id=1&utm_source=wx&spm=2', 'http://a.gov.cn/x.html?id=1', true],
    ['http://a.gov.cn/x.html?id=1', 'http://a.gov.cn/x.html?id=2', false],
    ['http://a.gov.cn/x.html', 'http://b.gov.cn/x.html', false],
    ['file:///tmp/a.html#1', 'file:///tmp/a.html', true],
    ['no address', 'no address', true],
  ])('%s and %s: the same page? %s', (a, b, isSame) => {
    expect(pageKey(a) === pageKey(b)).toBe(isSame);
  });

  it('tells reports by whose they are and the years they speak of', () => {
    expect(reportKey({ ...REPORT, title: '（转载）', speaker: '某人' })).toBe(reportKey(REPORT));
    expect(reportKey({ ...REPORT, plans: '2027' })).not.toBe(reportKey(REPORT));
    expect(reportKey({ ...REPORT, place: null, path: [] })).toBeNull();
    expect(reportKey({ ...REPORT, bundled: 'x-2026' })).toBe('report:x-2026');
    expect(reportKey(null)).toBeNull();
  });
});
