import type { Note } from '../analysis.ts';
import { fold } from '../text/fold.ts';
import { type Pattern, patternsOf } from './patterns.ts';
import { needle } from './stripped.ts';

/** Shorter words in front of a marker are too common to stand for the term everywhere. */
const SHORTEST_ALIAS = 4;

/** A term without the year that only dates it: 2022年十件民生实事 → 十件民生实事. */
const undated = (term: string) => term.replace(/^\d{4}年(?:度)?/u, '');

/**
 * The words in front of a note's marker, as far back as they are words of its term: a note named
 * 2021年十件民生实事全面完成 is pointed at from 十件民生实事.
 */
function wordsAtMark(folded: string, mark: number, term: string): string {
  const before = needle(folded.slice(Math.max(0, mark - 24), mark));
  const whole = needle(fold(term));
  for (let length = Math.min(before.length, whole.length); length >= SHORTEST_ALIAS; length -= 1) {
    const tail = before.slice(-length);
    if (whole.includes(tail)) return tail.replace(/^[年度的]+/u, '');
  }
  return '';
}

/** What stands in quotes within a term (“专精特新”企业 → 专精特新), where it is long enough to be its name. */
function core(term: string): string {
  const inner = /“([^”]+)”/u.exec(fold(term))?.[1] ?? '';
  return inner.length >= SHORTEST_ALIAS || /\d/u.test(inner) ? inner : '';
}

/** Whether a note explains several terms side by side, each of which stands for itself. */
function isRow({ term, names }: Note): boolean {
  const whole = needle(fold(term));
  return names.length > 1 && !names.some((name) => needle(fold(name)) === whole);
}

/**
 * Ways to write the terms of the page's own notes. A shortened way that two notes share carries both as
 * candidates: the place where it stands must tell which is meant.
 */
export function notePatterns(
  notes: readonly Note[],
  folded: string,
  entryFor: (name: string) => string | null,
): Pattern[] {
  const owners = new Map<string, Set<number>>();
  const short = notes.map((note) => {
    if (isRow(note)) return [];
    const writings = [undated(note.term), core(note.term)];
    for (const [start] of note.marks) writings.push(wordsAtMark(folded, start, note.term));
    const named = writings.map((writing) => needle(fold(writing))).filter((text) => text.length > 1);
    for (const text of named) owners.set(text, (owners.get(text) ?? new Set()).add(note.n));
    return named;
  });
  const unique = notes.flatMap((note, i) => {
    const own = (short[i] ?? []).filter((text) => owners.get(text)?.size === 1);
    const entry = [note.term, ...note.names, ...own].map(entryFor).find((id) => id !== null) ?? null;
    const names = note.names.flatMap((name) =>
      patternsOf([name], { entry: entryFor(name) ?? entry, note: note.n, term: name }),
    );
    if (isRow(note)) return names;
    return [...names, ...patternsOf([note.term, ...own], { entry, note: note.n, term: note.term })];
  });
  const shared = [...owners].flatMap(([text, numbers]) =>
    numbers.size > 1
      ? patternsOf([text], { entry: entryFor(text), note: 0, term: text, candidates: [...numbers] })
      : [],
  );
  return [...unique, ...shared];
}
