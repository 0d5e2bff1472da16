/** 超, 近, 约, 不低于 before a number; 以上, 左右, 以内 behind it. */
import type { Comparator } from '../analysis.ts';
import { words } from './fold.ts';
import { longestSuffix } from './peel.ts';
import type { Amount } from './types.ts';

const BEFORE: Readonly<Record<Exclude<Comparator, 'eq'>, string>> = {
  gt: '超过 超过了 超 已超 突破 突破了 逾 高于 大于 多于 首破 冲破 再破 连破 破 不止 过 超出 跨过 迈过 越过 迈上 跃上 站上 登上 跨越 跨上 达到或超过 优于 好于 快于 ＞ >',
  ge: '不得少于 不得低于 不能少于 不能低于 不低于 不少于 不小于 不短于 至少 最少 最低 起码 不下 不下于 不弱于 不慢于 ≥ 大于等于',
  lt: '近 将近 接近 临近 逼近 不到 不足 低于 少于 小于 未超过 ＜ <',
  le: '不得超过 不得高于 不得突破 不能超过 不超过 不高于 不大于 不多于 不长于 至多 最多 最高不超过 不超 不突破 ≤ 限定在 控制在不超过',
  approx: '约 大约 约为 大概 大致 大体 约占 约有 约达 近似 估计',
};
const PREFIXES = new Map<string, Comparator>();
for (const [cmp, list] of Object.entries(BEFORE)) {
  for (const word of list.split(' ')) PREFIXES.set(word, cmp as Comparator);
}

/** Words that end like a comparator and are none: 通过10家, 签约10亿元, 附近3个. */
const NOT =
  /(?:[通经不越度][过]|[签节合预制集违条解公续履缔特邀相立制][约]|[附邻靠贴][近]|[赶][超]|[攻爆识][破])$/;
const AFTER =
  /^(?:人|元|个|家)?(及以上|以上|之上|及以下|以下|之下|以内|之内|内|左右|上下|前后|多|余|有余|出头)/;

const BOUND = /(不得?超过|不得?高于|不得?低于|不得?少于)[^，；。\d]{2,16}的$/;

/** Comparator before the number alone, or null. */
export function prefixComparator(view: string, a: Amount): Comparator | null {
  const before = words(view, a.start - 8, a.start);
  if (
    /(?:突破|超过)(?:年|总|主)?(?:营收|产值|营业收入|营业务收入|收入|投资|销售额|税收|销售收入)$/.test(
      words(view, a.start - 12, a.start),
    )
  )
    return 'gt';
  // 不得超过上年人均纯收入的5%: what it is a share of stands between.
  const bound = a.kind === 'percent' ? BOUND.exec(words(view, a.start - 24, a.start))?.[1] : undefined;
  if (bound) return PREFIXES.get(bound) ?? null;
  // The rank's raw holds its 第 or 前; 约 and 超 still stand before it.
  const bare = before.replace(/(?:了|达|到|达到|为|的|每年|元|约合|有)$/, '');
  for (const s of [before, bare]) {
    const word = longestSuffix(s, PREFIXES, 6);
    if (!word) continue;
    if (NOT.test(s) && word.length === 1) return null;
    if (
      word === '过' &&
      !/^(?:.*(?:产值|收入|总量|规模|营收|投资|税收|资产|GDP|双双|均|人数|人口|首|已))?过$/.test(s)
    )
      return null;
    // 近三年 is recent years, not nearly three.
    if (word === '近' && (a.baseUnit === '年' || a.baseUnit === '个月') && a.base < 100) return null;
    return PREFIXES.get(word) ?? null;
  }
  return null;
}

/** Comparator behind the number alone, or null. */
export function suffixComparator(view: string, a: Amount): Comparator | null {
  // 14.5万头（只）以内
  const after = words(view, a.end, a.end + 10).replace(/^（[^）]{1,3}）/, '');
  const word = AFTER.exec(after)?.[1];
  switch (word) {
    case undefined:
      return null;
    case '左右':
    case '上下':
    case '前后':
      return 'approx';
    case '及以下':
    case '以下':
    case '之下':
    case '以内':
    case '之内':
      return 'le';
    case '内':
      // 3年内 is a limit; 10公里内 too; 园区内 is none.
      return a.kind === 'duration' || a.kind === 'measure' ? 'le' : null;
    case '多':
    case '余':
    case '有余':
    case '出头':
      return /^(?:多|余)(?:种|元|层|项|个|年|名|功能|式)/.test(after) &&
        a.kind !== 'duration' &&
        a.unit.length === 1
        ? null
        : 'gt';
    default:
      return 'ge';
  }
}

/** What the text says of the number's exactness. */
export function comparatorOf(view: string, a: Amount): Comparator {
  if (a.more) return 'gt';
  // 连续迈上4个台阶: four steps, no more.
  if (a.unit === '个' && /[跨迈跃站登]上$/.test(words(view, a.start - 2, a.start))) return 'eq';
  return prefixComparator(view, a) ?? suffixComparator(view, a) ?? 'eq';
}
