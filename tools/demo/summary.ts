/** An analysis as a text to read in a terminal. */
import type { Analysis, Figure, Span, TermMark } from '../../lib/analysis.ts';
import { entryOf } from '../../lib/terms/glossary.ts';
import { columns, padColumns, wrapText } from './wrap-text.ts';

const WIDTH = 84;
const LABEL = 12;

const row = (label: string, value: string | null) => (value ? [`${label.padEnd(LABEL)}${value}`] : []);

function identityLines({ identity }: Analysis): string[] {
  const { kind, confidence, reasons, place, level, path, delivered, reviews, plans, speaker, bundled } =
    identity;
  const where = [place, level && `(${level})`, path.length > 1 && path.join(' › ')]
    .filter(Boolean)
    .join('  ');
  return [
    `${kind === 'report' ? 'A government work report' : 'Not a government work report'} (${confidence.toFixed(2)})`,
    ...reasons.map((reason) => wrapText(reason, WIDTH - 4, '    ')),
    '',
    ...row('Place', where || null),
    ...row('Delivered', delivered),
    ...row('Reviews', reviews),
    ...row('Plans', plans),
    ...row('Speaker', speaker),
    ...row('Bundled as', bundled),
  ];
}

function outlineLines({ sections }: Analysis): string[] {
  const titled = sections.filter((section) => section.title !== '' && section.depth <= 2);
  return titled.map(({ title, depth }) => '  '.repeat(depth) + title);
}

/** The marks of one term, which the note and the glossary may both explain. */
function termLines(marks: readonly TermMark[], { text, notes }: Analysis): string[] {
  const [first] = marks;
  if (!first) return [];
  const entry = marks.map((mark) => mark.entry).find((id) => id !== null);
  const explained = entry ? entryOf(entry) : undefined;
  const number = marks.find((mark) => mark.note !== undefined)?.note;
  const note = notes.find((each) => each.n === number);
  const slice = ([start, end]: Span) => text.slice(start, end);
  const head = [first.term, explained?.en, note && `note ${note.n}`, marks.length > 1 && `${marks.length}×`];
  return [
    `  ${head.filter(Boolean).join(' · ')}`,
    ...(explained ? [wrapText(explained.zh, WIDTH - 6, '      ')] : []),
    ...(note ? [wrapText(`本文：${slice(note.definition)}`, WIDTH - 6, '      ')] : []),
  ];
}

function groupTerms(terms: readonly TermMark[]): TermMark[][] {
  const groups = new Map<string, TermMark[]>();
  for (const mark of terms) groups.set(mark.term, [...(groups.get(mark.term) ?? []), mark]);
  return [...groups.values()];
}

/** The figures that the report gives for itself as a whole, as a table. */
function figureLines(figures: readonly Figure[]): string[] {
  const known = figures.filter((figure) => figure.indicator !== null);
  const widest = Math.max(0, ...known.map((figure) => columns(figure.what)));
  return known.map(({ what, raw, period, modality }) => {
    const cells = [padColumns(what, widest), padColumns(raw, 16), (period ?? '').padEnd(10)];
    return `  ${cells.join('  ')}  ${modality === 'target' ? 'target' : 'result'}`;
  });
}

/** Identity, outline, terms with their explanations and, where the engine reads them, figures. */
export function summarize(analysis: Analysis): string {
  const { terms, notes, figures } = analysis;
  const groups = groupTerms(terms);
  const part = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', title, ...lines] : []);
  return [
    ...identityLines(analysis),
    ...part('Outline', outlineLines(analysis)),
    ...part(
      `Terms: ${groups.length}, at ${terms.length} places; ${notes.length} notes of the report's own`,
      groups.flatMap((marks) => termLines(marks, analysis)),
    ),
    ...part(`Figures: ${figures.length}, of these on known indicators:`, figureLines(figures)),
  ].join('\n');
}
