import { escapeHtml, paragraphs, type WrapOptions } from './html.ts';

const COLUMNS = 28;
const LINES_PER_PAGE = 25;
/** Characters that a printer lets hang past the margin rather than start a line with. */
const NO_LINE_START = /^[，。、；：！？）》」』”’,.;:!?)%％]$/u;

/** Columns that a character takes: one for a full-width character, half for a Latin letter or digit. */
function width(char: string): number {
  return /^[\u0020-\u00ff]$/u.test(char) ? 0.5 : 1;
}

/** One paragraph as printed lines of 28 columns, the first one indented by two. */
export function printedLines(paragraph: string): string[] {
  const lines: string[] = [];
  let line = '　　';
  let used = 2;
  for (const char of paragraph) {
    if (used + width(char) > COLUMNS && !NO_LINE_START.test(char)) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += char;
    used += width(char);
  }
  lines.push(line);
  return lines;
}

/**
 * A report as it comes out of a PDF: a `<p>` per printed line, blank ones between, spaces around numbers, a
 * page number every 25 lines.
 */
export function asPrintedLines(text: string, opts: WrapOptions): string {
  const out: string[] = [];
  let count = 0;
  for (const paragraph of paragraphs(text)) {
    for (const line of printedLines(paragraph)) {
      const spaced = line.replace(/(\d+(?:\.\d+)?)/gu, ' $1 ');
      out.push(`<p>${escapeHtml(spaced)}</p>`);
      count += 1;
      if (count % LINES_PER_PAGE === 0) out.push(`<p>— ${count / LINES_PER_PAGE} —</p>`);
    }
  }
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${escapeHtml(opts.title)}</title>
<meta name="ArticleTitle" content="${escapeHtml(opts.title)}"><meta name="PubDate" content="${escapeHtml(opts.pubDate)}"></head>
<body>
<div class="crumbs">您所在的位置：<a href="/">${escapeHtml(opts.siteName)}</a> &gt; <a href="/xxgk/">信息公开</a></div>
<h1>${escapeHtml(opts.title)}</h1>
<div id="content">
${out.join('\n<p>&nbsp;</p>\n')}
</div>
<p>主办：${escapeHtml(opts.source)}</p>
</body>
</html>
`;
}

/** A report as a plain text file: its title, blank lines between paragraphs, ideographic indents. */
export function asPlainText(text: string, opts: WrapOptions): string {
  const [first, ...rest] = paragraphs(text);
  const head =
    first === opts.title.trim() ? [first] : [opts.title, ...(first === undefined ? [] : [`　　${first}`])];
  return `${[...head, ...rest.map((line) => `　　${line}`)].join('\n\n')}\n`;
}
