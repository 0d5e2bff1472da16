/** What a view shows of the notebook, as the lines of one list, and what each filter would leave. */
import { useEffect, useMemo, useState } from 'react';
import type { SearchRow } from '../../lib/notebook/search-rows.ts';
import { type Statistics, statisticsOf, type Tally } from '../../lib/notebook/store/index.ts';
import { FACETS, type Facet, isFiltered, queryOf, type View } from './query.ts';
import type { Phase } from './use-notebook.ts';

/** A line of the list: the head of a group, or a passage. */
export type Line =
  | { kind: 'group'; key: string; name: string; ids: readonly string[]; first: SearchRow | undefined }
  | { kind: 'row'; key: string; row: SearchRow };

export interface FoundView {
  lines: readonly Line[];
  /** Passages found, each once, in the order of the list. */
  ids: readonly string[];
  /** What was sought. */
  view: View;
}

function linesOf(phase: Phase, view: View): { lines: Line[]; ids: string[] } {
  if (phase.kind === 'early') {
    const lines = phase.rows.map((row) => ({ kind: 'row', key: row.id, row }) as const);
    return { lines, ids: phase.rows.map(({ id }) => id) };
  }
  if (phase.kind !== 'ready') return { lines: [], ids: [] };
  const { rows, groups } = phase.search.find(queryOf(view));
  if (!groups) {
    return {
      lines: rows.map((row) => ({ kind: 'row', key: row.id, row })),
      ids: rows.map(({ id }) => id),
    };
  }
  const lines = groups.flatMap((group): Line[] => [
    {
      kind: 'group',
      key: `group ${group.key}`,
      name: group.name,
      ids: group.rows.map(({ id }) => id),
      first: group.rows[0],
    },
    ...group.rows.map((row) => ({ kind: 'row', key: `${group.key} ${row.id}`, row }) as const),
  ]);
  return { lines, ids: [...new Set(groups.flatMap((group) => group.rows.map(({ id }) => id)))] };
}

/** Keys that come closer together than this are sought as one, milliseconds. */
const TYPING = 90;

/**
 * The view as it is sought: words once the typing pauses, everything else at once. No deferred value: the virtual
 * list takes in its lines while it renders, and a rendering that is put off would have it measure old lines as new.
 */
export function useSought(view: View): View {
  const [sought, setSought] = useState(view);
  useEffect(() => {
    if (view.words === '') setSought(view);
    else {
      setSought((now) => ({ ...view, words: now.words }));
      const timer = setTimeout(() => setSought(view), TYPING);
      return () => clearTimeout(timer);
    }
  }, [view]);
  return sought;
}

export function useFound(phase: Phase, sought: View): FoundView {
  return useMemo(() => ({ ...linesOf(phase, sought), view: sought }), [phase, sought]);
}

/** The notebook without any filter. */
export interface Whole {
  /** In the order of the list as it is at first. */
  ids: readonly string[];
  statistics: Statistics | null;
  /** The most frequent first. */
  tags: readonly string[];
  /** A row of each report or page, by its group: pages title most reports alike, their places tell them apart. */
  reports: ReadonlyMap<string, SearchRow>;
}

const NOTHING: Whole = { ids: [], statistics: null, tags: [], reports: new Map() };

export function useWhole(phase: Phase): Whole {
  return useMemo(() => {
    if (phase.kind !== 'ready') return NOTHING;
    const { rows } = phase.search.find();
    const statistics = statisticsOf(rows);
    return {
      ids: rows.map(({ id }) => id),
      statistics,
      tags: statistics.tags.map(({ value }) => value),
      reports: new Map(rows.map((row) => [row.group, row])),
    };
  }, [phase]);
}

/**
 * The values of each facet with the passages that would be found by them: for a facet in which something is chosen,
 * as if nothing were.
 */
export function useTallies(phase: Phase, whole: Whole, sought: View): Statistics | null {
  return useMemo(() => {
    if (phase.kind !== 'ready' || !isFiltered(sought)) return whole.statistics;
    const { search } = phase;
    const found = { ...queryOf({ ...sought, group: null }) };
    const statistics = statisticsOf(search.find(found).rows);
    for (const facet of FACETS) {
      // Tags add up: more of them leave fewer passages.
      if (sought[facet].length === 0 || facet === 'tags') continue;
      const others = statisticsOf(search.find(queryOf({ ...sought, group: null }, facet)).rows);
      Object.assign(statistics, { [facet]: others[facet] });
    }
    return statistics;
  }, [phase, whole, sought]);
}

/** The tallies of one facet, with chosen values that nothing was found by. */
export function talliesOf(statistics: Statistics, facet: Facet, chosen: readonly string[]): Tally[] {
  const tallies: readonly Tally[] = statistics[facet];
  const missing = chosen.filter((value) => !tallies.some((tally) => tally.value === value));
  return [...tallies, ...missing.map((value) => ({ value, name: value, count: 0 }))];
}
