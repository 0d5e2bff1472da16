/** What the reader agreed to, as the store's all-or-nothing write takes it. */
import { PART_SIZE } from '../store/import.ts';
import { UNREAD } from '../store/operations.ts';
import type { SavedPassage } from '../types.ts';
import type { Preview } from './preview-shapes.ts';

export interface Plan {
  /** To hand over in this order (`stage`), then to write at once (`importStaged`). */
  parts: SavedPassage[][];
  /** Passages of the notebook that are replaced, with the revisions that the preview showed. */
  replace: { id: string; revision: number }[];
  added: number;
}

/** Characters of a part's JSON at most: a message holds 64 MB (Chrome), and a character takes up to three bytes. */
const PART_LENGTH = 8_000_000;

function partsOf(passages: readonly SavedPassage[]): SavedPassage[][] {
  const parts: SavedPassage[][] = [];
  let part: SavedPassage[] = [];
  let length = 0;
  for (const passage of passages) {
    const size = JSON.stringify(passage).length;
    if (part.length > 0 && (part.length >= PART_SIZE || length + size > PART_LENGTH)) {
      parts.push(part);
      part = [];
      length = 0;
    }
    part.push(passage);
    length += size;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

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
  return {
    parts: partsOf(passages),
    replace: agreed.map(({ passage, current }) => ({
      id: passage.id,
      revision: current?.revision ?? UNREAD,
    })),
    added: preview.new.length,
  };
}
