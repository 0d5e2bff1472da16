/** Whether words speak of the reporting place as a whole, of a part of it, or of another place. */
import type { FigureInput } from './types.ts';

const WHOLE = [
  '全国',
  '全省',
  '全市',
  '全县',
  '全区',
  '全州',
  '全盟',
  '全旗',
  '全镇',
  '全乡',
  '全街道',
  '全域',
];
const OWN = [
  '我国',
  '我省',
  '我市',
  '我县',
  '我区',
  '我州',
  '我镇',
  '我乡',
  '我旗',
  '本市',
  '本县',
  '本镇',
  '本省',
  '本区',
  '本乡',
];
const SUFFIX: readonly [RegExp, string][] = [
  [/自治区$/, '区'],
  [/省$/, '省'],
  [/自治州$|州$/, '州'],
  [/盟$/, '盟'],
  [/市$/, '市'],
  [/区$/, '区'],
  [/县$/, '县'],
  [/旗$/, '旗'],
  [/镇$/, '镇'],
  [/乡$/, '乡'],
];
const BY_LEVEL: Readonly<Record<string, string>> = {
  nation: '国',
  province: '省区市',
  prefecture: '市州盟',
  county: '县市区旗',
  town: '镇乡',
};
const PART =
  /^(?:全市|全县|全省|全区|我市)?[\u4e00-\u9fff]{0,10}(?:园区|工业园|产业园|开发区|高新区|经开区|自贸区|自贸试验区|综合保税区|保税区|保税港区|集团|公司|景区|集聚区|城市群|都市圈|经济带|民营经济|数字经济|海洋经济|县域经济)(?!等)/;

export interface Scope {
  /** Words that name the whole place: 全市, 我市, 乐平市, 乐平. */
  own: ReadonlySet<string>;
  /** 全省, 全国 and the like in a county's report. */
  foreign: RegExp | null;
}

/** Reads the reporting place's own names off its identity. */
export function scopeOf(identity: FigureInput['identity']): Scope {
  const { place, level, path } = identity;
  let ends = level ? (BY_LEVEL[level] ?? '') : '';
  if (place && place !== '全国') ends = SUFFIX.find(([re]) => re.test(place))?.[1] ?? ends;
  if (level === 'nation') ends = '国';
  const own = new Set<string>();
  for (const w of [...WHOLE, ...OWN])
    if (ends === '' || [...ends].some((c) => w.endsWith(c)) || w === '全域') own.add(w);
  if (level === 'nation') for (const w of ['全社会', '中国']) own.add(w);
  if (place) {
    own.add(place);
    const stem = place.replace(
      /(?:壮族|回族|维吾尔)?(?:自治区|自治州|自治县|省|市|县|区|镇|乡|州|盟|旗)$/,
      '',
    );
    if (stem.length >= 2) own.add(stem);
  }
  const others = ends === '' ? [] : WHOLE.filter((w) => !own.has(w));
  for (const above of path.slice(0, -1)) {
    others.push(above);
    const stem = above.replace(/(?:省|市|自治州|州)$/, '');
    if (stem.length >= 2 && !own.has(stem)) others.push(stem);
  }
  const escaped = others.filter((w) => /^[\u4e00-\u9fff]+$/.test(w));
  return { own, foreign: escaped.length > 0 ? new RegExp(escaped.join('|')) : null };
}

/** The words compare with, or tell of, another place or an average. */
export function comparesElsewhere(scope: Scope, words: string): boolean {
  if (
    /(?:高于|低于|快于|慢于|高出|高过|超过|超|领先|落后|比|较|好于|优于|跑赢)[^，；]{0,12}平均|平均水平|世界平均|全球/.test(
      words,
    )
  )
    return true;
  return scope.foreign?.test(words) ?? false;
}

/** The clause speaks of a part: a park, a firm, a district of the economy. */
export function namesPart(scope: Scope, clause: string): boolean {
  const m = PART.exec(clause);
  if (!m) return false;
  if (
    /^(?:推进|加快|支持|推动|加强|优化|建设|提升|深化|实施|完善|做[大强优]|打造|引导|鼓励|培育|发展|坚持|围绕|以|在|对|将|把|获批|成功|创建|全面|大力|积极|新增|新建|引进|按|依托|聚焦|带动|服务)/.test(
      m[0],
    )
  )
    return false;
  if (
    /^(?:建设|提升|改革|平台|扩|调区|体制|管理|等|、|和|与|入选|获|被|列|为|以|化|型|核心|相关|领域)/.test(
      clause.slice(m[0].length),
    )
  )
    return false;
  return ![...scope.own].some((w) => m[0] === w);
}
