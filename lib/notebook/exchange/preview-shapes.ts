/** What a preview of an import shows. */
import type { SavedPassage } from '../types.ts';
import type { FileNotice, ItemProblem, Notice } from './problems.ts';

export interface Item {
  /** Place in the file, from 0. */
  index: number;
  passage: SavedPassage;
  notices: Notice[];
}

export interface Duplicate extends Item {
  /** The same record, the same words under another id, or an item that the file has twice. */
  reason: 'same-record' | 'same-words' | 'twice-in-file';
  /** Id of what it is the same as. */
  of: string;
}

export interface Conflicting extends Item {
  /** What the notebook has; null where its record cannot be read. */
  current: SavedPassage | null;
  /** Fields that differ; none where only dates or the count of changes do. */
  differs: (keyof SavedPassage)[];
  newer: 'file' | 'notebook' | 'neither';
}

export interface Unreadable {
  index: number;
  /** As the file gives it, cut; null where it gives none. */
  id: string | null;
  problem: ItemProblem;
}

export interface Preview {
  kind: 'preview';
  format: 'zhengdu' | 'hypothesis';
  /** Items of the file. */
  total: number;
  new: Item[];
  duplicate: Duplicate[];
  conflicting: Conflicting[];
  unreadable: Unreadable[];
  notices: FileNotice[];
}
