import type { GlossaryCard, Language, NoteText, Reading } from '../reading.ts';
import type { Mark } from './marks.ts';

/** Words in one language. */
export interface Worded {
  lang: Language;
  text: string;
}

/** A part of a card, in the order in which it is shown. */
export type CardPart =
  /** Our explanation; `name` where the card explains more than one term. */
  | { type: 'explanation'; name: string | null; first: Worded; second: Worded | null }
  /** The page's own note, word for word; `term` where it is headed otherwise than the card. */
  | { type: 'note'; n: number; term: string | null; text: string }
  | { type: 'elsewhere'; uses: GlossaryCard['elsewhere'] };

/** What a card says: plain data, for the view to put on the page and for a screen reader to hear. */
export interface CardContent<Part = CardPart> {
  mark: string;
  title: string;
  english: string | null;
  /** `kind` of the glossary entry; of a figure, its role behind 'figure.'. */
  kind: string | null;
  /** The number of the note whose marker was pointed at. */
  marker: number | null;
  parts: Part[];
  sources: ('entry' | 'note' | 'indicator' | 'read')[];
}

export type CardSource = Pick<Reading, 'terms' | 'glossary'> & { notes: readonly NoteText[] };

/** More entries than these under one note would crowd the card. */
const MOST_ENTRIES = 4;

function explanation(entry: GlossaryCard, language: Language, name: string | null): CardPart | null {
  const worded: Worded[] = [
    { lang: 'zh' as const, text: entry.zh },
    { lang: 'en' as const, text: entry.enText },
  ].filter(({ text }) => text !== '');
  if (language === 'en') worded.reverse();
  const [first, second = null] = worded;
  return first ? { type: 'explanation', name, first, second } : null;
}

/** The bundled entries of what a note explains, in the order of the text. */
function entriesOf(n: number, { terms, glossary }: CardSource): GlossaryCard[] {
  const ids = new Set<string>();
  for (const term of terms) if (term.note === n && term.entry !== null) ids.add(term.entry);
  return [...ids]
    .map((id) => glossary[id])
    .filter((entry) => entry !== undefined)
    .slice(0, MOST_ENTRIES);
}

function elsewhere(entries: readonly GlossaryCard[]): CardPart[] {
  const uses = new Map<string, GlossaryCard['elsewhere'][number]>();
  for (const use of entries.flatMap((entry) => entry.elsewhere)) {
    const known = uses.get(use.report);
    if (!known || known.note === undefined) uses.set(use.report, use);
  }
  return uses.size > 0 ? [{ type: 'elsewhere', uses: [...uses.values()] }] : [];
}

const isPart = (part: CardPart | null): part is CardPart => part !== null;

function termCard(mark: Mark & { kind: 'term' }, source: CardSource, language: Language): CardContent | null {
  const { term } = mark;
  const entry = term.entry === null ? undefined : source.glossary[term.entry];
  const note = term.note === undefined ? undefined : source.notes.find(({ n }) => n === term.note);
  const said = entry ? explanation(entry, language, null) : null;
  if (!said && !note) return null;
  const headed = note && note.term !== term.term ? note.term : null;
  const noted: CardPart | null = note ? { type: 'note', n: note.n, term: headed, text: note.text } : null;
  return {
    mark: mark.id,
    title: term.term,
    english: entry?.en || null,
    kind: entry?.kind ?? null,
    marker: null,
    parts: [said, noted, ...(entry ? elsewhere([entry]) : [])].filter(isPart),
    sources: [...(said ? (['entry'] as const) : []), ...(note ? (['note'] as const) : [])],
  };
}

function noteCard(mark: Mark & { kind: 'note' }, source: CardSource, language: Language): CardContent | null {
  const note = source.notes.find(({ n }) => n === mark.note);
  if (!note) return null;
  const entries = entriesOf(note.n, source);
  const [only] = entries;
  const alone = entries.length === 1;
  const said = entries.map((entry) => explanation(entry, language, alone ? null : entry.term)).filter(isPart);
  return {
    mark: mark.id,
    title: note.term,
    english: alone ? only?.en || null : null,
    kind: alone ? (only?.kind ?? null) : null,
    marker: note.n,
    parts: [{ type: 'note', n: note.n, term: null, text: note.text }, ...said, ...elsewhere(entries)],
    sources: ['note', ...(said.length > 0 ? (['entry'] as const) : [])],
  };
}

/**
 * What the card of a mark says, in the interface language first. For a term: our explanation, then the
 * page's own note; for a note's marker the note first. Null when there is nothing to say.
 */
export function cardContent(
  mark: Exclude<Mark, { kind: 'figure' }>,
  source: CardSource,
  language: Language,
): CardContent | null {
  return mark.kind === 'term' ? termCard(mark, source, language) : noteCard(mark, source, language);
}

/** The card in one breath, for a screen reader that hears it without entering it. */
export function spokenCard({ parts }: Pick<CardContent, 'parts'>): string {
  for (const part of parts) {
    if (part.type === 'explanation') return part.first.text;
    if (part.type === 'note') return part.text;
  }
  return '';
}
