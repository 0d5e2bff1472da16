/**
 * RIS for NoteExpress, EndNote and Zotero: ELEC for what was read on the web, RPRT for a report without an
 * address. Tags as Zotero's and EndNote's type tables give them: Y2 is the day of access, DA the day of delivery.
 */
import type { Bibliography, CiteDate } from './bibliography.ts';
import { oneLine } from './clean.ts';

// YYYY/MM/DD/other, each slash always there.
const risDate = (date: CiteDate): string => `${date.year}/${date.month ?? ''}/${date.day ?? ''}/`;

/** One record; every line ends with CR LF, the last one too. */
export function ris(source: Bibliography, keywords: readonly string[] = []): string {
  const fields: [string, string][] = [['TY', source.url ? 'ELEC' : 'RPRT']];
  fields.push(['ID', source.key]);
  // A comma would split a name into family and given name.
  if (source.author) fields.push(['AU', source.author.name.replace(/,/g, '，')]);
  fields.push(['TI', source.title]);
  if (source.year) fields.push(['PY', source.year.value]);
  if (source.delivered) fields.push(['DA', risDate(source.delivered)]);
  if (source.page) fields.push(['SP', source.page]);
  if (source.url) fields.push(['UR', source.url]);
  if (source.accessed) fields.push(['Y2', risDate(source.accessed)]);
  if (source.section.length > 0) fields.push(['N1', source.section.join(' › ')]);
  for (const word of keywords) fields.push(['KW', word]);
  fields.push(['LA', 'zh-CN'], ['ER', '']);
  return fields.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}
