/**
 * The reader's note on a passage while it is written: stored when it is left, never over what another window wrote.
 *
 *   clean ──type──▶ changed ──leave──▶ saving ──▶ clean
 *                      ▲                  │
 *                      └── failed ◀───────┤
 *                                         └──▶ conflict ──choose──▶ saving
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

export function useNote(passage: SavedPassage): Note {
  const { ports, passages } = useNotebookContext();
  const { id } = passage;
  const [text, setText] = useState(passage.note);
  const [status, setStatus] = useState<NoteStatus>({ kind: 'clean' });
  /** What the note was when writing began: what another window's is held against. */
  const base = useRef<Base>({ note: passage.note, revision: passage.revision });
  const latest = useRef(passage.note);
  const conflict = useRef(false);
  const writing = useRef(false);

  const show = useCallback((next: string) => {
    latest.current = next;
    setText(next);
  }, []);
  const conflicting = useCallback((theirs: Base) => {
    conflict.current = true;
    base.current = theirs;
    setStatus({ kind: 'conflict', theirs: theirs.note });
  }, []);

  const store = useCallback(async () => {
    if (conflict.current || writing.current || latest.current === base.current.note) return;
    writing.current = true;
    setStatus({ kind: 'saving' });
    const note = latest.current;
    for (;;) {
      const { revision } = base.current;
      const answer = await ports.write('updatePassage', { id, revision, change: { note } }, newId());
      if (!answer.ok) setStatus({ kind: 'failed', problem: answer.problem });
      else if (answer.value.kind === 'conflict') {
        const { current } = answer.value;
        const theirs = { note: current.note, revision: current.revision };
        // Only its tags or its colour were changed: the note is still the one that was written on.
        if (current.note === base.current.note) {
          base.current = theirs;
          continue;
        }
        if (current.note === note) base.current = theirs;
        else conflicting(theirs);
      } else if (answer.value.kind === 'updated') base.current = { note, revision: answer.value.revision };
      else setStatus({ kind: 'missing' });
      break;
    }
    writing.current = false;
    if (base.current.note === note) setStatus({ kind: latest.current === note ? 'saved' : 'changed' });
    passages.refresh([id]);
  }, [ports, passages, id, conflicting]);

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
    const hide = () => document.visibilityState === 'hidden' && void store();
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      void store();
    };
  }, [store]);

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
      show(next);
      setStatus({ kind: 'clean' });
      void store();
    },
  };
}
