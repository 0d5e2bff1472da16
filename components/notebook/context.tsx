/** What every part of the page reaches: the way to the notebook, the passages on screen, what was just done. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { NotebookPorts } from '../../lib/extension/notebook-page.ts';
import { type Loaded, Passages } from './passages.ts';
import { type Deeds, useDeedsOf } from './use-deeds.ts';

export interface NotebookContext {
  ports: NotebookPorts;
  passages: Passages;
  deeds: Deeds;
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
  const context = useMemo(() => ({ ports, passages, deeds }), [ports, passages, deeds]);
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
