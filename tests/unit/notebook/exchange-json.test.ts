import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { among, exportNotebook, plan, preview, sourceOf } from '../../../lib/notebook/exchange/index.ts';
import { migrate, newest, STEPS } from '../../../lib/notebook/exchange/migrations.ts';
import { EXPORT_VERSION } from '../../../lib/notebook/exchange/w3c.ts';
import { type SavedPassage, SavedPassageSchema } from '../../../lib/notebook/types.ts';
import { fileOf, notebooks, passages, plain } from './exchange-passages.ts';

async function imported(file: string): Promise<SavedPassage[]> {
  const read = await preview(file, among([]));
  if (read.kind !== 'preview') throw new Error(read.problem.code);
  expect(read.unreadable).toEqual([]);
  return plan(read).parts.flat();
}

test('the generator makes passages that the schema lets through', () => {
  fc.assert(fc.property(passages, (passage) => v.parse(SavedPassageSchema, passage) !== null));
});

describe('round trip', () => {
  test('export, delete, import, export: the same passages, the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const file = await fileOf('json', notebook);
        // As the notebook comes back from a file on a disk.
        const onDisk = new TextDecoder().decode(new TextEncoder().encode(file));
        const again = await imported(onDisk);
        expect(again).toHaveLength(notebook.length);
        const byId = new Map(again.map((passage) => [passage.id, passage]));
        for (const passage of notebook) expect(byId.get(passage.id)).toEqual(passage);
        expect(await fileOf('json', again)).toBe(file);
      }),
      { numRuns: 200 },
    );
  });

  test('the order of asking changes nothing', async () => {
    const one = { ...plain, id: '00000000-0000-4000-8000-000000000001' };
    expect(await fileOf('json', [plain, one])).toBe(await fileOf('json', [one, plain]));
  });

  test('nor does the order of keys, nor the language', async () => {
    const turned = Object.fromEntries(Object.entries(plain).reverse()) as SavedPassage;
    const source = Object.fromEntries(Object.entries(plain.source).reverse()) as SavedPassage['source'];
    expect(await fileOf('json', [{ ...turned, source }], 'en')).toBe(await fileOf('json', [plain]));
  });

  test('an empty notebook', async () => {
    expect(await imported(await fileOf('json', []))).toEqual([]);
  });
});

describe('in pieces', () => {
  const many = Array.from({ length: 450 }, (_, at): SavedPassage => {
    const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
    return { ...plain, id };
  });

  test('never loads more than a few at a time, and tells how far it is', async () => {
    const asked: number[] = [];
    const source = sourceOf(many);
    const load = (ids: readonly string[]) => {
      asked.push(ids.length);
      return source.load(ids);
    };
    const done: number[] = [];
    for await (const chunk of exportNotebook('json', { ids: source.ids, load }, 'zh')) {
      done.push(chunk.done);
      expect(chunk.total).toBe(450);
    }
    expect(Math.max(...asked)).toBeLessThanOrEqual(100);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(450);
  });

  test('says which passages it could not read', async () => {
    const source = sourceOf(many.slice(0, 3));
    const export_ = exportNotebook('json', { ...source, ids: [...source.ids, plain.id] }, 'zh');
    let text = '';
    for (;;) {
      const next = await export_.next();
      if (next.done) {
        expect(next.value).toEqual({ written: 3, left: [plain.id] });
        break;
      }
      text += next.value.text;
    }
    expect(JSON.parse(text).total).toBe(3);
  });

  test('every format covers a selection and nothing else', async () => {
    const other = { ...plain, id: many[0]?.id ?? '', note: '别处' };
    for (const format of ['markdown', 'csv', 'json'] as const) {
      expect(await fileOf(format, [plain])).not.toContain('别处');
      expect(await fileOf(format, [plain, other])).toContain('别处');
    }
  });
});

// Web Annotation Data Model (W3C Recommendation, 23 February 2017): what is required of each kind of thing.
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const PURPOSES = ['commenting', 'tagging', 'highlighting'];

type Json = Record<string, unknown>;

function checkSelector(selector: Json): void {
  if (selector.type === 'TextQuoteSelector') {
    // 4.2.4: exactly one exact; prefix and suffix at most one each.
    for (const key of ['exact', 'prefix', 'suffix']) expect(selector[key]).toBeTypeOf('string');
  } else {
    // 4.2.5: exactly one start and one end, non-negative integers.
    expect(selector.type).toBe('TextPositionSelector');
    expect(selector.start).toSatisfy((n: number) => Number.isInteger(n) && n >= 0);
    expect(selector.end).toSatisfy((n: number) => Number.isInteger(n) && n >= (selector.start as number));
  }
}

function checkAnnotation(annotation: Json): void {
  // 3.1: exactly one id, an IRI; type Annotation; one target or more.
  expect(annotation.id).toMatch(IRI);
  expect(annotation.type).toBe('Annotation');
  // 3.3.1: xsd:dateTime with a time zone, UTC.
  for (const key of ['created', 'modified']) expect(annotation[key]).toMatch(DATE);
  expect(PURPOSES).toContain(annotation.motivation);
  for (const body of (annotation.body ?? []) as Json[]) {
    // 3.2.4: an embedded text has exactly one value.
    expect(body).toMatchObject({ type: 'TextualBody', format: 'text/plain', value: expect.any(String) });
    expect(PURPOSES).toContain(body.purpose);
  }
  // 4: a specific resource has exactly one source.
  const target = annotation.target as Json;
  expect(target.type).toBe('SpecificResource');
  expect(target.source).toMatch(IRI);
  const selectors = target.selector as Json[];
  expect(selectors.length).toBeGreaterThan(0);
  for (const selector of selectors) checkSelector(selector);
}

function checkCollection(collection: Json): void {
  // 5.1: the context; exactly one id; the type; a label; total; first, where there is something in it.
  expect([collection['@context']].flat()).toContain('http://www.w3.org/ns/anno.jsonld');
  expect(collection.id).toMatch(IRI);
  expect(collection.type).toBe('AnnotationCollection');
  expect(collection.label).toBeTypeOf('string');
  // 5.2: id, type, items; the collection it is part of; where it begins.
  const page = collection.first as Json;
  expect(page.id).toMatch(IRI);
  expect(page.type).toBe('AnnotationPage');
  expect(page.partOf).toBe(collection.id);
  expect(page.startIndex).toBe(0);
  expect(collection.last).toBe(page.id);
  const items = page.items as Json[];
  expect(collection.total).toBe(items.length);
  for (const item of items) checkAnnotation(item);
}

describe('W3C Web Annotation', () => {
  test('what the model requires is there', async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, async (notebook) =>
        checkCollection(JSON.parse(await fileOf('json', notebook))),
      ),
      { numRuns: 60 },
    );
  });

  test('quote, place, note and tags stand where other programs look for them', async () => {
    const [annotation] = JSON.parse(await fileOf('json', [plain])).first.items;
    expect(annotation.target.source).toBe(plain.source.url);
    expect(annotation.target.selector).toEqual([
      { type: 'TextQuoteSelector', exact: '新增就业一万人以上。', prefix: '今年', suffix: '此外' },
      { type: 'TextPositionSelector', start: 1200, end: 1210 },
    ]);
    expect(annotation.body.map(({ purpose, value }: Json) => [purpose, value])).toEqual([
      ['commenting', plain.note],
      ['tagging', '就业'],
      ['tagging', '目标'],
    ]);
  });
});

describe('versions', () => {
  test('a file of version 1 is still read, to the letter', async () => {
    const file = readFileSync(new URL('./exchange-v1.json.txt', import.meta.url), 'utf8');
    expect(await imported(file)).toEqual([plain]);
    // As long as version 1 is the newest, it is also what is written.
    if (EXPORT_VERSION === 1) expect(await fileOf('json', [plain])).toBe(file);
  });

  test('steps lead to the version that is written', () => {
    expect(newest(STEPS)).toBe(EXPORT_VERSION);
  });

  test('an item goes through every step from its version on, in order', () => {
    const steps = [
      (item: Json) => ({ ...item, path: [...(item.path as string[]), '1→2'] }),
      (item: Json) => ({ ...item, path: [...(item.path as string[]), '2→3'] }),
    ];
    const item = { path: [] };
    expect(newest(steps)).toBe(3);
    expect(migrate(item, 1, steps).path).toEqual(['1→2', '2→3']);
    expect(migrate(item, 2, steps).path).toEqual(['2→3']);
    expect(migrate(item, 3, steps).path).toEqual([]);
  });
});
