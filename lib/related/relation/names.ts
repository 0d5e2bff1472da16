/** Names that two statements share, and whether they name one thing in the world or a programme that many run. */
import type { Told } from './told.ts';

export interface SharedName {
  /** As the first and as the second writes it. */
  names: [string, string];
  /** A road, a firm, a project: not a policy that any place may carry out. */
  thing: boolean;
  /** The thing is itself a work, a road or a building: to name it is to speak of its being built. */
  work: boolean;
  /** Both write the whole name; else they share a road's number, of which each may mean another stretch. */
  whole: boolean;
  /** Both list it among their names: it does not only stand inside a longer word. */
  listed: boolean;
  /** A title or an award, which several may hold. */
  honour: boolean;
}

/** What the name of one thing ends with, generic words behind it taken off. */
const THING =
  /(?:[路街道桥圩港站所院校园区厂库镇村山洞窑林馆宫庙塔城]|铁路|公路|国道|省道|高速|大桥|码头|水库|联圩|遗址|集团|公司|药业|化工|科技|电子|医院|学校|小学|中学|路[东西南北]延|[一二三四五六七八九十\d][小中]|大楼|基地|中心|小镇|聚[集居]区|示范园|大会|大赛|比赛|洪灾|洪水|旱|灾害|总部|[一二三四五]期|[GSgsXYC]\d{2,4})$/;
/** A thing in which much may happen: a firm, a park, a river. */
const STANDING =
  /(?:公司|集团|药业|化工|科技|电子|园区?|工业园|产业园|开发区|高新区|[镇村山洞圩窑河江]|街道|水库|联圩|遗址)$/;
const NOT_THING =
  /(?:行动|工程|机制|计划|试点|制度|政策|战略|模式|体系|办法|条例|企业|项目|城市|称号|示范[县区]|先进[县区].*|强[县镇]|实验区|试验区|一体化|集体|农村路|街区|消费.*区|集聚区|特色小镇|乡镇|交通圈|经济圈)$/;
/** 一区三园, 国家级绿色园区: a pattern, a rank. */
const PATTERN =
  /^[一二三四五六七八九十两\d][^\d路中小]{1,2}[一二三四五六七八九十两\d]|^(?:国家|全国|全省|省|市)级?(?![道]).{2,}[园区]$/;
const HONOUR =
  /先进(?!陶瓷|制造|材料|技术)|示范[县市区基]|称号|连冠|模范|[国省全]级?一级|奖$|集聚区|强[县镇]|之乡|宜居|名录/;
const ROAD = /(?<![A-Za-z])([GSXY])0*(\d{2,4})(?!\d)|(\d{3})国道/i;
const GENERIC = /(?:项目|建设|改建|改造|工程|上市|活动|分厅|全线|（[^）]*）|\([^)]*\)|[“”"《》·])/g;

/** A name without quotes, brackets and the words that any project carries. */
export function bareName(name: string): string {
  const bare = name.replace(GENERIC, '');
  return (bare.length >= 2 ? bare : name).toLowerCase();
}

/** What two names have in common, as one of them writes it: the shorter, or the road of which each means a stretch. */
export function sharedWords({ names: [one, other], whole }: SharedName): string {
  const road = whole ? null : (ROAD.exec(one)?.[0] ?? ROAD.exec(other)?.[0] ?? null);
  return road ?? (one.length <= other.length ? one : other);
}

const roadOf = (name: string) => {
  const road = ROAD.exec(name);
  return road ? (road[2] ?? road[3] ?? null) : null;
};

function isThing(name: string): boolean {
  const bare = name.replace(/（[^）]*）|\([^)]*\)/g, '');
  return (
    !NOT_THING.test(bare) &&
    !PATTERN.test(bare) &&
    !HONOUR.test(bare) &&
    (THING.test(bare) || ROAD.test(name))
  );
}

/** 乐平北站 in 昌景黄乐平高铁北站: the letters in order, the ends alike. */
function abbreviates(short: string, long: string): boolean {
  if (short.length < 4 || !long.endsWith(short.slice(-2)) || !long.includes(short.slice(0, 2))) return false;
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

/** 乐涌先进陶瓷产业基地, 乐涌先进陶瓷产业聚集区: one long beginning. */
function beginsLike(short: string, long: string): boolean {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return at >= 6 && at >= 0.6 * short.length;
}

/** How two names name the same: the whole of one stands in the other, or a road's number; null for not. */
function same(one: string, other: string): 'whole' | 'road' | null {
  const [a, b] = [bareName(one), bareName(other)];
  if (a === b) return 'whole';
  const road = roadOf(one);
  if (road !== null && road === roadOf(other)) return 'road';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const within = short.length >= 3 && long.includes(short);
  return within || abbreviates(short, long) || beginsLike(short, long) ? 'whole' : null;
}

/** The places of both reports: that both name 乐平 links nothing. */
function ownPlaces({ report }: Told): string[] {
  return (report?.path ?? []).flatMap((place) => [place, place.replace(/[省市县区镇乡]$/, '')]);
}

/** What every place has one of its own of: two places' 国控集团 are two firms. */
export const OWN =
  /(?:国控|国资|城投|交投|文旅|水投|建投|产投|金控)集团(?:公司)?|人民医院|中医(?:医)?院|妇幼保健院|图书馆|博物馆|文化馆|体育中心|体育馆|高新园?区|经开区|开发区|工业园区?|福利中心|政务服务中心|市民中心|殡仪馆|党校|职业中专|实验(?:小学|学校)|第?[一二三四五六七八九十]+(?:小学?|中学?)/;
const OWN_NAME = new RegExp(`^(?:全?[市县区镇])?(${OWN.source})$`);

/** 市人民医院 in the report of 乐平市: 乐平市人民医院. */
function qualified(name: string, { report }: Told): string {
  const own = OWN_NAME.exec(name)?.[1];
  return own === undefined || !report?.place ? name : `${report.place}${own}`;
}

/** Whether a name stands in the words of a statement whose names nobody has listed. */
const isIn = (name: string, from: Told, { gist, report }: Told) => {
  const bare = bareName(report?.place === from.report?.place ? name : qualified(name, from));
  return bare.length >= 3 && (gist ?? '').toLowerCase().includes(bare);
};

function pairOf(name: string, other: string, listed: boolean): SharedName {
  const whole = same(name, other) !== 'road' && roadOf(name) === null;
  const honour = HONOUR.test(name) && HONOUR.test(other);
  const thing = isThing(name) && isThing(other);
  const work = thing && !STANDING.test(name) && !STANDING.test(other);
  return { names: [name, other], thing, work, whole, listed, honour };
}

/** Names that stand in both, the single things first. */
export function sharedNames(first: Told, second: Told): SharedName[] {
  const own = new Set([...ownPlaces(first), ...ownPlaces(second)]);
  const samePlace = first.report?.place === second.report?.place;
  const isOne = (name: string, other: string) =>
    samePlace || same(qualified(name, first), qualified(other, second)) !== null;
  const [ours, theirs] = [first, second].map(({ entities }) => entities.filter((name) => !own.has(name)));
  const shared = (ours ?? []).flatMap((name): SharedName[] => {
    const other = theirs?.find((each) => same(name, each) !== null && isOne(name, each));
    if (other !== undefined) return [pairOf(name, other, true)];
    return isIn(name, first, second) ? [pairOf(name, name, false)] : [];
  });
  const named = new Set(shared.flatMap(({ names }) => names));
  const back = (theirs ?? []).filter((name) => !named.has(name) && isIn(name, second, first));
  const all = [...shared, ...back.map((name) => pairOf(name, name, false))];
  return all.sort((a, b) => Number(b.thing) - Number(a.thing));
}
