/** Invented passages, the same every time: for the bench, tests of large notebooks and screenshots. */
import type { SavedPassage } from '../../lib/notebook/types.ts';
import { COLOURS } from '../../lib/notebook/types.ts';
import { squeeze } from '../../lib/text/squeeze.ts';

const PLACES = [
  '云岭市',
  '青川市',
  '临江县',
  '白沙区',
  '松溪县',
  '东湾市',
  '石桥县',
  '南屏市',
  '金水区',
  '北原县',
];
const DOES = ['新建', '改造', '完成', '推进', '实施', '启动', '建成', '扩建', '落实', '巩固'];
const THINGS = [
  '农村公路',
  '老旧小区',
  '高标准农田',
  '公办幼儿园',
  '污水管网',
  '产业园区',
  '养老床位',
  '水库',
  '充电桩',
  '标准厂房',
];
const UNITS = ['公里', '个', '万亩', '所', '公里', '平方公里', '张', '座', '个', '万平方米'];
const ENDS = [
  '让群众在家门口办成事。',
  '财政收入增长保持在合理区间。',
  '教育、医疗和乡村振兴同步安排。',
  '项目资金按季度公开，接受社会监督。',
  '年底前全部完工并投入使用。',
];
const TAGS = ['待核', '民生', '引用', '对比', '采访', '教育', '交通', '财政', '跟进', '已发'];

/** A generator of numbers that is the same every time (Park and Miller, 1988). */
function random(seed: number): (below: number) => number {
  let state = (seed * 48_271 + 11) % 2_147_483_647;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;

/** The n-th invented passage: its id, words, report and tags follow from n. */
export function inventedPassage(n: number): SavedPassage {
  const below = random(n + 1);
  const sentence = () => {
    const thing = below(THINGS.length);
    return `${pick(DOES, below(10))}${pick(THINGS, thing)}${10 + below(900)}${pick(UNITS, thing)}，${pick(ENDS, below(5))}`;
  };
  const text = Array.from({ length: 2 + below(4) }, sentence).join('\n');
  const exact = squeeze(text);
  const place = pick(PLACES, below(10));
  const year = String(2015 + below(12));
  const start = below(20_000);
  const hex = n.toString(16).padStart(12, '0');
  const day = new Date(Date.UTC(2025, 0, 1) + n * 600_000).toISOString();
  const title = `${place}${year}年政府工作报告`;
  const thread = below(80);
  return {
    id: `00000000-0000-4000-8000-${hex}`,
    created: day,
    updated: day,
    revision: 1,
    quote: { text, exact, prefix: `前文${n}`, suffix: `后文${n}` },
    position: [start, start + exact.length],
    section: [pick(['一、过去一年工作回顾', '二、今年工作总体要求', '三、今年重点工作'], below(3))],
    sectionMark: { length: 900, hash: n },
    paragraphMark: { length: exact.length, hash: n },
    colour: pick(COLOURS, below(COLOURS.length)),
    tags: [...new Set(Array.from({ length: below(4) }, () => pick(TAGS, below(10))))],
    note: below(3) === 0 ? `与${Number(year) - 1}年的说法对照，第${n}条。` : '',
    source: {
      report: {
        bundled: null,
        title,
        place,
        level: 'county',
        path: ['江南省', place],
        delivered: `${year}-01-12`,
        reviews: String(Number(year) - 1),
        plans: year,
        speaker: null,
      },
      url: `http://www.example.gov.cn/${year}/${PLACES.indexOf(place)}.html`,
      title,
      accessed: day.slice(0, 10),
    },
    figures: [],
    terms: [],
    links: [],
    threads: thread < 20 ? [{ id: `thread-${thread}`, name: `线索${thread}` }] : [],
    indicators: below(3) === 0 ? [`indicator_${below(40)}`] : [],
  };
}
