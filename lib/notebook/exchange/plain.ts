/** A citation in running words, with the section that the passage stands in. */
import { type Bibliography, type CiteDate, chineseDate, isoDate } from './bibliography.ts';

function englishDate(date: CiteDate): string {
  if (date.month === null) return date.year;
  const month = new Date(`${date.year}-${date.month}-01T00:00:00Z`);
  const name = month.toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' });
  return `${date.day === null ? '' : `${Number(date.day)} `}${name} ${date.year}`;
}

/** 吴艳：《乐平市2021年政府工作报告》，2021年10月24日，“…”，https://…，2026年1月31日访问。 */
export function plainChinese(source: Bibliography): string {
  const parts = [`${source.author ? `${source.author.name}：` : ''}《${source.title}》`];
  if (source.delivered) parts.push(chineseDate(source.delivered));
  if (source.section.length > 0) parts.push(`“${source.section.join(' › ')}”`);
  if (source.page) parts.push(`第${source.page}页`);
  // Set off by a space: a full-width comma would be taken for a part of the address.
  if (source.url) parts.push(`${source.url} `);
  if (source.accessed) parts.push(`${chineseDate(source.accessed)}访问`);
  return `${parts.join('，').trimEnd()}${source.url && !source.accessed ? '' : '。'}`;
}

/** The same for readers of English; names and titles stay as they are. */
export function plainEnglish(source: Bibliography): string {
  const parts = [...(source.author ? [source.author.name] : []), `《${source.title}》`];
  if (source.delivered) parts.push(`delivered ${englishDate(source.delivered)}`);
  if (source.section.length > 0) parts.push(`section “${source.section.join(' › ')}”`);
  if (source.page) parts.push(`p. ${source.page}`);
  if (source.accessed) parts.push(`accessed ${isoDate(source.accessed)}`);
  if (source.url) parts.push(source.url);
  return parts.join(', ');
}
