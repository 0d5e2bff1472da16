import type { Note, Span } from '../analysis.ts';
import { ENCLOSED_CLASS, enclosedNumber } from '../text/numerals.ts';

const UNQUOTE = /[“”‘’《》]/gu;

// What reports print where the text points at a note; Word leaves its field codes in exported text.
const MARK = new RegExp(
  [
    'eq\\\\o\\\\ac[（(][○〇OＯo◯],?，?(\\d{1,2})[）)]',
    `([${ENCLOSED_CLASS}])`,
    '[[［〔【](?:注(?:释)?)?(\\d{1,3})[\\]］〕】]',
    '[（(]注(?:释)?：?(\\d{1,3})[）)]',
    '[（(](\\d{1,3})[）)]',
  ].join('|'),
  'giu',
);

interface Candidate {
  n: number;
  span: Span;
  /** Whether the form alone says that it is a mark: nobody writes [3] for anything else in a report. */
  sure: boolean;
}

function candidates(text: string, [from, to]: Span, superscripts: readonly Span[]): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.slice(from, to).matchAll(MARK)) {
    const start = from + match.index;
    const [, field, enclosed, bracket, noted, round] = match;
    const n = enclosed ? enclosedNumber(enclosed) : Number(field ?? bracket ?? noted ?? round);
    if (n === null || !n) continue;
    const sure = field !== undefined || bracket !== undefined || noted !== undefined;
    found.push({ n, span: [start, start + match[0].length], sure });
  }
  for (const [start, end] of superscripts) {
    // The 2 of m² points at nothing.
    if (start < from || end > to || /[a-z]/iu.test(text.charAt(start - 1))) continue;
    const n = /^\D{0,2}?(\d{1,3})\D{0,2}$/u.exec(text.slice(start, end))?.[1];
    if (!n) continue;
    for (let i = found.length - 1; i >= 0; i -= 1) {
      const span = found[i]?.span;
      if (span && span[0] < end && span[1] > start) found.splice(i, 1);
    }
    found.push({ n: Number(n), span: [start, end], sure: true });
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

/** Whether the words right before a mark are words of the note's term: at least their last two characters. */
function touches(before: string, term: string): boolean {
  const words = before.replace(UNQUOTE, '');
  const tail = words.slice(-2);
  return tail.length === 2 && term.replace(UNQUOTE, '').includes(tail);
}

/**
 * Finds where the body points at the notes. A form that lists use as well (①, （1）) counts only where it
 * stands right behind its note's term, or where its numbers run once through all the notes in order.
 */
export function noteMarks(
  folded: string,
  region: Span,
  notes: readonly Pick<Note, 'n' | 'term'>[],
  superscripts: readonly Span[],
): Map<number, Span[]> {
  const marks = new Map<number, Span[]>();
  const terms = new Map(notes.map((note) => [note.n, note.term]));
  const all = candidates(folded, region, superscripts).filter(({ n }) => terms.has(n));
  for (const { n, span, sure } of all) {
    const before = folded.slice(Math.max(region[0], span[0] - 12), span[0]);
    if (!sure && !touches(before, terms.get(n) ?? '') && !inOrder(all, span)) continue;
    marks.set(n, [...(marks.get(n) ?? []), span]);
  }
  return marks;
}

/** Whether a mark's form stands once for each number, ascending through the whole text, far apart as marks are. */
function inOrder(all: readonly Candidate[], span: Span): boolean {
  const loose = all.filter((candidate) => !candidate.sure);
  if (loose.length < 3) return false;
  const rising = loose.every((c, i) => i === 0 || c.n === (loose[i - 1] as Candidate).n + 1);
  const gaps = loose.slice(1).filter((c, i) => c.span[0] - (loose[i] as Candidate).span[1] < 40).length;
  return rising && gaps < loose.length / 3 && loose.some((c) => c.span === span);
}
