import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Existing,
  type ExportSource,
  exportNotebook,
  plan,
  preview,
} from '../../../lib/notebook/exchange/index.ts';
import { Notebook, type Outcome } from '../../../lib/notebook/store/index.ts';
import { notebooks, plain } from './exchange-passages.ts';

function got<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const options = () => ({ operation: crypto.randomUUID(), now: new Date() });

async function backup(notebook: Notebook): Promise<string> {
  const ids = got(await notebook.rows()).map(({ id }) => id);
  const source: ExportSource = {
    ids: [...ids].reverse(),
    load: async (some) => got(await notebook.many(some)).passages,
  };
  let text = '';
  for await (const chunk of exportNotebook('json', source, 'zh')) text += chunk.text;
  return text;
}

async function restore(notebook: Notebook, file: string) {
  const existing: Existing = async (passages) => got(await notebook.compare(passages));
  const read = await preview(file, existing);
  if (read.kind !== 'preview') throw new Error(read.problem.code);
  const { parts, replace } = plan(read);
  const how = options();
  for (const [part, passages] of parts.entries()) got(await notebook.stage(part, passages, how));
  return { read, done: got(await notebook.importStaged({ parts: parts.length, replace }, how)) };
}

test('export, delete, import in the database: the same bytes', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(notebooks, async (passages) => {
      run += 1;
      const notebook = new Notebook({ name: `exchange-${run}` });
      const how = options();
      got(await notebook.stage(0, passages, how));
      got(await notebook.importStaged({ parts: 1, replace: [] }, how));
      const before = await backup(notebook);
      const again = await restore(notebook, before);
      expect(again.read.duplicate).toHaveLength(passages.length);
      expect(again.done).toMatchObject({ kind: 'imported', added: 0, replaced: 0 });
      got(
        await notebook.remove(
          passages.map(({ id }) => id),
          options(),
        ),
      );
      expect(got(await notebook.count())).toBe(0);
      const { read, done } = await restore(notebook, before);
      expect(read.unreadable).toEqual([]);
      expect(done).toMatchObject({ kind: 'imported', added: passages.length });
      expect(await backup(notebook)).toBe(before);
      notebook.close();
    }),
    { numRuns: 25 },
  );
});

test('what the notebook has meanwhile is shown, and not written over', async () => {
  const notebook = new Notebook({ name: 'exchange-conflict' });
  const how = options();
  got(await notebook.stage(0, [plain], how));
  got(await notebook.importStaged({ parts: 1, replace: [] }, how));
  const file = await backup(notebook);
  got(await notebook.update({ id: plain.id, revision: 2, change: { note: '改' } }, options()));
  const { read, done } = await restore(notebook, file);
  expect(read.conflicting).toMatchObject([{ differs: ['note'], newer: 'notebook', current: { note: '改' } }]);
  expect(done).toMatchObject({ added: 0, replaced: 0 });
  expect(got(await notebook.many([plain.id])).passages[0]?.note).toBe('改');
  notebook.close();
});
