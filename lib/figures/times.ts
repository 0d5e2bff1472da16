/** Expressions of time that set the period of the numbers behind them. */
import type { Span } from '../analysis.ts';
import { fiveYearPlan, type Years } from './years.ts';

export interface TimeMark {
  start: number;
  end: number;
  /** '2022', '2016-2020', or null for a time that names no year. */
  period: string | null;
  /** Where it stands: at the head of a clause it governs what follows. */
  head: boolean;
  /** It opens a sentence, and may govern the ones behind. */
  opens: boolean;
  /** 近三年: governs its own clause alone. */
  near: boolean;
  /** 五年累计: the five years of the part that it stands in. */
  plain: boolean;
}

const YEAR_DIGIT = '零一二三四五六七八九';
const EXPRESSION = new RegExp(
  [
    '((?:19|20)\\d{2})年?(?:-+|至|到)((?:19|20)?\\d{2})年',
    '((?:19|20)\\d{2})年',
    '(一九[零一二三四五六七八九]{2}|二零[零一二三四五六七八九]{2})年',
    '“?(十[一二三四五六]|[一二三四五六七八九十])五”?(?:计划|规划)?(时期|期间|期末|末|以来|五年)',
    '(去年|上年|今年|明年|本年)',
    '((?:过去|这|近|前|上一个)?(?:的)?(?:五|5)年(?:来|间|里)|(?:过去|这|近)(?:的)?(?:五|5)年|本届政府(?:任期)?(?:以来|期间)?)',
    '(近(?:三|3)年(?:来)?|(?:过去)?三年来)',
    '(一年来|过去(?:的)?一年|这一年)',
    '((?:今后|未来)(?:的)?(?:五|5)年|下一个五年)',
    '((?:今后|未来)(?:的)?(?:三|3)年)',
    '第([一二三四五六七八九])个五年计划(?:期间|时期)?',
    '((?:五|5)年(?=累计|平均|共|合计|总共|新增|新建|建成|完成|全[国省市县]))',
  ].join('|'),
  'g',
);
/** A year behind these is the base of a comparison, not the time told of. */
const BASE = /(?:比|较|与|于|同|自|从|相当于|超过|高于|达到或超过|按|始于|成立于|距|截至目前|自从)$/;
const TITLE = /^(?:度|国家(?!财政|预算)|全国第|第|全省第|以来的?$|版)/;
/** 是1997年的1.7倍: what is compared with. */
const MULTIPLE = /^(?:底|末)?的(?:\d+(?:\.\d+)?|[一二三四五六七八九十]+(?:点[一二三四五六七八九])?)多?倍/;
/** 进出口总额去年达到…: said of the words before as well. */
const REACHES = /^(?:底|末)?(?:已经?)?(?:达|为|完成|实现|突破|增加到|增至)/;
const ATTRIBUTE = /^[^，。；、\d]{1,6}的(?!预期|目标)/;

/** All governing times of the text, in order. */
export function timesOf(view: string, years: Years, paragraphs: readonly Span[]): TimeMark[] {
  const found: TimeMark[] = [];
  const openings = new Set(paragraphs.map((p) => p[0]));
  for (const m of view.matchAll(EXPRESSION)) {
    const start = m.index;
    const end = start + m[0].length;
    let from = start;
    while (from > Math.max(0, start - 12) && !openings.has(from)) from--;
    const before = view.slice(from, start);
    const after = view.slice(end, end + 12);
    if (
      (BASE.test(before) && !/^(?:底|末)?的\d/.test(after)) ||
      TITLE.test(after) ||
      MULTIPLE.test(after) ||
      quoted(before, after, m[0])
    )
      continue;
    if (ATTRIBUTE.test(after) && /\d|[一二]/.test(m[0].charAt(0))) continue;
    const period = periodOf(m, years);
    if (period === undefined) continue;
    const lead = before
      .replace(/(?:到|至)$/, '')
      .replace(
        /(?:刚刚过去的|即将过去的|刚刚|过去的|到|至|截至|力争|确保|预计|在|争取|其中|早在|并|即|即将|，是|——|-+|和|及)$/,
        '',
      );
    const plain = /^[五5]年$/.test(m[0]);
    if (plain && /[前上第近]$/.test(before)) continue;
    const head = BASE.test(before)
      ? false
      : plain || REACHES.test(after) || lead === '' || /[，。；：、！？（》”]$/.test(lead) || start === 0;
    const opens = head && !plain && (lead === '' ? openings.has(from) : /(?:[。！？]|代表，)$/.test(lead));
    found.push({ start, end, period, head, opens, near: m[0].startsWith('近'), plain });
  }
  return found;
}

function quoted(before: string, after: string, printed: string): boolean {
  if (/[《]$/.test(before)) return true;
  return /^\d/.test(printed) && /“$/.test(before) && /^[^，。]{0,12}”/.test(after);
}

function periodOf(m: RegExpMatchArray, years: Years): string | null | undefined {
  const [, from, to, year, chinese, plan, edge, near, five, three, one, next, nextThree, numbered, own] = m;
  if (numbered) return fiveYearPlan(numbered) ?? undefined;
  if (from && to) return `${from}-${to.length === 2 ? from.slice(0, 2) + to : to}`;
  if (year) return year;
  if (chinese) return [...chinese].map((c) => YEAR_DIGIT.indexOf(c)).join('');
  if (plan) {
    const span = fiveYearPlan(plan);
    return edge === '末' || edge === '期末' ? span?.slice(-4) : (span ?? undefined);
  }
  const reviewed = years.reviews === null ? null : Number(years.reviews.slice(-4));
  const planned = years.plans === null ? null : Number(years.plans.slice(0, 4));
  if (near) return relative(near, years);
  if (five || own)
    return years.reviews?.includes('-')
      ? years.reviews
      : reviewed === null
        ? null
        : `${reviewed - 4}-${reviewed}`;
  if (three) return reviewed === null ? null : `${reviewed - 2}-${reviewed}`;
  if (one) return reviewed === null ? null : `${reviewed}`;
  if (next)
    return years.plans?.includes('-') ? years.plans : planned === null ? null : `${planned}-${planned + 4}`;
  if (nextThree) return planned === null ? null : `${planned}-${planned + 2}`;
  return undefined;
}

function relative(word: string, { delivered }: Years): string | null {
  if (delivered === null) return null;
  if (word === '去年' || word === '上年') return `${delivered - 1}`;
  return word === '明年' ? `${delivered + 1}` : `${delivered}`;
}
