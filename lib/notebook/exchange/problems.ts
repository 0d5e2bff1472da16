/** Why a file, or something in it, cannot be taken in: codes that the interface puts into words. */

/** The whole file. */
export type FileProblem =
  | { code: 'empty' }
  /** The browser cannot read it: moved, locked, or larger than a string can be. */
  | { code: 'unreadable' }
  /** `limit` and `size` in UTF-16 units. */
  | { code: 'too-large'; size: number; limit: number }
  /** The file ends in the middle: a download or a copy broke off. */
  | { code: 'truncated'; size: number }
  | { code: 'not-json' }
  /** Nested deeper than any export. */
  | { code: 'too-deep'; limit: number }
  /** JSON, but no export that is known. */
  | { code: 'unknown-format' }
  /** A collection of annotations that some other program wrote. */
  | { code: 'foreign-collection' }
  | { code: 'bad-version' }
  /** Written by a later version of this program. */
  | { code: 'newer-version'; version: number; known: number }
  /** The part of the file that should hold the passages does not. */
  | { code: 'no-items' }
  | { code: 'aborted' }
  /** The notebook could not be compared with. */
  | { code: 'notebook'; message: string };

/** One item of the file. */
export type ItemProblem =
  | { code: 'not-json' }
  | { code: 'not-an-object' }
  /** A name that could change how programs work: `__proto__` and its like. */
  | { code: 'forbidden-key'; key: string }
  /** `field` as a path, `message` in English, for the details. */
  | { code: 'bad-field'; field: string; message: string }
  /** Another item of the file has this id and says something else; `first` is its index. */
  | { code: 'repeated-id'; first: number }
  /** Hypothesis: a note on a page or an answer to another note, with no quoted words. */
  | { code: 'page-note' }
  | { code: 'reply' };

/** Taken in, but not just as it stands. */
export type Notice =
  /** Kept as plain text: no markup of a note is ever shown as such. */
  | { code: 'note-markup' }
  | { code: 'tags-changed' }
  /** Hypothesis: somebody else wrote it; the notebook keeps no names. */
  | { code: 'other-author' };

/** About the whole file, which was read nevertheless. */
export type FileNotice =
  /** The file says how many passages it has, and has another number. */
  | { code: 'count'; stated: number; found: number }
  /** Brought up to date from an older export. */
  | { code: 'migrated'; from: number; to: number };

export const badField = (field: string, message: string): ItemProblem => ({
  code: 'bad-field',
  field,
  message,
});
