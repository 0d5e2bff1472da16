import * as v from 'valibot';
import { type Entry, EntrySchema } from '../../data/schema.ts';
import { needle } from '../../lib/terms/stripped.ts';
import { fold } from '../../lib/text/fold.ts';
import type { Overlap } from './overlap.ts';

/** What is wrong with one record. */
export interface Complaint {
  file: string;
  record: string;
  reason: string;
}

/** The sources as the check needs them: squeezed text and the terms of its own notes, by report id. */
export interface CheckedSource {
  id: string;
  text: string;
  notes: { n: number; names: string[] }[];
}

/** Checks one file of entries against the schema. Answers what is well formed, and complains of the rest. */
export function parseTerms(file: string, json: unknown): { entries: Entry[]; complaints: Complaint[] } {
  const list = v.safeParse(v.array(v.unknown()), json);
  if (!list.success)
    return { entries: [], complaints: [{ file, record: '', reason: 'is no list of entries' }] };
  const entries: Entry[] = [];
  const complaints: Complaint[] = [];
  for (const [i, raw] of list.output.entries()) {
    const result = v.safeParse(EntrySchema, raw);
    if (result.success) entries.push(result.output);
    else {
      const record = String((raw as { id?: unknown })?.id ?? `#${i}`);
      for (const issue of result.issues) {
        complaints.push({ file, record, reason: `${v.getDotPath(issue) ?? ''}: ${issue.message}` });
      }
    }
  }
  return { entries, complaints };
}

const same = (text: string) => needle(fold(text));

/** Checks that hold without the sources: unique ids, no word that means two things in one place. */
export function checkGlossary(files: readonly { file: string; entries: readonly Entry[] }[]): Complaint[] {
  const complaints: Complaint[] = [];
  const ids = new Map<string, string>();
  const words = new Map<string, { id: string; places: readonly string[] }[]>();
  for (const { file, entries } of files) {
    for (const { id, term, aliases, not = [], places = [] } of entries) {
      const complain = (reason: string) => complaints.push({ file, record: id, reason });
      if (ids.has(id)) complain(`id stands in ${ids.get(id)} too`);
      ids.set(id, file);
      const writings = new Set([term, ...aliases].map(same));
      if (writings.size < 1 + aliases.length) complain('an alias repeats the term or another alias');
      for (const word of writings) {
        const others = words.get(word) ?? [];
        const clash = others.find((other) => overlaps(other.places, places));
        if (clash) complain(`“${word}” means ${clash.id} too`);
        words.set(word, [...others, { id, places }]);
      }
      for (const longer of not) {
        if (![...writings].some((word) => same(longer).includes(word)))
          complain(`not: “${longer}” holds no way to write it`);
      }
    }
  }
  return complaints;
}

/** Two senses clash unless one of them, or both in different places, is local. */
function overlaps(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  return a.some((place) => b.includes(place));
}

/** Checks against the sources: our own words, true references, every noted term present. */
export function checkAgainst(
  sources: readonly CheckedSource[],
  files: readonly { file: string; entries: readonly Entry[] }[],
  overlap: Overlap,
): Complaint[] {
  const complaints: Complaint[] = [];
  const byId = new Map(sources.map((source) => [source.id, same(source.text)]));
  const writings = new Set<string>();
  for (const { file, entries } of files) {
    for (const entry of entries) {
      const words = [entry.term, ...entry.aliases].map(same);
      for (const word of words) writings.add(word);
      for (const field of ['zh', 'enText'] as const) {
        const run = overlap.shared(entry[field]);
        if (run) complaints.push({ file, record: entry.id, reason: `${field} copies a source: “${run}”` });
      }
      for (const { id, note } of entry.reports) {
        const text = byId.get(id) ?? '';
        if (!words.some((word) => text.includes(word))) {
          complaints.push({ file, record: entry.id, reason: `stands nowhere in ${id}` });
        }
        const numbers = sources.find((source) => source.id === id)?.notes.map(({ n }) => n) ?? [];
        if (note !== undefined && !numbers.includes(note)) {
          complaints.push({ file, record: entry.id, reason: `${id} has no note ${note}` });
        }
      }
    }
  }
  const undated = (name: string) =>
    same(name)
      .replace(/^\d{4}年/u, '')
      .replace(/全面完成$/u, '');
  for (const { id, notes } of sources) {
    for (const { n, names } of notes) {
      for (const name of names) {
        if (writings.has(same(name)) || writings.has(undated(name))) continue;
        complaints.push({ file: 'data/terms', record: id, reason: `note ${n} “${name}” has no entry` });
      }
    }
  }
  return complaints;
}
