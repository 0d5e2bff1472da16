/** How far a thing has come, as a statement words it. */
import { said, type Told } from './told.ts';

export type Stage = 'prepared' | 'started' | 'under-way' | 'finished';

const STAGES: readonly Stage[] = ['prepared', 'started', 'under-way', 'finished'];

const WORDS: readonly [Stage, RegExp][] = [
  ['prepared', /筹备|谋划|前期工作|论证|筹建|拟建/],
  ['started', /启动|开工|动工|破土/],
  ['under-way', /在建|一道在建|加快建设|正在|建设中|推进中/],
  [
    'finished',
    /建成|完工|竣工|投产|投用|启用|开街|通车|全部完成|全面完成|消灭|清零|全部(?:除险)?(?:加固|改造|打通|拆除)/,
  ],
];

/** The stage that its words tell; null where they tell none, or several. */
export function stageOf(one: Told): Stage | null {
  const words = said(one).replace(/(?:预计|计划)?(?:建成|投产|竣工)后/g, '');
  const told = WORDS.filter(([, pattern]) => pattern.test(words)).map(([stage]) => stage);
  return told.length === 1 ? (told[0] ?? null) : null;
}

const BUILDS = /建|改|修|加固|开发|保护|启用|投[产用]|通车|竣工|完工|打通|设站|治理|整治/;
/** Words that any statement may have in common with any other. */
const OF_ALL =
  /国家级?|全[国省市县]|[省市县]级|企业|项目|工程|产业|建设|推进|推动|加快|实施|完成|发展|全面|大力|积极|开展|获[评得]|基地|中心|园区|联圩|水库|[“”"、，。；：（）()\d]/g;

/**
 * Whether one statement answers what another has promised, the names of both left out: both speak of works, or they
 * have a word in common. Where the words of one are not known, yes.
 */
export function answersWords(promise: Told, answer: Told, names: readonly string[]): boolean {
  const [one, other] = [said(promise), said(answer)].map((words) => {
    const rest = names.reduce((left, name) => left.replaceAll(name, '|'), words.replace(/[“”"]/g, ''));
    return rest.replace(OF_ALL, '|');
  });
  if (!one || !other) return true;
  if (BUILDS.test(one) && (isReached(answer) || BUILDS.test(other))) return true;
  const pairs = Array.from({ length: Math.max(0, one.length - 1) }, (_, i) => one.slice(i, i + 2));
  return pairs.some((pair) => !pair.includes('|') && other.includes(pair));
}

/** Whether one stage lies before another. */
export const isBefore = (one: Stage, other: Stage) => STAGES.indexOf(one) < STAGES.indexOf(other);

/** What is told as over: nothing is left to do. */
const OVER = /全部|全面完成|任务完成|全覆盖|消灭|清零|100[%％]|收官/;
export const isOver = (told: Told) => OVER.test(said(told));

/** What is told as reached, and not only in part. */
const REACHED =
  /完成(?!投资|年度投资)|完工|竣工|建成|投产|投用|启用|开街|通车|上市|划定|消除|解决|全部(?!开工|启动|动工|签约|实现开工)/;
const IN_PART = /部分|基本|主体|阶段/;
export const isReached = (told: Told) => REACHED.test(said(told)) && !IN_PART.test(said(told));
export const isInPart = (told: Told) => IN_PART.test(said(told));
