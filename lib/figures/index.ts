/** Reads the figures of a report: every amount, what it measures, of whom, when, and whether it is a goal. */
import type { Figure } from '../analysis.ts';
import { digitAmounts } from './amounts.ts';
import { chineseAmounts, countsInChinese } from './chinese.ts';
import { figureTest } from './exclusions.ts';
import { fold } from './fold.ts';
import { noteReader } from './notes.ts';
import { type Reader, readSentence } from './read.ts';
import { scopeOf } from './scope.ts';
import { type Sentence, sentencesOf } from './segments.ts';
import { sectionAt, tenseAt } from './tense.ts';
import { timesOf } from './times.ts';
import type { Amount, FigureInput } from './types.ts';
import { yearsOf } from './years.ts';

export type { FigureInput } from './types.ts';

/**
 * The figures of a squeezed text, ascending and without overlap. Never throws; the cost grows with the length
 * of the text, whatever it holds.
 */
export function readFigures(input: FigureInput): Figure[] {
  const { text, sections, identity } = input;
  const view = fold(text, input.skip);
  const years = yearsOf(identity);
  const amounts = amountsOf(view, text, years.delivered).filter(
    (a) => sectionAt(sections, a.start).part !== 'page',
  );
  if (amounts.length === 0) return [];
  const scope = { view, years, times: timesOf(view, years, input.paragraphs), sections };
  const inNote = noteReader(view, sections, years);
  const reader: Reader = {
    text,
    view,
    scope: scopeOf(identity),
    tenseOf: (sentence, at, end) =>
      sectionAt(sections, at).part === 'notes' ? inNote(at, end) : tenseAt(scope, sentence, at),
  };
  return bySentence(sentencesOf(view, input.paragraphs), amounts).flatMap(([s, own]) =>
    readSentence(reader, s, own),
  );
}

/** Reports before this year may count in Chinese numerals throughout. */
const FIRST_DIGITS = 1990;

/** Digits and Chinese numerals in one ascending row without overlap; digits win. */
function amountsOf(view: string, text: string, year: number | null): Amount[] {
  const isFigure = figureTest(view);
  const digits = digitAmounts(view, text).filter(isFigure);
  const chinese = chineseAmounts(
    view,
    text,
    countsInChinese(view) || (year !== null && year < FIRST_DIGITS && digits.length === 0),
  ).filter(isFigure);
  const all = [...digits, ...chinese]
    .filter((a) => Number.isFinite(a.base))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Amount[] = [];
  let end = 0;
  for (const a of all) {
    if (a.start < end) continue;
    kept.push(a);
    end = a.end;
  }
  return kept;
}

function bySentence(sentences: readonly Sentence[], amounts: readonly Amount[]): [Sentence, Amount[]][] {
  const found: [Sentence, Amount[]][] = [];
  let i = 0;
  for (const s of sentences) {
    const own: Amount[] = [];
    for (let a = amounts[i]; a && a.start < s.end; a = amounts[++i]) if (a.end <= s.end) own.push(a);
    if (own.length > 0) found.push([s, own]);
  }
  return found;
}
