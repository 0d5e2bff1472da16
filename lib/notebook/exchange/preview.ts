/** What importing a file would do, before anything is written. */
import { PART_SIZE } from '../store/import.ts';
import type { SavedPassage } from '../types.ts';
import { migrate } from './migrations.ts';
import type { Conflicting, Item, Preview } from './preview-shapes.ts';
import { badField, type FileProblem, type ItemProblem, type Notice } from './problems.ts';
import { readHypothesis } from './read-hypothesis.ts';
import { type ReadItem, readOwn } from './read-own.ts';
import { type Recognised, recognise } from './recognise.ts';
import { pacer } from './source.ts';
import { differences, type Existing, type Standing, sameRecord } from './standing.ts';
import { forbiddenKey, isObject, own } from './untrusted.ts';

export interface PreviewOptions {
  signal?: AbortSignal;
  progress?: (done: number, total: number) => void;
}

type File = Extract<Recognised, { ok: true }>;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function read(item: unknown, file: File): ReadItem<Notice> {
  if (item === undefined) return { ok: false, problem: { code: 'not-json' } };
  if (!isObject(item)) return { ok: false, problem: { code: 'not-an-object' } };
  const key = forbiddenKey(item);
  if (key !== null) return { ok: false, problem: { code: 'forbidden-key', key } };
  try {
    return file.format === 'zhengdu'
      ? readOwn(migrate(item, file.version))
      : readHypothesis(item, file.author);
  } catch (error) {
    return { ok: false, problem: badField('', error instanceof Error ? error.message : 'unreadable') };
  }
}

function idOf(item: unknown): string | null {
  const id = isObject(item) ? own(item, 'id') : null;
  return typeof id === 'string' ? id.slice(0, 100) : null;
}

function newerOf(file: SavedPassage, current: SavedPassage | null): Conflicting['newer'] {
  if (current === null || file.updated > current.updated) return 'file';
  return file.updated < current.updated ? 'notebook' : 'neither';
}

function place(preview: Preview, item: Item, standing: Standing): void {
  const { passage } = item;
  if (standing.kind === 'new') preview.new.push(item);
  else if (standing.kind === 'same') {
    preview.duplicate.push({ ...item, reason: 'same-record', of: passage.id });
  } else if (standing.kind === 'duplicate') {
    preview.duplicate.push({ ...item, reason: 'same-words', of: standing.of.id });
  } else {
    const current = standing.kind === 'conflict' ? standing.current : null;
    const differs = current ? differences(passage, current) : [];
    preview.conflicting.push({ ...item, current, differs, newer: newerOf(passage, current) });
  }
}

class Refusal extends Error {
  readonly problem: FileProblem;
  constructor(problem: FileProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

async function stand(existing: Existing, items: readonly Item[]): Promise<readonly Standing[]> {
  try {
    const standings = await existing(items.map(({ passage }) => passage));
    if (standings.length !== items.length) throw new Error('answers are missing');
    return standings;
  } catch (error) {
    throw new Refusal({ code: 'notebook', message: error instanceof Error ? error.message : String(error) });
  }
}

async function fill(
  preview: Preview,
  file: File,
  existing: Existing,
  options: PreviewOptions,
): Promise<void> {
  const pause = pacer();
  const seen = new Map<string, Item>();
  let waiting: Item[] = [];
  const compare = async () => {
    const standings = await stand(existing, waiting);
    for (const [at, item] of waiting.entries()) place(preview, item, standings[at] ?? { kind: 'new' });
    waiting = [];
  };
  for (const [index, span] of file.items.entries()) {
    if (options.signal?.aborted) throw new Refusal({ code: 'aborted' });
    const raw = parse(file.text.slice(...span));
    const result = read(raw, file);
    if (!result.ok) preview.unreadable.push({ index, id: idOf(raw), problem: result.problem });
    else {
      const { passage, notices } = result;
      const first = seen.get(passage.id);
      if (!first) {
        const item = { index, passage, notices };
        seen.set(passage.id, item);
        waiting.push(item);
      } else if (sameRecord(first.passage, passage)) {
        preview.duplicate.push({ index, passage, notices, reason: 'twice-in-file', of: passage.id });
      } else {
        const problem: ItemProblem = { code: 'repeated-id', first: first.index };
        preview.unreadable.push({ index, id: idOf(raw), problem });
      }
    }
    if (waiting.length >= PART_SIZE) {
      await compare();
      options.progress?.(index + 1, file.items.length);
    }
    await pause();
  }
  if (waiting.length > 0) await compare();
  options.progress?.(file.items.length, file.items.length);
}

/**
 * Reads a file and says what importing it would do; writes nothing, never rejects. A passage is in exactly one of
 * `new`, `duplicate`, `conflicting` and `unreadable`.
 */
export async function preview(
  text: string,
  existing: Existing,
  options: PreviewOptions = {},
): Promise<Preview | { kind: 'refused'; problem: FileProblem }> {
  try {
    const file = await recognise(text);
    if (!file.ok) return { kind: 'refused', problem: file.problem };
    const { format, items, notices } = file;
    const lists = { new: [], duplicate: [], conflicting: [], unreadable: [] };
    const result: Preview = { kind: 'preview', format, total: items.length, ...lists, notices };
    await fill(result, file, existing, options);
    return result;
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', problem: error.problem };
    return { kind: 'refused', problem: { code: 'notebook', message: String(error) } };
  }
}
