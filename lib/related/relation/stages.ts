/** Works that a later statement has less far on than an earlier one. */
import type { Discrepancy } from './counted.ts';
import { commonRun, sharedMeasures } from './measures.ts';
import type { SharedName } from './names.ts';
import { isBefore, isOver, stageOf } from './stage.ts';
import { endYear, said, standing, type Told } from './told.ts';

/** A thing that an earlier statement has further on than a later one has it. */
export function stages(first: Told, second: Told, names: readonly SharedName[]): Discrepancy[] {
  const thing = names.find((name) => name.thing && name.whole && name.listed);
  const where = standing(first.report, second.report);
  // In a list of many names it is not told which one has come how far.
  if (first.entities.length > 2 || second.entities.length > 2) return [];
  if (!thing || where === 'apart' || first.stance === 'planned' || first.stance === 'rule') return [];
  const [before, after] = [stageOf(first), stageOf(second)];
  if (before === null || after === null || !isBefore(after, before)) return [];
  return [{ figures: null, name: thing.names[0], unless: null }];
}

/** Works that are over when they are over, unlike a policy that goes on. */
const WORKS = /改造|加固|修复|打通|拆除|新建|重建/;

/** Whether a phrase says all that the works are: nothing but a verb stands before it. */
function leads(run: string, words: string): boolean {
  const before = words.slice(0, Math.max(0, words.indexOf(run)));
  return before === '' || /[，。；：、“”（）]$|(?:完成|实施|推进|启动|加快|继续)$/.test(before);
}

/** Works told as over that are planned again for the same place: by a long phrase, or by figures of the same. */
export function again(first: Told, second: Told): Discrepancy[] {
  if (standing(first.report, second.report) !== 'same' || first.stance !== 'done') return [];
  if (second.stance !== 'planned' || !isOver(first)) return [];
  const run = commonRun(said(first), said(second));
  if (!WORKS.test(run)) return [];
  const counted = sharedMeasures(first, second).find(({ figures }) => figures?.[1].modality === 'target');
  if (counted?.figures) return [{ figures: counted.figures, name: null, unless: null }];
  return run.length >= 5 && (leads(run, said(first)) || leads(run, said(second)))
    ? [{ figures: null, name: run, unless: null }]
    : [];
}

const BUILDS = /启动|打通|新建|改造|建设|续建/;

/** A thing on the list of a year that is over, planned again for a later one. */
export function listed(first: Told, second: Told, names: readonly SharedName[]): Discrepancy[] {
  if (first.stance !== 'planned' || second.stance !== 'planned') return [];
  if (standing(first.report, second.report) !== 'same') return [];
  const [over, planned, told] = [first.period, second.period, first.report?.reviews ?? null].map(endYear);
  if (!over || !planned || !told || over > told || planned <= over) return [];
  const [goal, goalAgain] = [stageOf(first), stageOf(second)];
  const goesOn = goal !== null && goalAgain !== null && isBefore(goal, goalAgain);
  if (goesOn || !BUILDS.test(said(second))) return [];
  const thing = names.find((name) => name.thing && name.whole && name.listed);
  return thing ? [{ figures: null, name: thing.names[0], unless: null }] : [];
}
