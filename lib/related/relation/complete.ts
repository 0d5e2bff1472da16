/** What a statement is by its own words and its place in the report, where nothing better is known of it. */
import type { Stance } from '../../passage.ts';
import { explained, said, type Told } from './told.ts';

const PROBLEM =
  /还存在|仍存在|存在(?:一些|不少|许多)?(?:困难|问题|差距|不足|短板)|(?:还|仍)?(?:不够|不足|不强|不优|不高|不大|不快|较弱|偏低|偏小|薄弱|滞后|有待|亟待)|差距|短板(?:明显|仍)|压力(?:较|很|仍|依然|还)?大|任务(?:依然|仍)?(?:艰巨|繁重)|不担当|不作为/;
const REACHED =
  /完成|建成|完工|竣工|投产|投用|启用|通车|实现|达到|达[\d一二两三]|增长|下降|提升至|提高到|荣获|获评|入选|评为|获批|引进|落户|签约|新增|新建|改造|改建|兑现|落实|开展|举办|发放|投入|解决|排查|化解|取得|跻身|[\d.]+(?:亿|万)?[元个家户人亩座公件%％]/;
const ONGOING =
  /正在|在建|有序(?:推进|开展|实施)|(?:扎实|深入|稳步|加快|加速|持续|全力|大力)?推进(?!了)|筹备|快速推进|不断深化|持续深化|常态化/;
const PLANNED =
  /力争|争取|确保|计划|目标|预期|将(?:要|以|在|继续|全力)?|要(?:以|在|把|坚持|继续)|加快|推动|推进|加强|强化|深化|完善|继续|着力|努力|启动|打造|构建|探索|支持|健全/;

/** The stance that the words and the part of the report tell; null for loose words that tell none. */
export function stanceOf(told: Told): Stance | null {
  if (told.stance !== null) return told.stance;
  const words = said(told);
  // What a note explains is neither planned nor done.
  if (explained(told) !== null) return null;
  if (told.part === 'government') return 'rule';
  if (told.part === 'plan') return 'planned';
  if (told.figures.length > 0 && told.figures.every(({ modality }) => modality === 'target'))
    return 'planned';
  if (told.part === 'review' || told.part === 'opening') {
    if (PROBLEM.test(words)) return 'problem';
    return ONGOING.test(words) && !REACHED.test(words) ? 'ongoing' : 'done';
  }
  if (PROBLEM.test(words)) return 'problem';
  if (told.figures.some(({ modality }) => modality === 'actual')) return 'done';
  if (PLANNED.test(words)) return 'planned';
  return REACHED.test(words) ? 'done' : null;
}

const YEARS: Partial<Record<Stance, 'reviews' | 'plans'>> = {
  done: 'reviews',
  ongoing: 'reviews',
  problem: 'reviews',
  planned: 'plans',
  rule: 'plans',
};

const QUOTED = /[“"]([^”"]{2,14})[”"]/gu;

/** A statement with what its words tell put where nothing is known: stance, years, indicators, quoted names. */
export function completed(told: Told): Told {
  const stance = stanceOf(told);
  const years = stance === null ? undefined : YEARS[stance];
  const period = told.period ?? (years ? (told.report?.[years] ?? null) : null);
  const measured = told.figures.flatMap(({ indicator }) => indicator ?? []);
  const indicators = [...new Set([...told.indicators, ...measured])];
  if (told.entities.length > 0) return { ...told, stance, period, indicators };
  const quoted = [...said(told).matchAll(QUOTED)].map((match) => match[1] ?? '');
  return { ...told, stance, period, indicators, entities: [...new Set(quoted)] };
}
