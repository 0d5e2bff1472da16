/** Facts about a report in words of the interface. */
import type { Identity, Level } from '../../lib/analysis.ts';
import type { Language, Translate, UiKey } from '../../lib/extension/locale.ts';
import { langTag } from '../../lib/extension/locale.ts';

type Text = Translate<UiKey>;
/** The facts that a page's identity and a bundled report share. */
export type ReportFacts = Pick<Identity, 'place' | 'level' | 'delivered' | 'reviews' | 'plans'>;

/** The year that names a report: that of its delivery, else the first that it plans. Never made up. */
export function yearOf(report: Pick<ReportFacts, 'delivered' | 'plans'>): string | null {
  return report.delivered?.slice(0, 4) ?? report.plans?.slice(0, 4) ?? null;
}

/** 乐平市 2023年政府工作报告 */
export function titleOf(report: ReportFacts, t: Text): string {
  const year = yearOf(report);
  const { place } = report;
  if (place && year) return t('report.title', { place, year });
  if (place) return t('report.title.noYear', { place });
  return year ? t('report.title.noPlace', { year }) : t('report.title.bare');
}

/** An ISO date, or a year alone, as the language writes it. What is no date comes back as it is. */
export function dateWords(date: string, language: Language): string {
  if (/^\d{4}$/.test(date)) return language === 'zh' ? `${date}年` : date;
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return date;
  const tag = language === 'zh' ? langTag(language) : 'en-GB';
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

/** '2022' or '2016-2021' in words. */
export function periodWords(period: string, t: Text): string {
  const [from = period, to] = period.split('-');
  return to ? t('report.period.span', { from, to }) : t('report.period.year', { year: from });
}

function scopeWords({ reviews, plans }: ReportFacts, t: Text): string | null {
  if (reviews && plans) {
    return t('report.both', { reviews: periodWords(reviews, t), plans: periodWords(plans, t) });
  }
  if (reviews) return t('report.reviews', { period: periodWords(reviews, t) });
  return plans ? t('report.plans', { period: periodWords(plans, t) }) : null;
}

/** Level, date and what the report covers, each as one piece; what is unknown is left out, a date said so. */
export function factsOf(report: ReportFacts, t: Text): string[] {
  const level = report.level && levelWords(report.level, t);
  const date = report.delivered ? dateWords(report.delivered, t.language) : t('report.undated');
  return [level, date, scopeWords(report, t)].filter((fact): fact is string => Boolean(fact));
}

/** A level in words. */
export const levelWords = (level: Level, t: Text): string => t(`report.level.${level}`);

/** How sure we are, in three steps. */
export function certaintyKey(confidence: number): UiKey {
  if (confidence >= 0.9) return 'why.sure';
  return confidence >= 0.7 ? 'why.fair' : 'why.unsure';
}
