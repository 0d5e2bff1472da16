/** A passage as search, lists and statistics need it: a few hundred bytes, kept beside the whole record. */

import { pageKey, reportKey, yearOf } from './search-keys.ts';
import { searchable } from './search-text.ts';
import type { Colour, SavedPassage } from './types.ts';

export interface SearchRow {
  id: string;
  /** Quote, note, tags, place, titles as `searchable` gives them, parted by a character that no query holds. */
  text: string;
  created: string;
  updated: string;
  revision: number;
  /** What passages are grouped by: the report's key, for other pages the page's. */
  group: string;
  /** Title of the report, for other pages of the page. */
  title: string;
  place: string | null;
  /** Of the report's delivery, or the year it plans for. */
  year: string | null;
  /** ISO date or year of delivery. */
  delivered: string | null;
  /** Start in the page's squeezed text; -1 where not known. */
  start: number;
  colour: Colour;
  tags: readonly string[];
  indicators: readonly string[];
  threads: SavedPassage['threads'];
}

const PART = '\u0001';

/** The row of a passage. */
export function rowOf(passage: SavedPassage): SearchRow {
  const { id, created, updated, revision, colour, tags, indicators, threads, source } = passage;
  const { report } = source;
  const title = report?.title || source.title || source.url;
  const searched = [
    passage.quote.exact,
    passage.note,
    ...tags,
    ...(report ? [...report.path, report.place ?? '', report.title] : []),
    source.title,
    ...passage.section,
  ];
  return {
    id,
    text: searched.map(searchable).join(PART),
    created,
    updated,
    revision,
    group: reportKey(report) ?? pageKey(source.url),
    title,
    place: report?.place ?? null,
    year: yearOf(report),
    delivered: report?.delivered ?? null,
    start: passage.position?.[0] ?? -1,
    colour,
    tags,
    indicators,
    threads,
  };
}
