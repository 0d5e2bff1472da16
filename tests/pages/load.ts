import { readdirSync, readFileSync } from 'node:fs';
import type { Level } from '../../lib/analysis.ts';

/** What a careful reader says about one of our reports; null where the text does not say. */
export interface ExpectedReport {
  file: string;
  place: string;
  level: Level;
  /** ISO date as printed. */
  delivered: string | null;
  /**
   * The widest period that a title or the opening of a part names: a report that reviews a year and the five
   * years behind it has the five years here and the year in `alternatives`.
   */
  reviews: string;
  plans: string;
  speaker: string | null;
  /** `marks`: how often the text points at the note, its definition left out. */
  notes: { n: number; term: string; marks: number }[];
  /** The headings 一、 二、 … as printed, the notes' heading left out. */
  topSections: string[];
  /** Further answers that are as good, by field. */
  alternatives?: Partial<Record<'place' | 'reviews' | 'plans', (string | null)[]>>;
}

/** Why a page is no report. */
export interface OtherKind {
  kind: string;
  /** For people, in Chinese. */
  why: string;
}

const here = (path: string) => new URL(path, import.meta.url);
const read = (path: string) => readFileSync(here(path), 'utf8');
const pagesOf = (folder: string) => readdirSync(here(folder)).filter((f) => /\.(?:txt|html)$/u.test(f));

/** Our invented reports as plain text, each with what is to be read from it. */
export function reportPages(): { text: string; expected: ExpectedReport }[] {
  const all = JSON.parse(read('reports/expected.json')) as ExpectedReport[];
  return all.map((expected) => ({ text: read(`reports/${expected.file}`), expected }));
}

/** Names of the report texts on disk. */
export const reportFiles = (): string[] => pagesOf('reports/');

/** Our pages that are no report: `.html` as a page's source, `.txt` as plain text. */
export function otherPages(): { file: string; source: string; kind: OtherKind | undefined }[] {
  const kinds = JSON.parse(read('others/kinds.json')) as Record<string, OtherKind>;
  return pagesOf('others/').map((file) => ({ file, source: read(`others/${file}`), kind: kinds[file] }));
}
