/** What a figure measures, as its words tell: the thing, the quantity of it, the deed done with it. */
import type { Figure } from '../../analysis.ts';

/** Words that say what is done with a thing, not which thing. */
const DEEDS =
  /新增|增加|新建|新签约|新认定|新改建|建成|建设|改扩建|改造|提升|完成|实施|打造|创建|推进|启动|引进|签约|落地|落实|安排|发放|办理|修复|整治|规范|治理|除治|入库|累计|实际|共计|全市|全镇|全县|全年|全省|年度|争取|力争|获得|以上|各类|工作|任务|数量|总数|省级|国家级|国家|市级|[“”"（）()《》、的]/g;
/** 甲、乙等棚户区: what stands before 等 are examples. */
const EXAMPLES = /^.{2,}[^高中初平优同均]等(?=[^级待候].{2})/;

/** What a figure measures, without the deeds around it. */
export function coreOf(what: string): string {
  const core = what.replace(EXAMPLES, '').replace(DEEDS, '');
  return core.length >= 2 ? core : what;
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How alike two names are, 0..1: the Dice coefficient of their character pairs. */
export function alike(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [pairsOf(one), pairsOf(other)];
  let both = 0;
  for (const [pair, count] of a) both += Math.min(count, b.get(pair) ?? 0);
  const all = one.length + other.length - 2;
  return all > 0 ? (2 * both) / all : 0;
}

/** From here on two names are held to name the same. */
const SAME = 0.6;

/** 停车位 in 停车泊位: every letter in order, few between. */
function within(short: string, long: string): boolean {
  if (short.length < 3 || long.length - short.length > 4) return false;
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

/** The longest run of characters that stands in both. */
export function commonRun(one: string, other: string): string {
  let best = '';
  for (let from = 0; from < one.length; from += 1) {
    for (let to = from + best.length + 1; to <= one.length && other.includes(one.slice(from, to)); to += 1) {
      best = one.slice(from, to);
    }
  }
  return best;
}

/** What of a thing is measured: its output is not its revenue. */
const QUANTITY =
  /产值|增加值|营业?收入?|收入|利润|利税|税收|投资|贷款|补贴|资金|面积|满意[度率]|[\u4e00-\u9fff]率$/gu;
const quantityOf = (what: string) => what.match(QUANTITY)?.at(-1);
/** What of each one: output per head is not output. */
const EACH = /人均|亩均|户均|单位|年度/;
/** Which grade: of the nation is not of the province. */
const GRADES = [/国家|全国/, /省级|全省|^省/, /小巨人|单项冠军|独角兽|瞪羚/];

/** Money of which the thing matters: any project has its 总投资, any trade its 营收. */
const OF_ANY = /(?:总|年度|完成|主营|营业)*(?:产值|营业?收入?|收入|利润|利税|税收|投资|资金)额?$/;
const ANY_THING = /产业|企业|行业|项目|首位|核心|规模|投入|集群/g;
const weighty = (thing: string) => thing.replace(/重大/g, '重点');

/** Whether money is that of one thing: 陶瓷产业营收 is not 航空产业营收, a 总投资 of no thing is nobody's. */
function ofOneThing(one: string, other: string): boolean {
  const [a, b] = [one, other].map((core) => core.replace(OF_ANY, ''));
  if (a === undefined || b === undefined || a === '' || b === '') return false;
  const [x, y] = [weighty(a), weighty(b)];
  if (x === y) return true;
  const [u, v] = [x.replace(ANY_THING, ''), y.replace(ANY_THING, '')];
  if (u === '' || v === '') return false;
  return alike(u, v) >= SAME || (Math.min(u.length, v.length) >= 2 && (u.includes(v) || v.includes(u)));
}

/** Whether two figures' words name one measure. */
export function sameWords(a: Figure, b: Figure): boolean {
  const [quantity, theirs] = [quantityOf(a.what), quantityOf(b.what)];
  if (quantity !== undefined && theirs !== undefined && quantity !== theirs) return false;
  if (EACH.exec(a.what)?.[0] !== EACH.exec(b.what)?.[0]) return false;
  const [one, other] = [coreOf(a.what), coreOf(b.what)];
  const known = (a.indicator ?? b.indicator) !== null;
  if (!known && OF_ANY.test(one) && OF_ANY.test(other) && !ofOneThing(one, other)) return false;
  if (!known && differInGrade(a.what, b.what)) return false;
  if (!known && (ofProgramme(a.what, b.what) || ofProgramme(b.what, a.what))) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (!known && a.unit !== b.unit && behind(short, long).length >= 2) return false;
  if (alike(one, other) >= SAME) return true;
  if (within(short, long)) return true;
  if (short.length >= 3 && long.includes(short)) return 2 * short.length >= long.length;
  if (known || a.baseUnit !== b.baseUnit) return false;
  const run = commonRun(one, other);
  return run.length >= 4 && 2 * run.length >= short.length;
}

/** 小巷 in 小巷路灯: what is counted stands at the end. */
function behind(short: string, long: string): string {
  const at = long.indexOf(short);
  return at < 0 ? '' : long.slice(at + short.length);
}

const PROGRAMME = /[“"]([^”"]+)[”"](?=重点|项目|企业|活动|工程|计划)/u;

/** One counts the projects of a programme that the other does not speak of. */
function ofProgramme(one: string, other: string): boolean {
  const name = PROGRAMME.exec(one)?.[1];
  return name !== undefined && !other.replace(/[“”"]/g, '').includes(name);
}

/** Of both the grade is told, and it is not the same; of the titles above any grade one has it alone. */
function differInGrade(one: string, other: string): boolean {
  const [nation, province, title] = GRADES as [RegExp, RegExp, RegExp];
  const apart = (a: string, b: string) => nation.test(a) && province.test(b) && !nation.test(b);
  return apart(one, other) || apart(other, one) || title.test(one) !== title.test(other);
}
