import { asGovTemplate, govArticle } from './gov.ts';
import { bodyParagraphs, escapeHtml, scriptLiteral, type WrapOptions } from './html.ts';

/** Milliseconds after the script runs until the article comes, and until the site's script lays it anew. */
export const LATE_INSERT_MS = 600;
export const LATE_REPLACE_MS = 1400;

/**
 * A shell without a word of the report: its script inserts the article after 600 ms and replaces it by a fresh
 * copy (new nodes, a class of its own) at 1,400 ms.
 */
export function asLateContent(text: string, opts: WrapOptions): string {
  const article = govArticle(bodyParagraphs(text, opts.title));
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${escapeHtml(opts.siteName)}</title></head>
<body>
<div class="crumbs"><a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a></div>
<h1 id="title"></h1>
<div id="app"><p class="loading">正在加载，请稍候……</p></div>
<div class="footer">主办单位：${escapeHtml(opts.source)}</div>
<script>
(function () {
  var title = ${scriptLiteral(opts.title)};
  var html = ${scriptLiteral(article)};
  function lay(name) {
    document.getElementById('title').textContent = title;
    document.getElementById('app').innerHTML = '<div id="zoom" class="' + name + '">' + html + '</div>';
    document.documentElement.setAttribute('data-laid', name);
  }
  setTimeout(function () { lay('first'); }, ${LATE_INSERT_MS});
  setTimeout(function () { lay('second'); }, ${LATE_REPLACE_MS});
})();
</script>
</body>
</html>
`;
}

/**
 * A page whose article stands in a same-origin iframe.
 * @param frameUrl address of the frame, when the test serves `asGovTemplate(text, opts)` there itself; without
 *   it the frame carries its document in `srcdoc`
 */
export function asFramed(text: string, opts: WrapOptions, frameUrl?: string): string {
  const frame =
    frameUrl === undefined
      ? `srcdoc="${escapeHtml(asGovTemplate(text, opts))}"`
      : `src="${escapeHtml(frameUrl)}"`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${escapeHtml(opts.siteName)}</title></head>
<body>
<div class="crumbs"><a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a></div>
<iframe id="mainframe" title="正文" width="100%" height="2400" frameborder="0" ${frame}></iframe>
<div class="footer">主办单位：${escapeHtml(opts.source)}</div>
</body>
</html>
`;
}
