import type { Evidence, Section, Span } from '../analysis.ts';
import type { Address } from './address.ts';
import { inside, type ReportDocument } from './document.ts';

/** What recognition weighs. */
export interface Findings {
  document: ReportDocument;
  quoted: readonly Span[];
  /** Folded lines from the title to the address. */
  head: readonly string[];
  /** Folded document title and title meta tags. */
  titles: readonly string[];
  /** Span of the report's own words, notes left out. */
  body: Span;
  address: Address | null;
  sections: readonly Section[];
  notes: number;
}

const REPORT_TITLE = /政府工作(?:情况的?)?报告/u;
const REPORT_TITLE_ENDS =
  /(?:(?:政府|人民委员会|革命委员会|管理委员会|管委会|办事处|公署|行署)工作(?:情况的?)?报告|政府工作报告及\d{4}年.{0,8}计划)(?:[（(【—].{0,40})?(?:全文|摘要|摘登|文字版|实录)?(?:[-_|—].{0,30})?$/u;
/** What stands in the title of what is about a report, or of another report. */
const OTHER_TITLE =
  /决议|解读|图解|一图|读懂|划重点|要点|亮点|速览|看点|热词|金句|数说|侧记|综述|述评|社论|评论|快评|时评|访谈|问答|答记者|记者会|发布会|直播|审议|讨论|分组|热议|学习|贯彻|落实|分工|任务分解|督查|征求意见|意见建议|座谈|起草|说明$|通知|公告|名词解释$|计划(?:执行情况|草案)|预算|决算|公报|审计|法治政府|信息公开|政务公开|年度报告|法院|检察院|常务委员会|常委会|人大工作|政协|党代会|代表大会上的报告|纲要|规划|范文|模板|写作|述职|总结(?!.*政府工作报告)|讲话|致辞|贺词|施政报告|百科|目录|列表|汇编|历年|检索|搜索|视频|论文|研究/u;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Places outside quotes at which a pattern matches. */
function outside(text: string, from: number, pattern: RegExp, quoted: readonly Span[]): number {
  let n = 0;
  for (const match of text.matchAll(pattern)) if (!inside(quoted, from + match.index)) n += 1;
  return n;
}

/** The text's own form: the address to the deputies, the parts, the closing. */
function form(f: Findings, text: string): Evidence[] {
  const found: Evidence[] = [];
  const add = (code: string, weight: number, detail?: string) =>
    found.push(detail ? { code, weight, detail } : { code, weight });
  const { address, sections } = f;
  if (address?.body === 'government' && address.to !== 'committee')
    add('address', 4, address.text.slice(0, 40));
  if (address?.body === 'government' && address.to === 'committee')
    add('committee', -5, address.text.slice(0, 40));
  if (address?.body === 'other') add('other-body', -7, address.text.slice(0, 40));
  const salutes = outside(
    text,
    f.body[0],
    /(?<=^|[。！？：”）\n]|[\u4e00-\u9fff])各位代表(?=[，：！。；、“\u4e00-\u9fff])/gu,
    f.quoted,
  );
  if (salutes >= 2) add('salutation', 2, `×${salutes}`);
  else if (salutes === 1) add('salutation', 1);
  const parts = new Set(sections.filter((s) => s.depth === 1 && s.title).map((s) => s.part));
  if (parts.has('review')) add('review-part', 1);
  if (parts.has('plan')) add('plan-part', 1);
  if (sections.some((s) => s.part === 'government')) add('government-part', 1);
  if (sections.some((s) => s.part === 'closing')) add('closing', 0.5);
  const thanks =
    /我(?:谨)?代表[^。]{0,24}?(?:人民政府|国务院|政府)[^。]{0,400}?(?:感谢|敬意|谢意|问候)/u.exec(text);
  if (thanks && !inside(f.quoted, f.body[0] + thanks.index)) add('thanks', 1.5);
  if (f.notes > 0) add('own-notes', 0.5, `${f.notes}`);
  if (text.length >= 3000) add('length', 0.5, `${text.length}`);
  if (text.length < 1000) add('short', -2, `${text.length}`);
  return found;
}

/** Title and headings, then the tags that official sites carry. */
function titles(f: Findings): Evidence[] {
  const found: Evidence[] = [];
  const heading = f.head.find((line) => line.length <= 60 && REPORT_TITLE_ENDS.test(line));
  if (heading) found.push({ code: 'title', weight: 2, detail: heading.slice(0, 40) });
  if (
    /(?:于|在)[^。]{2,50}(?:人民代表大会|人大|代表会议|居民议事)[^。]{0,24}(?:会议|大会)上?/u.test(
      f.head.join(''),
    )
  ) {
    found.push({ code: 'session', weight: 1.5 });
  }
  const site = f.titles.find((title) => REPORT_TITLE_ENDS.test(title));
  if (site) found.push({ code: 'page-title', weight: 0.5, detail: site.slice(0, 40) });
  const named = [...f.titles, ...f.head.filter((line) => line.length <= 60)];
  const other = named.find((title) => OTHER_TITLE.test(title.replace(/政府工作报告(?:征求意见稿)?/gu, '')));
  if (other && !(heading && REPORT_TITLE.test(heading) && !OTHER_TITLE.test(heading))) {
    found.push({ code: 'other-title', weight: -4, detail: other.slice(0, 40) });
  } else if (other) found.push({ code: 'other-title', weight: -1, detail: other.slice(0, 40) });
  return found;
}

/** What resembles a report and is none. */
function lookalike(f: Findings, text: string): Evidence[] {
  const found: Evidence[] = [];
  const add = (code: string, weight: number, detail?: string) =>
    found.push(detail ? { code, weight, detail } : { code, weight });
  const whole = f.document.folded;
  const start = text.slice(0, 700);
  const garbled = count(whole, /\ufffd|锟斤拷|烫烫|[\u0080-\u009f]/gu);
  if (garbled > Math.max(8, whole.length * 0.004)) add('garbled', -9);
  const blanks = count(
    text,
    /[×✕X_＿Ｘ]{2,}|某某|(?<=[为达长于])[xX×](?=[%亿万])|[○Ｏ]{2,}(?=[市县区年])|[xX×＊*]+(?=[%％亿万个家元年月市县区镇户亩])|（\s*）%/gu,
  );
  if (blanks >= 4) add('template', -13, `×${blanks}`);
  if (
    /本报讯|本网讯|讯[（(]?(?:见习)?(?:通讯员|记者)|新华社[^。]{0,16}电|记者[^，。]{1,12}(?:报道|摄)|主持人：/u.test(
      start,
    )
  )
    add('news', -2.5);
  const told = outside(
    text,
    f.body[0],
    /报告(?:指出|提出|强调|认为|明确|显示|回顾|要求|说|从|分为|全文)|政府工作报告》?(?:中|里|指出|提出|提到|明确)/gu,
    f.quoted,
  );
  if (told >= 2) add('told', -Math.min(4, told), `×${told}`);
  const decided = count(
    text,
    /(?:会议|大会)(?:听取|审议|同意|认为|决定|批准|通过|号召|要求|指出|强调|充分肯定)/gu,
  );
  if (decided >= 2) add('resolution', -Math.min(5, decided * 1.5), `×${decided}`);
  if (
    f.address?.body !== 'government' &&
    /受[^，。]{2,30}委托[，：]?[^。]{0,60}(?:计划|预算|审计|报告)/u.test(start)
  )
    add('commissioned', -5);
  if (
    /(?:计划(?:草案)?(?:的)?报告|预算草案|计划执行情况|预算执行情况)/u.test(
      f.head.join('\n').replace(/\n/gu, ''),
    ) ||
    /提请[^。]{0,30}(?:审查|审议)[^。]{0,40}(?:计划|预算)/u.test(start)
  ) {
    add('plan-or-budget', -5);
  }
  const salute = f.document.paragraphs.find(
    ({ span, text: line }) =>
      span[0] >= f.body[0] - 40 && line.length < 40 && /(?:委员|主任|秘书长)(?:们)?[：！，]?$/u.test(line),
  );
  if (salute && !/代表/u.test(salute.text) && salute.span[0] < f.body[0] + 300) add('committee', -5);
  if (
    /各位(?:职工|会员|理事|股东|党员|教职工|团员)|职工代表|教职工代表|(?:工会|妇女|团员|会员|股东|党员|残疾人)代表大会/u.test(
      start,
    )
  )
    add('other-body', -5);
  if (
    /中国共产党[^。]{0,30}(?:代表大会|委员会(?:全体)?)|代表中[国共][^。]{0,30}委员会/u.test(start) &&
    f.address?.body !== 'government'
  )
    add('party', -5);
  const links = f.document.paragraphs.filter((p) => p.text.length < 60 && REPORT_TITLE.test(p.text)).length;
  if (links >= 8) add('list', -8, `×${links}`);
  const clock = f.document.paragraphs.filter((p) =>
    /^\[?\d{4}-\d\d-\d\d\d\d：\d\d|^［?\d{1,2}：\d\d/u.test(p.text),
  ).length;
  if (clock >= 5) add('news', -4, `×${clock}`);
  const asked = count(text, /(?:^|\n|[。？！”])(?:问|答|记者|网友|主持人)[：:]/gu);
  if (asked >= 3) add('interview', -3);
  return found;
}

/**
 * All evidence for and against, heaviest first. Codes are keys of the locale files; weights are log-odds by
 * feel, tuned on the fixture pages, and `recognise` adds them up.
 */
export function evidenceFor(f: Findings): Evidence[] {
  const text = f.document.folded.slice(f.body[0], f.body[1]);
  const found = [...form(f, text), ...titles(f), ...lookalike(f, text)];
  return found.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
