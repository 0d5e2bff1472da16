/** Units and classifiers, with what they count. */
import type { UnitKind } from './types.ts';

const WORDS: Readonly<Record<string, string>> = {
  money:
    '元人民币 元 块钱 美元 欧元 港元 港币 日元 英镑 卢布 澳元 新元 新台币 法郎 马克 瑞士法郎 韩元 加元 人民币',
  measure:
    '平方公里 平方千米 平方米 平米 公顷 亩次 亩 ㎡ m² m2 M² M2 km² km2 平方英里 ' +
    '公里 千米 华里 海里 英里 里 米 厘米 毫米 km KM 线公里 皮长公里 车道公里 延米 ' +
    '公担 市担 市亩 吨标准煤 吨标煤 吨公里 吨海里 吨位 载重吨 总吨 蒸吨 公吨 吨 公斤 千克 市斤 斤 担 克 毫克 微克 kg KG 斤粮食 ' +
    '立方米 立方 公方 土方 方 m³ m3 M3 升 毫升 ' +
    '千瓦时 千瓦小时 度电 度 千瓦 兆瓦时 兆瓦 吉瓦时 吉瓦 瓦时 瓦 kWh kwh MWh GWh kW KW kw MW GW MVA kVA 千伏安 兆伏安 千伏 kV KV 伏 ' +
    '马力 千卡 大卡 焦耳 吉焦 标准立方米 标方 人公里 座公里 车公里 重量箱 重箱 标准箱 标箱 TEU TB GB PB EB MB Mbps Gbps ' +
    'PFlops PFLOPS Pflops PFLOPs EFlops EFLOPS Eflops EFLOPs 比特 兆 纱锭 锭 P',
  percent: '% ‰',
  point: '个百分点 百分点 个千分点 个基点 个点',
  people: '人次 人份 人天 人日 人 名 位 口人',
  count:
    '个批次 个标准箱 个标箱 个 家次 家 户次 户 批次 剂次 班次 航次 场次 架次 台次 件次 车次 份次 条次 艘次 列次 ' +
    '大类 项次 届 回 项 条 座 处 所 件套 件 起 例次 例 宗 笔 台套 台 辆次 辆 艘 架 列 套次 套 间 栋 幢 棵 株 头 只 羽 尾 匹 张 ' +
    '本 册 份 部 篇 首 幅 场 次 轮 批 期 支 队 组 对 双 班 门 种 类 款 样 颗 粒 枚 片 块 段 节 盏 根 口 眼 孔 扇 面 床 席 ' +
    '桌 道 卷 桶 箱 瓶 袋 包 筐 车皮 课时 学时 剂 针 单 票 栏 盘 排 层 团 梯次 团组 标段 瓶次 盆 丛 窝 箱次 页 行 字 ' +
    '户籍 农户 万户 具 挂 顶 柄 把 乘次 厢 节课 平次 网格 套房 股 环 步',
  duration:
    '个工作日 工作日 个自然日 个小时 小时 分钟 秒钟 秒 个月 个季度 个年头 年 天 周 昼夜 毫秒 工日 个课时 课时',
  times: '倍 成',
  other: '周岁 岁 摄氏度 ℃ °C 分贝 dB 分 级地震',
};

const BY_FIRST = new Map<string, [word: string, kind: UnitKind][]>();
for (const [kind, list] of Object.entries(WORDS)) {
  for (const word of list.split(' ')) {
    const first = word.charAt(0);
    const same = BY_FIRST.get(first) ?? [];
    same.push([word, kind as UnitKind]);
    BY_FIRST.set(first, same);
  }
}
for (const same of BY_FIRST.values()) same.sort((a, b) => b[0].length - a[0].length);

const PER =
  /^\/(?:立方米|平方公里|平方米|公里|公顷|吨标煤|吨|亩|人|户|年|月|天|日|小时|千瓦时|度|公斤|斤|米|升|m³|m3|kWh|次|辆|套|元)/;
const LATIN = /[A-Za-z]/;

/** The longest unit at `at` in the folded text: its printed length and kind; null for none. */
export function unitAt(view: string, at: number): { length: number; kind: UnitKind } | null {
  const list = BY_FIRST.get(view.charAt(at));
  if (!list) return null;
  for (const [word, kind] of list) {
    if (!view.startsWith(word, at)) continue;
    const end = at + word.length;
    // MW is a unit, MWC the start of a name.
    if (LATIN.test(word.charAt(word.length - 1)) && LATIN.test(view.charAt(end))) continue;
    const per = view.charAt(end) === '/' ? PER.exec(view.slice(end, end + 6)) : null;
    return { length: word.length + (per ? per[0].length : 0), kind };
  }
  return null;
}
