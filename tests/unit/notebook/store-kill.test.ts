import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { Notebook, newId } from '../../../lib/notebook/store/index.ts';
import type { SavedPassage } from '../../../lib/notebook/types.ts';
import { all, draft, fresh, NOW, ok, op, passage } from './store-fixture.ts';

const KILLS = 100;
const real = { put: IDBObjectStore.prototype.put, delete: IDBObjectStore.prototype.delete };

afterEach(() => vi.restoreAllMocks());

/**
 * Ends the background at the n-th write to the database: its transaction is aborted and nothing more of it runs.
 * What it would have answered is never heard.
 */
function killAt(nth: number): { killed: Promise<'killed'>; spare: () => void } {
  let left = nth;
  let isDead = false;
  let tell: (dead: 'killed') => void = () => {};
  const killed = new Promise<'killed'>((resolve) => {
    tell = resolve;
  });
  const wrap = (name: 'put' | 'delete') =>
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      const request = (real[name] as (...given: unknown[]) => IDBRequest).apply(this, args);
      if (!isDead && left-- <= 0) {
        isDead = true;
        this.transaction.abort();
        tell('killed');
      }
      return request;
    } as never);
  wrap('put');
  wrap('delete');
  return { killed, spare: () => vi.restoreAllMocks() };
}

/** What the notebook should hold: by place, for saves have new ids each time. */
type Model = Map<string, { note: string; tags: string[]; revision: number }>;

const modelOf = (passages: readonly SavedPassage[]): Model =>
  new Map(passages.map(({ id, note, tags, revision }) => [id, { note, tags: [...tags], revision }]));

type Act =
  | { kind: 'save'; at: number }
  | { kind: 'update'; which: number; note: string }
  | { kind: 'tag'; tag: string }
  | { kind: 'remove'; which: number }
  | { kind: 'undo' }
  | { kind: 'import'; at: number; count: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('save' as const), at: fc.integer({ min: 0, max: 60 }) }),
  fc.record({ kind: fc.constant('update' as const), which: fc.nat(), note: fc.string() }),
  fc.record({ kind: fc.constant('tag' as const), tag: fc.constantFrom('甲', '乙', '丙') }),
  fc.record({ kind: fc.constant('remove' as const), which: fc.nat() }),
  fc.record({ kind: fc.constant('undo' as const) }),
  fc.record({
    kind: fc.constant('import' as const),
    at: fc.integer({ min: 100, max: 900 }),
    count: fc.integer({ min: 1, max: 12 }),
  }),
);

/** A write by its operation's id: what a client asks, and asks again. */
function requestOf(
  does: Act,
  model: Model,
  last: string,
): (notebook: Notebook, id: string) => Promise<unknown> {
  const ids = [...model.keys()];
  const pick = (which: number) => ids[which % Math.max(1, ids.length)] ?? newId();
  switch (does.kind) {
    case 'save':
      return (notebook, id) => ok(notebook.save(draft({ at: does.at * 100 }), op(id)));
    case 'update': {
      const id = pick(does.which);
      const change = { id, revision: model.get(id)?.revision ?? 1, change: { note: does.note } };
      return (notebook, operation) => ok(notebook.update(change, op(operation)));
    }
    case 'tag':
      return (notebook, id) => ok(notebook.tag(ids, { add: [does.tag] }, op(id)));
    case 'remove': {
      const removed = [pick(does.which)];
      return (notebook, id) => ok(notebook.remove(removed, op(id)));
    }
    case 'undo':
      return (notebook, id) => ok(notebook.undo(last, op(id)));
    case 'import': {
      const passages = Array.from({ length: does.count }, (_, n) => passage({ at: does.at * 1000 + n * 50 }));
      return async (notebook, id) => {
        await ok(notebook.stage(0, passages, op(id)));
        return ok(notebook.importStaged({ parts: 1, replace: [] }, op(id)));
      };
    }
  }
}

const sorted = (passages: SavedPassage[]) => passages.map((each) => JSON.stringify(each)).sort();

it(`loses nothing acknowledged and makes nothing twice over ${KILLS} kills`, async () => {
  let kills = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ does: act, dies: fc.integer({ min: 0, max: 14 }) }), {
        minLength: 8,
        maxLength: 16,
      }),
      async (acts) => {
        // The same writes without kills are the measure.
        const [killed, safe] = [fresh(), fresh()];
        let last = newId();
        for (const { does, dies } of acts) {
          const model = modelOf(await all(safe.notebook));
          const request = requestOf(does, model, last);
          const operation = newId();
          const expected = await request(safe.notebook, operation);
          const death = killAt(dies);
          const background = new Notebook({ name: killed.name });
          const first = await Promise.race([
            request(background, operation).catch(() => 'killed' as const),
            death.killed,
          ]);
          death.spare();
          if (first === 'killed') {
            kills += 1;
            // Nothing of it, or all of it: never a part.
            const now = sorted(await all(killed.notebook));
            expect([
              JSON.stringify([...model.keys()].sort()),
              JSON.stringify(await idsOf(safe.notebook)),
            ]).toContain(JSON.stringify(now.map((each) => JSON.parse(each).id).sort()));
          } else expect(first).toEqual(expected);
          // The client heard nothing, or its answer was lost on the way: it asks again, of the next background.
          expect(await request(new Notebook({ name: killed.name }), operation)).toEqual(expected);
          expect(sorted(await all(killed.notebook))).toEqual(sorted(await all(safe.notebook)));
          if (does.kind !== 'undo') last = operation;
        }
        expect(await ok(killed.notebook.count())).toBe((await all(killed.notebook)).length);
        expect(await ok(killed.notebook.rows())).toEqual(await ok(safe.notebook.rows()));
        expect(await ok(killed.notebook.backupState())).toEqual(await ok(safe.notebook.backupState()));
      },
    ),
    { numRuns: 30, seed: 6, endOnFailure: true },
  );
  expect(kills).toBeGreaterThanOrEqual(KILLS);
}, 60_000);

async function idsOf(notebook: Notebook): Promise<string[]> {
  return (await all(notebook)).map(({ id }) => id).sort();
}

it('makes a write once whose answer was lost', async () => {
  const { notebook, name } = fresh();
  const operation = newId();
  const saved = await ok(notebook.save(draft(), op(operation, NOW)));
  for (let retry = 0; retry < 3; retry += 1) {
    expect(await ok(new Notebook({ name }).save(draft(), op(operation)))).toEqual(saved);
  }
  expect(await ok(notebook.count())).toBe(1);
});
