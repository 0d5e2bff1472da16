import { bodyParagraphs, escapeHtml, type WrapOptions } from './html.ts';

/** Full-width punctuation as the typesetting systems of many papers export it: ASCII, with quotes left alone. */
export function toAsciiPunctuation(text: string): string {
  const ascii: Record<string, string> = {
    '，': ',',
    '：': ':',
    '；': ';',
    '（': '(',
    '）': ')',
    '！': '!',
    '？': '?',
    '％': '%',
  };
  return text.replace(/[，：；（）！？％]/gu, (c) => ascii[c] ?? c);
}

/**
 * A report as an article of a newspaper's e-paper: masthead, page number, three columns, links to the articles
 * beside it, editor's line, picture box. The text's punctuation stays as it is given.
 */
export function asNewspaper(text: string, opts: WrapOptions): string {
  const e = (s: string) => escapeHtml(s);
  const lines = bodyParagraphs(text, opts.title);
  const size = Math.max(1, Math.ceil(lines.length / 3));
  const columns = [0, 1, 2]
    .map((i) => lines.slice(i * size, (i + 1) * size))
    .filter((column) => column.length > 0)
    .map(
      (column) => `<div class="column">\n${column.map((line) => `<p>  ${e(line)}</p>`).join('\n')}\n</div>`,
    )
    .join('\n');
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>${e(opts.title)}-${e(opts.siteName)}</title>
<meta name="author" content="${e(opts.source)}" />
<style>.column{float:left;width:32%} .fold{display:none}</style>
</head>
<body>
<table class="masthead"><tr><td><b>${e(opts.siteName)}</b> 数字报</td><td>${e(opts.pubDate)}</td><td>第03版:要闻 <a href="node_2.htm">上一版</a> <a href="node_4.htm">下一版</a></td></tr></table>
<div class="pages"><a href="node_1.htm">第01版:头版</a> <a href="node_2.htm">第02版:综合</a> <a href="node_3.htm">第03版:要闻</a> <a href="node_4.htm">第04版:公告</a></div>
<div class="list"><h4>本版标题导航</h4><ul><li><a href="content_1.htm">两会会场内外见闻</a></li><li><a href="content_2.htm">${e(opts.title)}</a></li></ul></div>
<div class="neighbours"><a href="content_1.htm">上一篇:两会会场内外见闻</a> <a href="content_3.htm">下一篇:大会秘书处公告</a></div>
<h1>${e(opts.title)}</h1>
<p class="meta">${e(opts.pubDate)}   来源:${e(opts.source)}   <a href="javascript:;">放大+</a> <a href="javascript:;">缩小-</a> <a href="javascript:;">默认o</a></p>
<founder-content>
${columns}
</founder-content>
<div style="clear:both"></div>
<p class="more"><a href="javascript:;">查看余下全文</a></p>
<p class="editor">(责任编辑:林晓)</p>
<div class="pictures"><h4>精彩图片</h4><ul><li><img src="a.jpg" alt="春耕时节" />春耕时节</li><li><img src="b.jpg" alt="古桥夜色" />古桥夜色</li></ul></div>
<div class="foot">版权声明:本数字报内容未经授权不得转载 Copyright ${e(opts.siteName)}</div>
</body>
</html>
`;
}
