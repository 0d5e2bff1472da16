import type { Note, Span } from '../analysis.ts';
import type { Bounds } from './bounds.ts';
import type { ReportDocument } from './document.ts';
import { noteEntries } from './note-entries.ts';
import { noteMarks } from './note-marks.ts';

/** A report's own notes, and where they end. */
export interface NotesReading {
  notes: Note[];
  /** The region that holds them, their heading included; null where there are none. */
  region: Span | null;
}

/** The text between quotes that stand at its very ends, else the text. */
function unwrap(term: string): string {
  const inner = /^[“‘《](.+)[”’》]$/u.exec(term)?.[1];
  return inner !== undefined && !/[“”]/u.test(inner) ? inner : term;
}

/**
 * The single terms that a note explains: “粮头食尾”“农头工尾” → two; “三请三回”和“三企”入乐 → two;
 * “高大上、链群配” → its halves, where the definition takes them up one by one.
 */
export function noteNames(term: string, definition: string): string[] {
  const row = term.match(/^(?:“[^”]+”[、和及与]?){2,}$/u) ? term.match(/“[^”]+”/gu) : null;
  if (row) return row.map(unwrap);
  const halves = term.split(/(?<=”[^“”]{0,6})[和及与、](?=[^“”]{0,6}“)/u);
  if (halves.length > 1) return halves.map(unwrap);
  const whole = unwrap(term);
  const parts = whole.split('、');
  const each = parts.length > 1 && parts.every((part) => part.length > 2 && definition.includes(`“${part}”`));
  return each ? [whole, ...parts] : [whole];
}

/** Reads the report's own notes: under their heading, or as a numbered run behind the closing. */
export function readNotes(document: ReportDocument, bounds: Bounds): NotesReading {
  const { folded, paragraphs, source } = document;
  const spans = paragraphs.map((paragraph) => paragraph.span);
  const first = bounds.notes >= 0 ? bounds.notes : bounds.bodyEnd;
  const heading = spans[first];
  if (!heading) return { notes: [], region: null };
  const from = bounds.notes >= 0 ? heading[1] : heading[0];
  const entries = noteEntries(folded, [from, folded.length], spans);
  const usable = bounds.notes >= 0 ? entries.length > 0 : entries.length >= 3;
  if (!usable) return { notes: [], region: null };

  const bodyStart = spans[bounds.body]?.[0] ?? 0;
  const terms = entries.map(({ n, term }) => ({ n, term: folded.slice(term[0], term[1]) }));
  const marks = noteMarks(folded, [bodyStart, heading[0]], terms, source.superscripts ?? []);
  const notes = entries.map(({ n, term, definition }): Note => {
    const printed = source.text.slice(term[0], term[1]);
    const names = noteNames(folded.slice(term[0], term[1]), folded.slice(definition[0], definition[1]));
    return { n, term: printed, names, definition, marks: marks.get(n) ?? [] };
  });
  const last = entries.at(-1)?.definition[1] ?? heading[1];
  return { notes, region: [heading[0], last] };
}
