/** Period and target-or-result: what the part says, unless the paragraph, sentence or clause says otherwise. */
import type { Part, Section } from '../analysis.ts';
import { lastMark, openingMark, runningMark } from './marks.ts';
import type { Sentence } from './segments.ts';
import { clauseStart } from './segments.ts';
import type { TimeMark } from './times.ts';
import { chineseYears, fiveYearPlan, lastYear, type Years } from './years.ts';

export interface Tense {
  period: string | null;
  modality: 'actual' | 'target';
}

export interface TenseScope {
  view: string;
  years: Years;
  times: readonly TimeMark[];
  sections: readonly Section[];
}

const GOAL =
  /(?:力争|确保(?!了)|争取(?:在|到20|于|年|实现|达|突破|完成|早日|今年|明年|尽快|用)|预期目标|目标[是为：]|奋斗目标|(?<=[，。；、年将们目])计划(?:总?投资|新|建设|实施|到|完成|用|于|今年|投入|年)|拟(?:建(?![项和的、])|投|新|安排|于|定)|建成(?:投产|投用|运营|达产)?后|达产后|投产后|达产达效后|全部建成后|投运后|项目建成|(?:今后|未来)(?:五年|几年|三年|一个时期|\d)|下一步|到“十[三四五]五”末|规划到|(?<=[，。；、])规划(?:总?投资|建设))/;
const WILL =
  /(?:将(?:实现|达|新|建|完成|突破|超|带动|增|形成|于|为|再|在|有)|可(?:实现年|年产|新增年|形成年|带动就业))/;
const YIELD = /(?:建成|达产|投产|投运|建成投产|达产达效)(?:投产|投用|达产|运营|达效)?后/;
const DONE =
  /(?:已(?:经)?(?:建成|完成|有|达|超|实现|累计|开|签|落|投|形成|发|获|连续|从|由|突破|接)|目前|截至|现有|一年来|五年来|过去|(?<![比较过于])去年(?!同)|(?<![比较过于])上年(?!同|的|基|水|年初|预算)|以来|原有|取得了|完成了|实现了|达到了)/;

/** 年均增长9.7%, said of the last year of a review of several: over all of them. */
const AVERAGED = /(?:年均|平均每年|每年平均|年递增)[^，；]{0,16}$/;

/** The part of the report that `at` stands in, and its section's title. */
export function sectionAt(
  sections: readonly Section[],
  at: number,
): { part: Part | null; title: string; span: readonly [number, number] | null } {
  let part: Part | null = null;
  let title = '';
  let span: readonly [number, number] | null = null;
  for (const s of sections) {
    if (s.span[0] > at) break;
    if (s.span[1] <= at) continue;
    part = s.part;
    if (s.depth <= 1 || span === null) {
      title = s.title;
      span = s.span;
    }
  }
  return { part, title, span };
}

/** Reads the tense of a number that starts at `at` in `sentence`. */
export function tenseAt(scope: TenseScope, sentence: Sentence, at: number): Tense {
  const { view, years, sections } = scope;
  const { part, title, span } = sectionAt(sections, at);
  const base = partTense(part, title, years);
  if (base.modality === 'target' && base.period === years.plans && base.period?.includes('-'))
    base.period = yearBefore(sections, at, years) ?? base.period;
  const own = lastMark(scope.times, sentence.start, at, view);
  const opening =
    own ??
    openingMark(scope.times, sentence.paragraph, sentence.start, view, base.period) ??
    runningMark(scope.times, sentence.start, title, span, part === 'review' ? base.period : null);
  if (opening?.plain && base.modality === 'target')
    return { period: years.plans?.includes('-') ? years.plans : base.period, modality: 'target' };
  const period = opening?.period !== undefined ? opening.period : base.period;
  const words = view.slice(Math.max(sentence.start, at - 160), at);
  const clause = view.slice(clauseStart(view, sentence.start, at), at);
  if (base.modality === 'actual' && AVERAGED.test(clause) && period === years.reviews?.slice(-4))
    return settle(base, years.reviews, opening !== null, words, clause, years);
  return { ...settle(base, period, opening !== null, words, clause, years) };
}

function settle(
  base: Tense,
  period: string | null,
  told: boolean,
  words: string,
  clause: string,
  years: Years,
): Tense {
  const since = words.slice(words.lastIndexOf('；') + 1);
  const year = lastYear(period);
  const reviewed = lastYear(years.reviews);
  if (YIELD.test(since)) return { period: null, modality: 'target' };
  if (/年产(?:能|值)?$/.test(clause) && !/[达增现]/.test(clause.slice(-6)))
    return { period: null, modality: 'target' };
  if (base.modality === 'actual') {
    const later =
      told &&
      year !== null &&
      reviewed !== null &&
      year > reviewed &&
      (years.delivered === null || year > years.delivered);
    const goal = GOAL.test(since.slice(-60)) || WILL.test(clause);
    return { period, modality: later || goal ? 'target' : 'actual' };
  }
  const past =
    told && year !== null && reviewed !== null && year <= reviewed && !period?.endsWith(years.plans ?? '?');
  if (past) return { period, modality: 'actual' };
  if (!told && DONE.test(clause) && !GOAL.test(clause)) return { period: years.reviews, modality: 'actual' };
  return { period, modality: 'target' };
}

function partTense(part: Part | null, title: string, years: Years): Tense {
  if (part === 'plan' || part === 'government')
    return { period: titleYears(title, years, 'plan') ?? years.plans, modality: 'target' };
  if (part === 'review' || part === 'opening')
    return { period: titleYears(title, years, 'review') ?? years.reviews, modality: 'actual' };
  return { period: years.reviews, modality: 'actual' };
}

/** 四、提升医疗保障水平 behind 三、2026年工作安排: still that year's work. */
function yearBefore(sections: readonly Section[], at: number, years: Years): string | null {
  let found: string | null = null;
  for (const s of sections) {
    if (s.span[0] > at) break;
    if (s.depth > 1 || s.part !== 'plan') continue;
    const told = titleYears(s.title, years, 'plan');
    if (told !== null) found = told;
  }
  return found;
}

/** A section's title may name its one year or its span of years. */
function titleYears(title: string, years: Years, part: 'plan' | 'review'): string | null {
  const named = [...title.matchAll(/(20\d{2}|19\d{2})(?:[-—–至](20\d{2}|19\d{2}))?年/g)];
  const chinese = chineseYears(title);
  if (named.length === 0 && chinese.length > 0) return chinese.length === 1 ? (chinese[0] ?? null) : null;
  const several = /[五5]年/.test(title);
  if (named.length === 1 && !several)
    return named[0]?.[2] ? `${named[0][1]}-${named[0][2]}` : (named[0]?.[1] ?? null);
  if (named.length === 0 && /今年|本年度?/.test(title))
    return years.delivered === null ? null : `${years.delivered}`;
  const plan = /“?(十[一二三四五六]|[六七八九])五”?/.exec(title)?.[1];
  // 推动“十五五”开好局: the plan's first year.
  if (plan && named.length === 0 && /开好?局|起好?步/.test(title))
    return fiveYearPlan(plan)?.slice(0, 4) ?? null;
  if (plan && named.length === 0) return fiveYearPlan(plan);
  if (named.length > 0 || !several) return null;
  const period = part === 'review' ? years.reviews : years.plans;
  return period?.includes('-') ? period : null;
}
