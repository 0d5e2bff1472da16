/** Which indicator a phrase names, if it names one for the whole place. */
import data from '../../data/indicators/indicators.json' with { type: 'json' };
import type { FigureRole } from '../analysis.ts';
import type { Scope } from './scope.ts';
import type { Amount, UnitKind } from './types.ts';

interface Rule {
  id: string;
  kind: string;
  takes: ReadonlySet<string>;
  anyPrefix: boolean;
  needs: RegExp | null;
  needsNear: RegExp | null;
  not: RegExp | null;
}

const BY_ALIAS = new Map<string, Rule>();
const PATTERNS: [RegExp, Rule][] = [];
let longest = 0;
for (const entry of data.indicators) {
  const match = entry.match as {
    takes: string[];
    anyPrefix?: boolean;
    needs?: string;
    needsNear?: string;
    not?: string;
    patterns?: string[];
  };
  const rule: Rule = {
    id: entry.id,
    kind: entry.kind,
    takes: new Set(match.takes),
    anyPrefix: match.anyPrefix ?? false,
    needs: match.needs ? new RegExp(match.needs) : null,
    needsNear: match.needsNear ? new RegExp(match.needsNear) : null,
    not: match.not ? new RegExp(match.not) : null,
  };
  for (const alias of [entry.zh, ...entry.aliases]) {
    BY_ALIAS.set(alias, rule);
    longest = Math.max(longest, alias.length);
  }
  for (const p of match.patterns ?? []) PATTERNS.push([new RegExp(`(?:${p})$`), rule]);
}

/** Words behind the name that leave it what it is. */
const TRAILING =
  /(?:的?增速|的?增幅|的?涨幅|的?升幅|的?降幅|增长率|增长速度|的?增长|年均增速|平均增速|总体|水平|总数|总量|总数量|数量|保有量|户数|家数|个数|（[^）]*）|[“”]|指标|目标|任务|计划|要求|安排|首次|上年|去年|今年|规模|全年|累计|分别|总计)$/;
const FILL =
  /^(?:拟|包括|提出|安排|计划|[、，：-]|\d{4}年度?|[一二][零九八七六五四三二一]{3}年|全年|今年|去年|当年|上年|年内|五年|五年来|一年来|期间|时期|累计|年均|平均|预计|初步核算|其中|同时|完成|实现|实现了|完成了|达到|确保|力争|争取|保持|使|推动|带动|促进|主要|经济|指标|新增|新认定|认定|新登记|净增|国家级?|国家|有效期内|各类|的|区属|县属|市属|全口径|全社会|地方|全部|总|本级|年度|年|三年|到|至|末|底|达|由|从|在|是|为|将|和|及|与|以|“十[一二三四五]五”|规模以上工业企业|规上工业企业|规模以上工业|规上工业|规模工业|企业|地区|城乡|力求|要|预期|目标|今后|未来|过去|来|新|农业|城市|城区|区域|环境|PM10和|辖区|大气|本土|稳定在|控制在|国内|工业企业|一般|主城区|中心城区|建成区|平均每年|每年|成功|共|共有|拥有|现有|已有|已|新培育|通过|首次|实有|我|本|全域)/;

/** Names the words end with, longest first, with what stands before. */
function named(words: string): { rule: Rule; before: string } | null {
  let s = words;
  for (let guard = 0; guard < 4; guard++) {
    for (const [re, rule] of PATTERNS) {
      const m = re.exec(s);
      if (m) return { rule, before: s.slice(0, m.index) };
    }
    for (let n = Math.min(longest, s.length); n >= 2; n--) {
      const rule = BY_ALIAS.get(s.slice(s.length - n));
      if (rule) return { rule, before: s.slice(0, s.length - n) };
    }
    const cut = s.replace(TRAILING, '');
    if (cut === s) return null;
    s = cut;
  }
  return null;
}

/** Only words of the whole place, of time and of doing are left. */
function neutral(before: string, scope: Scope): boolean {
  let s = before.replace(/（[^）]*）/g, '');
  for (let guard = 0; guard < 16 && s !== ''; guard++) {
    const own = [...scope.own].find((w) => s.startsWith(w));
    const cut = own ? s.slice(own.length) : s.replace(FILL, '');
    if (cut === s) return false;
    s = cut;
  }
  return s === '';
}

function fits(rule: Rule, role: FigureRole, a: Amount): boolean {
  if (role === 'other') return a.kind === 'other' && rule.takes.has('other');
  if (role === 'rank' || role === 'ratio' || role === 'duration') return false;
  if (role === 'growth') return rule.takes.has('growth');
  if (a.kind === 'percent' || a.kind === 'point') return rule.takes.has('percent');
  if (role === 'change' && a.kind === 'duration') return false;
  const kind: UnitKind = a.kind;
  return rule.takes.has(kind);
}

/**
 * @param phrases candidate namings, the most direct first
 * @param context the sentence up to the number, for names that need it (营业收入 of 规上工业)
 * @param near the clause up to the number, for names that need a verb there (新增 of firms)
 */
export function indicatorOf(
  phrases: readonly string[],
  role: FigureRole,
  a: Amount,
  scope: Scope,
  context: string,
  near: string,
): string | null {
  for (const phrase of phrases) {
    const hit = named(phrase);
    if (!hit) continue;
    const { rule, before } = hit;
    if (!fits(rule, role, a)) return null;
    if (rule.needs && !rule.needs.test(context + phrase)) return null;
    if (rule.needsNear && !rule.needsNear.test(near + phrase)) return null;
    if (rule.not?.test(phrase) || rule.not?.test(near)) return null;
    if (!rule.anyPrefix && !neutral(before, scope)) return null;
    if (scope.foreign?.test(before)) return null;
    return rule.id;
  }
  return null;
}

/** The phrase names some indicator, whoever's it is: tells a topic from other words. */
export function namesIndicator(phrase: string): boolean {
  return named(phrase) !== null;
}
