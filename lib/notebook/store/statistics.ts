/** How many passages there are of each kind. */
import type { SearchRow } from '../search-rows.ts';
import type { Colour } from '../types.ts';

/** A value with the passages that have it, the most first. */
export interface Tally<T extends string = string> {
  value: T;
  /** What a reader calls it, where that is not the value itself. */
  name: string;
  count: number;
}

export interface Statistics {
  total: number;
  reports: Tally[];
  places: Tally[];
  years: Tally[];
  tags: Tally[];
  colours: Tally<Colour>[];
  indicators: Tally[];
  threads: Tally[];
}

class Counting<T extends string> {
  readonly #tallies = new Map<string, Tally<T>>();

  add(value: T | null, name: string | null = value): void {
    if (value === null) return;
    const tally = this.#tallies.get(value);
    if (tally) tally.count += 1;
    else this.#tallies.set(value, { value, name: name ?? value, count: 1 });
  }

  sorted(): Tally<T>[] {
    return [...this.#tallies.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
}

/** Counts rows by everything that they can be filtered by: of a whole notebook, or of what a search found. */
export function statisticsOf(rows: readonly SearchRow[]): Statistics {
  const reports = new Counting();
  const places = new Counting();
  const years = new Counting();
  const tags = new Counting();
  const colours = new Counting<Colour>();
  const indicators = new Counting();
  const threads = new Counting();
  for (const row of rows) {
    reports.add(row.group, row.title);
    places.add(row.place);
    years.add(row.year);
    colours.add(row.colour);
    for (const tag of row.tags) tags.add(tag);
    for (const id of row.indicators) indicators.add(id);
    for (const { id, name } of row.threads) threads.add(id, name);
  }
  return {
    total: rows.length,
    reports: reports.sorted(),
    places: places.sorted(),
    years: years.sorted(),
    tags: tags.sorted(),
    colours: colours.sorted(),
    indicators: indicators.sorted(),
    threads: threads.sorted(),
  };
}
