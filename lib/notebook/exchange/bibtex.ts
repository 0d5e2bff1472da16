/**
 * BibTeX for Zotero, JabRef and LaTeX (gbt7714, biblatex). `@online` and `@techreport` are read by all of them;
 * text is UTF-8, as biber and Zotero read it.
 */
import { type Bibliography, isoDate } from './bibliography.ts';

// BibTeX counts braces even behind a backslash (btxdoc; "Tame the BeaST", 3.2): they must be spelt out.
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '"': '{\\textquotedbl}',
};

/** Text as the value of a field between braces. */
export function bibtexText(text: string): string {
  return text.replace(/[\\{}~^$&#%_"]/g, (c) => SPECIAL[c] ?? c);
}

/** One entry, lines parted by '\n', without a line break after it. */
export function bibtex(source: Bibliography, keywords: readonly string[] = []): string {
  const fields: [string, string][] = [];
  // Doubled braces: a body's name is not split at 和 or "and", a title's letters keep their case.
  if (source.author) fields.push(['author', `{${bibtexText(source.author.name)}}`]);
  fields.push(['title', `{${bibtexText(source.title)}}`]);
  if (source.year) fields.push(['year', source.year.value]);
  // Not `date`: gbt7714.bst prints it as the day on which a page was changed, which is not known.
  if (source.delivered?.month) fields.push(['month', String(Number(source.delivered.month))]);
  if (source.delivered?.day) fields.push(['day', String(Number(source.delivered.day))]);
  if (source.page) fields.push(['pages', bibtexText(source.page)]);
  if (source.url) fields.push(['url', source.url]);
  if (source.accessed) fields.push(['urldate', isoDate(source.accessed)]);
  if (source.section.length > 0) fields.push(['note', bibtexText(source.section.join(' › '))]);
  const words = keywords.map((word) => bibtexText(word.replace(/[,;]/g, ' '))).join(', ');
  if (words) fields.push(['keywords', words]);
  // BibTeX's techreport requires an institution; the body that answers for the report.
  if (!source.url && source.author?.kind === 'body') {
    fields.push(['institution', `{${bibtexText(source.author.name)}}`]);
  }
  fields.push(['langid', 'chinese'], ['language', 'zh-CN']);
  const body = fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n');
  return `@${source.url ? 'online' : 'techreport'}{${source.key},\n${body}\n}`;
}
