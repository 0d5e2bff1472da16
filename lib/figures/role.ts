/** What a number is: a level, a rate of change, an absolute change, a share, a count and so on. */
import type { FigureRole } from '../analysis.ts';
import type { Peeled } from './peel.ts';
import type { Amount, UnitKind } from './types.ts';

export interface RoleReading {
  role: FigureRole;
  /** A rate of change that falls. */
  falls: boolean;
}

const DOWN = /(?:降|减|缩|回落|下滑|收窄|跌|低|少|节约|节省|慢|精简)/;
const RATE_NOUN = /(?:增速|增幅|涨幅|升幅|增长率|增长速度|增长幅度|上涨幅度|平均增速|年均增速|速度)$/;
const FALL_NOUN =
  /(?:降幅|跌幅|减幅|下降率|下降幅度|压减率|压缩率|压降率|减少率|降低率|缩减率|压减比例|降低幅度|减排率|缩短率)$/;
/** Words that make a percentage a share even behind a verb: 提高覆盖率95%. */
const SHARE_NOUN = /(?:率|比重|占比|比例|覆盖面|占|份额|贡献|税率|利率)/;
const OBJECT_VERB =
  /(减(?=时|材|环|成|费|税|证|跑)|降低|减少|压减|压缩|缩短|节约|节省|削减|提高|提升|增加|下浮|下调|上调|上浮)[^，、；]{1,12}$/;
const AFTER_RATE =
  /^(?:以上|左右|以内)?的?(?:年均|平均|年|同比|高)?(?:增速|增幅|增长速度|速度|增长率|增长(?![到至为])|涨幅|速率|年均增速|预期增|增长预期)/;
const AFTER_FALL = /^(?:以上|左右|以内)?的?(?:降幅|下降(?![到至为])|跌幅)/;

/**
 * @param words what leads to the number, already peeled
 * @param after the text straight behind it
 * @param joined the reading of the coordinated number before, for 6%、6.5%
 */
export function roleOf(a: Amount, words: Peeled, after: string, joined: RoleReading | null): RoleReading {
  const plain = BY_KIND[a.kind];
  if (a.kind === 'percent' || a.kind === 'times') return rate(a, words, after, joined);
  if (a.kind === 'point') return { role: 'change', falls: false };
  if (plain === 'other' && absoluteChange(words)) return { role: 'change', falls: false };
  if (plain !== undefined) return { role: plain, falls: false };
  if (joined && joined.role === 'change') return joined;
  if (absoluteChange(words) && !createsThings(a, words, after)) return { role: 'change', falls: false };
  if (a.kind === 'duration') return { role: 'duration', falls: false };
  if (threshold(a, words, after)) return { role: 'other', falls: false };
  if (a.kind === 'people' || a.kind === 'count') {
    if (
      a.baseUnit === '位' &&
      /(?:前进|前移|上升|提升|下降|后退|退后|晋升|跃升|提高|上移)$/.test(words.noun + words.tail)
    )
      return { role: 'change', falls: false };
    if (a.baseUnit === '位' && /(?:居|列|排名|位次|名次)[^，]{0,8}$/.test(words.noun + words.tail))
      return { role: 'rank', falls: false };
    return { role: 'count', falls: false };
  }
  return {
    role:
      a.kind === 'bare' &&
      a.unit !== '' &&
      (/^.{0,4}(?:人|户|学生|职工|群众|农民|居民|学子|教师|家|对象|儿童|老人|婴|劳动|毕业|党员|干部|市民)/.test(
        after,
      ) ||
        /(?:人|户|人口|人员|人才|人数|务工规模|企业|主体|学生|惠及|客流|粉丝)[^，]{0,4}$/.test(words.noun))
        ? 'count'
        : 'level',
    falls: false,
  };
}

const BY_KIND: Partial<Record<UnitKind, FigureRole>> = { ratio: 'ratio', rank: 'rank', other: 'other' };

/** 增加87.2亿元 is a change; 新增 and 增加学位5万个 are not. */
function absoluteChange({ kind, verb, tail }: Peeled): boolean {
  // …与经济增长同步等16个指标: what is counted stands behind.
  return !/等$/.test(tail) && kind === 'verb' && !/(?:达|到|至|为)/.test(verb);
}

/** 增加1万个普通高中学位: so many new things, like 新增; but 岗位增加1万个 changes a stock. */
function createsThings(a: Amount, { noun, verb }: Peeled, after: string): boolean {
  const things = a.kind === 'count' || a.kind === 'people';
  return things && noun === '' && verb === '增加' && /^(?:以上|左右)?[\u4e00-\u9fff“]/.test(after);
}

/** 10蒸吨以下燃煤锅炉, 60周岁以上老人, 10亿元以上项目: the bound of a class, not an amount of it. */
function threshold(a: Amount, words: Peeled, after: string): boolean {
  if (a.kind === 'people') return false;
  const bound = /^(?:及以上|及以下|以上|以下|以内)的?([\u4e00-\u9fff“])/.exec(after);
  if (!bound || /[，。；、的和或等]/.test(bound[1] ?? '')) return false;
  if (a.kind === 'measure')
    return (
      words.kind === null &&
      /^(?:及以[上下]|以[上下])的?(?:燃煤|锅炉|机组|居民|规模|企业|项目|变电|风电|光伏|的|船|河|水库|道路|建筑|工程|大型|连片|乡镇|地区|高|区域)/.test(
        after,
      )
    );
  return (
    a.kind === 'money' &&
    words.kind === null &&
    /^.{2,3}的?(?:重大|重点|产业|工业|投资|制造业|优质|大|新){0,3}(?:项目|企业|工程)/.test(after)
  );
}

function rate(a: Amount, words: Peeled, after: string, joined: RoleReading | null): RoleReading {
  if ((AFTER_RATE.test(after) && words.noun !== '') || AFTER_RATE.test(after))
    return { role: 'growth', falls: false };
  if (AFTER_FALL.test(after)) return { role: 'growth', falls: true };
  if (FALL_NOUN.test(words.noun) || /(?:降幅|跌幅|减幅)/.test(words.tail))
    return { role: 'growth', falls: true };
  if (RATE_NOUN.test(words.noun) || /(?:增速|增幅|涨幅)/.test(words.tail))
    return { role: 'growth', falls: false };
  const other = a.kind === 'times' && a.baseUnit === '倍' ? 'other' : 'share';
  if (words.kind === 'reach') return { role: other, falls: false };
  if (words.kind === 'verb') {
    if (/(?:达|到|至|为)/.test(words.verb)) return { role: other, falls: false };
    return {
      role: 'growth',
      falls: DOWN.test(words.verb) || (words.verb === '改善' && /浓度|PM|排放|指数/.test(words.noun)),
    };
  }
  if (joined) return joined;
  const object = OBJECT_VERB.exec(words.noun);
  if (object && !SHARE_NOUN.test(object[0]))
    return { role: 'growth', falls: DOWN.test(object[1] ?? '') || /下/.test(object[1] ?? '') };
  return { role: other, falls: false };
}
