import type { Span } from '../../analysis.ts';
import { DENIAL, FALLS, FALLS_SHORT, FIXED, PLAIN } from './claim-words.ts';
import { CLAUSE, type Letters } from './letters.ts';

/**
 * What a passage claims beyond its words: numbers with their units and bounds, years, direction, negation.
 * Similar words with another claim are another statement, however small the difference.
 */

export interface Claims {
  /** Numbers, numerals and words that count as such, in order and in one form each. */
  facts: readonly string[];
  /** How often something falls. */
  falls: number;
  /** How often something is denied. */
  denials: number;
}

interface Token {
  /** The number itself begins here: what stands before it (增长, 不低于) belongs to it but does not touch. */
  core: number;
  end: number;
  fact: string;
}

const PRE = {
  '≥': '不得低于 不得少于 不低于 不少于 不小于 不下于 至少 最少 起码 ≥',
  '≤': '不得超过 不得高于 不超过 不高于 不大于 不多于 不突破 至多 最多 控制在 ≤',
  '>': '超过了 超过 突破了 突破 高于 大于 多于 超 逾 过 >',
  '<': '不到 不足 接近 将近 逼近 低于 少于 小于 近 <',
  '~': '大约 约为 约占 约有 约 大致',
};
const POST = {
  '≥': '及以上 以上 之上',
  '≤': '及以下 以下 之下 以内 之内 内',
  '~': '左右 上下 前后',
  '>': '有余 余 多 出头',
};
const UNITS =
  '平方公里 平方千米 平方米 立方米 公里 千米 公顷 海里 厘米 毫米 千瓦时 兆瓦时 千瓦 兆瓦 吉瓦 公斤 千克 毫克 微克 小时 分钟 ' +
  '人民币 美元 欧元 港元 日元 个百分点 百分点 个千分点 个基点 个小时 个月 个年头 个工作日 工作日 个季度 季度 ' +
  '人次 人份 户次 家次 班次 航次 场次 架次 台次 件次 车次 剂次 批次 项次 亩次 公担 标准箱 吨标准煤 吨标煤 ' +
  '元 亩 米 里 吨 斤 克 升 度 人 名 位 户 家 个 项 条 座 处 所 件 起 例 宗 笔 台 套 辆 艘 架 列 间 栋 幢 棵 株 头 只 羽 匹 张 ' +
  '本 册 份 部 篇 首 幅 场 次 轮 批 期 支 队 组 对 双 班 门 种 类 款 样 枚 片 块 段 节 口 年 月 日 号 天 周 届 倍 成 岁 分 级 ' +
  '% ‰ ℃ ㎡ km2 km m2 m3 km² m² m³ kWh kW MW GW kg';
const RISES = '增长 增加 提高 提升 上升 上涨 增幅 涨幅 回升 攀升 增速 增至 升至 涨 增 升';

const words = (list: string) => list.split(' ').sort((a, b) => b.length - a.length);
const either = (list: string) => words(list).join('|');
const bounds = (table: Readonly<Record<string, string>>) => {
  const found = new Map<string, string>();
  for (const [bound, list] of Object.entries(table)) for (const word of words(list)) found.set(word, bound);
  return found;
};
const BEFORE = bounds(PRE);
const AFTER = bounds(POST);
const before = either([...BEFORE.keys()].join(' '));
const after = either([...AFTER.keys()].join(' '));
const motion = `(?<rise>${either(RISES)})|(?<fall>${either(`${FALLS} ${FALLS_SHORT}`)})`;

const NUMERAL = '[〇一二三四五六七八九十百千万亿两]';
const digits = '-?\\d+(?:[.,:/\\-]\\d+)*';
const numerals = `(?:百分之|千分之|第)?${NUMERAL}+(?:点${NUMERAL}+)?`;
const NUMBER = new RegExp(
  `(?:(?:${motion})(?:幅度|了|到|至|为|率|达)*)?(?<pre>${before})?` +
    `(?:(?<digits>${digits})|(?<numerals>${numerals}))` +
    `(?<more>[余多来]?)(?<size>[十百千万亿兆]*)(?<more2>[余多]?)` +
    `(?:(?<bound>${after})|(?<unit>(?:${either(UNITS)})(?:/(?:${either(UNITS)}))?)?(?<post>${after})?)`,
  'gu',
);
const FALLING = new RegExp(either(FALLS), 'gu');

const blank = (letters: string) => letters.replace(PLAIN, (word) => '\ue000'.repeat(word.length));

/** Stands where a clause or a paragraph ends: no number goes on behind it. */
const EDGE = '\ue002';

function tokensOf(letters: string): Token[] {
  const tokens: Token[] = [];
  for (const match of letters.matchAll(NUMBER)) {
    const g = match.groups as Record<string, string | undefined>;
    const number = g.digits ?? g.numerals ?? '';
    const core = match.index + match[0].indexOf(number);
    const direction = g.rise ? '↑' : g.fall ? '↓' : '';
    const bound =
      BEFORE.get(g.pre ?? '') ?? AFTER.get(g.bound ?? g.post ?? '') ?? (g.more || g.more2 ? '>' : '');
    let end = match.index + match[0].length;
    let unit = g.unit ?? '';
    // A unit that no list has: whatever stands behind the number counts.
    const unlisted = unit === '' && g.bound === undefined && g.digits !== undefined;
    if ((unlisted || unit === '个') && letters.charAt(end) !== EDGE) {
      unit += letters.charAt(end);
      if (unlisted) end += 1;
    }
    tokens.push({ core, end, fact: `${direction}${bound}${number}${g.size ?? ''}${unit}` });
  }
  for (const match of letters.matchAll(FIXED)) {
    tokens.push({ core: match.index, end: match.index + match[0].length, fact: match[0] });
  }
  return tokens.sort((a, b) => a.core - b.core);
}

/** The letters of `[from, to)` with their edges, and where `[start, end)` of them is then. */
function withEdges(
  { text, edge }: Letters,
  [from, to]: Span,
  [start, end]: Span,
  ends: (edge: number) => boolean,
) {
  let out = '';
  let at = from;
  let [first, last] = [start - from, end - from];
  for (let i = from + 1; i < to; i += 1) {
    if (!ends(edge[i] as number)) continue;
    out += text.slice(at, i) + EDGE;
    at = i;
    if (i <= start) first += 1;
    if (i < end) last += 1;
  }
  return { letters: out + text.slice(at, to), start: first, end: last };
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Where numbers end: at clauses and paragraphs; or at clauses alone, as lines of print may part a number. */
const READINGS = [(edge: number) => edge !== 0, (edge: number) => (edge & CLAUSE) !== 0] as const;

/**
 * The claims of the letters in `span`, in the ways in which they can be read. A number that the span cuts counts whole, with the bound and the
 * direction that stand around it, as far as `window` reaches.
 * @param lead letters before the span whose denials count as well
 */
export function claimsOf(source: Letters, span: Span, window: Span, lead: number): Claims[] {
  return READINGS.map((ends) => readClaims(withEdges(source, window, span, ends), lead));
}

function readClaims({ letters, start, end }: ReturnType<typeof withEdges>, lead: number): Claims {
  const plain = blank(letters);
  const facts = tokensOf(plain)
    .filter((token) => token.core < end && token.end > start)
    .map((token) => token.fact);
  // Bounds deny nothing: they are read with their numbers.
  const own = plain.slice(start, end).replace(NUMBER, (match) => '\ue001'.repeat(match.length));
  const clause =
    plain
      .slice(Math.max(0, start - lead), start)
      .split(EDGE)
      .at(-1) ?? '';
  const turned = clause.replace(NUMBER, '');
  // Together: a denial may lie across the beginning.
  return { facts, falls: count(own, FALLING), denials: count(turned + own, DENIAL) };
}

/** Whether two passages claim the same, in any reading of both. */
export function sameClaims(a: readonly Claims[], b: readonly Claims[]): boolean {
  return a.some((one) => b.some((other) => areSame(one, other)));
}

function areSame(a: Claims, b: Claims): boolean {
  return (
    a.falls === b.falls &&
    a.denials === b.denials &&
    a.facts.length === b.facts.length &&
    a.facts.every((fact, i) => fact === b.facts[i])
  );
}

/** Whether a clause that begins so speaks of what the clause before it named: 增长5%, 其中…, 12家. */
export const LEANS =
  /^(?:同比|环比|较|比|年均|平均|累计|其中|分别|合计|总计|共|均|增|提高|上升|上涨|下降|减|降|跌|回落|达|完成|实现|为|占|居|列|排|超|突破|约|近|高于|低于|不低于|不超过|净|\d)/u;
