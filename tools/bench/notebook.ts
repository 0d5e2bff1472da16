/**
 * Search in a notebook of 50,000 invented passages.
 * Alone: `node tools/bench/notebook.ts [runs]` with the project's Node.
 */
import { type NotebookQuery, NotebookSearch } from '../../lib/notebook/search.ts';
import { rowOf, type SearchRow } from '../../lib/notebook/search-rows.ts';
import { statisticsOf } from '../../lib/notebook/store/statistics.ts';
import { inventedPassage } from './notebook-passages.ts';
import { type Measure, type Part, type Stats, statsOf } from './rows.ts';
import { tableOf } from './table.ts';

const RUNS = 7;
const SIZE = 50_000;
/** Milliseconds: the budget for one search. */
const BUDGET = 50;

const QUERIES: readonly [name: string, query: NotebookQuery][] = [
  ['everything', {}],
  ['one character that is everywhere', { words: '的' }],
  ['two characters', { words: '公路' }],
  ['three words, one with figures', { words: '改造 320公里 教育' }],
  ['words that do not occur together', { words: '新建 改造 增长 完成 推进 教育 乡村 无此词' }],
  ['a word, place, year and tag', { words: '增长', places: ['云岭市'], years: ['2024'], tags: ['待核'] }],
  ['by indicator, grouped by report', { indicators: ['indicator_3'], sort: 'report', group: 'report' }],
  ['a word, grouped by thread', { words: '公里', group: 'thread' }],
];

function timesOf(work: () => unknown, runs: number): Stats {
  work();
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    taken.push(performance.now() - start);
  }
  return statsOf(taken);
}

/** Search, its first sorting, a change, and statistics. */
export function notebookPart(runs: number): Part {
  const rows: SearchRow[] = Array.from({ length: SIZE }, (_, n) => rowOf(inventedPassage(n)));
  const search = new NotebookSearch(rows);
  const units = rows.reduce((sum, row) => sum + row.text.length, 0) / SIZE;
  const measures: Measure[] = QUERIES.map(([name, query]) => ({
    name,
    unit: 'ms',
    stats: timesOf(() => search.find(query), runs),
    budget: BUDGET,
    note: `${search.find(query).rows.length} found`,
  }));
  const changed = rows.slice(0, 3).map((row) => ({ ...row, updated: '2027-01-01T00:00:00.000Z' }));
  measures.push(
    {
      name: 'first search: sorting all',
      unit: 'ms',
      stats: timesOf(() => new NotebookSearch(rows).find(), runs),
    },
    { name: 'three passages changed', unit: 'ms', stats: timesOf(() => search.change(changed), runs) },
    { name: 'counts of all filters', unit: 'ms', stats: timesOf(() => statisticsOf(rows), runs) },
  );
  return { title: `Notebook: search in ${SIZE} passages of ${Math.round(units)} characters, warm`, measures };
}

if (import.meta.main) console.log(tableOf([notebookPart(Number(process.argv[2] ?? RUNS))]));
