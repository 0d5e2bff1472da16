/** What every part of the page reaches: the way to the notebook, the passages on screen, what was just done. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { NotebookPorts } from '../../lib/extension/notebook-page.ts';
import { type Loaded, Passages } from './passages.ts';
import { type Deeds, useDeedsOf } from './use-deeds.ts';
import type { UnsavedNotes } from './use-note.ts';

export interface NotebookContext {
  ports: NotebookPorts;
  passages: Passages;
  deeds: Deeds;
  unsaved: UnsavedNotes;
}

const Context = createContext<NotebookContext | null>(null);

/** @throws outside NotebookProvider */
export function useNotebookContext(): NotebookContext {
  const context = useContext(Context);
  if (!context) throw new Error('outside NotebookProvider');
  return context;
}

export function NotebookProvider({ ports, children }: { ports: NotebookPorts; children: ReactNode }) {
  const passages = useMemo(() => new Passages(ports.reader), [ports]);
  const deeds = useDeedsOf(ports);
  const unsaved = useMemo<UnsavedNotes>(() => new Map(), []);
  useEffect(() => {
    // The browser asks before it closes a page with words that are nowhere else.
    const leaving = (event: BeforeUnloadEvent) => {
      if (unsaved.size > 0) event.preventDefault();
    };
    addEventListener('beforeunload', leaving);
    return () => removeEventListener('beforeunload', leaving);
  }, [unsaved]);
  const context = useMemo(() => ({ ports, passages, deeds, unsaved }), [ports, passages, deeds, unsaved]);
  return <Context value={context}>{children}</Context>;
}

/** A passage, once it is there. */
export function usePassage(id: string | null): Loaded | undefined {
  const { passages } = useNotebookContext();
  const loaded = useSyncExternalStore(
    (listener) => (id === null ? () => {} : passages.subscribe(id, listener)),
    () => (id === null ? undefined : passages.get(id)),
  );
  useEffect(() => {
    if (id !== null && loaded === undefined) passages.want(id);
  }, [passages, id, loaded]);
  return loaded;
}
