import divisions from '../../data/divisions.json' with { type: 'json' };
import type { Level } from '../analysis.ts';

/** A place of the table of divisions (GB/T 2260), from the province to the county. */
export interface Division {
  name: string;
  /** The name without its suffix, as texts use it: 乐平; equal to `name` where too little would be left. */
  stem: string;
  level: Level;
  parent: Division | null;
}

// The peoples after whom autonomous areas are named; the stem of 恩施土家族苗族自治州 is 恩施.
const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';
const SUFFIX = new RegExp(
  `(?:(?:(?:${PEOPLES})族?)*(?:自治区|自治州|自治县|自治旗)|特别行政区|林区|特区|新区|地区|省|市|盟|县|区|旗)$`,
  'u',
);

/** The stem of a place name; the name itself where less than two characters would be left. */
export function stemOf(name: string): string {
  const stem = name.replace(SUFFIX, '');
  return stem.length >= 2 ? stem : name;
}

let byName: Map<string, Division[]> | null = null;
let all: Division[] = [];

function add(name: string, level: Level, parent: Division | null): Division {
  const division = { name, stem: stemOf(name), level, parent };
  all.push(division);
  return division;
}

/** Parsed on first use: a page that is no report never pays for it. */
function table(): Map<string, Division[]> {
  if (byName) return byName;
  all = [];
  for (const line of divisions) {
    const [first = '', ...groups] = line.split('|');
    const province = add(first, 'province', null);
    for (const group of groups) {
      const [city = '', areas = ''] = group.split(':');
      const parent = city ? add(city, 'prefecture', province) : province;
      for (const area of areas.split(',')) if (area) add(area, 'county', parent);
    }
  }
  byName = new Map();
  for (const division of all) byName.set(division.name, [...(byName.get(division.name) ?? []), division]);
  return byName;
}

/** All places, provinces first within their own order. */
export function allDivisions(): readonly Division[] {
  table();
  return all;
}

/** Places of exactly this name; several where provinces share one (鼓楼区). */
export function divisionsNamed(name: string): readonly Division[] {
  return table().get(name) ?? [];
}

/** The names from the province down to a place. */
export function pathOf(division: Division): string[] {
  const path: string[] = [];
  for (let at: Division | null = division; at; at = at.parent) path.unshift(at.name);
  return path;
}

/** Whether `upper` stands above `lower`. */
export function isAbove(upper: Division, lower: Division): boolean {
  for (let at = lower.parent; at; at = at.parent) if (at === upper) return true;
  return false;
}

/** The level that a name's suffix tells; null for 市, which may be three, and for what is no place. */
export function levelOfSuffix(name: string): Level | null {
  if (/(?:省|自治区)$/u.test(name)) return 'province';
  if (/(?:自治州|地区|盟|专区)$/u.test(name)) return 'prefecture';
  if (/(?:县|旗|林区|特区|新区|开发区|管理区|示范区|高新区|区|园区)$/u.test(name)) return 'county';
  if (/(?:镇|乡|街道|街道办事处|苏木|公社|办事处|农场)$/u.test(name)) return 'town';
  return null;
}
