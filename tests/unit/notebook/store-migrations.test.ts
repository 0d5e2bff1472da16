import { type IDBPDatabase, openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MIGRATIONS, migrate } from '../../../lib/notebook/store/migrations.ts';
import { VERSION } from '../../../lib/notebook/store/schema.ts';
import { all, draft, fresh, ok, op } from './store-fixture.ts';
import v1 from './store-v1.json' with { type: 'json' };

afterEach(() => vi.restoreAllMocks());

/** A database as version 1 left it. */
async function version1(name: string): Promise<void> {
  const db = await openDB(name, 1, { upgrade: (made, from, to, tx) => migrate(made, tx, from, to ?? 1) });
  const tx = db.transaction(['passages', 'operations', 'before', 'meta'], 'readwrite');
  for (const store of ['passages', 'operations', 'before'] as const) {
    for (const record of v1[store]) tx.objectStore(store).put(record);
  }
  tx.objectStore('meta').put(v1.meta.counters, 'counters');
  await tx.done;
  db.close();
}

/** Names and keys of all stores and indexes. */
function structureOf(db: IDBPDatabase): unknown {
  const tx = db.transaction([...db.objectStoreNames]);
  return [...db.objectStoreNames].map((name) => {
    const store = tx.objectStore(name);
    const indexes = [...store.indexNames].map((each) => store.index(each));
    return [name, store.keyPath, indexes.map((each) => [each.name, each.keyPath, each.multiEntry])];
  });
}

const [good, unplaced, bad] = v1.passages.map(({ passage }) => passage);

describe('migrations', () => {
  it('has one for each version', () => {
    expect(MIGRATIONS).toHaveLength(VERSION);
  });

  it('brings version 1 to the present, every record byte for byte', async () => {
    const { notebook, name } = fresh();
    await version1(name);
    expect(JSON.stringify(await all(notebook))).toBe(JSON.stringify([good, unplaced]));
    const rows = await ok(notebook.rows());
    expect(rows.map(({ id, year, place }) => [id, year, place])).toEqual([
      [good?.id, '2026', '青川市'],
      [unplaced?.id, '2026', '青川市'],
    ]);
    expect(rows[0]?.text).toContain('学位2400个');
  });

  it('keeps a record that cannot be read as it is', async () => {
    const { notebook, name } = fresh();
    await version1(name);
    const { damaged } = await ok(notebook.many([bad?.id ?? '']));
    expect(damaged).toEqual([{ id: bad?.id, reason: expect.stringContaining('exact'), record: bad }]);
    expect(await ok(notebook.count())).toBe(3);
  });

  it('finds old passages by page, report and words, and undoes an old removal', async () => {
    const { notebook, name } = fresh();
    await version1(name);
    const report = good?.source.report as never;
    const notes = async (url: string) =>
      (await ok(notebook.passagesFor(url, report))).map(({ note }) => note).sort();
    expect(await notes('https://elsewhere.example/')).toEqual(['乙', '甲']);
    const [{ id: operation = '' } = {}] = v1.operations;
    expect(await ok(notebook.undo(operation, op()))).toMatchObject({ kind: 'undone', count: 1 });
    expect(await notes('https://elsewhere.example/')).toEqual(['乙', '已删', '甲']);
    const [first] = await all(notebook);
    if (!first) throw new Error('nothing there');
    const { id: _id, created: _created, updated: _updated, revision: _revision, ...again } = first;
    expect((await ok(notebook.save(again, op()))).kind).toBe('duplicate');
    expect((await ok(notebook.backupState())).changes).toBe(5);
  });

  it('makes what a new database has', async () => {
    const [migrated, made] = [fresh(), fresh()];
    await version1(migrated.name);
    for (const { notebook } of [migrated, made]) await ok(notebook.count());
    const [a, b] = await Promise.all([openDB(migrated.name), openDB(made.name)]);
    expect(structureOf(a)).toEqual(structureOf(b));
  });

  it('leaves version 1 as it was where it fails halfway, and does it the next time', async () => {
    const { notebook, name } = fresh();
    await version1(name);
    const realPut = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'rows') throw new DOMException('full', 'QuotaExceededError');
      return realPut.apply(this, args);
    });
    expect(await notebook.count()).toMatchObject({ ok: false });
    const old = await openDB(name);
    expect([old.version, await old.getAll('passages')]).toEqual([1, v1.passages]);
    old.close();
    vi.restoreAllMocks();
    expect(await ok(notebook.count())).toBe(3);
    expect((await ok(notebook.save(draft(), op()))).kind).toBe('saved');
  });
});
