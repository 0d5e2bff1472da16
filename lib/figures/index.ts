/** Reads the figures of a report: every amount, what it measures, of whom, when, and whether it is a goal. */
import type { Figure } from '../analysis.ts';
import { digitAmounts } from './amounts.ts';
import { chineseAmounts, countsInChinese } from './chinese.ts';
import { figureTest } from './exclusions.ts';
import { fold, words } from './fold.ts';
import { noteTense } from './notes.ts';
import { type Reader, readSentence } from './read.ts';
import { scopeOf } from './scope.ts';
import { type Sentence, sentencesOf } from './segments.ts';
import { sectionAt, tenseAt } from './tense.ts';
import { timesOf, yearsOf } from './times.ts';
import type { Amount, FigureInput } from './types.ts';

export type { FigureInput } from './types.ts';

/**
 * The figures of a squeezed text, ascending and without overlap. Never throws; the cost grows with the length
 * of the text, whatever it holds.
 */
export function readFigures(input: FigureInput): Figure[] {
  const { text, sections, identity } = input;
  const view = fold(text, input.skip);
  const years = yearsOf(identity);
  const amounts = amountsOf(view, text, years.delivered).filter((a) => sectionAt(sections, a.start).part !== 'page');
  if (amounts.length === 0) return [];
  const scope = { view, years, times: timesOf(view, years, input.paragraphs), sections };
  const planFrom = sections.find((s) => s.part === 'plan')?.span[0] ?? null;
  const notesFrom = sections.find((s) => s.part === 'notes')?.span[0] ?? view.length;
  const body = view.slice(0, notesFrom);
  const reader: Reader = {
    text,
    view,
    scope: scopeOf(identity),
    tenseAt: (sentence, at) => {
      const { part, span } = sectionAt(sections, at);
      if (part !== 'notes') return tenseAt(scope, sentence, at);
      const note = words(view, Math.max(span?.[0] ?? 0, at - 1500), at);
      return noteTense(note, words(view, at, at + 24).replace(/^[\d.,]+[^及以]{0,6}/, ''), body, planFrom, years);
    },
  };
  return bySentence(sentencesOf(view, input.paragraphs), amounts).flatMap(([s, own]) => readSentence(reader, s, own));
}

/** Reports before this year may count in Chinese numerals throughout. */
const FIRST_DIGITS = 1990;

/** Digits and Chinese numerals in one ascending row without overlap; digits win. */
function amountsOf(view: string, text: string, year: number | null): Amount[] {
  const isFigure = figureTest(view);
  const digits = digitAmounts(view, text).filter(isFigure);
  const chinese = chineseAmounts(view, text, countsInChinese(view) || (year !== null && year < FIRST_DIGITS && digits.length === 0)).filter(isFigure);
  const all = [...digits, ...chinese].filter((a) => Number.isFinite(a.base)).sort((a, b) => a.start - b.start || b.end - a.end);
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
