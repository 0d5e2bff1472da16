/** Passages for the tests of export and import: one plain, any number of hostile ones. */
import fc from 'fast-check';
import type { ExportFormat } from '../../../lib/notebook/exchange/index.ts';
import { exportNotebook, sourceOf } from '../../../lib/notebook/exchange/index.ts';
import type { SavedPassage } from '../../../lib/notebook/types.ts';
import { COLOURS, RELATIONS } from '../../../lib/notebook/types.ts';
import { squeeze } from '../../../lib/text/squeeze.ts';

export const plain: SavedPassage = {
  id: '0b6f3a52-6a3c-4c39-9a57-0d5c0c6f1a01',
  created: '2026-01-31T08:00:00.000Z',
  updated: '2026-02-01T09:30:00.000Z',
  revision: 2,
  quote: { text: '新增就业\n一万人以上。', exact: '新增就业一万人以上。', prefix: '今年', suffix: '此外' },
  position: [1200, 1210],
  section: ['二、明年的工作', '（一）稳就业'],
  sectionMark: { length: 900, hash: 77 },
  paragraphMark: null,
  colour: 'red',
  tags: ['就业', '目标'],
  note: '与去年相比？\n再查。',
  source: {
    report: {
      bundled: 'leping-2023',
      title: '乐平市2023年政府工作报告',
      place: '乐平市',
      level: 'county',
      path: ['江西省', '景德镇市', '乐平市'],
      delivered: '2023-02-22',
      reviews: '2022',
      plans: '2023',
      speaker: '吴艳',
    },
    url: 'https://www.example.gov.cn/zfgzbg/2023.html?a=1&b=2',
    title: '政府工作报告',
    accessed: '2026-01-31',
  },
  figures: [
    {
      span: [4, 9],
      raw: '一万人以上',
      value: 10000,
      unit: '人',
      base: 10000,
      baseUnit: '人',
      cmp: 'ge',
      role: 'count',
      what: '新增就业',
      indicator: 'new-jobs',
      period: '2023',
      modality: 'target',
    },
  ],
  terms: [{ term: '新增就业', entry: 'new-jobs', explanation: '一年里新有工作的人。' }],
  links: [],
  threads: [{ id: 'jobs', name: '就业' }],
  indicators: ['new-jobs'],
};

/** A file of some passages. */
export async function fileOf(
  format: ExportFormat,
  passages: readonly SavedPassage[],
  language: 'zh' | 'en' = 'zh',
): Promise<string> {
  let text = '';
  for await (const chunk of exportNotebook(format, sourceOf(passages), language)) text += chunk.text;
  return text;
}

const NASTY = [
  '=1+1',
  '＝cmd|',
  '+86',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  "'",
  '"',
  '""',
  ',',
  ';',
  '\r\n',
  '\n',
  '\u0000',
  '<script>alert(1)</script>',
  '<img src=x onerror=a>',
  '</textarea>',
  '&lt;',
  '[a](javascript:b)',
  '![i](http://x)',
  '](http://evil)',
  '`',
  '```',
  '~~~',
  '# h',
  '1. a',
  '- b',
  '> q',
  '| a |',
  '$x$',
  '%',
  '\\',
  '{',
  '}',
  '{{',
  '_a_',
  '__proto__',
  'constructor',
  'http://evil.cn/a_b',
  'www.evil.cn',
  'a@b.cn',
  '---',
  '===',
  ':::',
  '#tag',
  '<!--',
  '-->',
  '\u202e',
  '\u2028',
  '\ud800',
  '\udc00',
  '😀',
  'e\u0301',
  '\u3000',
  '\u00a0',
  '\ufeff',
  '增长5%左右',
  '2021-10-24',
  '1e5',
  'TRUE',
  'TY  - X',
  'ER  - ',
  '\\end{document}',
  '@online{x,',
  '~',
  '^',
  '][',
  '\\input{a}',
  '[[x]]',
  '<a@b>',
  '^[n]',
];

/** Text that some program could take for something else. */
export const hostile = (maxLength = 60): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...NASTY),
        fc.string({ unit: 'binary', maxLength: 4 }),
        fc.string({ maxLength: 4 }),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('').slice(0, maxLength));

const word = (maxLength = 60) => hostile(maxLength).map((text) => text || '词');
const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const span = fc
  .tuple(fc.nat(30_000), fc.nat(500))
  .map(([start, length]): readonly [number, number] => [start, start + length]);
const mark = fc.record({ length: fc.integer({ min: 1, max: 9999 }), hash: fc.nat(0xffffffff) });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0);
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const day = instant.map((text) => text.slice(0, 10));

const report = fc.record({
  bundled: nullable(fc.constantFrom('leping-2021', 'gaoan-2024', '__proto__')),
  title: hostile(),
  place: nullable(fc.oneof(fc.constantFrom('乐平市', '涌山镇', '中国'), hostile())),
  level: nullable(
    fc.constantFrom(
      'nation' as const,
      'province' as const,
      'prefecture' as const,
      'county' as const,
      'town' as const,
    ),
  ),
  path: fc.array(hostile(), { maxLength: 3 }),
  delivered: nullable(fc.oneof(day, hostile())),
  reviews: nullable(hostile()),
  plans: nullable(fc.constantFrom('2023', '2021-2026')),
  speaker: nullable(hostile()),
});

const figure = fc.record({
  span,
  raw: hostile(),
  value: number,
  unit: hostile(),
  base: number,
  baseUnit: hostile(),
  cmp: fc.constantFrom('eq' as const, 'approx' as const, 'ge' as const),
  role: fc.constantFrom('level' as const, 'growth' as const, 'other' as const),
  what: hostile(),
  indicator: nullable(hostile()),
  period: nullable(hostile()),
  modality: fc.constantFrom('actual' as const, 'target' as const),
});

const quote = fc.tuple(hostile(200), hostile(), hostile()).map(([text, prefix, suffix]) => {
  const words = squeeze(text) === '' ? '摘录' : text;
  return {
    text: words,
    exact: squeeze(words),
    prefix: squeeze(prefix).slice(0, 64),
    suffix: squeeze(suffix).slice(0, 64),
  };
});

const tags = fc
  .array(hostile(40), { maxLength: 4 })
  .map((all) => [
    ...new Set(
      all
        .map((tag) => tag.trim().normalize('NFC').slice(0, 60).trim())
        .filter((tag) => tag === tag.normalize('NFC') && tag),
    ),
  ]);

/** Any passage that the schema lets through. */
export const passages: fc.Arbitrary<SavedPassage> = fc.record({
  id: fc.uuid(),
  created: instant,
  updated: instant,
  revision: fc.integer({ min: 1, max: 1000 }),
  quote,
  position: nullable(span),
  section: fc.array(hostile(), { maxLength: 3 }),
  sectionMark: nullable(mark),
  paragraphMark: nullable(mark),
  colour: fc.constantFrom(...COLOURS),
  tags,
  note: hostile(200),
  source: fc.record({
    report: nullable(report),
    url: fc.oneof(
      fc.constantFrom('', 'https://www.example.gov.cn/a', 'file:///C:/x', 'https:bad url'),
      hostile().map((text) => `https://example.cn/${text}`),
    ),
    title: hostile(),
    accessed: day,
  }),
  figures: fc.array(figure, { maxLength: 2 }),
  terms: fc.array(fc.record({ term: word(), entry: nullable(word()), explanation: hostile() }), {
    maxLength: 3,
  }),
  links: fc.array(
    fc.record({
      report: word(),
      statement: nullable(word()),
      relation: fc.constantFrom(...RELATIONS),
      gist: nullable(hostile()),
      source: report,
    }),
    { maxLength: 1 },
  ),
  threads: fc.array(fc.record({ id: word(), name: word() }), { maxLength: 2 }),
  indicators: fc.array(word(), { maxLength: 2 }),
});

/** A notebook: ids differ. */
export const notebooks: fc.Arbitrary<SavedPassage[]> = fc.uniqueArray(passages, {
  selector: ({ id }) => id,
  maxLength: 5,
});
