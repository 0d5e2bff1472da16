/** Between a passage and its record: checked in both directions. */
import * as v from 'valibot';
import { type SavedPassage, SavedPassageSchema } from '../types.ts';
import { keysOf } from './same.ts';
import type { StoredPassage } from './schema.ts';

/** A record that is no passage: kept as it is, shown with its reason, never dropped. */
export interface Damaged {
  id: string;
  reason: string;
  record: unknown;
}

export type Read = { ok: true; passage: SavedPassage } | { ok: false; damaged: Damaged };

/** Why a value is not what a schema asks for: 'quote.exact: must be the squeezed text'. */
export function reasonOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues;
  if (!issue) return 'unreadable';
  const path = v.getDotPath(issue);
  return path ? `${path}: ${issue.message}` : issue.message;
}

/** The passage of a record, if it is one. */
export function readStored({ id, passage }: { id: string; passage: unknown }): Read {
  const parsed = v.safeParse(SavedPassageSchema, passage, { abortEarly: true });
  if (!parsed.success)
    return { ok: false, damaged: { id, reason: reasonOf(parsed.issues), record: passage } };
  if (parsed.output.id !== id) {
    return { ok: false, damaged: { id, reason: 'id: not that of its record', record: passage } };
  }
  return { ok: true, passage: parsed.output };
}

/** Records asked for at once. */
const BATCH = 500;

interface Store {
  get(id: string): Promise<StoredPassage | undefined>;
}

/** The records of some passages, a batch of questions at a time: one by one they take several times as long. */
export async function* recordsOf<T>(
  store: Store,
  of: readonly T[],
  idOf: (each: T) => string,
): AsyncGenerator<[T, StoredPassage | undefined]> {
  for (let from = 0; from < of.length; from += BATCH) {
    const batch = of.slice(from, from + BATCH);
    const stored = await Promise.all(batch.map((each) => store.get(idOf(each))));
    for (const [n, each] of batch.entries()) yield [each, stored[n]];
  }
}

/** The record of a passage. */
export const storedOf = (passage: SavedPassage): StoredPassage => ({
  id: passage.id,
  passage,
  keys: keysOf(passage),
  created: passage.created,
});
