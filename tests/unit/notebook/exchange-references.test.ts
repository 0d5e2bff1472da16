import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CITE_STYLES, cite, citeSource } from '../../../lib/notebook/cite.ts';
import { bodyOf, type CiteSource, citeDate } from '../../../lib/notebook/exchange/bibliography.ts';
import type { SavedPassage } from '../../../lib/notebook/types.ts';
import { fileOf, hostile, notebooks, passages, plain } from './exchange-passages.ts';

/**
 * A strict reader of BibTeX: entries of braced fields, braces balanced as BibTeX counts them (a backslash does not
 * hide one), one key each, nothing between entries.
 */
function bibtexEntries(text: string): { type: string; key: string; fields: Map<string, string> }[] {
  const entries: { type: string; key: string; fields: Map<string, string> }[] = [];
  const head = /\s*@([a-z]+)\{([\w-]+),\s*/gy;
  let at = 0;
  while (text.slice(at).trim() !== '') {
    head.lastIndex = at;
    const match = head.exec(text);
    if (!match?.[1] || !match[2]) throw new Error(`no entry at ${at}`);
    at = head.lastIndex;
    const fields = new Map<string, string>();
    for (;;) {
      const name = /^([a-z]+) = \{/.exec(text.slice(at, at + 40));
      if (!name?.[1]) throw new Error(`no field at ${at}`);
      const start = at + name[0].length;
      let depth = 1;
      at = start;
      while (depth > 0) {
        if (at >= text.length) throw new Error('open brace');
        if (text[at] === '{') depth += 1;
        if (text[at] === '}') depth -= 1;
        at += 1;
      }
      if (fields.has(name[1])) throw new Error(`${name[1]} twice`);
      fields.set(name[1], text.slice(start, at - 1));
      const end = /^(,\n {2}|\n\}(?:\n\n|$))/.exec(text.slice(at, at + 4));
      if (!end?.[0]) throw new Error(`no end of field at ${at}`);
      at += end[0].length;
      if (end[0].startsWith('\n')) break;
    }
    entries.push({ type: match[1], key: match[2], fields });
  }
  return entries;
}

/** What TeX prints of a value that we wrote; throws at anything active that is left. */
function untex(value: string): string {
  const names: Record<string, string> = {
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    textasciitilde: '~',
    textasciicircum: '^',
    textquotedbl: '"',
  };
  const bare = value.replace(/\{\\([a-z]+)\}|\\([$&#%_])|[{}]|[\\~^$&#%_"]/g, (all, name, sign) => {
    if (name) return `\u0001${names[name] ?? ''}`;
    if (sign) return `\u0001${sign}`;
    if (all === '{' || all === '}') return '';
    throw new Error(`active: ${all}`);
  });
  return bare.replaceAll('\u0001', '');
}

/** A strict reader of RIS: `XX  - value`, CR LF, TY first, ER last and empty, a blank line between records. */
function risRecords(text: string): [string, string][][] {
  const records: [string, string][][] = [];
  if (text !== '' && !text.endsWith('\r\n')) throw new Error('no end of line');
  let record: [string, string][] | null = null;
  for (const line of text.split('\r\n').slice(0, -1)) {
    if (record === null && line === '') continue;
    const match = /^([A-Z][A-Z0-9]) {2}- ([^\r\n\u2028\u0085]*)$/.exec(line);
    if (!match?.[1]) throw new Error(`no field: ${line}`);
    if (match[1] === 'TY') {
      if (record) throw new Error('TY inside a record');
      record = [];
    }
    if (!record) throw new Error('field outside a record');
    record.push([match[1], match[2] ?? '']);
    if (match[1] === 'ER') {
      records.push(record);
      record = null;
    }
  }
  if (record) throw new Error('open record');
  return records;
}

const source: CiteSource = citeSource(plain.source);
const url = plain.source.url;

describe('GB/T 7714-2015', () => {
  test.each<[string, Partial<CiteSource>, string]>([
    ['a speaker', {}, `吴艳. 乐平市2023年政府工作报告: 2023年2月22日[EB/OL]. [2026-01-31]. ${url}`],
    [
      'the body where nobody is named',
      { speaker: null, delivered: null },
      `乐平市人民政府. 乐平市2023年政府工作报告[EB/OL]. [2026-01-31]. ${url}`,
    ],
    [
      'the nation',
      { speaker: null, place: '中国', level: 'nation', title: '政府工作报告', delivered: '2024-03-05' },
      `国务院. 政府工作报告: 2024年3月5日[EB/OL]. [2026-01-31]. ${url}`,
    ],
    [
      'a year that the title names is not said twice',
      { delivered: '2023' },
      `吴艳. 乐平市2023年政府工作报告[EB/OL]. [2026-01-31]. ${url}`,
    ],
    [
      'neither speaker nor body',
      { speaker: null, place: null, level: null, delivered: null },
      `乐平市2023年政府工作报告[EB/OL]. [2026-01-31]. ${url}`,
    ],
    [
      'no address: a report, of a place that is not known',
      { url: null },
      '吴艳. 乐平市2023年政府工作报告: 2023年2月22日[R]. [出版地不详]: [出版者不详], 2023.',
    ],
    [
      'a file at home is no address; an inferred year stands in brackets',
      { url: 'file:///home/li/报告.html', delivered: null },
      '吴艳. 乐平市2023年政府工作报告[R]. [出版地不详]: [出版者不详], [2023].',
    ],
  ])('%s', (_, change, expected) => {
    expect(cite({ ...source, ...change }, null, 'gbt7714')).toBe(expected);
  });

  test('a page where there is one', () => {
    expect(cite({ ...source, url: null }, { page: '12-13' }, 'gbt7714')).toMatch(/, 2023: 12-13\.$/);
    expect(cite(source, { page: '12' }, 'gbt7714')).toContain('[EB/OL]. 12[2026-01-31]. https');
  });

  test('a web page that is no report', () => {
    const page = citeSource({ ...plain.source, report: null });
    expect(cite(page, null, 'gbt7714')).toBe(`政府工作报告[EB/OL]. [2026-01-31]. ${url}`);
  });

  test('a list names each source once, numbered, with the latest day of access', async () => {
    const later: SavedPassage = { ...plain, id: '1', source: { ...plain.source, accessed: '2026-03-01' } };
    const other: SavedPassage = { ...plain, id: '2', source: { ...plain.source, url: 'https://b.cn/' } };
    expect((await fileOf('gbt7714', [plain, later, other])).split('\r\n')).toEqual([
      `[1] 吴艳. 乐平市2023年政府工作报告: 2023年2月22日[EB/OL]. [2026-03-01]. ${url}`,
      '[2] 吴艳. 乐平市2023年政府工作报告: 2023年2月22日[EB/OL]. [2026-01-31]. https://b.cn/',
      '',
    ]);
  });
});

describe('who answers for a report', () => {
  test.each([
    ['乐平市', 'county', '2023', '乐平市人民政府'],
    ['涌山镇', 'town', '2023', '涌山镇人民政府'],
    ['中国', 'nation', '2023', '国务院'],
    ['某某街道', 'town', '2023', '某某街道办事处'],
    ['大兴安岭地区', 'prefecture', '2023', '大兴安岭地区行政公署'],
    ['锡林郭勒盟', 'prefecture', '2023', '锡林郭勒盟行政公署'],
    ['浦东新区', 'county', '2023', '浦东新区人民政府'],
    // Not certain: named by nobody rather than wrongly.
    ['雄安新区', 'county', '2023', null],
    ['某某经济技术开发区', 'county', '2023', null],
    ['乐平县', 'county', '1975', null],
    ['某地', 'county', '2023', null],
  ] as const)('%s', (place, level, delivered, body) => {
    expect(bodyOf({ place, level, delivered, plans: null })).toBe(body);
  });
});

describe('BibTeX', () => {
  test('an online source', () => {
    const [entry] = bibtexEntries(cite(source, { section: ['一'] }, 'bibtex'));
    expect(entry?.type).toBe('online');
    expect(entry?.key).toMatch(/^leping-2023-[a-z0-9]+$/);
    expect(Object.fromEntries(entry?.fields ?? [])).toEqual({
      author: '{吴艳}',
      title: '{乐平市2023年政府工作报告}',
      year: '2023',
      month: '2',
      day: '22',
      url,
      urldate: '2026-01-31',
      note: '一',
      langid: 'chinese',
      language: 'zh-CN',
    });
  });

  test('hostile sources stay inside their fields and come out as they were', () => {
    fc.assert(
      fc.property(hostile(), hostile(), (title, speaker) => {
        const [entry, ...more] = bibtexEntries(
          cite({ ...source, title: `报告${title}`, speaker: `吴${speaker}` }, null, 'bibtex'),
        );
        expect(more).toEqual([]);
        const clean = (text: string) =>
          cite(
            {
              ...source,
              title: text,
              speaker: null,
              place: null,
              level: null,
              delivered: null,
              url: null,
              accessed: null,
            },
            null,
            'gbt7714',
          ).replace(/\[R\]\..*$/s, '');
        expect(untex(entry?.fields.get('title') ?? '')).toBe(clean(`报告${title}`));
        expect(untex(entry?.fields.get('author') ?? '')).toBe(clean(`吴${speaker}`));
      }),
    );
  });

  test('a notebook: keys differ, and stay when others come and go', async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const entries = bibtexEntries(await fileOf('bibtex', notebook));
        for (const { fields } of entries)
          for (const [name, value] of fields) if (name !== 'url') untex(value);
        const keys = entries.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const passage of notebook) {
          const [alone] = bibtexEntries(await fileOf('bibtex', [passage]));
          expect(keys).toContain(alone?.key);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a key does not depend on the day of access, and does on the address', () => {
    const key = (change: Partial<CiteSource>) =>
      bibtexEntries(cite({ ...source, ...change }, null, 'bibtex'))[0]?.key;
    expect(key({ accessed: '2027-01-01' })).toBe(key({}));
    expect(key({ url: 'https://c.cn/' })).not.toBe(key({}));
    expect(key({ url: null })).toBe('leping-2023');
  });
});

describe('RIS', () => {
  test('an online source', () => {
    const [record] = risRecords(cite(source, { section: ['一', '（二）'] }, 'ris'));
    expect(record?.filter(([tag]) => tag !== 'ID')).toEqual([
      ['TY', 'ELEC'],
      ['AU', '吴艳'],
      ['TI', '乐平市2023年政府工作报告'],
      ['PY', '2023'],
      ['DA', '2023/02/22/'],
      ['UR', url],
      ['Y2', '2026/01/31/'],
      ['N1', '一 › （二）'],
      ['LA', 'zh-CN'],
      ['ER', ''],
    ]);
  });

  test('hostile notebooks make whole records, one for each source', async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const records = risRecords(await fileOf('ris', notebook));
        expect(records).toHaveLength(bibtexEntries(await fileOf('bibtex', notebook)).length);
        for (const record of records) {
          const tags = record.map(([tag]) => tag);
          expect(tags.filter((tag) => tag === 'TI')).toHaveLength(1);
          expect(tags.filter((tag) => tag === 'AU').length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('tags are keywords', async () => {
    const [record] = risRecords(await fileOf('ris', [plain]));
    expect(record?.filter(([tag]) => tag === 'KW').map(([, value]) => value)).toEqual(['就业', '目标']);
  });
});

describe('in words', () => {
  test('in both languages', () => {
    const section = ['二、明年的工作', '（一）稳就业'];
    expect(cite(source, { section }, 'plain')).toBe(
      `吴艳：《乐平市2023年政府工作报告》，2023年2月22日，“二、明年的工作 › （一）稳就业”，${url} ，2026年1月31日访问。`,
    );
    expect(cite(source, null, 'plain', 'en')).toBe(
      `吴艳, 《乐平市2023年政府工作报告》, delivered 22 February 2023, accessed 2026-01-31, ${url}`,
    );
  });
});

test('nothing makes a citation throw; one line where one is promised; no controls', () => {
  fc.assert(
    fc.property(passages, hostile(), (passage, page) => {
      for (const style of CITE_STYLES) {
        const text = cite(citeSource(passage.source), { section: passage.section, page }, style);
        expect(text.isWellFormed()).toBe(true);
        if (style === 'gbt7714' || style === 'plain')
          expect(text).not.toMatch(/[\u0000-\u001f\u2028\u202a-\u202e]/);
      }
    }),
    { numRuns: 300 },
  );
});

test('dates', () => {
  expect(citeDate('2023-02')).toEqual({ year: '2023', month: '02', day: null });
  for (const bad of ['2023-13-01', '2023-1-1', '', null, 'x', '2023-02-22T00:00'])
    expect(citeDate(bad)).toBeNull();
});
