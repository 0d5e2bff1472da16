/** What a number measures, in the text's words. */

/** Longest `what`; longer phrases lose their front. */
export const LONGEST_WHAT = 20;

const LEAD = new RegExp(
  `^(?:${[
    '-+',
    '[、，和及与并且或]',
    '(?:其中|同时|此外|另外|目前|现在|截至目前|一年来|五年来|全年|当年|今年|去年|年内|年末|年底|上年|预计|初步核算|据统计|最终|特别是)，?',
    '(?:\\d{4}|[一二][零九八七六五四三二一]{3})年度?',
    '(?:一是|二是|三是|四是|五是|六是|七是|八是|九是|十是)',
    '(?:全市|全县|全省|全区|全镇|全乡|全国|我市|我县|我省|我区|我镇|我国|我们|本市|本镇|全州|全旗)(?=.{2})',
    '(?:实现|完成|达到|使(?!用)|让|把|将|对(?![口外接])|由|为|提出|包括|推动|在(?![建校岗职园营册库编线读外研产售])|从(?![业事])|向|以(?![工旧])|按照|力争|确保|争取|保持|共(?!建|同|产|享|有)|累计|已|已经|还|又|均|都|再(?![就生制])|就(?![业医诊学近地])|也)(?=.{2})',
    '但?(?:仍有|还有|仍)(?=.{2})',
    '(?:例如|比如|如(?![皋东意]))(?=.{3})',
  ].join('|')})`,
);
const STOP =
  /增长|下降|增加|减少|提高|提升至|降低|全部|全面|实现|完成|纳入|入选|获批|获评|获得|获|投入|投产|开工|竣工|通车|被|列入|列为|已|正在|分别|共计|达|占|居|参与|签约|落户|落地|得到|上市|通过|启动|运行|上线|建成|指导|保障|提供|办理|推进|顺利|陆续|基本|按|超额|较好|有效|稳定|如期|摘帽|加快|脱贫(?=.)|（|用于|支持|开展/;
const DEPENDENT =
  /^(?:总|年|新增|累计|人均|日均|平均|亩均|户均|其)?(?:总数|总量|总额|总值|总规模|规模|数量|金额|面积|里程|总里程|资金|总投资|投资|投资额|产值|年产值|营收|产业营收|税收|创税收|年创税收|收入|利润|利税|销售额|增加值|总产值|总人数|人数|户数|增速|增幅|增量|存量|余额|占比|比重|达标率|覆盖率|完成率|普及率|参保率|长度|产量|产能|年产|数|额|率|销售收入|资产|交易额|成交金额|成交额|融资额|全长|支出|经费|分红)$/;
const ACTION =
  /(?:新增|新建|新改建|改建|扩建|改扩建|新认定|认定|引进|新引进|培育|打造|建设|建成|完成|改造|开工|实施|取缔|修复|创建|发放|开设|开通|新签约|签约|落地|关闭|淘汰|清理|整治|查处|解决|办理|招引|入库|新入库|推进|启动|增设|新开工|减少|净增|脱贫|转移|安置|新登记|组建|争取|获批|列入|纳入)(?:了)?$/;

/** The noun phrase without its lead-in; '' when nothing is named. */
export function nounPhrase(noun: string): string {
  let s = noun
    .replace(/（[^）]*）/g, '')
    .replace(/（[^）]*$/, '')
    .replace(/分别[\u4e00-\u9fff]{0,4}$/, '');
  for (let guard = 0; guard < 12; guard++) {
    const cut = s.replace(LEAD, '');
    if (cut === s) break;
    s = cut;
  }
  s = s.replace(/(?<=.{2})(?:(?:拟|共|计划)*安排|上年|去年|今年|五年)$/, '');
  s = s.replace(/^[）】\]’”]+/, '').replace(/[（【[‘“、，：；]+$/, '');
  return s.length > LONGEST_WHAT ? shorten(s) : s;
}

function shorten(s: string): string {
  // 中央财政用于科技、教育、卫生、文化、体育的支出: the head with the list cut short.
  const listed = /^([^、的]{2,9})、.*[、和]([^、的]{1,6})的([^、的]{2,6})$/.exec(s);
  if (listed) return `${listed[1]}等的${listed[3]}`;
  const comma = Math.max(s.lastIndexOf('、'), s.lastIndexOf('等'));
  const tail = comma > 0 && s.length - comma - 1 >= 4 ? s.slice(comma + 1) : s;
  if (tail.length <= LONGEST_WHAT) return tail;
  const of = tail.lastIndexOf('的', tail.length - 3);
  if (of > 0 && tail.length - of - 1 <= LONGEST_WHAT && tail.length - of - 1 >= 3) return tail.slice(of + 1);
  const act = Math.max(...['累计', '合计', '共计'].map((w) => tail.lastIndexOf(w)));
  if (act > 0 && tail.length - act - 2 >= 4) return tail.slice(act + 2).slice(-LONGEST_WHAT);
  return tail.slice(-LONGEST_WHAT);
}

/** The noun behind a count: 新建5所【幼儿园】, 14个【“5020”项目】; '' when punctuation or a number follows. */
export function nounAfter(after: string): string {
  const s = after.replace(/^(?:及?以上|及?以下|以内|左右|多|余)?的?/, '');
  if (
    !/^[\u4e00-\u9fffA-Za-z“]/.test(s) ||
    /^(?:和|及|与|以及|等|的|居|列|位|比|占|增|以|分别|较|达|为(?!民)|左|全部|没有|未(?![就成婚来])|先后|陆续|受(?!益)|被|(?:减少|增加|提高|上升|下降|[降增减升]|回落|压减|压缩|精简|撤并|合并|推开|扩大|扩展|调整|跃升)[到至为]|上(?!市|海|云|网|规|架|报)|下(?!岗|乡|属|一)|同|并|由|已|均)/.test(
      s,
    )
  )
    return '';
  const masked = s.replace(/“[^”]{0,12}”/g, (q) => '□'.repeat(q.length));
  let cut = masked.search(/[，。；：、！？（\d]/);
  if (cut < 0) cut = s.length;
  let noun = s.slice(0, Math.min(cut, 24));
  // 20个总投资310亿元…: the word belongs to the number behind it.
  if (/\d/.test(masked.charAt(cut)) && isDependent(noun)) return '';
  const stop = STOP.exec(noun.slice(2));
  if (stop) noun = noun.slice(0, stop.index + 2);
  return noun.length > LONGEST_WHAT ? noun.slice(0, LONGEST_WHAT) : noun;
}

/** 总数, 年产值, 面积: says what only with the subject before it. */
export function isDependent(noun: string): boolean {
  return DEPENDENT.test(noun);
}

const BARE =
  /^(?:中央(?:财政)?|省财政|县财政|市财政|财政)?(?:拟|再|又|新|已|先|继续|计划|预算|累计|共|分别)*(?:安排|投入|筹措|发放|增发|下达|争取|落实|筹集|拨付|拨出|发行|设立|调拨|死亡|减产|倒塌|受灾|受旱|全部)$/;

/** 安排, 拟发行, 死亡: a verb alone says not what is measured. */
export function isBareVerb(noun: string): boolean {
  return BARE.test(noun);
}

/** 新增, 引进 …: the act that a count is the object of; '' for none. */
export function actionOf(noun: string): string {
  return ACTION.exec(noun)?.[0].replace(/了$/, '') ?? '';
}

/** A subject and its dependent as one naming. */
export function join(subject: string, dependent: string): string {
  const whole = nounPhrase(subject) + dependent;
  return whole.length <= LONGEST_WHAT ? whole : whole.slice(-LONGEST_WHAT);
}
