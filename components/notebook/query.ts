/** What the page shows of the notebook: the query, how it is changed, and how it stands in the page's address. */
import type { GroupBy, NotebookQuery, SortBy } from '../../lib/notebook/search.ts';

/** By what passages are filtered, each a list of values. */
export const FACETS = ['colours', 'reports', 'tags', 'years', 'places', 'indicators', 'threads'] as const;
export type Facet = (typeof FACETS)[number];
const SORTS: readonly SortBy[] = ['created', 'updated', 'report', 'place'];
const GROUPS: readonly GroupBy[] = ['report', 'thread'];

export type View = { words: string; sort: SortBy; group: GroupBy | null } & Readonly<
  Record<Facet, readonly string[]>
>;

export const EVERYTHING: View = {
  words: '',
  sort: 'created',
  group: null,
  colours: [],
  reports: [],
  tags: [],
  years: [],
  places: [],
  indicators: [],
  threads: [],
};

/** As the search takes it; without one facet for counting what else it could be. */
export function queryOf({ group, ...view }: View, without?: Facet): NotebookQuery {
  const query: NotebookQuery = group ? { ...view, group } : view;
  return without ? { ...query, [without]: [] } : query;
}

/** Whether anything is left out. */
export const isFiltered = (view: View): boolean =>
  view.words.trim() !== '' || FACETS.some((facet) => view[facet].length > 0);

/** A value taken into a facet, or out of it. */
export function toggled(view: View, facet: Facet, value: string): View {
  const values = view[facet];
  const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  return { ...view, [facet]: next };
}

/** No filter any more; order and groups stay. */
export const cleared = (view: View): View => ({ ...EVERYTHING, sort: view.sort, group: view.group });

const oneOf = <V extends string>(value: string | null, values: readonly V[]): V | null =>
  values.find((each) => each === value) ?? null;

/** The view that an address names; what it does not know is left alone. */
export function viewFrom(search: string): View {
  const params = new URLSearchParams(search);
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, params.getAll(facet)]));
  return {
    ...EVERYTHING,
    ...facets,
    words: params.get('words') ?? '',
    sort: oneOf(params.get('sort'), SORTS) ?? 'created',
    group: oneOf(params.get('group'), GROUPS),
  };
}

/** The part of an address behind the path: '?words=…&tags=…'; '' for everything. */
export function addressOf(view: View, passage: string | null): string {
  const params = new URLSearchParams();
  if (view.words !== '') params.set('words', view.words);
  if (view.sort !== 'created') params.set('sort', view.sort);
  if (view.group) params.set('group', view.group);
  for (const facet of FACETS) for (const value of view[facet]) params.append(facet, value);
  if (passage) params.set('passage', passage);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
