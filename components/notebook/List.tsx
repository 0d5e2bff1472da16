/** The list: a grid of rows of which only those in view exist. One tab stop; the keys are those of use-grid-keys. */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { GroupHead } from './GroupHead.tsx';
import { Row } from './Row.tsx';
import { useNotebookText } from './text.ts';
import type { FoundView } from './use-found.ts';
import { toggleGroup, useGridKeys } from './use-grid-keys.ts';
import type { Selection } from './use-selection.ts';
import './list.css';

export interface ListHandle {
  /** Gives the active line the focus. */
  focus(): void;
}

interface Props {
  ref: Ref<ListHandle>;
  found: FoundView;
  selection: Selection;
  /** Key of the line that the keyboard is on. */
  active: string | null;
  onActive(key: string): void;
  /** The reader wants to read it whole. */
  onOpen(key: string, byKey: boolean): void;
  onRemove(ids: readonly string[]): void;
}

/** Before they are measured, pixels. */
const ROW = 118;
const GROUP = 40;
const OVERSCAN = 4;

export function List({ ref, found, selection, active, onActive, onOpen, onRemove }: Props) {
  const n = useNotebookText();
  const { lines, ids, view } = found;
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const index = useMemo(
    () => (active === null ? -1 : lines.findIndex(({ key }) => key === active)),
    [lines, active],
  );
  // Where the active line was removed, the one in its place is next.
  const lastAt = useRef(0);
  const at = index >= 0 ? index : Math.max(0, Math.min(lastAt.current, lines.length - 1));
  lastAt.current = at;
  const hadFocus = useRef(false);
  const sticky = useRef(-1);

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (line) => (lines[line]?.kind === 'group' ? GROUP : ROW),
    getItemKey: useCallback((line: number) => lines[line]?.key ?? line, [lines]),
    overscan: OVERSCAN,
    // The head of the group in view stays on top; the line with the focus exists wherever it is scrolled to.
    rangeExtractor: useCallback(
      (range: Range) => {
        let head = lines[0]?.kind === 'group' ? range.startIndex : -1;
        while (head > 0 && lines[head]?.kind !== 'group') head -= 1;
        sticky.current = head;
        const shown = new Set([...(head < 0 ? [] : [head]), at, ...defaultRangeExtractor(range)]);
        return [...shown].filter((line) => line < lines.length).sort((a, b) => a - b);
      },
      [lines, at],
    ),
  });

  const go = useCallback(
    (line: number) => {
      const target = lines[line];
      if (!target) return;
      virtual.scrollToIndex(line, { align: 'auto' });
      // A line out of view is there only after the next rendering.
      const element = scroller.current?.querySelector<HTMLElement>(`[data-line="${line}"]`);
      if (element) element.focus({ preventScroll: true });
      else wantsFocus.current = true;
      onActive(target.key);
    },
    [lines, virtual, onActive],
  );
  useImperativeHandle(ref, () => ({ focus: () => go(at) }), [go, at]);

  useEffect(() => {
    const lost = hadFocus.current && document.activeElement === document.body;
    if (!wantsFocus.current && !lost) return;
    wantsFocus.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-line="${at}"]`)?.focus({ preventScroll: true });
  });

  // A passage that the page's address names is brought into view, once it is there.
  const named = useRef(active);
  useEffect(() => {
    if (named.current === null || index < 0) return;
    if (named.current === active) virtual.scrollToIndex(index, { align: 'center' });
    named.current = null;
  }, [virtual, active, index]);

  const select = useCallback(
    (id: string, extend: boolean) => (extend ? selection.extend(id, ids) : selection.toggle(id)),
    [selection, ids],
  );
  const keys = useGridKeys({
    lines,
    at,
    go,
    ids,
    selection,
    select,
    onOpen,
    onRemove,
    page: virtual.getVirtualItems().length - 2 * OVERSCAN,
  });

  return (
    // biome-ignore lint/a11y/useSemanticElements: the rows of a table could not be placed one by one
    <div
      ref={scroller}
      className="list scroller"
      role="grid"
      aria-label={n('list.name')}
      aria-multiselectable="true"
      aria-rowcount={lines.length}
      tabIndex={-1}
      onKeyDown={keys}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        // A line that is removed takes the focus with it, to nowhere.
        if (relatedTarget) hadFocus.current = false;
      }}
    >
      <div role="presentation" className="list-all" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          const stuck = item.index === sticky.current;
          const style: CSSProperties = stuck ? {} : { translate: `0 ${item.start}px` };
          const ids = line.kind === 'group' ? line.ids : [line.row.id];
          const selected = ids.length > 0 && ids.every((id) => selection.ids.has(id));
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of its rows
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              data-line={item.index}
              role="row"
              tabIndex={item.index === at ? 0 : -1}
              aria-rowindex={item.index + 1}
              aria-selected={selected}
              aria-current={line.key === active || undefined}
              className={line.kind === 'group' ? 'group' : 'row'}
              data-stuck={stuck || undefined}
              style={style}
              onClick={(event) => {
                if (line.kind === 'row' && event.shiftKey) return select(line.row.id, true);
                onActive(line.key);
                if (line.kind === 'row') onOpen(line.key, false);
              }}
            >
              {line.kind === 'group' ? (
                <GroupHead
                  line={line}
                  view={view}
                  selected={selected}
                  onSelect={() => toggleGroup(line.ids, selection)}
                />
              ) : (
                <Row
                  id={line.row.id}
                  query={view.words}
                  selected={selection.ids.has(line.row.id)}
                  onSelect={select}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
