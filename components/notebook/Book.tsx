/** The notebook, put together: the margin with its filters, the list, the passage that is read. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { Banners } from './Banners.tsx';
import { useNotebookContext } from './context.tsx';
import { DamagedDialog } from './DamagedDialog.tsx';
import { ExportDialog, type ExportScopes } from './ExportDialog.tsx';
import { Facets } from './Facets.tsx';
import { Header } from './Header.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { List, type ListHandle } from './List.tsx';
import { cleared, FACETS, isFiltered, type View } from './query.ts';
import { Reading, type ReadingHandle } from './Reading.tsx';
import { Safety } from './Safety.tsx';
import { CannotOpen, Empty, NothingFound, Waiting } from './States.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useNotebookText } from './text.ts';
import { useBackup } from './use-backup.ts';
import { useDrop } from './use-drop.ts';
import { useFound, useSought, useTallies, useWhole } from './use-found.ts';
import { useNotebook } from './use-notebook.ts';
import { usePageKeys } from './use-page-keys.ts';
import { useSelection } from './use-selection.ts';
import { useView } from './use-view.ts';

type Open = { kind: 'export' } | { kind: 'import'; file: File | null } | { kind: 'damaged' };

/** One thing at a time: as notebook.css has it. */
const isNarrow = () => matchMedia('(max-width: 719px)').matches;

export function Book() {
  const n = useNotebookText();
  const { ports, deeds } = useNotebookContext();
  const { phase, stored, state, reload, refreshState } = useNotebook();
  const { view, setView, passage, setPassage } = useView();
  const sought = useSought(view);
  const found = useFound(phase, sought);
  const whole = useWhole(phase);
  const tallies = useTallies(phase, whole, sought);
  const { tags, ids: allIds } = whole;
  const selection = useSelection();
  const [active, setActive] = useState<string | null>(passage);
  const [reading, setReading] = useState(passage !== null);
  const [filtering, setFiltering] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const list = useRef<ListHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const page = useRef<ReadingHandle>(null);
  const margin = useRef<HTMLElement>(null);
  useEffect(() => {
    if (filtering) margin.current?.focus();
  }, [filtering]);
  const search = phase.kind === 'ready' ? phase.search : null;

  useEffect(() => {
    document.title = n('page.name');
  }, [n]);

  // What is gone can no longer be selected.
  const { ids: selected, set: setSelected } = selection;
  useEffect(() => {
    if (selected.size === 0 || !search) return;
    const there = new Set(allIds);
    if ([...selected].some((id) => !there.has(id))) setSelected([...selected].filter((id) => there.has(id)));
  }, [allIds, selected, setSelected, search]);

  const show = useCallback(
    (key: string) => {
      setActive(key);
      const line = found.lines.find((each) => each.key === key);
      if (line?.kind === 'row') setPassage(line.row.id);
    },
    [found, setPassage],
  );
  const read = useCallback((_key: string, byKey: boolean) => {
    setReading(true);
    // By pointer the focus stays in the list, unless the passage takes its place.
    if (byKey || isNarrow()) requestAnimationFrame(() => page.current?.focus());
  }, []);
  const close = useCallback(() => {
    setReading(false);
    list.current?.focus();
  }, []);
  const change = useCallback((next: View) => setView(next), [setView]);
  const clear = useCallback(() => setView(cleared(view)), [setView, view]);
  const remove = useCallback((ids: readonly string[]) => void deeds.remove(ids), [deeds]);

  const backup = useBackup(state, refreshState);
  const onImport = useCallback((file: File | null = null) => setOpen({ kind: 'import', file }), []);
  useDrop(onImport);
  usePageKeys({
    onSearch: useCallback(() => field.current?.focus(), []),
    onUndo: useCallback(() => void deeds.undo(), [deeds]),
    onEscape: () => {
      if (filtering) setFiltering(false);
      else if (page.current?.hasFocus() || (reading && isNarrow())) close();
      else if (selected.size > 0) selection.clear();
      else if (view.words !== '') setView({ ...view, words: '' });
      else if (field.current?.matches(':focus')) list.current?.focus();
    },
  });

  const damaged = search && stored !== null ? Math.max(0, stored - search.size) : 0;
  const total = search?.size ?? stored ?? 0;
  const isEmpty = phase.kind === 'ready' && total === 0;
  const scopes: ExportScopes = {
    all: allIds,
    found: isFiltered(view) ? found.ids : undefined,
    selected: selected.size > 0 ? allIds.filter((id) => selected.has(id)) : undefined,
  };
  // A list that was emptied takes the focus with it: what stands in its place gets it.
  const alone = useRef<HTMLElement>(null);
  const listed = useRef(false);
  const lines = found.lines.length;
  useEffect(() => {
    if (phase.kind !== 'ready') return;
    if (listed.current && lines === 0 && document.activeElement === document.body) alone.current?.focus();
    listed.current = lines > 0;
  }, [phase, lines]);
  const chosen = FACETS.reduce((sum, facet) => sum + view[facet].length, 0);

  return (
    <div
      className="book"
      data-reading={(reading && passage !== null) || undefined}
      data-filtering={filtering || undefined}
    >
      <Header
        field={field}
        words={view.words}
        full={total > 0}
        onWords={(words) => setView({ ...view, words })}
        onDown={() => list.current?.focus()}
        onImport={() => onImport()}
        onExport={() => setOpen({ kind: 'export' })}
        filters={{ open: filtering, chosen, toggle: () => setFiltering(!filtering) }}
      />
      {state && phase.kind !== 'problem' && (
        <Banners
          state={state}
          damaged={damaged}
          onBackup={backup}
          onImport={() => onImport()}
          onDamaged={() => setOpen({ kind: 'damaged' })}
          onLossSeen={() => void ports.lossSeen().then(refreshState)}
        />
      )}
      {phase.kind === 'problem' ? (
        <main className="book-alone">
          <CannotOpen problem={phase.problem} onRetry={reload} />
        </main>
      ) : isEmpty ? (
        <main ref={alone} tabIndex={-1} className="book-alone">
          <Empty>
            <button type="button" className="button" onClick={() => onImport()}>
              {n('empty.import')}
            </button>
          </Empty>
        </main>
      ) : (
        <main ref={alone} tabIndex={-1} className="book-main">
          <section ref={margin} className="book-margin scroller" aria-label={n('margin.name')} tabIndex={-1}>
            {tallies && (
              <Facets
                statistics={tallies}
                reports={whole.reports}
                view={view}
                onView={change}
                found={found.ids.length}
                onDone={() => setFiltering(false)}
              />
            )}
            {state && <Safety state={state} onBackup={backup} />}
          </section>
          <div className="book-list">
            <Toolbar
              found={found}
              total={total}
              view={view}
              onView={change}
              selection={selection}
              tags={tags}
              onRemove={remove}
              onExport={() => setOpen({ kind: 'export' })}
            />
            {phase.kind === 'loading' ? (
              <Waiting />
            ) : found.lines.length === 0 ? (
              <NothingFound onClear={clear} />
            ) : (
              <List
                ref={list}
                found={found}
                selection={selection}
                active={active}
                onActive={show}
                onOpen={read}
                onRemove={remove}
              />
            )}
          </div>
          <Reading
            ref={page}
            id={passage}
            query={found.view.words}
            tags={tags}
            onTag={(tag) => setView({ ...cleared(view), tags: [tag] })}
            onThread={(id) => setView({ ...cleared(view), threads: [id] })}
            onRemove={remove}
            onClose={close}
          />
        </main>
      )}
      {open?.kind === 'export' && <ExportDialog scopes={scopes} onClose={() => setOpen(null)} />}
      {open?.kind === 'import' && <ImportDialog file={open.file} onClose={() => setOpen(null)} />}
      {open?.kind === 'damaged' && <DamagedDialog onClose={() => setOpen(null)} />}
    </div>
  );
}
