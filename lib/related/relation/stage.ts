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

/** Whether one stage lies before another. */
export const isBefore = (one: Stage, other: Stage) => STAGES.indexOf(one) < STAGES.indexOf(other);

/** What is told as over: nothing is left to do. */
const OVER = /全部|全面完成|任务完成|全覆盖|消灭|清零|100[%％]|收官/;
export const isOver = (told: Told) => OVER.test(said(told));

/** What is told as reached, and not only in part. */
const REACHED = /完成|完工|竣工|建成|投产|投用|启用|开街|通车|上市|划定|消除|解决|未发生|全部/;
const IN_PART = /部分|基本|主体|阶段/;
export const isReached = (told: Told) => REACHED.test(said(told)) && !IN_PART.test(said(told));
export const isInPart = (told: Told) => IN_PART.test(said(told));
