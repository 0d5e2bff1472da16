/** The keys of the list. */
import type { KeyboardEvent } from 'react';
import type { Line } from './use-found.ts';
import type { Selection } from './use-selection.ts';

interface Grid {
  lines: readonly Line[];
  /** Index of the active line. */
  at: number;
  go(line: number): void;
  /** Passages found, in the order of the list. */
  ids: readonly string[];
  selection: Selection;
  select(id: string, extend: boolean): void;
  onOpen(key: string, byKey: boolean): void;
  onRemove(ids: readonly string[]): void;
  /** Lines of a screen. */
  page: number;
}

/** A group's passages all taken in, or all let go. */
export function toggleGroup(ids: readonly string[], selection: Selection): void {
  const group = new Set(ids);
  const all = ids.every((id) => selection.ids.has(id));
  selection.set(all ? selection.ids.difference(group) : selection.ids.union(group));
}

/**
 * Arrows, Page, Home and End move; with Shift they select on the way. Space selects, Enter opens, Delete removes the
 * selected or the active one, Ctrl+A selects all that was found.
 */
export function useGridKeys(grid: Grid): (event: KeyboardEvent) => void {
  const { lines, at, go, ids, selection, select, onOpen, onRemove, page } = grid;
  const active = lines[at];
  const last = lines.length - 1;

  const move = (event: KeyboardEvent): boolean => {
    const far = Math.max(1, page - 1);
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + far,
      PageUp: at - far,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return false;
    const line = Math.min(last, Math.max(0, to));
    const target = lines[line];
    if (event.shiftKey && active?.kind === 'row' && target?.kind === 'row') {
      if (!selection.ids.has(active.row.id)) select(active.row.id, false);
      select(target.row.id, true);
    }
    go(line);
    return true;
  };

  const act = (event: KeyboardEvent): boolean => {
    if (!active) return false;
    if (event.key === ' ') {
      if (active.kind === 'group') toggleGroup(active.ids, selection);
      else select(active.row.id, event.shiftKey);
      return true;
    }
    if (event.key === 'Enter') {
      if (active.kind === 'row') onOpen(active.key, true);
      else toggleGroup(active.ids, selection);
      return true;
    }
    if (event.key === 'Delete') {
      if (selection.ids.size > 0) onRemove([...selection.ids]);
      else if (active.kind === 'row') onRemove([active.row.id]);
      return true;
    }
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      selection.set(ids);
      return true;
    }
    return false;
  };

  return (event) => {
    if (event.altKey || event.nativeEvent.isComposing) return;
    if (move(event) || act(event)) event.preventDefault();
  };
}
