import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { among, type Existing, type Preview, plan, preview } from '../../../lib/notebook/exchange/index.ts';
import { LARGEST_FILE, recognise } from '../../../lib/notebook/exchange/recognise.ts';
import { DEEPEST } from '../../../lib/notebook/exchange/scan.ts';
import { forbiddenKey } from '../../../lib/notebook/exchange/untrusted.ts';
import { PART_SIZE } from '../../../lib/notebook/store/import.ts';
import type { SavedPassage } from '../../../lib/notebook/types.ts';
import { fileOf, hostile, notebooks, passages, plain } from './exchange-passages.ts';

// biome-ignore lint/suspicious/noExplicitAny: parsed JSON that is broken on purpose
type Loose = any;

const none = among([]);

async function shown(text: string, existing: Existing = none): Promise<Preview> {
  const read = await preview(text, existing);
  if (read.kind !== 'preview') throw new Error(read.problem.code);
  return read;
}

async function refused(text: string, existing: Existing = none) {
  const read = await preview(text, existing);
  return read.kind === 'refused' ? read.problem : null;
}

/** The export of `plain` with its only annotation, or the file around it, changed. */
async function changed(change: (item: Loose, file: Loose) => void): Promise<string> {
  const file = JSON.parse(await fileOf('json', [plain]));
  change(file.first.items[0], file);
  return JSON.stringify(file);
}

const uuid = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

describe('files that are refused, with the reason', () => {
  test.each([
    ['', { code: 'empty' }],
    ['\uFEFF \n', { code: 'empty' }],
    ['hello', { code: 'not-json' }],
    ['{"a":1}}', { code: 'not-json' }],
    ['{"a":1', { code: 'truncated', size: 6 }],
    ['{"a":"\\"', { code: 'truncated', size: 8 }],
    ['[]', { code: 'unknown-format' }],
    ['null', { code: 'unknown-format' }],
    ['"text"', { code: 'unknown-format' }],
    ['{"passages":[]}', { code: 'unknown-format' }],
    ['{"type":"AnnotationCollection","first":{"items":[]}}', { code: 'foreign-collection' }],
    [
      '{"type":"AnnotationCollection","zhengdu":{"version":2}}',
      { code: 'newer-version', version: 2, known: 1 },
    ],
    ['{"type":"AnnotationCollection","zhengdu":{"version":0}}', { code: 'bad-version' }],
    ['{"type":"AnnotationCollection","zhengdu":{"version":"1"}}', { code: 'bad-version' }],
    ['{"type":"AnnotationCollection","zhengdu":{"version":1.5}}', { code: 'bad-version' }],
    ['{"type":"AnnotationCollection","zhengdu":{}}', { code: 'bad-version' }],
    ['{"type":"AnnotationCollection","zhengdu":{"version":1},"first":"urn:x"}', { code: 'no-items' }],
    ['{"type":"AnnotationCollection","zhengdu":{"version":1},"first":{"items":{}}}', { code: 'no-items' }],
    ['{"client_version":"1.0","annotations":{}}', { code: 'no-items' }],
  ])('%s', async (text, problem) => expect(await refused(text)).toEqual(problem));

  test('wherever a file breaks off', async () => {
    const file = await fileOf('json', [plain]);
    for (let size = 1; size < file.trimEnd().length; size += 7) {
      expect(await refused(file.slice(0, size))).toEqual({ code: 'truncated', size });
    }
  });

  test('a file that is too large, unread', async () => {
    // A string that says it is long: the real one would need half a gigabyte.
    const large = { length: LARGEST_FILE + 1 } as string;
    expect(await recognise(large)).toEqual({
      ok: false,
      problem: { code: 'too-large', size: LARGEST_FILE + 1, limit: LARGEST_FILE },
    });
  });

  test('50 MB of letters, of brackets, of one note', async () => {
    const size = 50_000_000;
    expect(await refused('字'.repeat(size))).toEqual({ code: 'not-json' });
    expect(await refused('['.repeat(size))).toEqual({ code: 'too-deep', limit: DEEPEST });
    expect((await refused(`{"a":"${'"'.repeat(2)}${'\\"'.repeat(size / 2)}`))?.code).toBe('truncated');
    const text = await changed((item) => {
      item.body[0].value = 'a'.repeat(size);
    });
    const { unreadable } = await shown(text);
    expect(unreadable[0]?.problem).toMatchObject({ code: 'bad-field', field: 'note' });
  }, 60_000);

  test('a notebook that cannot be read', async () => {
    const broken: Existing = () => Promise.reject(new Error('closed'));
    expect(await refused(await fileOf('json', [plain]), broken)).toEqual({
      code: 'notebook',
      message: 'closed',
    });
    const silent: Existing = async () => [];
    expect((await refused(await fileOf('json', [plain]), silent))?.code).toBe('notebook');
  });

  test('stopped by the reader', async () => {
    const read = await preview(await fileOf('json', [plain]), none, { signal: AbortSignal.abort() });
    expect(read).toEqual({ kind: 'refused', problem: { code: 'aborted' } });
  });
});

describe('items that cannot be read, with the reason', () => {
  const field = (name: string) => ({ code: 'bad-field', field: name });
  test.each<[string, (item: Loose) => void, object]>([
    ['a note that is a number', (item) => (item.body[0].value = 5), field('body.0.value')],
    ['a date that does not exist', (item) => (item.created = '2026-02-31'), field('created')],
    ['an id that is none', (item) => (item.id = 'urn:uuid:1'), field('id')],
    ['an id of another kind', (item) => (item.id = 'http://a.cn/1'), field('id')],
    [
      'a quote that does not fit its words',
      (item) => (item.target.selector[0].exact = '别的'),
      field('quote'),
    ],
    [
      'two quotes',
      (item) => item.target.selector.splice(1, 1, item.target.selector[0]),
      field('target.selector'),
    ],
    ['a place that ends before it begins', (item) => (item.target.selector[1].end = 3), field('position')],
    ['two notes', (item) => item.body.push(item.body[0]), field('body')],
    ['a tag twice', (item) => item.body.push(item.body[1]), field('tags')],
    ['a body of another kind', (item) => (item.body[0].purpose = 'linking'), field('body.0.purpose')],
    ['an unknown field of ours', (item) => (item.zhengdu.extra = 1), field('extra')],
    ['an unknown field of the model', (item) => (item.creator = 'me'), field('creator')],
    ['a field in the wrong place', (item) => (item.zhengdu.note = 'x'), field('zhengdu.note')],
    [
      'an address that a browser would run',
      (item) => (item.zhengdu.source.url = 'javascript:alert(1)'),
      field('source.url'),
    ],
    ['ours as a list', (item) => (item.zhengdu = []), field('zhengdu')],
    ['ours missing', (item) => delete item.zhengdu, field('zhengdu')],
    [
      'a figure that is infinite',
      (item) => (item.zhengdu.figures[0].value = 'Infinity'),
      field('figures.0.value'),
    ],
  ])('%s', async (_, change, problem) => {
    const text = await changed(change);
    const read = await shown(text);
    expect(read.new).toEqual([]);
    expect(read.unreadable).toHaveLength(1);
    expect(read.unreadable[0]).toMatchObject({ index: 0, problem });
  });

  test('an item that is no JSON costs only itself', async () => {
    const all = [0, 1, 2].map((at) => ({ ...plain, id: uuid(at) }));
    const file = (await fileOf('json', all)).replace(
      `{"type":"Annotation","id":"urn:uuid:${uuid(1)}"`,
      '{nonsense, "a"',
    );
    const read = await shown(file);
    expect(read.new.map(({ index }) => index)).toEqual([0, 2]);
    expect(read.unreadable).toEqual([{ index: 1, id: null, problem: { code: 'not-json' } }]);
  });

  test('one bad item among good ones costs only itself', async () => {
    const all = [0, 1, 2].map((at) => ({ ...plain, id: uuid(at) }));
    const file = JSON.parse(await fileOf('json', all));
    file.first.items[1] = 'x';
    const read = await shown(JSON.stringify(file));
    expect(read.new.map(({ index }) => index)).toEqual([0, 2]);
    expect(read.unreadable).toEqual([{ index: 1, id: null, problem: { code: 'not-an-object' } }]);
  });

  test.each(['__proto__', 'constructor', 'prototype'])(
    '%s, at any depth, and nothing is polluted',
    async (key) => {
      for (const where of ['"type":"Annotation"', '"colour":"red"', '"cmp":"ge"', '"purpose":"commenting"']) {
        const file = (await fileOf('json', [plain])).replace(where, `${where},"${key}":{"polluted":true}`);
        const { unreadable } = await shown(file);
        expect(unreadable[0]?.problem).toEqual({ code: 'forbidden-key', key });
      }
      const escaped = (await fileOf('json', [plain])).replace(
        '"colour":"red"',
        '"colour":"red","\\u005f_proto__":{}',
      );
      expect((await shown(escaped)).unreadable[0]?.problem).toEqual({
        code: 'forbidden-key',
        key: '__proto__',
      });
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  test('the same names as frame of the file do nothing', async () => {
    const file = (await fileOf('json', [plain])).replace(
      '"total":1',
      '"__proto__":{"zhengdu":{"version":9}},"total":1',
    );
    expect((await shown(file)).new).toHaveLength(1);
    const inherits =
      '{"type":"AnnotationCollection","__proto__":{"zhengdu":{"version":1},"first":{"items":[]}}}';
    expect(await refused(inherits)).toEqual({ code: 'foreign-collection' });
  });

  test('no depth is too deep', () => {
    let deep: unknown = { constructor: 1 };
    for (let at = 0; at < 100_000; at += 1) deep = [deep];
    expect(forbiddenKey(deep)).toBe('constructor');
  });

  test('an id twice: the same is the same, another is an error', async () => {
    const file = JSON.parse(await fileOf('json', [plain]));
    const [item] = file.first.items;
    file.first.items.push(item, { ...item, motivation: 'highlighting', body: item.body.slice(1) });
    file.total = 3;
    const read = await shown(JSON.stringify(file));
    expect(read.new.map(({ index }) => index)).toEqual([0]);
    expect(read.duplicate).toMatchObject([{ index: 1, reason: 'twice-in-file', of: plain.id }]);
    expect(read.unreadable).toMatchObject([{ index: 2, problem: { code: 'repeated-id', first: 0 } }]);
  });

  test('a file that has not what it says is read, and says so', async () => {
    const read = await shown(await changed((_, file) => (file.total = 7)));
    expect(read.notices).toEqual([{ code: 'count', stated: 7, found: 1 }]);
  });

  test('notes with HTML are words, to the letter', async () => {
    const note = '<img src=x onerror=alert(1)> &lt;';
    const read = await shown(await fileOf('json', [{ ...plain, note }]));
    expect(read.new[0]?.passage.note).toBe(note);
  });
});

describe('against the notebook', () => {
  test('new, the same, the same words, another state', async () => {
    const file = [
      { ...plain, id: uuid(1), quote: { ...plain.quote, text: '别的话', exact: '别的话' } },
      plain,
      { ...plain, id: uuid(2) },
      { ...plain, id: uuid(3), note: '新', updated: '2026-05-01T00:00:00.000Z' },
      { ...plain, id: uuid(4), tags: [], updated: '2026-01-31T08:00:00.000Z' },
    ];
    const notebook = [plain, { ...plain, id: uuid(3), revision: 7 }, { ...plain, id: uuid(4) }];
    const read = await shown(await fileOf('json', file), among(notebook));
    expect(read.new.map(({ passage }) => passage.id)).toEqual([uuid(1)]);
    expect(read.duplicate.map(({ passage, reason, of }) => [passage.id, reason, of])).toEqual([
      [uuid(2), 'same-words', plain.id],
      [plain.id, 'same-record', plain.id],
    ]);
    expect(read.conflicting.map(({ passage, differs, newer }) => [passage.id, differs, newer])).toEqual([
      [uuid(3), ['note'], 'file'],
      [uuid(4), ['tags'], 'notebook'],
    ]);
    expect(plan(read)).toMatchObject({ replace: [], added: 1 });
    expect(plan(read, 'newer').replace).toEqual([{ id: uuid(3), revision: 7 }]);
    expect(
      plan(read, new Set([uuid(4)]))
        .parts.flat()
        .map(({ id }) => id),
    ).toEqual([uuid(1), uuid(4)]);
  });

  test('a record that cannot be read can be replaced', async () => {
    const damaged: Existing = async (asked) =>
      asked.map(() => ({ kind: 'damaged', reason: 'note: missing' }));
    const read = await shown(await fileOf('json', [plain]), damaged);
    expect(read.conflicting).toMatchObject([{ current: null, newer: 'file' }]);
    expect(plan(read, 'newer').replace).toEqual([{ id: plain.id, revision: 0 }]);
  });

  test('each item is in one list, and the plan writes no more than was agreed to', async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, notebooks, fc.boolean(), async (file, others, overlap) => {
        const notebook = overlap
          ? [...others, ...file.slice(0, 2).map((each) => ({ ...each, note: '旧' }))]
          : others;
        const unique = [...new Map(notebook.map((each) => [each.id, each])).values()];
        const read = await shown(await fileOf('json', file), among(unique));
        const lists = [read.new, read.duplicate, read.conflicting, read.unreadable];
        expect(
          lists
            .flat()
            .map(({ index }) => index)
            .sort(),
        ).toEqual(file.map((_, at) => at));
        const { parts, replace } = plan(read, 'newer');
        const there = new Set(unique.map(({ id }) => id));
        const agreed = new Set(replace.map(({ id }) => id));
        for (const { id } of parts.flat()) expect(!there.has(id) || agreed.has(id)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('large imports are handed over in parts, in order', async () => {
    const all = Array.from({ length: PART_SIZE * 2 + 1 }, (_, at) => ({
      ...plain,
      id: uuid(at),
      position: null,
    }));
    const { parts } = plan(await shown(await fileOf('json', all)));
    expect(parts.map(({ length }) => length)).toEqual([PART_SIZE, PART_SIZE, 1]);
    const long = all.slice(0, 300).map((each): SavedPassage => ({ ...each, note: '长'.repeat(50_000) }));
    const bound = plan(await shown(await fileOf('json', long))).parts;
    expect(bound.flat()).toHaveLength(300);
    for (const part of bound) expect(JSON.stringify(part).length * 3).toBeLessThan(64_000_000);
    expect(bound.length).toBeGreaterThan(1);
  });
});

describe('nothing throws', () => {
  test('whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostile(), fc.string(), fc.json()), async (text) => {
        expect(['preview', 'refused']).toContain((await preview(text, none)).kind);
      }),
      { numRuns: 300 },
    );
  });

  test('whatever stands in a file of ours or of Hypothesis', async () => {
    const keyed = fc.dictionary(
      fc.constantFrom(
        'id',
        'type',
        'target',
        'body',
        'zhengdu',
        'created',
        'uri',
        'text',
        'tags',
        '__proto__',
      ),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.jsonValue(), keyed)), async (items) => {
        const ours = { type: 'AnnotationCollection', zhengdu: { version: 1 }, first: { items } };
        const theirs = { client_version: '1', annotations: items };
        for (const file of [ours, theirs]) {
          const read = await shown(JSON.stringify(file));
          expect(read.unreadable).toHaveLength(items.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('whatever one value of a good file becomes', async () => {
    await fc.assert(
      fc.asyncProperty(passages, fc.nat(), fc.jsonValue(), async (passage, which, value) => {
        const file = JSON.parse(await fileOf('json', [passage]));
        const spots: [Loose, string | number][] = [];
        const visit = (node: Loose) => {
          if (typeof node !== 'object' || node === null) return;
          for (const key of Object.keys(node)) {
            spots.push([node, key]);
            visit(node[key]);
          }
        };
        visit(file.first.items);
        const spot = spots[which % spots.length];
        if (spot) spot[0][spot[1]] = value;
        const read = await shown(JSON.stringify(file));
        expect(read.new.length + read.unreadable.length).toBe(1);
      }),
      { numRuns: 300 },
    );
  });
});
