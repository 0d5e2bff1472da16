/** The order of the readable export: by report, in the order of its text. */
import { pageKey, reportKey } from '../search-keys.ts';
import type { SavedPassage } from '../types.ts';
import { batches, type Chunk, type ExportSource, idsOf } from './source.ts';

export interface Group {
  title: string;
  /** Reports first. */
  order: string;
  ids: string[];
}

interface Row {
  id: string;
  start: number;
  created: string;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const orderOf = ({ report, title, url }: SavedPassage['source']): string =>
  report
    ? ['0', report.path.join('/'), report.delivered ?? report.plans ?? '', report.title].join('\n')
    : ['1', title, url].join('\n');

/** Reads the passages once, keeps a few words of each, and says which belong together. */
export async function* groupsOf(source: ExportSource, left: string[]): AsyncGenerator<Chunk, Group[]> {
  const ids = idsOf(source);
  const groups = new Map<string, Group & { rows: Row[] }>();
  let done = 0;
  for await (const passages of batches(source, ids, left)) {
    for (const { id, created, position, source: from } of passages) {
      const key = reportKey(from.report) ?? pageKey(from.url);
      const title = from.report?.title || from.title || from.url;
      const group = groups.get(key) ?? { title, order: orderOf(from), ids: [], rows: [] };
      group.rows.push({ id, created, start: position?.[0] ?? Number.POSITIVE_INFINITY });
      groups.set(key, group);
    }
    done += passages.length;
    yield { text: '', done, total: ids.length * 2 };
  }
  const byPlace = (a: Row, b: Row) =>
    a.start === b.start ? compare(a.created, b.created) || compare(a.id, b.id) : a.start - b.start;
  return [...groups.entries()]
    .sort(([a, one], [b, other]) => compare(one.order, other.order) || compare(a, b))
    .map(([, { title, order, rows }]) => ({ title, order, ids: rows.sort(byPlace).map(({ id }) => id) }));
}
