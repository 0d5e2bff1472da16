import type { Identity, Note, Section, Span, TermMark } from '../analysis.ts';
import { fold } from '../text/fold.ts';
import type { Layout } from '../text/lines.ts';
import { bundledPatterns } from './bundled-patterns.ts';
import { notePatterns } from './note-patterns.ts';
import { indexOf, matchAt, type Pattern } from './patterns.ts';
import { quotesAround, standsInOtherName } from './quotes.ts';
import { needle, strip } from './stripped.ts';

/** What terms are found in. */
export interface TermInput {
  /** Squeezed text, folded. */
  folded: string;
  layout: Layout;
  sections: readonly Section[];
  notes: readonly Note[];
  identity: Pick<Identity, 'path' | 'reviews' | 'plans'>;
}

/** Whether a paragraph begins inside a match: words of two paragraphs are no term. */
function crosses(starts: ReadonlySet<number>, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i += 1) if (starts.has(i)) return true;
  return false;
}

/** Spans in which no term is marked: the page's furniture, and the head words of the notes. */
function excluded(sections: readonly Section[], notes: readonly Note[]): { span: Span; note: number }[] {
  const page = sections.filter((s) => s.part === 'page').map(({ span }) => ({ span, note: 0 }));
  const heads = notes.map(({ n, term, definition }) => ({
    // A term does not explain itself within its own definition.
    span: [definition[0] - term.length - 8, definition[1]] as Span,
    note: n,
  }));
  return [...page, ...heads];
}

/** The page's notes for each bundled entry. */
function notesByEntry(own: readonly Pattern[]): Map<string, number[]> {
  const notes = new Map<string, number[]>();
  for (const { entry, note } of own) {
    if (!entry || note === 0) continue;
    const row = notes.get(entry) ?? [];
    if (!row.includes(note)) notes.set(entry, [...row, note]);
  }
  return notes;
}

/** Of notes that differ by their year alone, the one of the part's own year: last year's list, this year's list. */
function datedNote(
  at: number,
  candidates: readonly number[],
  { sections, identity, notes }: TermInput,
): number {
  const part = sections.findLast((section) => section.span[0] <= at)?.part;
  const year = part === 'review' ? identity.reviews : part === 'plan' ? identity.plans : null;
  const dated = notes.filter(({ n, term }) => candidates.includes(n) && year && term.startsWith(`${year}年`));
  return dated.length === 1 ? (dated[0]?.n ?? 0) : 0;
}

/** The note whose marker stands right behind a match, closing quotes apart; 0 for none. */
function markedBehind(folded: string, end: number, markAt: ReadonlyMap<number, number>): number {
  let at = end;
  while (/[”’）]/u.test(folded.charAt(at))) at += 1;
  return markAt.get(at) ?? 0;
}

/**
 * Finds the terms of a report in one pass, the longest match at each place: the terms of its own notes
 * wherever they stand, and those of the bundled glossary. Spans ascend and do not overlap.
 */
export function findTerms(input: TermInput): TermMark[] {
  const { folded, layout, sections, notes, identity } = input;
  const bundled = bundledPatterns(identity.path);
  const entryFor = (name: string) => bundled.get(needle(fold(name)))?.entry ?? null;
  const own = notePatterns(notes, folded, entryFor);
  const noteOf = notesByEntry(own);
  const markAt = new Map(notes.flatMap(({ n, marks }) => marks.map(([start]) => [start, n] as const)));
  const index = indexOf([...own, ...bundled.values()]);
  const { text, at } = strip(folded, layout.furniture);
  const starts = new Set(layout.paragraphs.map(([start]) => start));
  const closed = excluded(sections, notes);
  const marks: TermMark[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const pattern = matchAt(index, text, i);
    if (!pattern) continue;
    const last = i + pattern.text.length - 1;
    const inner: Span = [at[i] as number, (at[last] as number) + 1];
    if (crosses(starts, inner[0], inner[1]) || standsInOtherName(folded, inner)) continue;
    i = last;
    const candidates = pattern.candidates ?? noteOf.get(pattern.entry ?? '') ?? [];
    const note =
      markedBehind(folded, inner[1], markAt) ||
      pattern.note ||
      (candidates.length === 1 ? (candidates[0] ?? 0) : datedNote(inner[0], candidates, input));
    if (note === 0 && pattern.entry === null) continue;
    const span = quotesAround(folded, inner, pattern.term);
    if (
      closed.some((c) => inner[0] >= c.span[0] && inner[1] <= c.span[1] && (c.note === 0 || c.note === note))
    )
      continue;
    const { entry } = pattern;
    if (note === 0) marks.push({ span, term: pattern.term, entry, source: 'bundle' });
    else {
      const named = pattern.note === note ? pattern.term : notes.find(({ n }) => n === note)?.term;
      marks.push({ span, term: named ?? pattern.term, entry, source: 'note', note });
    }
  }
  return marks;
}
