/**
 * The notebook's calls to the background, and what the background tells everyone after a write. Every write
 * carries an operation's id (`newId()`), the same for each retry: lib/extension/notebook-client.ts.
 */
import type { Part } from '../analysis.ts';
import type {
  Changed,
  Imported,
  ImportOptions,
  Problem,
  Saved,
  Tagging,
  Undone,
  Updated,
} from '../notebook/store/index.ts';
import type { AnchorPassage, PassageChange, PassageDraft, SavedPassage } from '../notebook/types.ts';
import type { ReportRef } from '../passage.ts';
import type { SavedDetail, SavedQuestionOf } from './save.ts';

/** Not of the form that the call asks for, or not for this sender to ask. */
export type NotebookProblem = Problem | { kind: 'refused'; detail: string };
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: NotebookProblem };

export interface NotebookState {
  /** What keeps the notebook from being read; null where nothing does. Then the rest says nothing. */
  problem: NotebookProblem | null;
  count: number;
  /** Whether the browser promised not to clear it when the disk is full; null where it does not say. */
  persisted: boolean | null;
  /** Bytes that the extension takes, and that it may take; null where the browser does not say. */
  usage: number | null;
  quota: number | null;
  backup: {
    /** ISO date of the last one; null for never. */
    last: string | null;
    /** Records changed since. */
    since: number;
    /** Handed to `backedUp` once the backup that is read now is written. */
    changes: number;
    /** Time to remind. */
    due: boolean;
  };
  /** The browser cleared the notebook: what it last held. Told until `lossSeen`. */
  lost: { count: number; at: string } | null;
}

type Write<P, R> = { params: { operation: string } & P; result: Answer<R> };

export interface NotebookCalls {
  /**
   * From a page's reader too: then only for its own page. A draft without links is given those of what other
   * reports say; `part` of its report helps to tell them.
   */
  savePassage: Write<{ draft: PassageDraft; part?: Part | null }, Saved>;
  updatePassage: Write<{ id: string; revision: number; change: PassageChange }, Updated>;
  tagPassages: Write<{ ids: readonly string[] } & Tagging, Changed>;
  removePassages: Write<{ ids: readonly string[] }, Changed>;
  /** From a page's reader too: then only of a save or a removal. `target`: the operation to undo. */
  undo: Write<{ target: string }, Undone>;
  /** What a page's card says of one of the page's own passages; null where it is not one. */
  savedDetail: { params: SavedQuestionOf; result: Answer<SavedDetail | null> };
  /** A page's card removes one of the page's own passages. */
  removeSaved: Write<SavedQuestionOf, Changed>;
  /** One part of an import, `PART_SIZE` passages at most, numbered from 0. */
  stagePassages: Write<{ part: number; passages: readonly SavedPassage[] }, null>;
  /** Writes the parts that were staged under the same operation: all or none. */
  importPassages: Write<ImportOptions, Imported>;
  notebookState: { params: Record<string, never>; result: NotebookState };
  /** From a page's reader too: then for its own page, whatever `url` says. */
  passagesOf: { params: { url: string; report: ReportRef | null }; result: Answer<AnchorPassage[]> };
  backedUp: { params: { changes: number }; result: Answer<null> };
  lossSeen: { params: Record<string, never>; result: boolean };
}

/** Name of the BroadcastChannel on which pages of the extension hear of every write. */
export const NOTEBOOK_CHANNEL = 'zhengdu-notebook';

/** What a write changed. */
export interface NotebookChange {
  /** Passages to read again (or that are gone); null for too many to name: all. */
  ids: readonly string[] | null;
  /** Keys (`pageKey`, `reportKey` of lib/notebook/search-keys.ts) of the pages to mark again; null for all. */
  places: readonly string[] | null;
}
