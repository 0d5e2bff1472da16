import type { Figure, Section, Span, TermMark } from '../analysis.ts';
import type { FiguresShown, Reading, TermsShown } from '../reading.ts';

/** A place on the page that a card can be opened at. */
export type Mark =
  | { id: string; kind: 'term'; span: Span; term: TermMark }
  /** A marker of the page's own notes, for instance ①. */
  | { id: string; kind: 'note'; span: Span; note: number }
  | { id: string; kind: 'figure'; span: Span; figure: Figure };

const idOf = (kind: Mark['kind'], [start, end]: Span): string => `${kind}:${start}-${end}`;

/** Where the chapter around a position begins: the last main heading before it. */
function chapterAt(chapters: readonly Section[], position: number): number {
  let start = -1;
  for (const { span } of chapters) if (span[0] <= position) start = span[0];
  return start;
}

function firstInChapter(terms: readonly TermMark[], sections: readonly Section[]): TermMark[] {
  const chapters = sections.filter((section) => section.depth === 1).sort((a, b) => a.span[0] - b.span[0]);
  const seen = new Set<string>();
  return terms.filter(({ span, term, entry }) => {
    const key = `${chapterAt(chapters, span[0])} ${entry ?? term}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

type Readable = Pick<Reading, 'terms' | 'notes' | 'sections' | 'figures'>;

/** The figures of the report itself: none of its glossary, whose definitions state thresholds, none of the page around it. */
function figuresShown({ figures, notes, sections }: Readable, which: FiguresShown): Figure[] {
  if (which === 'none') return [];
  const aside = [
    ...notes.map(({ definition }) => definition),
    ...sections.filter(({ part }) => part === 'notes' || part === 'page').map(({ span }) => span),
  ];
  return figures.filter(
    ({ span, indicator }) =>
      (which === 'all' || indicator !== null) &&
      !aside.some(([start, end]) => span[0] < end && span[1] > start),
  );
}

/**
 * The marks to paint, in reading order; of two at one place the shorter first. Note markers are always
 * among them: the page itself shows them.
 */
export function marksOf(reading: Readable, which: TermsShown, whichFigures: FiguresShown): Mark[] {
  const { terms, notes, sections } = reading;
  const inOrder = [...terms].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const shown = which === 'none' ? [] : which === 'first' ? firstInChapter(inOrder, sections) : inOrder;
  const marks = new Map<string, Mark>();
  const add = (mark: Mark) => {
    if (mark.span[1] > mark.span[0] && !marks.has(mark.id)) marks.set(mark.id, mark);
  };
  for (const term of shown) add({ id: idOf('term', term.span), kind: 'term', span: term.span, term });
  for (const { n, marks: markers } of notes) {
    for (const span of markers) add({ id: idOf('note', span), kind: 'note', span, note: n });
  }
  for (const figure of figuresShown(reading, whichFigures)) {
    add({ id: idOf('figure', figure.span), kind: 'figure', span: figure.span, figure });
  }
  return [...marks.values()].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** Of equal marks, the one that says most about this very place. */
const RANK: Readonly<Record<Mark['kind'], number>> = { note: 0, term: 1, figure: 2 };

/** Of marks at one place, the one that a pointer there means: the shortest, of equals the marker, then the term. */
export function innermost(marks: Iterable<Mark>): Mark | null {
  let best: Mark | null = null;
  for (const mark of marks) {
    const shorter = best ? mark.span[1] - mark.span[0] - (best.span[1] - best.span[0]) : -1;
    if (shorter < 0 || (shorter === 0 && best && RANK[mark.kind] < RANK[best.kind])) best = mark;
  }
  return best;
}

/**
 * The mark that a next or previous command reaches: beside the current one, around the ends; without a
 * current one, the first at or after `from` (the top of the window), or the last before it.
 */
export function neighbour<M extends Pick<Mark, 'id' | 'span'>>(
  marks: readonly M[],
  current: string | null,
  direction: 1 | -1,
  from: number,
): M | null {
  if (marks.length === 0) return null;
  const at = current === null ? -1 : marks.findIndex((mark) => mark.id === current);
  if (at >= 0) return marks[(at + direction + marks.length) % marks.length] ?? null;
  const after = marks.findIndex((mark) => mark.span[0] >= from);
  if (direction === 1) return marks[after < 0 ? 0 : after] ?? null;
  return marks.at(after < 0 ? -1 : after - 1) ?? null;
}
