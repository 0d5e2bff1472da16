/** The key indicators as rows to take away, as CSV (RFC 4180) and as TSV. */
import type { Comparator, Figure } from '../analysis.ts';
import type { FigureKind, KeyIndicator, Stated } from './key-indicators.ts';

export const COLUMNS = [
  'id',
  'name',
  'place',
  'period',
  'side',
  'comparator',
  'value',
  'unit',
  'growth',
  'source',
  'address',
] as const;
export type Column = (typeof COLUMNS)[number];
export type Line = Record<Column, string>;

/** The words of a table, in the language of the interface. */
export interface ExportWords {
  columns: Record<Column, string>;
  sides: Record<'result' | 'target', string>;
  comparators: Record<Comparator, string>;
  /** Said before a change whose direction the number alone does not tell. */
  change: string;
}

export interface ExportSource {
  place: string | null;
  /** The page's title and address, as the page gives them. */
  title: string;
  url: string;
  nameOf(id: string): string;
}

/** A comparator as it holds for the signed number: 下降3.9%以上 is at most −3.9%. */
export function signedComparator({ cmp, value }: Pick<Figure, 'cmp' | 'value'>): Comparator {
  if (value >= 0) return cmp;
  const mirrored: Partial<Record<Comparator, Comparator>> = { gt: 'lt', ge: 'le', lt: 'gt', le: 'ge' };
  return mirrored[cmp] ?? cmp;
}

/** The number as printed, its fall as a sign; a range with a dash that no spreadsheet takes for a date. */
export const numberOf = ({ value, valueHigh }: Pick<Figure, 'value' | 'valueHigh'>): string =>
  valueHigh === undefined ? `${value}` : `${value}–${valueHigh}`;

/** The unit as printed, a full-width per cent narrowed. */
export const unitOf = ({ unit }: Pick<Figure, 'unit'>): string => unit.replace('％', '%');

const amountOf = (figure: Figure) => `${numberOf(figure)}${unitOf(figure)}`;

/** Level and growth of one period under one comparator share a row; else each has its own. */
function rowsOf({ level, change, growth }: Stated): Partial<Record<FigureKind, Figure>>[] {
  const together =
    level && growth && level.period === growth.period && level.cmp === 'eq' && growth.cmp === 'eq';
  if (together) return [{ level, growth }];
  return [level && { level }, change && { change }, growth && { growth }].filter((row) => row !== null);
}

/** The rows to take away, results before targets. */
export function exportLines(
  indicators: readonly KeyIndicator[],
  source: ExportSource,
  words: ExportWords,
): Line[] {
  const lineOf = (id: string, side: 'result' | 'target', row: Partial<Record<FigureKind, Figure>>): Line => {
    const { level, change, growth } = row;
    const figure = level ?? change ?? growth;
    return {
      id,
      name: source.nameOf(id),
      place: source.place ?? '',
      period: figure?.period ?? '',
      side: words.sides[side],
      comparator: figure ? words.comparators[signedComparator(figure)] : '',
      value: level ? numberOf(level) : '',
      unit: level ? unitOf(level) : '',
      growth: growth ? amountOf(growth) : change ? `${words.change} ${amountOf(change)}` : '',
      source: source.title,
      address: source.url,
    };
  };
  return indicators.flatMap(({ id, result, target }) => [
    ...rowsOf(result).map((row) => lineOf(id, 'result', row)),
    ...rowsOf(target).map((row) => lineOf(id, 'target', row)),
  ]);
}

/** Header and rows as cells. */
export const cellsOf = (lines: readonly Line[], { columns }: ExportWords): string[][] => [
  COLUMNS.map((column) => columns[column]),
  ...lines.map((line) => COLUMNS.map((column) => line[column])),
];

/** A number of our own, sign and all: nothing in it can be a formula. */
const NUMBER = /^-?\d+(?:\.\d+)?%?$/;
/** What a spreadsheet may take for a formula, in full width too, or behind white space that it drops. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** Page text is hostile: an apostrophe keeps a spreadsheet from calculating it. */
function guard(cell: string): string {
  const text = cell.replaceAll('\0', '');
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** CSV by RFC 4180 with a byte order mark, without which Excel takes it for another encoding. */
export function toCsv(cells: readonly (readonly string[])[]): string {
  const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `\uFEFF${cells.map((row) => `${row.map((cell) => quote(guard(cell))).join(',')}\r\n`).join('')}`;
}

/** Tab-separated, as a spreadsheet takes it from the clipboard: a cell can hold no tab and no line break. */
export function toTsv(cells: readonly (readonly string[])[]): string {
  const plain = (cell: string) => guard(cell).replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/gu, ' ');
  // A quotation mark at its head would open a quoted cell.
  const quote = (cell: string) => (cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell);
  return cells.map((row) => row.map((cell) => quote(plain(cell))).join('\t')).join('\n');
}

/** A file name from words of the page: what a file system refuses is left out. */
export function fileName(parts: readonly (string | null)[], extension: string): string {
  const name = parts
    .map((part) => (part ?? '').replace(/[\p{C}\\/:*?"<>|]/gu, '').replace(/^[.\s]+|[.\s]+$/gu, ''))
    .filter((part) => part !== '')
    .join('-');
  return `${name.slice(0, 80) || 'zhengdu'}.${extension}`;
}
