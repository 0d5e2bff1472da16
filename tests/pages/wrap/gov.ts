import { bodyParagraphs, escapeHtml, isHeading, pieces, type WrapOptions } from './html.ts';

const FONT = 'font-family: 仿宋_GB2312; font-size: 16pt';

/**
 * One line as an editor on such a site leaves it. The four ways take turns by `index`, so that a page holds
 * all of them: plain, numbers in spans of their own, words cut by spans, spans inside spans.
 */
function inline(line: string, index: number): string {
  if (isHeading(line)) return `<strong><span style="font-family: 黑体">${escapeHtml(line)}</span></strong>`;
  switch (index % 4) {
    case 0:
      return line
        .split(/(\d[\d.]*)/u)
        .map((part) =>
          /^\d/u.test(part)
            ? `<span lang="EN-US">${escapeHtml(part)}</span>`
            : `<span style="${FONT}">${escapeHtml(part)}</span>`,
        )
        .join('');
    case 1:
      return pieces(line, 5)
        .map((part) => `<span style="${FONT}">${escapeHtml(part)}</span>`)
        .join('');
    case 2: {
      const [head = '', ...rest] = pieces(line, 3);
      return `<b>${escapeHtml(head)}</b><span><span style="${FONT}">${rest.map(escapeHtml).join('</span><span>')}</span></span>`;
    }
    default:
      return `<span style="${FONT}">${escapeHtml(line)}</span>`;
  }
}

/** The paragraphs of an article, indented by turns with ideographic spaces and `&nbsp;`. */
export function govArticle(lines: readonly string[]): string {
  return lines
    .map((line, i) => {
      const indent = i % 2 === 0 ? '　　' : '&nbsp;&nbsp;&nbsp; ';
      return `<p style="text-indent: 2em; line-height: 150%">${indent}${inline(line, i)}</p>`;
    })
    .join('\n');
}

/**
 * A report as an article in the template of a government site: meta tags, breadcrumbs, share bar, hidden
 * elements, attachments, footer.
 * @param text the report, a paragraph per line; a first line that repeats the title is left to the heading
 */
export function asGovTemplate(text: string, opts: WrapOptions): string {
  const e = (s: string) => escapeHtml(s);
  const column = e(opts.column ?? '政府工作报告');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<meta name="renderer" content="webkit">
<title>${e(opts.title)}_${column}_${e(opts.siteName)}</title>
<meta name="SiteName" content="${e(opts.siteName)}">
<meta name="SiteDomain" content="${e(new URL(opts.url).host)}">
<meta name="ColumnName" content="${column}">
<meta name="ColumnType" content="政务公开">
<meta name="ArticleTitle" content="${e(opts.title)}">
<meta name="PubDate" content="${e(opts.pubDate)}">
<meta name="ContentSource" content="${e(opts.source)}">
<meta name="Keywords" content="">
<meta name="Url" content="${e(opts.url)}">
<style>.hide{display:none} #zoom p{margin:0} .share span{cursor:pointer}</style>
<script>var siteId = 4; function doZoom(size) { document.getElementById('zoom').style.fontSize = size + 'px'; }</script>
</head>
<body>
<!--[if lt IE 9]><p>您的浏览器版本过低，请升级后访问。</p><![endif]-->
<div class="top"><a href="#zoom" class="skip">跳到正文</a> <a href="/wza/">无障碍阅读</a> | <a href="/gb/">简体</a> <a href="/big5/">繁体</a> | <a href="/login/">登录</a>
<form action="/search/"><input name="q" placeholder="请输入关键字"><button>搜索</button></form></div>
<h2 class="logo"><a href="/">${e(opts.siteName)}</a></h2>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/zwfw/">政务服务</a></li><li><a href="/hdjl/">互动交流</a></li><li><a href="/zjwm/">走进我们</a></li></ul>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/zfgzbg/">${column}</a></div>
<div class="article">
<h1 class="title">${e(opts.title)}</h1>
<div class="info"><span>发布日期：${e(opts.pubDate)}</span>&nbsp;&nbsp;<span>来源：${e(opts.source)}</span>&nbsp;&nbsp;<span>浏览次数：<em id="hits">1204</em></span>&nbsp;&nbsp;<span>字体：【<a href="javascript:doZoom(20)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a>】</span></div>
<div class="hide" id="qrcode">扫一扫在手机打开当前页</div>
<div id="zoom" class="zoom"><div class="TRS_Editor"><style>.TRS_Editor p{margin-top:0}</style>
${govArticle(bodyParagraphs(text, opts.title))}
</div></div>
<div class="attachments"><p>附件：</p><ul><li><a href="./P020240120.docx">${e(opts.title)}.docx</a></li><li><a href="./P020240121.pdf">${e(opts.title)}.pdf</a></li></ul></div>
<div class="share">分享到：<span title="微信">微信</span> <span title="微博">微博</span> <span title="QQ空间">QQ空间</span></div>
<div class="tools"><a href="javascript:window.print()">【打印本页】</a> <a href="javascript:window.close()">【关闭窗口】</a></div>
<div class="related"><h3>相关文档</h3><ul><li><a href="./jd.html">图解政府工作报告</a></li><li><a href="./hy.html">两会专题</a></li></ul></div>
</div>
<div class="footer"><p>主办单位：${e(opts.source)}　承办单位：政务信息中心</p><p>网站标识码：0000000000　ICP备00000000号　公网安备00000000000000号</p><p><a href="/gywm/">关于我们</a> | <a href="/wzdt/">网站地图</a></p></div>
<div style="display:none" aria-hidden="true">站长统计</div>
<script>document.getElementById('hits').textContent = '1205';</script>
</body>
</html>
`;
}
