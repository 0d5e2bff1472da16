import { describe, expect, it } from 'vitest';
import { newId } from '../../../lib/notebook/store/index.ts';
import { all, draft, fresh, NOW, ok, op, passage, REPORT } from './store-fixture.ts';

describe('reading', () => {
  it('finds the passages of a page and of other copies of its report', async () => {
    const { notebook } = fresh();
    const url = 'http://www.yunling.gov.cn/art/2026/1/12/art_1.html';
    await ok(notebook.save(draft({ at: 900, note: 'b' }), op()));
    await ok(notebook.save(draft({ at: 10, note: 'a', url: 'https://paper.example/1.pdf' }), op()));
    await ok(notebook.save(draft({ at: 20, report: null, url: `${url}?spm=1#x`, note: 'page' }), op()));
    const other = { ...REPORT, place: '青川市', path: ['江南省', '青川市'] };
    await ok(notebook.save(draft({ url: 'http://other.gov.cn/', report: other }), op()));
    const notes = async (address: string, report: typeof REPORT | null) =>
      (await ok(notebook.passagesFor(address, report))).map(({ note }) => note);
    expect(await notes(url.replace('http://www.', 'https://'), REPORT)).toEqual(['a', 'page', 'b']);
    expect(await notes(url, null)).toEqual(['page', 'b']);
    expect(await notes('http://nowhere.example/', REPORT)).toEqual(['a', 'b']);
    const [first] = await ok(notebook.passagesFor(url, REPORT));
    expect(Object.keys(first ?? {})).not.toContain('source');
  });

  it('goes through everything in pages, the latest first where asked', async () => {
    const { notebook } = fresh();
    for (let n = 0; n < 7; n += 1) {
      await ok(notebook.save(draft({ at: n * 100, note: `${n}` }), op(newId(), new Date(NOW.getTime() + n))));
    }
    const sizes: number[] = [];
    const seen = new Set<string>();
    for await (const page of notebook.pages(3)) {
      if (!page.ok) throw new Error();
      sizes.push(page.value.passages.length);
      for (const { id } of page.value.passages) seen.add(id);
    }
    expect([sizes, seen.size]).toEqual([[3, 3, 1], 7]);
    const { passages } = await ok(notebook.newest(2));
    expect(passages.map(({ note }) => note)).toEqual(['6', '5']);
  });

  it('keeps a row of each passage', async () => {
    const { notebook } = fresh();
    const { id } = await ok(notebook.save(draft(), op()));
    await ok(notebook.update({ id, revision: 1, change: { note: '查一查', tags: ['待核'] } }, op()));
    const [row] = await ok(notebook.rows());
    expect(row).toMatchObject({
      id,
      revision: 2,
      tags: ['待核'],
      place: '云岭市',
      year: '2026',
      start: 1000,
    });
    expect(row?.text).toContain('查一查');
    expect(await ok(notebook.rowsOf([id, newId()]))).toEqual([row, undefined]);
  });
});

describe('import', () => {
  const three = [passage({ at: 0 }), passage({ at: 500 }), passage({ at: 900 }, { revision: 7 })];

  it('writes all parts as they are, once', async () => {
    const { notebook } = fresh();
    const options = op();
    await ok(notebook.stage(0, three.slice(0, 2), options));
    await ok(notebook.stage(1, three.slice(2), options));
    expect(await ok(notebook.count())).toBe(0);
    const imported = { kind: 'imported', added: 3, replaced: 0, same: 0 };
    const how = { parts: 2, replace: [] };
    expect(await ok(notebook.importStaged(how, options))).toEqual(imported);
    expect(await ok(notebook.importStaged(how, options))).toEqual(imported);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(JSON.stringify(await all(notebook))).toBe(JSON.stringify([...three].sort(byId)));
    // And taken back as one.
    expect(await ok(notebook.undo(options.operation, op()))).toMatchObject({ count: 3, kept: [] });
    expect(await ok(notebook.count())).toBe(0);
  });

  it('writes nothing where a part is missing, or something stands in the way', async () => {
    const { notebook } = fresh();
    const [first, second] = three as [(typeof three)[0] & object, (typeof three)[0] & object];
    const options = op();
    await ok(notebook.stage(1, [second], options));
    expect(await ok(notebook.importStaged({ parts: 2, replace: [] }, options))).toEqual({
      kind: 'incomplete',
      missing: [0],
    });
    const base = op();
    await ok(notebook.stage(0, [first], base));
    await ok(notebook.importStaged({ parts: 1, replace: [] }, base));
    const again = op();
    const changed = { ...first, note: '别的', revision: 1 };
    await ok(notebook.stage(0, [second, changed], again));
    for (const replace of [[], [{ id: first.id, revision: 9 }]]) {
      expect(await ok(notebook.importStaged({ parts: 1, replace }, again))).toEqual({
        kind: 'conflict',
        ids: [first.id],
      });
      expect(await ok(notebook.count())).toBe(1);
    }
    const replace = [{ id: first.id, revision: 1 }];
    expect(await ok(notebook.importStaged({ parts: 1, replace }, again))).toEqual({
      kind: 'imported',
      added: 1,
      replaced: 1,
      same: 0,
    });
    expect((await ok(notebook.many([first.id]))).passages).toEqual([{ ...changed, revision: 2 }]);
    await ok(notebook.undo(again.operation, op()));
    expect((await ok(notebook.many([first.id, second.id]))).passages).toMatchObject([
      { note: first.note, revision: 3 },
    ]);
  });

  it('takes no record twice', async () => {
    const { notebook } = fresh();
    const [first] = three;
    const options = op();
    await ok(notebook.stage(0, [first, { ...first, note: '又一个' }], options));
    expect(await ok(notebook.importStaged({ parts: 1, replace: [] }, options))).toEqual({
      kind: 'conflict',
      ids: [first?.id],
    });
    expect(await ok(notebook.count())).toBe(0);
  });

  it('says what an import would mean', async () => {
    const { notebook } = fresh();
    const { id } = await ok(notebook.save(draft(), op()));
    const [there] = await all(notebook);
    if (!there) throw new Error('nothing saved');
    const kinds = await ok(
      notebook.compare([there, { ...there, note: 'x' }, { ...there, id: newId() }, passage({ at: 7000 })]),
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['same', 'conflict', 'duplicate', 'new']);
    expect(kinds[2]).toMatchObject({ of: { id } });
  });

  it('takes no part that holds something else', async () => {
    const { notebook } = fresh();
    const [first] = three;
    const options = op();
    for (const wrong of [
      { ...first, extra: 1 },
      { ...first, quote: { ...first?.quote, exact: '别的' } },
      7,
    ]) {
      expect(await notebook.stage(0, [wrong], options)).toMatchObject({ ok: false });
    }
    expect(await ok(notebook.importStaged({ parts: 1, replace: [] }, options))).toMatchObject({
      kind: 'incomplete',
    });
  });
});
