/** Takes function words off the end of a stretch of words, so that what is measured remains. */

const VERBS =
  '微降 微增 微涨 略增 略降 略升 略涨 调增 调减 改善 增长 下降 上升 上涨 增加 减少 提高 提升 降低 压减 压缩 缩减 削减 缩短 回落 下滑 下调 上调 收窄 扩大 增 降 升 涨 减 增速 净增 净增加 ' +
  '净减少 递增 递减 增幅 涨幅 降幅 回升 提速 精简 减幅 核减 调减 增收 增产 减产 多增 少增 增支 降价 涨价 提价 减亏 高 低 高出 快 慢 前进 跃升 上移 前移 攀升 跌 缩小 节约 节省 压降 多';
const REACH =
  '达 达到 达成 为 是 至 到 增至 降至 升至 减至 增到 提高到 提高至 提升至 提升到 增加到 增加至 上升到 上升至 下降到 下降至 降到 降低到 降低至 减少到 减少至 压缩到 压缩至 精简到 精简至 精简为 撤并为 撤并到 合并为 推开到 压减至 压减到 ' +
  '缩短到 缩短至 缩减至 增长到 增长至 扩大到 扩大至 恢复到 回升到 回落到 攀升至 跃升至 跃升到 扩展为 扩展到 调整为 调整到 优化为 优化到 拓展到 缩小到 缩小至 保持 保持在 稳定 稳定在 控制 控制在 维持 维持在 降为 升为 增为 位居 位列 居 列 排 排名 占 完成 实现 ' +
  '有 共有 现有 拥有 设有 分为 成为 上升为 提升为 突破 突破了 跨越 迈上 跃上 站上 登上 跨上 跨过 迈过 越过 迈入';
const COMPARE =
  '超过 超 逾 高于 大于 多于 首破 首次突破 约 近 将近 接近 大约 大概 不低于 不少于 不小于 不超过 不高于 不大于 低于 少于 不足 不到 至少 最少 至多 最多 仅 仅为 只 只有 高达 多达 平均达 不下 过 破 逼近 临近';
const LIGHT =
  '再延长 延长 提前 同比 环比 同口径 同口径比 按可比价 按可比价格 按可比价计算 按可比价格计算 按不变价格计算 按可比口径 按同口径 可比口径 可比增长 名义 实际 总计 合计 共计 共 累计 总共 已 已经 均 都 分别 各 也 又 再 还 则 就 将 可 可达 约有 ' +
  '力争 争取 确保 预计 预期 计划 拟 目标 目标为 年均 平均 每年 年内 当年 全年 净 首次 连续 再次 由 从 以 按 按照 了 的 、 和 及 与 以及 或 等 在 于 上 全部 一共 率先 进一步 大幅 大幅度 明显 显著 累计达 总量达 逐年 逐步 ' +
  '其中 - -- 依次 双双 同步 先后 相继 陆续 迅速 快速 稳步 同期 上年 去年 上年同期 去年同期 不断 继续 又有 新 左右 以上 以内 以下 上下 平稳 直接 间接 相应 相当于 折合 每 即 （ ） 余 多 仍 依然 需 应 要 要求 能 能够 有望 可以 至今';

const set = (s: string) => new Set(s.split(' '));
const VERB_SET = set(VERBS);
const REACH_SET = set(REACH);
const ALL = new Map<string, string>();
for (const w of set(`${COMPARE} ${LIGHT}`)) ALL.set(w, 'light');
for (const w of REACH_SET) ALL.set(w, 'reach');
for (const w of VERB_SET) ALL.set(w, 'verb');
for (const w of set('超过 超 逾 高于 低于 不足 不到 接近 过 破 突破')) ALL.set(w, 'light');
const LONGEST = 8;

/** Nouns that end like a function word. */
const KEEP =
  /(?:新增|惠及|涉及|普及|遍及|波及|安排|比重|占比|水平|新高|城乡|房地产|不动产|生产|资产|停产|投产|建设|最高|标准|提升|工程|项目|总量|总额|发展|实有|国有|公有|所有|民营|高速|农村公路|水位|床位|学位|泊位|车位|单位|岗位|园位|点位|厕位|职位|品位|定位|席位|户均|亩均|人均|主要|需要|重要|必要|摘要|纪要|参与|给与|日均|高新|创新|更新|革新|出新|上年|参加|计划|规划|目标|产能|节能|智能|功能|动能|潜能|性能|核能|储能|太阳能|热能|职能|技能|效能|面上|线上|网上|路上|市上)$/;
const BASE =
  /(?:比|较|与|同|按|从|由|自(?![然治主营有动来筹产]))[^，；、。]{1,16}?(?:年|末|期|初|底|前|时|同期|相比|上年|去年|年初|计算|口径|平均|平均水平|预算|执行数|决算|时期|今年计划|年初计划|原定计划)$/;

export interface Peeled {
  noun: string;
  /** The words taken off, in their order. */
  tail: string;
  /** The verb nearest to the number that moves or reaches it. */
  verb: string;
  /** 'verb' moves (增长), 'reach' arrives (达到), null neither. */
  kind: 'verb' | 'reach' | null;
}

/** The longest key of `map` that `s` ends with, at most `most` long; null for none. */
export function longestSuffix(s: string, map: ReadonlyMap<string, unknown>, most: number): string | null {
  for (let n = Math.min(most, s.length); n > 0; n--) {
    const word = s.slice(s.length - n);
    if (map.has(word)) return word;
  }
  return null;
}

/** Splits the words before a number into what is measured and how it is led to the number. */
export function peel(words: string): Peeled {
  // 增长到2025年的: the year is no part of what is measured.
  let noun = words
    .replace(/(?<=[到至])\d{4}年(?:底|末)?的?$/, '')
    .replace(/(?:是|为|相当于)(?:\d{4}年|“?[一二三四五六七八九十]+五”?)(?:底|末)?的?$/, '');
  let verb = '';
  let kind: Peeled['kind'] = null;
  for (let guard = 0; guard < 24 && noun !== ''; guard++) {
    const base = BASE.exec(noun.slice(-24));
    if (base && !/(?:占|之)$/.test(noun.slice(0, noun.length - base[0].length))) {
      noun = noun.slice(0, noun.length - base[0].length);
      continue;
    }
    const word = longestSuffix(noun, ALL, LONGEST);
    if (
      !word ||
      /[稳保促]增长$/.test(noun) ||
      (word.length === 1 && KEEP.test(noun)) ||
      (word.length === 2 && KEEP.test(noun) && KEEP.exec(noun)?.[0] === word)
    )
      break;
    const is = ALL.get(word);
    // Past a moving verb another verb is what is measured: 投资增长贡献.
    if (is !== 'light' && kind === null) {
      kind = is === 'verb' ? 'verb' : 'reach';
      verb = word;
    } else if (
      is === 'verb' &&
      kind === 'reach' &&
      /^(?:达|达到|为|至|到|在|控制在|保持在|稳定在)$/.test(verb)
    ) {
      verb = word + verb;
    }
    noun = noun.slice(0, noun.length - word.length);
  }
  return { noun, tail: words.startsWith(noun) ? words.slice(noun.length) : '', verb, kind };
}
