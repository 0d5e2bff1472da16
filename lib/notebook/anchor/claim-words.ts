/** Words that are claims by themselves, or that only look like claims. */

/** Falls, or grows worse. */
export const FALLS =
  '负增长 下降 减少 降低 下跌 跌幅 降幅 回落 压减 缩减 收窄 缩小 削减 下滑 萎缩 降至 减至 跌至 下调 下浮 ' +
  '恶化 减弱 弱化 削弱 放缓 趋缓 走弱 转负 倒退 退步 缩水 亏损 慢于 变差 减缓';
/** Falls in one character: only beside a number are they sure. */
export const FALLS_SHORT = '降 减 跌';

/**
 * What is said word for word, as a number is: which year, month or day; compared with what; how wide; shares,
 * multiples and grades without a digit.
 */
export const FIXED =
  /今年|去年|明年|上年|前年|后年|来年|次年|本年|当年|全年|上半年|下半年|年初|年中|年底|年末|月底|期末|本月|上月|下月|当月|[上中下]旬|同比|环比|世界|全球|全[国省市县区州乡镇村]|以上|以下|以内|以外|[过近超逾约]?半|翻番|[壹贰叁肆伍陆柒捌玖拾佰仟]+|[ⅰ-ⅿ]+|(?<![a-z])[iv]{1,4}(?=类|级)|a{2,5}(?=级|景区)/giu;

/** Numerals, denials and years that are none: parts of other words. */
export const PLAIN =
  /进一步|统一|一定|一切|一起|一致|一直|一律|一并|一些|一系列|一体|唯一|同一|千方百计|万众|不断|不仅|不但|不管|不论|不懈|不忘|不遗余力|未来|无论|无疑|非常|非遗|非物质|无人机|百姓|千家万户|十分|万一|一旦|难点/gu;

/** Denied, given up, or put off. */
export const DENIAL =
  /[不未没无非勿莫免否]|禁止|严禁|取消|停止|暂停|停工|终止|中止|放弃|杜绝|撤销|废止|难以|拒绝|暂缓|推迟|延期|延缓|搁置|缓建|落空/gu;
