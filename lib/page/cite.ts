/** Where words are from, in plain Chinese as a reader would note it: the sources are Chinese in either interface. */
import type { Passage, RelatedView, ReportRef } from '../passage.ts';

/** Section titles as one line, the outermost first. */
export const sectionLine = (section: readonly string[]): string => section.filter(Boolean).join(' › ');

/** 2023年2月22日, as exact as an ISO date is; what is no date comes back as it is. */
export function dateWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso) ?? [];
  if (year === undefined) return iso;
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}

/** 乐平市2023年政府工作报告（吴艳，2023年2月22日）: whose, what, by whom and when, as far as is known. */
export function citation({ title, place, speaker, delivered }: ReportRef): string {
  const whose = place !== null && !title.includes(place) ? place : '';
  const by = [speaker, delivered && dateWords(delivered)].filter(Boolean).join('，');
  return `${whose}${title}${by && `（${by}）`}`;
}

/** The page on which words were read. */
export interface ReadAt {
  title: string;
  url: string;
  /** ISO date. */
  day: string;
}

/** A passage word for word with its source. */
export function takePassage({ text, section, report }: Passage, { title, url, day }: ReadAt): string {
  const source = report ? citation({ ...report, title: report.title || title }) : title;
  const where = [source, sectionLine(section), `${url}（${dateWords(day)}读）`].filter(Boolean);
  return `“${text}”\n——${where.join('，')}`;
}

/** A statement of another report in our own words, which are said to be ours, with its source. */
export function takeStatement({ gist, figures, source, section }: RelatedView, ours: string): string {
  const where = [citation(source), sectionLine(section)].filter(Boolean);
  return `${gist ?? figures.join('、')}${ours}\n——${where.join('，')}`;
}
