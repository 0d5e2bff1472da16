import type { Level } from '../analysis.ts';
import { allDivisions, type Division, divisionsNamed, isAbove, levelOfSuffix, pathOf } from './divisions.ts';

export interface Place {
  name: string;
  level: Level | null;
  path: string[];
  /** Which words gave it, for the evidence. */
  from: 'title' | 'session' | 'address' | 'thanks' | 'site' | 'text';
}

/** The texts of a page that can name its place, folded. */
export interface PlaceClues {
  /** Lines from the title to the address. */
  head: readonly string[];
  /** The sentence with which the speaker presents the report, or '' . */
  address: string;
  /** The report's own text. */
  body: string;
  /** Site name, source and document title. */
  site: readonly string[];
}

const UNIT =
  '(?:特别行政区|自治区|自治州|自治县|自治旗|民族乡|街道办事处|街道|地区|专区|林区|新区|开发区|高新区|示范区|管理区|工业园区|园区|苏木|公社|农场|省|市|盟|州|县|区|旗|镇|乡)';
const NAMED = `([\\u4e00-\\u9fff]{1,24}?${UNIT})`;
const GOVERNMENT =
  '(?:人民政府|人民委员会|革命委员会|行政公署|行署|管理委员会|管委会|办事处|政府|工作委员会)';
const SELF =
  /^(?:本|我|全|各|该|上级|省|市|县|区|镇|乡|州|旗|盟|街道|自治区|自治州|自治县|自治旗|地区|开发区|新区|园区|林区|办事处)$/u;

/** The last place of a chain (江西省景德镇市乐平市 → 乐平市), known divisions first. */
function lastPlace(chain: string): string {
  let rest = chain.replace(/^(?:关于|中共|中国共产党|\d{4}年)+/u, '');
  for (;;) {
    const head =
      /^[\u4e00-\u9fff]{2,12}?(?:省|自治区|市|自治州|地区|盟|州|县|区|旗)(?=[\u4e00-\u9fff]{2})/u.exec(
        rest,
      )?.[0];
    if (divisionsNamed(rest).length > 0) return rest;
    if (!head || divisionsNamed(head).length === 0) return lastUnknown(rest);
    rest = rest.slice(head.length);
  }
}

/** The last place of a chain that the table does not hold: 南浦区紫藤街道 → 紫藤街道. */
function lastUnknown(chain: string): string {
  const town = /^.{2,}[市县区旗](?=[\u4e00-\u9fff]{2,12}(?:镇|乡|街道|苏木)$)/u.exec(chain);
  const county = /^.{2,}?(?:省|市|州|盟|地区)(?=[\u4e00-\u9fff]{2,12}[县区旗市]$)/u.exec(chain);
  return chain.slice((town ?? county)?.[0].length ?? 0);
}

function place(name: string, from: Place['from'], body: string): Place | null {
  const last = lastPlace(name);
  if (last.length < 2 || SELF.test(last) || /[我本全各]/u.test(last.charAt(0))) return null;
  const known = divisionsNamed(last);
  const best = known.length > 1 ? nearest(known, body) : known[0];
  if (best) return { name: best.name, level: best.level, path: pathOf(best), from };
  const level = levelOfSuffix(last);
  const outer = divisionAbove(name, last, body, level);
  return { name: last, level, path: outer ? [...pathOf(outer), last] : [last], from };
}

/** Of places that share a name, the one whose upper places the text names. */
function nearest(places: readonly Division[], body: string): Division | undefined {
  const score = (d: Division) =>
    pathOf(d)
      .slice(0, -1)
      .filter((name) => body.includes(name.slice(0, -1))).length;
  return [...places].sort((a, b) => score(b) - score(a))[0];
}

/** The known place above one that the table does not hold: named in front of it, or most in the text. */
function divisionAbove(chain: string, last: string, body: string, level: Level | null): Division | null {
  const before = chain.slice(0, chain.length - last.length);
  const named = before ? divisionsNamed(lastPlace(before)) : [];
  if (named[0]) return nearest(named, body) ?? named[0];
  if (level !== 'town') return null;
  return mostNamed(body, (d) => d.level === 'county');
}

function count(text: string, word: string): number {
  let n = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) n += 1;
  return n;
}

/**
 * How often a text names a place in full. A name that runs on is another word (新建区域性养老中心 names no
 * 新建区), and a short one must begin a word (建成县级 names no 成县).
 */
function namings(body: string, name: string): number {
  let n = 0;
  for (let at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + name.length)) {
    const runsOn = /[域间块位分划场级民]/u.test(body.charAt(at + name.length));
    const begins =
      name.length > 2 || at === 0 || /[^\u4e00-\u9fff]|[在于的和与是到自]/u.test(body.charAt(at - 1));
    if (!runsOn && begins) n += 1;
  }
  return n;
}

/** Stems that are everyday words or parts of firms' names; their places count by full name alone. */
const COMMON = new Set(
  '新建 城中 前进 爱民 安宁 和顺 通州 大通 定安 朝阳 和平 新华 解放 南山 高新 城关 城区 郊区 矿区 东区 西区 中山 长安 文化 建设 新城 新市 开发 桥西 桥东 南关 站前 站东 光明 先锋 红旗 向阳 永定 太平 安定 宝山 金山 银海 兴业 振兴 工业 复兴 繁昌 平安 和谐 民乐 康乐 永安 长治 永新 通道 改则 大同 统一 同心 开发 广安 新安 东方 富裕 友谊 友好 团结 铁西 铁东 龙江 江东 江北 江南 海南 青山 西山 东山 北京 上海 天津 重庆 江西 '.split(
    ' ',
  ),
);

/** The known place that a text names most, of those that pass; null where none stands out. */
function mostNamed(body: string, passes: (division: Division) => boolean): Division | null {
  let best: Division | null = null;
  let bestScore = 0;
  const scores = new Map<Division, number>();
  for (const division of allDivisions()) {
    if (!passes(division) || !body.includes(division.stem)) continue;
    const full = namings(body, division.name);
    if (full === 0) continue;
    const stem = COMMON.has(division.stem) ? full : count(body, division.stem);
    const led = body.includes(`${division.name}委`) ? 2 : 0;
    const score = stem + full * 2 + led;
    if (score === 0) continue;
    scores.set(division, score);
    if (score > bestScore) {
      best = division;
      bestScore = score;
    }
  }
  // A county's report names the city above it often; a city's report names no county half as often as itself.
  for (const [division, score] of scores) {
    if (best && isAbove(best, division) && score >= bestScore * 0.5) {
      best = division;
      bestScore = score;
    }
  }
  return bestScore >= 3 ? best : null;
}

function levelsOf(unit: string): (division: Division) => boolean {
  switch (unit) {
    case '省':
    case '自治区':
      return (d) => d.level === 'province';
    case '市':
      return (d) => d.name.endsWith('市');
    case '州':
    case '自治州':
    case '盟':
    case '地区':
      return (d) => d.level === 'prefecture';
    default:
      return (d) => d.level === 'county' && (unit === '' || d.name.endsWith(unit));
  }
}

/** What the report calls its own place: 市 from 我代表市人民政府, else from 全市, 我县 and the like. */
function ownUnit(address: string, body: string): string {
  const units = '自治区|自治州|自治县|自治旗|省|市|州|盟|县|区|旗|镇|乡|街道|地区|林区|开发区|新区';
  const said = new RegExp(`代表(?:中共)?(${units})${GOVERNMENT}`, 'u').exec(address)?.[1];
  if (said) return said;
  let best = '';
  let most = 0;
  for (const unit of ['省', '市', '州', '盟', '县', '区', '旗', '镇', '乡', '街道']) {
    const n = count(body, `我${unit}`) * 3 + count(body, `全${unit}`) + count(body, `在${unit}委`) * 2;
    if (n > most) {
      most = n;
      best = unit;
    }
  }
  return best;
}

/** The town or village that a text names most before 镇, 乡 or 街道. */
function townNamed(body: string, unit: string): string | null {
  const counts = new Map<string, number>();
  for (const match of body.matchAll(
    new RegExp(
      `(?<![\\u4e00-\\u9fff])([\\u4e00-\\u9fff]{2,4})${unit}(?=党委|人民政府|人大|委|$|[，。、])`,
      'gu',
    ),
  )) {
    const name = match[1] ?? '';
    if (!/[我全各本该]/u.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1 + count(body, name) / 4);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best ? `${best[0]}${unit}` : null;
}

/**
 * Whose report it is. The words closest to the delivery speak first (title, session, address, thanks), then
 * the site, then the place that the text names most.
 */
export function placeOf({ head, address, body, site }: PlaceClues): Place | null {
  const joined = head.join('\n');
  if (
    /代表国务院|代表中央人民政府|代表政务院|国务院总理/u.test(address + joined) ||
    /全国人民代表大会第?/u.test(joined)
  ) {
    return { name: '中国', level: 'nation', path: ['中国'], from: 'address' };
  }
  const attempts: [Place['from'], RegExp, string][] = [
    ['session', new RegExp(`(?:在|于)${NAMED}\\n?第?[一二三四五六七八九十\\d]{1,3}届`, 'u'), joined],
    [
      'title',
      new RegExp(
        `(?:^|[\\n年（》])${NAMED}(?:${GOVERNMENT})?(?:关于)?(?:\\d{4}年)?政府工作(?:情况)?的?报告`,
        'mu',
      ),
      joined,
    ],
    ['title', new RegExp(`${NAMED}${GOVERNMENT}(?:工作)?报告`, 'u'), joined],
    ['address', new RegExp(`代表${NAMED}${GOVERNMENT}`, 'u'), address],
    ['thanks', new RegExp(`代表(?:中共)?(?:[\\u4e00-\\u9fff]{2,8}委、)?${NAMED}${GOVERNMENT}`, 'u'), body],
    ['title', new RegExp(`^(?:${NAMED})${GOVERNMENT}`, 'mu'), joined],
  ];
  for (const [from, pattern, text] of attempts) {
    const name = pattern.exec(text)?.[1];
    const found = name ? place(name, from, body) : null;
    if (found) return found;
  }
  const unit = ownUnit(address, body);
  return fromSite(site, unit, body) ?? fromText(unit, body);
}

function fromSite(site: readonly string[], unit: string, body: string): Place | null {
  for (const text of site) {
    const name = new RegExp(`${NAMED}(?:${GOVERNMENT})`, 'u').exec(text)?.[1];
    const found = name ? place(name, 'site', body) : null;
    // A site may carry the report of a place above or below it: the text must name the place as its own kind.
    if (found && (unit === '' || found.name.endsWith(unit)) && count(body, found.name.slice(0, 2)) >= 2)
      return found;
  }
  return null;
}

function fromText(unit: string, body: string): Place | null {
  if (/^(?:镇|乡|街道)$/u.test(unit)) {
    const name = townNamed(body, unit);
    return name ? place(name, 'text', body) : null;
  }
  const best = mostNamed(body, levelsOf(unit));
  return best ? { name: best.name, level: best.level, path: pathOf(best), from: 'text' } : null;
}

/** The level of a 市 or 区 that the table does not hold, from what it governs. */
export function levelByText(name: string, body: string): Level | null {
  const level = levelOfSuffix(name);
  if (level || !name.endsWith('市')) return level;
  const governs =
    /县（市|县（区|县、市|县市区|市县|区县|县区|各县|所辖县|[一二三四五六七八九两\d]个?区[一二三四五六七八九两\d]个?[县市]|[一二三四五六七八九两\d]个?[县市][一二三四五六七八九两\d]个?区/u;
  return governs.test(body) ? 'prefecture' : 'county';
}
