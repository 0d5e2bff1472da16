/** What the reader agreed to, as the store's all-or-nothing write takes it. */
import type { SavedPassage } from '../types.ts';
import type { Preview } from './preview.ts';

export interface Plan {
  /** To hand over in this order (`stage`), then to write at once (`importStaged`). */
  parts: SavedPassage[][];
  /** Passages of the notebook that are replaced, with the revisions that the preview showed. */
  replace: { id: string; revision: number }[];
  added: number;
}

/** Passages of one part: what the store takes in one call. */
const PART = 500;
/** The store's revision of a record that cannot be read. */
const UNREAD = 0;

/**
 * The write that a preview stands for: every new passage, and of the conflicting ones those in `replace`: their
 * ids, 'newer' for those that were changed later in the file than in the notebook, or 'none'. What was agreed to
 * and is gone or changed by the time of the write makes the store refuse the whole of it.
 */
export function plan(preview: Preview, replace: ReadonlySet<string> | 'newer' | 'none' = 'none'): Plan {
  const agreed = preview.conflicting.filter(({ passage, newer }) => {
    if (replace === 'none') return false;
    return replace === 'newer' ? newer === 'file' : replace.has(passage.id);
  });
  const passages = [...preview.new, ...agreed].map(({ passage }) => passage);
  const parts: SavedPassage[][] = [];
  for (let from = 0; from < passages.length; from += PART) parts.push(passages.slice(from, from + PART));
  return {
    parts,
    replace: agreed.map(({ passage, current }) => ({
      id: passage.id,
      revision: current?.revision ?? UNREAD,
    })),
    added: preview.new.length,
  };
}
