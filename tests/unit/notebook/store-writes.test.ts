import { describe, expect, it } from 'vitest';
import { newId } from '../../../lib/notebook/store/index.ts';
import { all, draft, fresh, NOW, ok, op, passage, REPORT } from './store-fixture.ts';

const later = new Date('2026-03-02T08:00:00.000Z');

describe('saving', () => {
  it('keeps every field and gives id, dates and revision', async () => {
    const { notebook } = fresh();
    const given = draft({ note: '一行\n两行', tags: ['民生'], colour: 'blue', indicators: ['rural_roads'] });
    const options = op();
    const saved = await ok(notebook.save(given, options));
    expect(saved).toEqual({ kind: 'saved', id: options.operation });
    const iso = NOW.toISOString();
    expect(await all(notebook)).toEqual([
      { ...given, id: options.operation, created: iso, updated: iso, revision: 1 },
    ]);
  });

  it('says so when the same passage is saved twice', async () => {
    const { notebook } = fresh();
    const { id } = await ok(notebook.save(draft(), op()));
    expect(await ok(notebook.save(draft(), op()))).toEqual({ kind: 'duplicate', id });
    // A copy of the report elsewhere, under another heading.
    const copy = draft({
      url: 'https://news.example.cn/2026/a.html',
      at: 1010,
      prefix: '前文1000',
      suffix: '后文1000',
    });
    expect(await ok(notebook.save(copy, op()))).toEqual({ kind: 'duplicate', id });
    expect(await ok(notebook.count())).toBe(1);
  });

  it.each([
    ['the same words elsewhere in the report', draft({ at: 5000 })],
    [
      'the same words in the next year’s report',
      draft({ report: { ...REPORT, plans: '2027' }, url: 'http://www.yunling.gov.cn/2.html' }),
    ],
    ['other words in the same place', draft({ text: '新建农村公路320公里。' })],
    ['one digit differs', draft({ text: '新建农村公路 330 公里。\n改造老旧小区 15 个。' })],
  ])('keeps apart: %s', async (_, other) => {
    const { notebook } = fresh();
    await ok(notebook.save(draft(), op()));
    expect((await ok(notebook.save(other, op()))).kind).toBe('saved');
  });

  it('does once what is asked twice', async () => {
    const { notebook } = fresh();
    const options = op();
    const first = await ok(notebook.save(draft(), options));
    expect(await ok(notebook.save(draft(), { ...options, now: later }))).toEqual(first);
    expect((await all(notebook)).map(({ created }) => created)).toEqual([NOW.toISOString()]);
  });

  it('refuses an operation’s id for another kind of write', async () => {
    const { notebook } = fresh();
    const options = op();
    await ok(notebook.save(draft(), options));
    expect(await notebook.remove([options.operation], options)).toMatchObject({
      ok: false,
      problem: { kind: 'failed' },
    });
    expect(await ok(notebook.count())).toBe(1);
  });
});

describe('two windows', () => {
  it('tells the second of two edits what the first one wrote', async () => {
    const { notebook } = fresh();
    const { id } = await ok(notebook.save(draft(), op()));
    const first = { id, revision: 1, change: { note: '甲' } };
    const second = { id, revision: 1, change: { note: '乙' } };
    const [a, b] = await Promise.all([
      ok(notebook.update(first, op(newId(), later))),
      ok(notebook.update(second, op(newId(), later))),
    ]);
    expect(a).toEqual({ kind: 'updated', revision: 2 });
    expect(b).toMatchObject({ kind: 'conflict', current: { note: '甲', revision: 2 } });
    expect(await all(notebook)).toMatchObject([{ note: '甲', revision: 2, updated: later.toISOString() }]);
  });

  it('writes nothing where nothing changes', async () => {
    const { notebook } = fresh();
    const { id } = await ok(notebook.save(draft({ tags: ['a'] }), op()));
    const change = { id, revision: 1, change: { tags: ['a'] } };
    expect(await ok(notebook.update(change, op(newId(), later)))).toEqual({
      kind: 'updated',
      revision: 1,
    });
    expect((await ok(notebook.backupState())).changes).toBe(1);
  });

  it('answers for a passage that is gone', async () => {
    const { notebook } = fresh();
    expect(await ok(notebook.update({ id: newId(), revision: 1, change: { note: 'x' } }, op()))).toEqual({
      kind: 'missing',
    });
  });

  it('saves the same passage once from two windows at once', async () => {
    const { notebook, name } = fresh();
    const { Notebook } = await import('../../../lib/notebook/store/index.ts');
    const other = new Notebook({ name });
    const kinds = await Promise.all([ok(notebook.save(draft(), op())), ok(other.save(draft(), op()))]);
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['duplicate', 'saved']);
    expect(await ok(notebook.count())).toBe(1);
  });
});

describe('many at once', () => {
  it('adds and removes tags and sets the colour', async () => {
    const { notebook } = fresh();
    const ids: string[] = [];
    for (const at of [0, 500, 1000]) {
      ids.push((await ok(notebook.save(draft({ at, tags: ['旧'] }), op()))).id);
    }
    const [first = '', second = '', third = ''] = ids;
    const tagging = { add: ['新'], remove: ['旧'], colour: 'green' as const };
    const gone = newId();
    expect(await ok(notebook.tag([first, second, gone, first], tagging, op(newId(), later)))).toEqual({
      kind: 'changed',
      count: 2,
      left: [gone],
    });
    const byId = new Map((await all(notebook)).map((each) => [each.id, each]));
    expect(byId.get(first)).toMatchObject({ tags: ['新'], colour: 'green', revision: 2 });
    expect(byId.get(third)).toMatchObject({ tags: ['旧'], colour: 'red', revision: 1 });
  });

  it('leaves alone a passage without room for another tag', async () => {
    const { notebook } = fresh();
    const tags = Array.from({ length: 100 }, (_, n) => `t${n}`);
    const { id } = await ok(notebook.save(draft({ tags }), op()));
    expect((await ok(notebook.tag([id], { add: ['more'] }, op()))).left).toEqual([id]);
    expect((await all(notebook))[0]?.tags).toHaveLength(100);
  });
});

describe('undo', () => {
  it('brings removed passages back byte for byte', async () => {
    const { notebook } = fresh();
    for (const at of [0, 500, 1000]) await ok(notebook.save(draft({ at, note: `n${at}` }), op()));
    const before = JSON.stringify(await all(notebook));
    const rows = JSON.stringify(await ok(notebook.rows()));
    const removing = op();
    await ok(
      notebook.remove(
        (await all(notebook)).map(({ id }) => id),
        removing,
      ),
    );
    expect([await ok(notebook.count()), await ok(notebook.rows())]).toEqual([0, []]);
    const undoing = op(newId(), later);
    const undone = { kind: 'undone', count: 3, kept: [] };
    expect(await ok(notebook.undo(removing.operation, undoing))).toEqual(undone);
    expect(JSON.stringify(await all(notebook))).toBe(before);
    expect(JSON.stringify(await ok(notebook.rows()))).toBe(rows);
    // The retry of the same undo, and another one.
    expect(await ok(notebook.undo(removing.operation, undoing))).toEqual(undone);
    expect(await ok(notebook.undo(removing.operation, op()))).toEqual({ kind: 'already' });
    // Undoing the undo removes them again.
    expect(await ok(notebook.undo(undoing.operation, op()))).toMatchObject({ count: 3 });
    expect(await ok(notebook.count())).toBe(0);
  });

  it('takes a save back, unless it was edited since', async () => {
    const { notebook } = fresh();
    const [kept, gone] = [op(), op()];
    const { id } = await ok(notebook.save(draft(), kept));
    await ok(notebook.save(draft({ at: 9000 }), gone));
    await ok(notebook.update({ id, revision: 1, change: { note: '要紧' } }, op()));
    expect(await ok(notebook.undo(gone.operation, op()))).toMatchObject({ count: 1, kept: [] });
    expect(await ok(notebook.undo(kept.operation, op()))).toEqual({
      kind: 'undone',
      count: 0,
      kept: [id],
    });
    expect((await all(notebook)).map(({ note }) => note)).toEqual(['要紧']);
  });

  it('gives back former contents under a new revision', async () => {
    const { notebook } = fresh();
    const { id } = await ok(notebook.save(draft({ note: '一', tags: ['a'] }), op()));
    const change = op();
    await ok(notebook.update({ id, revision: 1, change: { note: '二', tags: [] } }, change));
    expect(await ok(notebook.undo(change.operation, op(newId(), later)))).toMatchObject({ count: 1 });
    const restored = { note: '一', tags: ['a'], revision: 3, updated: later.toISOString() };
    expect(await all(notebook)).toMatchObject([restored]);
    // A window that still shows 二 under revision 2 may not write over it.
    const stale = await ok(notebook.update({ id, revision: 2, change: { note: '三' } }, op()));
    expect(stale.kind).toBe('conflict');
  });

  it('undoes only what the asking side may undo', async () => {
    const { notebook } = fresh();
    const { id } = await ok(notebook.save(draft(), op()));
    const removing = op();
    await ok(notebook.remove([id], removing));
    expect(await ok(notebook.undo(removing.operation, op(), ['save']))).toEqual({ kind: 'unknown' });
    expect(await ok(notebook.undo(newId(), op()))).toEqual({ kind: 'unknown' });
    expect(await ok(notebook.count())).toBe(0);
  });

  it('forgets the oldest of many operations, and nothing else of them', async () => {
    const { notebook, name } = fresh();
    const first = op();
    await ok(notebook.save(draft({ at: 0 }), first));
    for (let n = 1; n <= 205; n += 1) await ok(notebook.save(draft({ at: n * 100 }), op()));
    expect(await ok(notebook.undo(first.operation, op()))).toEqual({ kind: 'unknown' });
    expect(await ok(notebook.count())).toBe(206);
    const { openDB } = await import('idb');
    const db = await openDB(name);
    expect([await db.count('operations'), await db.count('before')]).toEqual([200, 200]);
    // Its retry, far too late, still saves nothing twice.
    expect((await ok(notebook.save(draft({ at: 0 }), first))).kind).toBe('duplicate');
  });
});

describe('what undo keeps', () => {
  it('is bounded: the oldest of large operations go', async () => {
    const { notebook, name } = fresh();
    const many = Array.from({ length: 600 }, (_, n) => passage({ at: n * 100 }));
    const first = op();
    await ok(notebook.stage(0, many, first));
    await ok(notebook.importStaged({ parts: 1, replace: [] }, first));
    const { openDB } = await import('idb');
    const db = await openDB(name);
    // As if it had been a very large one.
    await db.put('operations', { ...(await db.get('operations', first.operation)), entries: 90_000 });
    const ids = many.map(({ id }) => id);
    const [second, third] = [op(), op()];
    await ok(notebook.tag(ids, { add: ['a'] }, second));
    expect(await db.count('operations')).toBe(2);
    await db.put('operations', { ...(await db.get('operations', second.operation)), entries: 20_000 });
    await ok(notebook.tag(ids, { add: ['b'] }, third));
    expect(await db.count('operations')).toBe(3);
    await ok(notebook.tag(ids, { add: ['c'] }, op()));
    expect(await db.get('operations', first.operation)).toBeDefined();
    await db.put('operations', { ...(await db.get('operations', second.operation)), entries: 120_000 });
    await ok(notebook.tag(ids, { add: ['d'] }, op()));
    expect(await ok(notebook.undo(first.operation, op()))).toEqual({ kind: 'unknown' });
    expect(await ok(notebook.undo(third.operation, op()))).toMatchObject({ kind: 'undone', count: 0 });
    db.close();
  });
});

describe('backup', () => {
  it('counts the changes since the last one, also those made while it was read', async () => {
    const { notebook } = fresh();
    const { id } = await ok(notebook.save(draft(), op()));
    expect(await ok(notebook.backupState())).toEqual({ last: null, since: 1, changes: 1 });
    const { changes } = await ok(notebook.backupState());
    await ok(notebook.update({ id, revision: 1, change: { note: 'x' } }, op()));
    await ok(notebook.markBackup(changes, later));
    expect(await ok(notebook.backupState())).toEqual({
      last: later.toISOString(),
      since: 1,
      changes: 2,
    });
  });
});
