/** The glossary of one page: its own notes first, then the bundled entries that stand in it. */
import type { Span, TermMark } from '../../lib/analysis.ts';
import type { GlossaryCard, NoteText, PageReading } from '../../lib/extension/protocol.ts';

/** One line of the glossary. */
export interface GlossaryItem {
  key: string;
  term: string;
  /** Other names it goes by here, for the search. */
  names: string[];
  /** The report's own note; its words only where the page is open. */
  note?: Pick<NoteText, 'n'> & { text?: string };
  /** Our explanations: several where one note explains several terms. */
  cards: GlossaryCard[];
  /** Where it stands on the page, in reading order; empty for a report that is not open. */
  places: Span[];
}

const byPlace = (a: Span, b: Span) => a[0] - b[0];

function places(marks: readonly TermMark[]): Span[] {
  return marks.map((mark) => mark.span).sort(byPlace);
}

function noteItem(note: NoteText, marks: TermMark[], page: PageReading): GlossaryItem {
  const entries = [...new Set(marks.flatMap((mark) => mark.entry ?? []))];
  return {
    key: `note-${note.n}`,
    term: note.term,
    names: [...new Set([...note.names, ...marks.map((mark) => mark.term)])],
    note: { n: note.n, text: note.text },
    cards: entries.flatMap((id) => page.glossary[id] ?? []),
    // A note whose term was not found in the text still has its markers.
    places: marks.length > 0 ? places(marks) : [...note.marks].sort(byPlace),
  };
}

function bundledItem(marks: TermMark[], first: TermMark, page: PageReading): GlossaryItem {
  const card = first.entry === null ? undefined : page.glossary[first.entry];
  return {
    key: `entry-${first.entry ?? first.term}`,
    term: card?.term ?? first.term,
    names: [...new Set(marks.map((mark) => mark.term))],
    cards: card ? [card] : [],
    places: places(marks),
  };
}

/** The lines of a page's glossary. A term with a note of its own on the page is listed once, with the note. */
export function glossaryOf(page: PageReading): GlossaryItem[] {
  const noteOf = new Map<string, number>();
  for (const mark of page.terms) {
    if (mark.note !== undefined && mark.entry !== null) noteOf.set(mark.entry, mark.note);
  }
  const ofNote = Map.groupBy(page.terms, (mark) => mark.note ?? noteOf.get(mark.entry ?? ''));
  const own = [...page.notes]
    .sort((a, b) => a.n - b.n)
    .map((note) => noteItem(note, ofNote.get(note.n) ?? [], page));

  const known = new Set(page.notes.map((note) => note.n));
  const rest = [...ofNote].filter(([n]) => n === undefined || !known.has(n)).flatMap(([, marks]) => marks);
  const ofEntry = Map.groupBy(rest, (mark) => mark.entry ?? mark.term);
  const bundled = [...ofEntry.values()].flatMap((marks) => {
    const [first] = marks;
    return first ? [bundledItem(marks, first, page)] : [];
  });
  return [...own, ...bundled.sort((a, b) => (a.places[0]?.[0] ?? 0) - (b.places[0]?.[0] ?? 0))];
}
