/**
 * The reader's note on a passage while it is written: stored when it is left, never over what another window wrote.
 *
 *   clean ──type──▶ changed ──leave──▶ saving ──▶ clean
 *                      ▲                  │
 *                      └── failed ◀───────┤
 *                                         └──▶ conflict ──choose──▶ saving
 *
 * What could not be stored outlives its field: it is there again when the passage is.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { NotebookProblem } from '../../lib/extension/notebook-calls.ts';
import { newId } from '../../lib/notebook/store/index.ts';
import type { SavedPassage } from '../../lib/notebook/types.ts';
import { useNotebookContext } from './context.tsx';

export type NoteStatus =
  | { kind: 'clean' }
  | { kind: 'changed' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  | { kind: 'failed'; problem: NotebookProblem }
  /** Another window wrote this meanwhile. */
  | { kind: 'conflict'; theirs: string }
  /** It was removed meanwhile. */
  | { kind: 'missing' };

export interface Note {
  text: string;
  status: NoteStatus;
  write(text: string): void;
  /** Stores what was written. */
  save(): void;
  /** Ends a conflict with this text. */
  settle(text: string): void;
}

interface Base {
  note: string;
  revision: number;
}

/** A note that could not be stored before its passage was left. */
export interface UnsavedNote {
  text: string;
  base: Base;
  status: NoteStatus;
}

/** By the passage's id, as long as the page is open. */
export type UnsavedNotes = Map<string, UnsavedNote>;

/** How an unsaved note stands when its passage is opened again. */
function statusOf(kept: UnsavedNote | undefined): NoteStatus {
  if (!kept) return { kind: 'clean' };
  return kept.status.kind === 'failed' || kept.status.kind === 'conflict' ? kept.status : { kind: 'changed' };
}

export function useNote(passage: SavedPassage): Note {
  const { ports, passages, deeds, unsaved } = useNotebookContext();
  const { warn } = deeds;
  const { id } = passage;
  const [kept] = useState(() => unsaved.get(id));
  const [text, setText] = useState(kept?.text ?? passage.note);
  const [status, setStatus] = useState<NoteStatus>(() => statusOf(kept));
  /** What the note was when writing began: what another window's is held against. */
  const base = useRef<Base>(kept?.base ?? { note: passage.note, revision: passage.revision });
  const latest = useRef(text);
  const conflict = useRef(status.kind === 'conflict');
  const writing = useRef(false);
  const left = useRef(false);

  const show = useCallback((next: string) => {
    latest.current = next;
    setText(next);
  }, []);
  const conflicting = useCallback((theirs: Base): NoteStatus => {
    conflict.current = true;
    base.current = theirs;
    const status: NoteStatus = { kind: 'conflict', theirs: theirs.note };
    setStatus(status);
    return status;
  }, []);
  /** Keeps what was written but not stored, for when the passage is opened again; says so once it was left. */
  const keep = useCallback(
    (status: NoteStatus) => {
      unsaved.set(id, { text: latest.current, base: base.current, status });
      if (left.current) warn('note.left');
    },
    [unsaved, id, warn],
  );

  const store = useCallback(async () => {
    if (conflict.current || writing.current || latest.current === base.current.note) return;
    writing.current = true;
    setStatus({ kind: 'saving' });
    const note = latest.current;
    let trouble: NoteStatus | null = null;
    for (;;) {
      const { revision } = base.current;
      const answer = await ports.write('updatePassage', { id, revision, change: { note } }, newId());
      if (!answer.ok) trouble = { kind: 'failed', problem: answer.problem };
      else if (answer.value.kind === 'conflict') {
        const { current } = answer.value;
        const theirs = { note: current.note, revision: current.revision };
        // Only its tags or its colour were changed: the note is still the one that was written on.
        if (current.note === base.current.note) {
          base.current = theirs;
          continue;
        }
        if (current.note === note) base.current = theirs;
        else trouble = conflicting(theirs);
      } else if (answer.value.kind === 'updated') base.current = { note, revision: answer.value.revision };
      else trouble = { kind: 'missing' };
      break;
    }
    writing.current = false;
    if (trouble) {
      setStatus(trouble);
      keep(trouble);
    } else unsaved.delete(id);
    if (base.current.note === note) setStatus({ kind: latest.current === note ? 'saved' : 'changed' });
    passages.refresh([id]);
  }, [ports, passages, unsaved, id, conflicting, keep]);

  // What another window wrote: taken over where nothing was written here, else told at once.
  useEffect(() => {
    const { note, revision } = passage;
    if (writing.current || revision <= base.current.revision) return;
    if (note === base.current.note || latest.current === note) base.current = { note, revision };
    else if (latest.current !== base.current.note) conflicting({ note, revision });
    else {
      base.current = { note, revision };
      show(note);
    }
  }, [passage, show, conflicting]);

  // Left in whichever way: another passage, another tab, a closed window.
  useEffect(() => {
    left.current = false;
    const hide = () => document.visibilityState === 'hidden' && void store();
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      left.current = true;
      if (conflict.current) keep({ kind: 'conflict', theirs: base.current.note });
      void store();
    };
  }, [store, keep]);

  return {
    text,
    status,
    write: (next) => {
      show(next);
      if (!conflict.current) setStatus({ kind: next === base.current.note ? 'clean' : 'changed' });
    },
    save: () => void store(),
    settle: (next) => {
      conflict.current = false;
      unsaved.delete(id);
      show(next);
      setStatus({ kind: 'clean' });
      void store();
    },
  };
}
