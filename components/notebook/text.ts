/** The notebook's strings, and passages in words. */
import { useMemo } from 'react';
import {
  type Language,
  langTag,
  type NotebookKey,
  notebookText,
  type Translate,
  type UiKey,
} from '../../lib/extension/locale.ts';
import type { NotebookProblem } from '../../lib/extension/notebook-calls.ts';
import type { SearchRow } from '../../lib/notebook/search-rows.ts';
import type { SavedPassage } from '../../lib/notebook/types.ts';
import { useApp } from '../app/Providers.tsx';
import { titleOf } from '../app/words.ts';
import { whoseOf } from '../related/words.ts';

export type NotebookText = Translate<NotebookKey>;

export function useNotebookText(): NotebookText {
  const { language } = useApp();
  return useMemo(() => notebookText(language), [language]);
}

type Source = SavedPassage['source'];

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}

/** 乐平市 2023, else the page's title, else its host. */
export const shortSource = ({ report, title, url }: Source, t: Translate<UiKey>): string =>
  (report && whoseOf(report, t)) || title || hostOf(url);

/** 乐平市 2023年政府工作报告, else the page's title, else its host. */
export function longSource({ report, title, url }: Source, t: Translate<UiKey>): string {
  if (report?.place || report?.plans || report?.delivered) return titleOf(report, t);
  return report?.title || title || hostOf(url);
}

/** 乐平市 2023, where a row tells so much; else its title. */
export const rowSource = ({ place, year, title }: SearchRow, t: Translate<UiKey>): string =>
  place && year ? t('related.whose', { place, year }) : title;

/** 50,000 */
export const numberWords = (value: number, language: Language): string =>
  value.toLocaleString(langTag(language));

const tagOf = (language: Language) => (language === 'zh' ? langTag(language) : 'en-GB');

/** The day by the reader's clock; this year's without the year. */
export function dayWords(instant: string, language: Language, now = new Date()): string {
  const date = new Date(instant);
  const same = date.getFullYear() === now.getFullYear();
  return date.toLocaleDateString(tagOf(language), {
    ...(same ? {} : { year: 'numeric' }),
    month: language === 'zh' ? 'numeric' : 'short',
    day: 'numeric',
  });
}

/** Day and time by the reader's clock. */
export const timeWords = (instant: string, language: Language): string =>
  new Date(instant).toLocaleString(tagOf(language), { dateStyle: 'long', timeStyle: 'short' });

const STEPS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** 3.2 MB */
export function bytesWords(bytes: number, language: Language): string {
  let step = 0;
  let size = bytes / 1000;
  while (size >= 1000 && step < STEPS.length - 1) {
    size /= 1000;
    step += 1;
  }
  const format = { style: 'unit', unit: STEPS[step] ?? 'kilobyte', maximumSignificantDigits: 3 } as const;
  return new Intl.NumberFormat(langTag(language), format).format(size);
}

/** Why a write or a read did not come about. */
export const problemWords = (problem: NotebookProblem, t: NotebookText): string =>
  t(`problem.${problem.kind}`);
