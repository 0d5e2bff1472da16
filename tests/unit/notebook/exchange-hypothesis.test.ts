import { describe, expect, test } from 'vitest';
import { among, type Preview, plan, preview } from '../../../lib/notebook/exchange/index.ts';
import { fileOf } from './exchange-passages.ts';

const annotation = {
  id: 'xQ7aVr5mEe6tM1_9q0Y2dA',
  created: '2025-11-09T07:17:52.123456+00:00',
  updated: '2025-11-10T07:17:52.654321+00:00',
  group: '__world__',
  user: 'acct:li@hypothes.is',
  uri: 'https://www.example.gov.cn/2025/report.html',
  text: '与去年相比？',
  tags: ['就业', ' 目标 '],
  hidden: false,
  flagged: false,
  permissions: {
    read: ['group:__world__'],
    update: ['acct:li@hypothes.is'],
    delete: ['acct:li@hypothes.is'],
  },
  document: { title: ['某市政府工作报告'] },
  links: { html: 'https://hypothes.is/a/x', incontext: 'https://hyp.is/x' },
  user_info: { display_name: null },
  target: [
    {
      source: 'https://www.example.gov.cn/2025/report.html',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          endContainer: '/p[1]',
          startOffset: 0,
          endOffset: 9,
        },
        { type: 'TextPositionSelector', start: 100, end: 112 },
        { type: 'TextQuoteSelector', exact: '新增 就业\n一万人', prefix: '今年 以来', suffix: ' 以上。' },
      ],
    },
  ],
};

const exported = (annotations: unknown[]): string =>
  JSON.stringify({
    export_date: '2026-01-31T08:00:00.000Z',
    export_userid: 'acct:li@hypothes.is',
    client_version: '1.1672.0',
    annotations,
  });

async function shown(text: string, notebook = among([])): Promise<Preview> {
  const read = await preview(text, notebook);
  if (read.kind !== 'preview') throw new Error(read.problem.code);
  return read;
}

describe("Hypothesis's export", () => {
  test('an annotation becomes a passage', async () => {
    const read = await shown(exported([annotation]));
    expect(read).toMatchObject({ format: 'hypothesis', total: 1, unreadable: [] });
    expect(read.new[0]?.passage).toEqual({
      id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
      created: '2025-11-09T07:17:52.123Z',
      updated: '2025-11-10T07:17:52.654Z',
      revision: 1,
      quote: { text: '新增 就业\n一万人', exact: '新增就业一万人', prefix: '今年以来', suffix: '以上。' },
      position: null,
      section: [],
      sectionMark: null,
      paragraphMark: null,
      colour: 'yellow',
      tags: ['就业', '目标'],
      note: '与去年相比？',
      source: {
        report: null,
        url: 'https://www.example.gov.cn/2025/report.html',
        title: '某市政府工作报告',
        accessed: '2025-11-09',
      },
      figures: [],
      terms: [],
      links: [],
      threads: [],
      indicators: [],
    });
    expect(read.new[0]?.notices).toEqual([{ code: 'tags-changed' }]);
  });

  test('a second import finds the first, and what was changed since', async () => {
    const first = plan(await shown(exported([annotation]))).parts.flat();
    expect((await shown(exported([annotation]), among(first))).duplicate).toMatchObject([
      { reason: 'same-record' },
    ]);
    const edited = first.map((passage) => ({
      ...passage,
      note: '改',
      revision: 2,
      updated: '2026-01-01T00:00:00.000Z',
    }));
    const again = await shown(exported([annotation]), among(edited));
    expect(again.conflicting).toMatchObject([{ differs: ['note'], newer: 'notebook' }]);
  });

  test('ids of other annotations differ', async () => {
    const many = Array.from({ length: 2000 }, (_, at) => ({
      ...annotation,
      id: `xQ7aVr5mEe6tM1_9q0Y2${String(at).padStart(4, '0')}`,
    }));
    const read = await shown(exported(many));
    expect(new Set(read.new.map(({ passage }) => passage.id)).size).toBe(2000);
  });

  test('what was imported goes through our own export', async () => {
    const passages = plan(await shown(exported([annotation]))).parts.flat();
    const back = plan(await shown(await fileOf('json', passages))).parts.flat();
    expect(back).toEqual(passages);
  });

  const quote = (change: object) => [{ selector: [{ type: 'TextQuoteSelector', exact: '一', ...change }] }];
  test.each<[string, object, object]>([
    ['a note on the page', { target: [{ source: 'https://a.cn/' }] }, { code: 'page-note' }],
    ['no target', { target: [] }, { code: 'page-note' }],
    [
      'a shape on an image',
      { target: [{ selector: [{ type: 'ShapeSelector', shape: {} }] }] },
      { code: 'page-note' },
    ],
    ['an answer', { target: [], references: ['abc'] }, { code: 'reply' }],
    [
      'a quote of white space',
      { target: quote({ exact: ' \n' }) },
      { code: 'bad-field', field: 'quote.exact' },
    ],
    ['a quote that is a number', { target: quote({ exact: 1 }) }, { code: 'bad-field', field: 'exact' }],
    [
      'an address that a browser would run',
      { uri: 'javascript:alert(1)' },
      { code: 'bad-field', field: 'source.url' },
    ],
    ['no address', { uri: undefined }, { code: 'bad-field', field: 'uri' }],
    ['no date', { created: 'yesterday' }, { code: 'bad-field', field: 'created' }],
    [
      'a day that does not exist',
      { created: '2026-02-30T25:00:00Z' },
      { code: 'bad-field', field: 'created' },
    ],
    ['tags that are a text', { tags: 'a' }, { code: 'bad-field', field: 'tags' }],
    ['a forbidden name', { permissions: { constructor: 1 } }, { code: 'forbidden-key', key: 'constructor' }],
  ])('%s cannot be taken in', async (_, change, problem) => {
    const read = await shown(exported([{ ...annotation, ...change }]));
    expect(read.unreadable).toMatchObject([{ index: 0, problem }]);
  });

  test('markup in a note is kept as words, with a notice; so is a note of somebody else', async () => {
    const text = '<b>粗</b> [看](http://a.cn)';
    const read = await shown(exported([{ ...annotation, tags: [], text, user: 'acct:wang@hypothes.is' }]));
    expect(read.new[0]?.passage.note).toBe(text);
    expect(read.new[0]?.notices).toEqual([{ code: 'note-markup' }, { code: 'other-author' }]);
  });

  test('long contexts and tags are cut, fields that are null or missing are empty', async () => {
    const target = quote({ prefix: '前'.repeat(500), suffix: null });
    const tags = ['长'.repeat(100), '', 'a', 'a'];
    const read = await shown(
      exported([{ ...annotation, target, tags, text: null, updated: undefined, document: null }]),
    );
    const passage = read.new[0]?.passage;
    expect(passage?.quote).toMatchObject({ prefix: '前'.repeat(64), suffix: '' });
    expect(passage?.tags).toEqual(['长'.repeat(60), 'a']);
    expect(passage).toMatchObject({ note: '', updated: passage?.created, source: { title: '' } });
  });
});
