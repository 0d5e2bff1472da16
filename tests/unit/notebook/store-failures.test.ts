import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Notebook, newId } from '../../../lib/notebook/store/index.ts';
import { migrate } from '../../../lib/notebook/store/migrations.ts';
import { all, draft, fresh, ok, op, passage } from './store-fixture.ts';

afterEach(() => vi.restoreAllMocks());

const realPut = IDBObjectStore.prototype.put;
/** From now on so many puts succeed and no more. */
function fillAfter(left: number): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (left <= 0) throw full();
    left -= 1;
    return realPut.apply(this, args);
  });
}
const full = () => new DOMException('the disk is full', 'QuotaExceededError');

describe('a full disk', () => {
  it('is told, and leaves the notebook as it was', async () => {
    const { notebook } = fresh();
    const { id } = await ok(notebook.save(draft(), op()));
    const before = JSON.stringify(await all(notebook));
    const quota = { ok: false, problem: { kind: 'quota' } };
    // Each of a write's puts in turn meets the full disk.
    for (const nth of [0, 1, 2, 3, 4]) {
      fillAfter(nth);
      expect(await notebook.save(draft({ at: 7000 }), op()), `put ${nth}`).toEqual(quota);
      fillAfter(nth);
      expect(await notebook.update({ id, revision: 1, change: { note: 'x' } }, op())).toEqual(quota);
    }
    vi.restoreAllMocks();
    expect(JSON.stringify(await all(notebook))).toBe(before);
    expect((await ok(notebook.backupState())).changes).toBe(1);
    expect((await ok(notebook.save(draft({ at: 7000 }), op()))).kind).toBe('saved');
  });

  it('is told when it shows only as the transaction ends', async () => {
    const { notebook } = fresh();
    await ok(notebook.save(draft(), op()));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = realPut.apply(this, args);
      this.transaction.abort();
      Object.defineProperty(this.transaction, 'error', { get: full });
      return request;
    });
    expect(await notebook.save(draft({ at: 7000 }), op())).toEqual({ ok: false, problem: { kind: 'quota' } });
    vi.restoreAllMocks();
    expect(await ok(notebook.count())).toBe(1);
  });

  it('stops an import of many, wholly', async () => {
    const { notebook } = fresh();
    const options = op();
    await ok(
      notebook.stage(
        0,
        Array.from({ length: 40 }, (_, n) => passage({ at: n * 100 })),
        options,
      ),
    );
    fillAfter(30);
    const how = { parts: 1, replace: [] };
    expect(await notebook.importStaged(how, options)).toEqual({ ok: false, problem: { kind: 'quota' } });
    vi.restoreAllMocks();
    expect([await ok(notebook.count()), await ok(notebook.rows())]).toEqual([0, []]);
    // Room was made: the same import goes on.
    expect(await ok(notebook.importStaged(how, options))).toMatchObject({ added: 40 });
  });
});

describe('opening', () => {
  it('leaves a newer database alone', async () => {
    const { name } = fresh();
    const newer = await openDB(name, 99, {
      upgrade: (db) => void db.createObjectStore('future').put(1, 'x'),
    });
    newer.close();
    const notebook = new Notebook({ name });
    const problem = { ok: false, problem: { kind: 'newer', version: 99 } };
    expect(await notebook.save(draft(), op())).toEqual(problem);
    expect(await notebook.rows()).toEqual(problem);
    const again = await openDB(name, 99);
    expect([...again.objectStoreNames]).toEqual(['future']);
    again.close();
  });

  it('says that an older window blocks, and goes on once that is closed', async () => {
    const { name } = fresh();
    const old = await openDB(name, 1, { upgrade: (db, from, _to, tx) => migrate(db, tx, from, 1) });
    const notebook = new Notebook({ name, patience: 30 });
    expect(await notebook.count()).toEqual({ ok: false, problem: { kind: 'blocked' } });
    expect(await notebook.count()).toEqual({ ok: false, problem: { kind: 'blocked' } });
    old.close();
    await vi.waitFor(async () => expect(await notebook.count()).toEqual({ ok: true, value: 0 }));
  });

  it('makes way for a newer version, and says afterwards that it is there', async () => {
    const { notebook, name } = fresh();
    await ok(notebook.save(draft(), op()));
    const newer = await openDB(name, 99);
    expect(await notebook.count()).toEqual({ ok: false, problem: { kind: 'newer', version: 99 } });
    newer.close();
  });

  it.each([
    [
      'SecurityError',
      () => {
        throw new DOMException('no', 'SecurityError');
      },
    ],
    [
      'InvalidStateError',
      () => {
        throw new DOMException('private', 'InvalidStateError');
      },
    ],
    [
      'UnknownError',
      () => {
        throw new DOMException('profile', 'UnknownError');
      },
    ],
  ])('says that there is no database here: %s', async (_, open) => {
    const spy = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(open);
    const { notebook } = fresh();
    expect(await notebook.save(draft(), op())).toMatchObject({ ok: false, problem: { kind: 'unavailable' } });
    // Nothing of it stays: storage may come back.
    spy.mockRestore();
    expect(await notebook.save(draft(), op())).toMatchObject({ ok: true });
  });

  it('opens again when its connection is lost, and does a write once', async () => {
    const { notebook, name } = fresh();
    await ok(notebook.save(draft(), op()));
    // As an update in another window does: the connection is closed from outside.
    const other = new Notebook({ name });
    await ok(other.count());
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    transaction.mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    expect((await ok(notebook.save(draft({ at: 50 }), op()))).kind).toBe('saved');
    expect(await ok(other.count())).toBe(2);
  });

  it('gives a database that was cleared another identity', async () => {
    const { notebook, name } = fresh();
    const first = await ok(notebook.identity());
    expect(await ok(notebook.identity())).toBe(first);
    await notebook.close();
    const { deleteDB } = await import('idb');
    await deleteDB(name);
    expect(await ok(notebook.identity())).not.toBe(first);
  });
});

describe('a damaged record', () => {
  async function damaged() {
    const made = fresh();
    const { id } = await ok(made.notebook.save(draft(), op()));
    await ok(made.notebook.save(draft({ at: 9000, note: '好的' }), op()));
    const db = await openDB(made.name);
    const stored = await db.get('passages', id);
    const record = {
      ...stored.passage,
      quote: { ...stored.passage.quote, exact: '别的话' },
      revision: 'three',
    };
    await db.put('passages', { ...stored, passage: record });
    db.close();
    return { ...made, id, record };
  }

  it('is reported with its reason and keeps nothing else from being read', async () => {
    const { notebook, id, record } = await damaged();
    for await (const page of notebook.pages()) {
      const value = page.ok ? page.value : null;
      expect(value?.passages.map(({ note }) => note)).toEqual(['好的']);
      expect(value?.damaged).toEqual([{ id, reason: expect.stringMatching(/revision|exact/), record }]);
    }
    expect(await ok(notebook.count())).toBe(2);
  });

  it('is not written over by edits, and comes back from removal as it was', async () => {
    const { notebook, id, record } = await damaged();
    const change = { id, revision: 1, change: { note: 'x' } };
    expect((await ok(notebook.update(change, op()))).kind).toBe('damaged');
    expect((await ok(notebook.tag([id], { add: ['x'] }, op()))).left).toEqual([id]);
    const removing = op();
    expect(await ok(notebook.remove([id], removing))).toMatchObject({ count: 1 });
    expect(await ok(notebook.undo(removing.operation, op()))).toMatchObject({ count: 1 });
    const { damaged: left } = await ok(notebook.many([id]));
    expect(left.map((each) => each.record)).toEqual([record]);
  });

  it('is replaced by an import only where the reader agreed', async () => {
    const { notebook, id, record } = await damaged();
    const good = passage({}, { id, revision: 1 });
    const options = op();
    await ok(notebook.stage(0, [good], options));
    expect((await ok(notebook.compare([good])))[0]).toMatchObject({ kind: 'damaged' });
    const ask = (replace: { id: string; revision: number }[]) =>
      ok(notebook.importStaged({ parts: 1, replace }, options));
    expect(await ask([])).toEqual({ kind: 'conflict', ids: [id] });
    expect(await ask([{ id, revision: 0 }])).toMatchObject({ replaced: 1 });
    expect((await ok(notebook.many([id]))).passages).toEqual([good]);
    expect(await ok(notebook.undo(options.operation, op(newId())))).toMatchObject({ count: 1 });
    expect((await ok(notebook.many([id]))).damaged[0]?.record).toEqual(record);
  });
});
