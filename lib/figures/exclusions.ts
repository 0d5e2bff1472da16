/** What has a number but is no figure: dates, names, slogans, codes, meetings, regulations. */
import { words } from './fold.ts';
import type { Amount } from './types.ts';

/** A quotation this short is a name: “5020”项目, “30分钟交通圈”. */
const NAME_LENGTH = 14;

/** Tells figures from the other amounts; built once per text because quotations are looked up often. */
export function figureTest(view: string): (a: Amount) => boolean {
  const quotes = quotations(view);
  return (a) => !inName(quotes, a) && !isDate(view, a) && !isCode(view, a) && !isLabel(view, a);
}

interface Quotation {
  start: number;
  end: number;
  title: boolean;
}

function quotations(view: string): Quotation[] {
  const found: Quotation[] = [];
  for (const m of view.matchAll(
    /“[^“”]{1,60}”|"[^"]{1,30}"|《[^《》]{1,60}》|‘[^‘’]{1,30}’|「[^「」]{1,30}」/g,
  )) {
    found.push({ start: m.index, end: m.index + m[0].length, title: m[0].startsWith('《') });
  }
  return found;
}

function inName(quotes: readonly Quotation[], a: Amount): boolean {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((quotes[mid]?.end ?? 0) <= a.start) low = mid + 1;
    else high = mid;
  }
  const quote = quotes[low];
  if (!quote || quote.start > a.start) return false;
  return quote.title || quote.end - quote.start - 2 <= NAME_LENGTH;
}

function isDate(view: string, a: Amount): boolean {
  if (a.kind === 'ratio') return clock(view, a);
  if (a.baseUnit !== '年' && a.baseUnit !== '天' && a.baseUnit !== '周' && a.baseUnit !== '次') return false;
  const after = view.slice(a.end, a.end + 8);
  if (a.baseUnit === '周') return /^[年]/.test(after) || /每$/.test(view.slice(a.start - 1, a.start));
  if (a.baseUnit !== '年' || a.unit !== '年') return false;
  // 近5年, 30年来: times, not amounts.
  if (
    /(?:近|过去|未来|今后|这|最近|前|后)$/.test(view.slice(Math.max(0, a.start - 2), a.start)) ||
    (/^来/.test(after) && !/连续$/.test(view.slice(Math.max(0, a.start - 2), a.start)))
  )
    return true;
  const last = a.valueHigh ?? a.value;
  // A list number before a year reads as a decimal: 2.2021年.
  const digits = view.slice(a.start, a.end - 1);
  const year = Number(/(\d{4})$/.exec(digits)?.[1] ?? 0);
  if (year >= 1840 && year <= 2100) return true;
  if (last >= 1840 && last <= 2100) return true;
  if (/^(?:代|级|度|龄|货)/.test(after)) return true;
  // 吞吐量5年增长1.6倍, 3年翻一番: how long it took, beside the amount.
  if (
    /^(?:累计|增长|增加|翻|新增|提高|下降)/.test(after) &&
    !/(?:连续|历时|超过|长达|了)$/.test(view.slice(Math.max(0, a.start - 3), a.start))
  )
    return true;
  // 农村环境整治5年行动, 3年行动计划: names
  if (/^[\u4e00-\u9fff]{0,4}(?:行动|计划|规划|方案)/.test(after)) return true;
  return (
    last >= 49 &&
    last <= 99 &&
    Number.isInteger(last) &&
    !/(?:连续|超过|近|已有|历时|成立|长达|了)$/.test(view.slice(Math.max(0, a.start - 3), a.start))
  );
}

/** 11:14 after a date is a time of day. */
function clock(view: string, a: Amount): boolean {
  const [hour = 0, minute = 0] = a.values ?? [];
  const printed = view.slice(a.start, a.end);
  if (!/^\d{1,2}:\d{2}(?::\d{2})?$/.test(printed) || hour > 24 || minute > 59) return false;
  const before = view.slice(Math.max(0, a.start - 12), a.start);
  return (
    /(?:[日号]|[午晨晚]|\d-\d{1,2}|时间：?|发布|\/\d{1,2})$/.test(before) ||
    /^(?:来源|发布|编辑|许|-\d)/.test(view.slice(a.end, a.end + 3))
  );
}

function isCode(view: string, a: Amount): boolean {
  const before = view.charAt(a.start - 1);
  if (/[A-Za-z.+×_]/.test(before)) return true;
  // AK1-3, G206-S205; but 5%-6% and a dash that opens a line are no codes.
  if (before === '-' && /[A-Za-z0-9]/.test(view.charAt(a.start - 2))) return true;
  if (before === '/' || /^[A-Za-z+]/.test(view.charAt(a.end))) return a.kind === 'bare' || before === '/';
  return (
    /^(?:号|路公交|路|线|国道|省道|县道|高速|热线|频道|版|届|强|代|大类|连冠|K\d)/.test(
      view.slice(a.end, a.end + 3),
    ) && a.kind === 'bare'
  );
}

const MEETING = /^(?:会议|全会|全体|党代会|代表大会|人民代表|党组|常委会|常务)/;
const CREED =
  /^(?:代表|意识|自信|维护|确立|务必|全面|规定|基本原则|坚持|明确|一批|翻番|大局|转化|联动|不|必由)/;
const GRADE = /^(?:创新药|新药|医疗器械|水质|水体|以上水|断面|及以上水|标准|地表水)/;

function isLabel(view: string, a: Amount): boolean {
  const before = words(view, a.start - 6, a.start);
  const after = words(view, a.end, a.end + 6);
  if (before.endsWith('第') && a.kind !== 'rank') return true;
  if (a.baseUnit === '次') return MEETING.test(after) && /[届会中]/.test(before);
  if (a.baseUnit === '届')
    return (
      a.value > 12 ||
      /^(?:[人全中政理常]|[一二三四五六七八九]中|五次|市委|省委|县委|党)/.test(after) ||
      /[零一二三四五六七八九十]$/.test(before)
    );
  if (a.baseUnit === '回') return /^(?:头|收|报|应|答|升|落|暖)/.test(after);
  if (a.baseUnit === '期' && /^(?:工程|项目|建设|扩建|[）])/.test(after)) return true;
  if ((a.baseUnit === '个' || a.baseUnit === '项') && a.unit.length === 1 && CREED.test(after))
    return a.value <= 12;
  // 30万吨级航道: a class.
  if (a.kind === 'measure' && /^级(?!别)/.test(after)) return true;
  if (a.baseUnit === '类') return a.value <= 6 && GRADE.test(after);
  if (a.baseUnit === '周') return /^年/.test(after);
  if (a.baseUnit === '分')
    return (
      !/(?:得分|评分|总分|考核|满意度|平均|成绩|得|获|为|以)[^，。]{0,4}$/.test(before) ||
      /^(?:之|别|局|校|公司|厅|会)/.test(after)
    );
  if (a.baseUnit === '成') return /^(?:立|功|为|果|员|都|本|品|长|绩|效)/.test(after);
  if (a.baseUnit === '口') return /^(?:岸|碑)/.test(after);
  if (a.baseUnit === '人') return /^(?:大|民|均|才|社|力|论坛|联盟)/.test(after) && a.unit.length === 1;
  if (a.baseUnit === '方') return /^(?:面|位|针|式|案|向)/.test(after);
  if (a.baseUnit === '里' || a.baseUnit === '面' || a.baseUnit === '道' || a.baseUnit === '层')
    return /^(?:程|向|对|路|次)/.test(after);
  if (a.baseUnit === '行' || a.baseUnit === '步' || a.baseUnit === '环' || a.baseUnit === '字')
    return /^(?:业|动|政|骤|境|节|保|号)/.test(after);
  if (a.baseUnit === '单' || a.baseUnit === '对' || a.baseUnit === '组')
    return /^(?:位|口|接|织|建|独|项|外)/.test(after);
  // 370亿度 and 用电200度 are energy, 360度 and 30度 are not.
  return a.unit === '度' && !/电/.test(before);
}
