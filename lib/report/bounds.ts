import type { Paragraph, ReportDocument } from './document.ts';

/** Where a report's own words begin and end among what else stands on its page, as paragraph indices. */
export interface Bounds {
  /** The title, or the first line of the report's head. */
  head: number;
  /** The address to the deputies, or the first heading: the body's first paragraph. */
  body: number;
  /** The heading of the report's own notes, or -1. */
  notes: number;
  /** Behind the body's last paragraph. */
  bodyEnd: number;
  /** Behind the last paragraph that belongs to the report. */
  end: number;
}

const ADDRESS =
  /^(?:尊敬的)?(?:主席[，、]|大会主席团[，、])?(?:(?:各位)?(?:人大)?代表们?|各位委员|同志们)(?:[，、](?:各位)?[^，。！：]{1,8})*[：！]?$/u;
const ADDRESS_RUN_IN = /^(?:尊敬的)?(?:主席[，、])?各位(?:人大)?代表(?:[，、]同志们)?[：！，]/u;
const FIRST_HEADING = /^(?:一、|第一部分|[（(]一[）)])/u;
const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]部分|[（(][一二三四五六七八九十]{1,3}[）)])/u;
const CLOSING = /^(?:各位代表|同志们|让我们)/u;
const EXHORTATION =
  /(?:奋斗|努力|前进|篇章|胜利|辉煌|贡献|召开|明天|力量|谢谢大家|跨越|画卷|答卷)[^。！]{0,24}[。！][”]?$/u;
const NOTES_HEADING =
  /^[【[（(〔]?(?:附件?[：:\d]*|附[：:])?《?(?:\d{4}年)?(?:.{0,8}政府工作报告)?》?(?:中|的)*(?:有关|相关|部分)?(?:内容|词语|名词|名词术语|术语|用语|专业|专有|缩略)*(?:名词|词|用语|术语)?的?(?:注释|注解|解释|说明|释义|注)[】\]）)〕]?[：:]?$/u;
/** How such reports are titled; commissions and offices that govern an area report like governments. */
export const REPORT_TITLE =
  /(?:政府|人民委员会|革命委员会|行政公署|行署|管理委员会|管委会|办事处)工作(?:情况的?)?报告/u;
/** Lines that sites and newspapers put around a text. */
export const FURNITURE =
  /责任编辑|编辑[：:]|来源[：:]|打印|关闭|上一篇|下一篇|分享|扫一扫|浏览次数|字体：|发布日期|发布时间|版权|主办|承办|ICP备|网站地图|联系我们|秘书处|相关(?:新闻|文章|链接|阅读)|精彩图片|查看余下|附件下载/u;

function firstIndex(paragraphs: readonly Paragraph[], from: number, test: (text: string) => boolean): number {
  for (let i = Math.max(from, 0); i < paragraphs.length; i += 1) {
    if (test((paragraphs[i] as Paragraph).text)) return i;
  }
  return -1;
}

/** Long paragraphs before the address hold more than this only where the page lost the report's beginning. */
const PREFACE = 400;

/** The body's first paragraph: the address, else the first heading, else the first long paragraph. */
function findBody(paragraphs: readonly Paragraph[]): number {
  const address = firstIndex(
    paragraphs,
    0,
    (t) => ADDRESS_RUN_IN.test(t) || (t.length < 30 && ADDRESS.test(t)),
  );
  const heading = firstIndex(paragraphs, 0, (t) => FIRST_HEADING.test(t) && t.length < 400);
  const long = firstIndex(paragraphs, 0, (t) => t.length >= 80);
  // An address that only follows the first heading belongs to the closing; the heading comes first.
  const begin = address >= 0 && (heading < 0 || address <= heading) ? address : heading;
  if (begin < 0) return Math.max(long, 0);
  const before = paragraphs.slice(0, begin).filter(({ text }) => text.length >= 80);
  return before.reduce((sum, { text }) => sum + text.length, 0) > PREFACE ? long : begin;
}

/** The title line before the body: the nearest one, so that breadcrumbs and lists of links stay outside. */
function findHead(paragraphs: readonly Paragraph[], body: number): number {
  let head = -1;
  for (let i = body - 1; i >= 0 && i >= body - 30; i -= 1) {
    const { text } = paragraphs[i] as Paragraph;
    if (REPORT_TITLE.test(text) && text.length <= 60 && !/[>＞]/u.test(text)) {
      head = i;
      // A title above it within a few lines is the same title again, above the date line of a site's template.
      if (i < body - 6) break;
    }
    if (text.length > 120) break;
  }
  if (head >= 0) return head;
  // Without a title the lines that name the session and the speaker still belong to the head.
  head = body;
  while (head > 0 && head > body - 6 && isHeadLine((paragraphs[head - 1] as Paragraph).text)) head -= 1;
  return head;
}

function isHeadLine(text: string): boolean {
  return (
    text.length <= 60 &&
    /会议|大会|[省市州县区旗镇乡盟]长|主任|总理|主席|报告/u.test(text) &&
    !/[>＞]|来源|发布/u.test(text)
  );
}

function findNotes(paragraphs: readonly Paragraph[], body: number): number {
  for (let i = paragraphs.length - 1; i > body; i -= 1) {
    const { text } = paragraphs[i] as Paragraph;
    if (text.length <= 32 && NOTES_HEADING.test(text)) return i;
  }
  return -1;
}

/** Behind the last paragraph of the closing. */
function findBodyEnd(paragraphs: readonly Paragraph[], body: number, limit: number): number {
  const heading = paragraphs.findLastIndex(({ text }, i) => i < limit && HEADING.test(text));
  for (let i = limit - 1; i > Math.max(body, heading); i -= 1) {
    const { text } = paragraphs[i] as Paragraph;
    if (CLOSING.test(text) && (EXHORTATION.test(text) || text.length > 60)) {
      // The exhortation may stand in a paragraph of its own behind the last address.
      let end = i + 1;
      while (end < limit && end < i + 3 && continues(paragraphs[end] as Paragraph)) end += 1;
      return end;
    }
  }
  let end = limit;
  while (end > body + 1 && isFurniture((paragraphs[end - 1] as Paragraph).text)) end -= 1;
  return end;
}

function continues({ text }: Paragraph): boolean {
  return EXHORTATION.test(text) && !FURNITURE.test(text);
}

function isFurniture(text: string): boolean {
  return FURNITURE.test(text) || (text.length < 40 && !/[。！；，]/u.test(text));
}

/** Finds the report on its page. */
export function boundsOf({ paragraphs }: ReportDocument): Bounds {
  const body = findBody(paragraphs);
  const notes = findNotes(paragraphs, body);
  const bodyEnd = findBodyEnd(paragraphs, body, notes < 0 ? paragraphs.length : notes);
  return {
    head: findHead(paragraphs, body),
    body,
    notes,
    bodyEnd,
    end: notes < 0 ? bodyEnd : paragraphs.length,
  };
}
