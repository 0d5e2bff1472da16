/** The notebook as the page holds it: first what is newest, then a row of everything, kept up with every write. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { NotebookProblem, NotebookState } from '../../lib/extension/notebook-calls.ts';
import { NotebookSearch } from '../../lib/notebook/search.ts';
import { rowOf, type SearchRow } from '../../lib/notebook/search-rows.ts';
import { useNotebookContext } from './context.tsx';

/** Rows of the first screen and some more. */
const FIRST = 40;
/** Writes that come closer together are answered at once, milliseconds. */
const TOGETHER = 40;

export type Phase =
  | { kind: 'loading' }
  /** The newest passages are there, the rest is on its way: nothing can be searched yet. */
  | { kind: 'early'; rows: readonly SearchRow[]; total: number }
  | { kind: 'ready'; search: NotebookSearch; version: number }
  | { kind: 'problem'; problem: NotebookProblem };

export interface NotebookView {
  phase: Phase;
  /** Records in the database, readable or not; null while unknown. */
  stored: number | null;
  state: NotebookState | null;
  /** Reads the notebook again. */
  reload(): void;
  refreshState(): void;
}

/** Lets the browser paint before more is asked of it. */
const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

export function useNotebook(): NotebookView {
  const { ports, passages } = useNotebookContext();
  const [phase, setPhase] = useState<Phase>({ kind: 'loading' });
  const [stored, setStored] = useState<number | null>(null);
  const [state, setState] = useState<NotebookState | null>(null);
  const search = useRef<NotebookSearch | null>(null);
  /** Which reading is the latest: what an earlier one finds is no longer wanted. */
  const reading = useRef(0);
  /** How many readings of all rows are under way. */
  const whole = useRef(0);

  const show = useCallback(() => {
    if (search.current) setPhase({ kind: 'ready', search: search.current, version: ++reading.current });
  }, []);

  const count = useCallback(async () => {
    const counted = await ports.reader.count();
    if (counted.ok) setStored(counted.value);
    return counted;
  }, [ports]);

  const refreshState = useCallback(() => {
    void ports.state().then((next) => next && setState(next));
  }, [ports]);

  const readRows = useCallback(async () => {
    const mine = ++reading.current;
    whole.current += 1;
    const rows = await ports.reader.rows();
    whole.current -= 1;
    if (mine !== reading.current) return;
    if (!rows.ok) {
      setPhase({ kind: 'problem', problem: rows.problem });
      return;
    }
    search.current = new NotebookSearch(rows.value);
    show();
  }, [ports, show]);

  const reload = useCallback(async () => {
    const mine = ++reading.current;
    const [newest, counted] = await Promise.all([ports.reader.newest(FIRST), count()]);
    if (mine !== reading.current) return;
    if (!newest.ok || !counted.ok) {
      const failed = newest.ok ? counted : newest;
      if (!failed.ok) setPhase({ kind: 'problem', problem: failed.problem });
      return;
    }
    passages.take(newest.value.passages);
    const rows = newest.value.passages.map(rowOf);
    if (!search.current && counted.value > FIRST) {
      setPhase({ kind: 'early', rows, total: counted.value });
      await painted();
      if (mine !== reading.current) return;
    }
    await readRows();
    refreshState();
  }, [ports, passages, count, readRows, refreshState]);

  useEffect(() => {
    void reload();
  }, [reload]);

  useEffect(() => {
    let ids: Set<string> | null = new Set();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = async () => {
      const changed = ids;
      ids = new Set();
      timer = undefined;
      passages.refresh(changed ? [...changed] : null);
      void count();
      refreshState();
      if (!changed || !search.current || whole.current > 0) return readRows();
      const named = [...changed];
      const rows = await ports.reader.rowsOf(named);
      // Some rows put in while all are read would make that reading count as outdated: it is made again.
      if (!rows.ok || whole.current > 0) return readRows();
      const there = rows.value.filter((row) => row !== undefined);
      const gone = named.filter((_, at) => rows.value[at] === undefined);
      search.current.change(there, gone);
      show();
    };
    const stop = ports.watch((change) => {
      if (!change.ids) ids = null;
      else for (const id of change.ids) ids?.add(id);
      timer ??= setTimeout(() => void follow(), TOGETHER);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [ports, passages, count, readRows, refreshState, show]);

  return { phase, stored, state, reload: useCallback(() => void reload(), [reload]), refreshState };
}
