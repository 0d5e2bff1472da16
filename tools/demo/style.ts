/** The dress of a government site for our demo page: the fixture's template itself has none. */
export const SITE_STYLE = `<style>
body { margin: 0; background: #eef1f5; color: #222; font: 16px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
a { color: inherit; text-decoration: none; }
.top, .logo, .crumbs, .article, .footer { max-width: 960px; margin: 0 auto; padding: 8px 24px; }
.top { font-size: 13px; color: #666; } .top form { float: right; }
.logo { font-size: 30px; color: #1a4f93; padding: 18px 24px; }
.nav { display: flex; justify-content: center; gap: 56px; margin: 0; padding: 12px; list-style: none; background: #1a4f93; color: #fff; }
.crumbs { font-size: 14px; color: #666; padding-top: 14px; }
.article { background: #fff; padding: 24px 64px 40px; box-sizing: border-box; }
.title { text-align: center; font-size: 28px; margin: 12px 0; }
.info { text-align: center; font-size: 14px; color: #777; border-bottom: 1px solid #ddd; padding-bottom: 14px; margin-bottom: 18px; }
.zoom p, .zoom span { font-size: 18px !important; line-height: 2 !important; }
.share, .tools, .related, .attachments { font-size: 14px; color: #666; }
.footer { font-size: 13px; color: #777; text-align: center; }
</style>`;
