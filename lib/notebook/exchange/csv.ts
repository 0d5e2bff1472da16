/**
 * The notebook as a table (RFC 4180) that Excel and WPS open by a double click: UTF-8 with its mark, CR LF, every
 * cell quoted, kept as text (cell.ts). For reading and sorting: JSON is the lossless export.
 */
import Papa from 'papaparse';
import { cite, citeSource } from '../cite.ts';
import type { SavedPassage } from '../types.ts';
import { cut, guard } from './cell.ts';
import { batches, type Export, type ExportSource, idsOf } from './source.ts';
import { type Language, words } from './words.ts';

/** The cells of a passage, as people read them, before the guard. */
export function cellsOf(passage: SavedPassage, language: Language): string[] {
  const { quote, note, tags, colour, section, source, figures, terms, indicators } = passage;
  const { report } = source;
  const { colours, levels } = words(language);
  return [
    passage.id,
    quote.text,
    note,
    tags.join('; '),
    colours[colour],
    report?.title ?? '',
    report?.place ?? '',
    report?.level ? levels[report.level] : '',
    report?.delivered ?? '',
    report?.speaker ?? '',
    section.join(' › '),
    source.title,
    source.url,
    source.accessed,
    cite(citeSource(source), { section }, 'gbt7714'),
    figures.map(({ raw }) => raw).join('; '),
    terms.map(({ term }) => term).join('; '),
    indicators.join('; '),
    passage.created,
    passage.updated,
  ];
}

const row = (cells: readonly string[]): string =>
  `${Papa.unparse([cells.map((cell) => guard(cut(cell)))], { quotes: true, newline: '\r\n' })}\r\n`;

export async function* exportCsv(source: ExportSource, language: Language): Export {
  const ids = idsOf(source);
  const left: string[] = [];
  const total = ids.length;
  let written = 0;
  yield { text: `\uFEFF${row(words(language).columns)}`, done: 0, total };
  for await (const passages of batches(source, ids, left)) {
    written += passages.length;
    const text = passages.map((passage) => row(cellsOf(passage, language))).join('');
    yield { text, done: written + left.length, total };
  }
  return { written, left };
}
