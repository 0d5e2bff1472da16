/** Search over the rows of a whole notebook, in memory: 50,000 rows are looked through with every key pressed. */
import type { SearchRow } from './search-rows.ts';
import { wordsOf } from './search-text.ts';

export type SortBy = 'created' | 'updated' | 'report' | 'place';
export type GroupBy = 'report' | 'thread';

export interface NotebookQuery {
  /** All words must occur, each anywhere: in the text, note, tags, place, titles. */
  words?: string;
  /** One of these; none given means any. Reports by `SearchRow.group`. */
  reports?: readonly string[];
  places?: readonly string[];
  years?: readonly string[];
  colours?: readonly string[];
  indicators?: readonly string[];
  threads?: readonly string[];
  /** All of these. */
  tags?: readonly string[];
  /** Default created. */
  sort?: SortBy;
  /** Default: dates from the latest, names from the first. */
  descending?: boolean;
  group?: GroupBy;
}

export interface Group {
  /** Report's or page's key, thread's id; '' for passages in no thread. */
  key: string;
  name: string;
  rows: SearchRow[];
}

export interface Found {
  rows: SearchRow[];
  /** In the order of their first rows, those in no thread last; a row in two threads is in two groups. */
  groups: Group[] | null;
}

type Compare = (a: SearchRow, b: SearchRow) => number;
const by = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
const byReport: Compare = (a, b) =>
  by(a.delivered ?? a.year ?? '', b.delivered ?? b.year ?? '') ||
  by(a.title, b.title) ||
  by(a.group, b.group) ||
  by(a.start, b.start) ||
  by(a.id, b.id);

const ORDERS: Record<SortBy, Compare> = {
  created: (a, b) => by(a.created, b.created) || by(a.id, b.id),
  updated: (a, b) => by(a.updated, b.updated) || by(a.id, b.id),
  report: byReport,
  place: (a, b) => by(a.place ?? '\uffff', b.place ?? '\uffff') || byReport(a, b),
};
const LATEST_FIRST: readonly SortBy[] = ['created', 'updated'];

type Test = (row: SearchRow) => boolean;

const oneOf = (
  wanted: readonly string[] | undefined,
  has: (row: SearchRow, values: Set<string>) => boolean,
) => {
  if (!wanted || wanted.length === 0) return [];
  const values = new Set(wanted);
  return [(row: SearchRow) => has(row, values)];
};

/** The tests that a query puts to a row, the cheap ones first. */
function testsOf(query: NotebookQuery): Test[] {
  const within = (value: string | null, values: Set<string>) => value !== null && values.has(value);
  const tests: Test[] = [
    ...oneOf(query.colours, (row, values) => values.has(row.colour)),
    ...oneOf(query.years, (row, values) => within(row.year, values)),
    ...oneOf(query.places, (row, values) => within(row.place, values)),
    ...oneOf(query.reports, (row, values) => values.has(row.group)),
    ...oneOf(query.indicators, (row, values) => row.indicators.some((id) => values.has(id))),
    ...oneOf(query.threads, (row, values) => row.threads.some(({ id }) => values.has(id))),
  ];
  for (const tag of query.tags ?? []) tests.push((row) => row.tags.includes(tag));
  for (const word of wordsOf(query.words ?? '')) tests.push((row) => row.text.includes(word));
  return tests;
}

function groupsOf(rows: readonly SearchRow[], group: GroupBy): Group[] {
  const groups = new Map<string, Group>();
  const none: Group = { key: '', name: '', rows: [] };
  const add = (key: string, name: string, row: SearchRow) => {
    const known = groups.get(key);
    if (known) known.rows.push(row);
    else groups.set(key, { key, name, rows: [row] });
  };
  for (const row of rows) {
    if (group === 'report') add(row.group, row.title, row);
    else if (row.threads.length === 0) none.rows.push(row);
    else for (const { id, name } of row.threads) add(id, name, row);
  }
  return none.rows.length > 0 ? [...groups.values(), none] : [...groups.values()];
}

/** Below this, rows are put in one by one: sorting everything again takes longer. */
const FEW = 200;

/** Sorted rows with some more; sorts `sorted` itself. */
function merged(sorted: SearchRow[], more: readonly SearchRow[], compare: Compare): SearchRow[] {
  if (more.length > FEW) return [...sorted, ...more].sort(compare);
  for (const row of more) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = sorted[middle];
      if (other && compare(other, row) <= 0) low = middle + 1;
      else high = middle;
    }
    sorted.splice(low, 0, row);
  }
  return sorted;
}

/** A notebook's rows, ready to be searched. */
export class NotebookSearch {
  readonly #rows: Map<string, SearchRow>;
  /** Rows in ascending order, by what they were sorted by. */
  readonly #sorted = new Map<SortBy, SearchRow[]>();

  constructor(rows: readonly SearchRow[]) {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Takes in rows that are new or changed, and lets go of those that are gone. */
  change(rows: readonly SearchRow[], gone: readonly string[] = []): void {
    for (const row of rows) this.#rows.set(row.id, row);
    for (const id of gone) this.#rows.delete(id);
    const touched = new Set([...rows.map(({ id }) => id), ...gone]);
    const now = [...touched].map((id) => this.#rows.get(id)).filter((row) => row !== undefined);
    for (const [sort, sorted] of this.#sorted) {
      const kept = sorted.filter(({ id }) => !touched.has(id));
      this.#sorted.set(sort, merged(kept, now, ORDERS[sort]));
    }
  }

  #inOrder(sort: SortBy): readonly SearchRow[] {
    let sorted = this.#sorted.get(sort);
    if (!sorted) {
      sorted = [...this.#rows.values()].sort(ORDERS[sort]);
      this.#sorted.set(sort, sorted);
    }
    return sorted;
  }

  /** The rows that a query asks for. */
  find(query: NotebookQuery = {}): Found {
    const { sort = 'created', descending = LATEST_FIRST.includes(sort), group } = query;
    const tests = testsOf(query);
    const passes = (row: SearchRow) => {
      for (const test of tests) if (!test(row)) return false;
      return true;
    };
    const rows = this.#inOrder(sort).filter(passes);
    if (descending) rows.reverse();
    return { rows, groups: group ? groupsOf(rows, group) : null };
  }
}
