/** Passages, statements and their reports in words. */
import type { Translate, UiKey } from '../../lib/extension/locale.ts';
import { langTag } from '../../lib/extension/locale.ts';
import type { Passage, RelatedView, ReportRef } from '../../lib/passage.ts';
import { levelWords, periodWords, yearOf } from '../app/words.ts';

type Text = Translate<UiKey>;

/** 乐平市 2021: whose report and of which year; its title where nothing better is known. */
export function whoseOf(report: ReportRef, t: Text): string {
  const year = yearOf(report);
  if (report.place && year) return t('related.whose', { place: report.place, year });
  return report.place ?? report.title;
}

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** The years, or the month, that a statement speaks of. */
export function spokenOf(period: string, t: Text): string {
  const [, year, month] = MONTH.exec(period) ?? [];
  if (!year || !month) return periodWords(period, t);
  const tag: string = t.language === 'zh' ? langTag(t.language) : 'en-GB';
  const format = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(Date.UTC(Number(year), Number(month) - 1));
}

/** Level, stance and the years spoken of. */
export function factsOfStatement({ source, stance, period }: RelatedView, t: Text): string[] {
  const facts = [
    source.level && levelWords(source.level, t),
    t(`related.stance.${stance}`),
    period && spokenOf(period, t),
  ];
  return facts.filter((fact): fact is string => Boolean(fact));
}

/** A title as it is read alone: without the dash by which a paragraph's lead is set apart. */
const bare = (title: string): string => title.replace(/^[—–─-]+/u, '');

/** Section titles as one line, the outermost first. */
export const sectionLine = (section: readonly string[]): string =>
  section.map(bare).filter(Boolean).join(' › ');

/** The innermost section; null where there is none. */
export const innermost = (section: readonly string[]): string | null =>
  section.map(bare).filter(Boolean).at(-1) ?? null;

/** What the passage is: selected, a card's, the paragraph in view, or text handed over. */
export const originWords = ({ origin }: Passage, t: Text): string => t(`related.origin.${origin}`);
