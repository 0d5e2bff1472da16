/** How a passage of a file stands to the notebook. */
import { isSame, quoteKey } from '../store/same.ts';
import type { SavedPassage } from '../types.ts';
import { canonical } from './w3c.ts';

/** What the store answers for each passage (`compare`). */
export type Standing =
  | { kind: 'new' }
  /** The very same record is there. */
  | { kind: 'same' }
  /** Another state of it is there. */
  | { kind: 'conflict'; current: SavedPassage }
  /** The same words of the same place are there, under another id. */
  | { kind: 'duplicate'; of: SavedPassage }
  /** The record under its id cannot be read. */
  | { kind: 'damaged'; reason: string };

/** Answers in the order of the passages. */
export type Existing = (passages: readonly SavedPassage[]) => Promise<readonly Standing[]>;

const bytes = (passage: SavedPassage): string => JSON.stringify(canonical(passage));

export const sameRecord = (a: SavedPassage, b: SavedPassage): boolean => bytes(a) === bytes(b);

/** A notebook at hand. */
export function among(notebook: readonly SavedPassage[]): Existing {
  const byId = new Map(notebook.map((passage) => [passage.id, passage]));
  const byQuote = Map.groupBy(notebook, quoteKey);
  const standing = (passage: SavedPassage): Standing => {
    const current = byId.get(passage.id);
    if (current) return sameRecord(current, passage) ? { kind: 'same' } : { kind: 'conflict', current };
    const of = byQuote.get(quoteKey(passage))?.find((each) => isSame(each, passage));
    return of ? { kind: 'duplicate', of } : { kind: 'new' };
  };
  return async (passages) => passages.map(standing);
}

/** What of a passage differs, by its fields; `updated` and `revision` follow from the others and are left out. */
export function differences(a: SavedPassage, b: SavedPassage): (keyof SavedPassage)[] {
  const keys = Object.keys(a) as (keyof SavedPassage)[];
  const differs = (key: keyof SavedPassage) =>
    JSON.stringify(canonical(a[key])) !== JSON.stringify(canonical(b[key]));
  return keys.filter((key) => key !== 'updated' && key !== 'revision' && differs(key));
}
