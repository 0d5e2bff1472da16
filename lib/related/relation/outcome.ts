/** Whether what was promised is told as done: by figures, of a thing, in the same words. */
import type { Figure } from '../../analysis.ts';
import { commonRun, type SharedMeasure } from './measures.ts';
import type { SharedName } from './names.ts';
import { answersWords, isInPart, isReached } from './stage.ts';
import { endYear, type Standing, said, type Told } from './told.ts';

export interface Pair {
  first: Told;
  second: Told;
  /** Where the first stands, seen from the second. */
  where: Standing;
  measures: readonly SharedMeasure[];
  names: readonly SharedName[];
  /** Both speak of one road, firm, project. */
  thing: boolean;
}

const topOf = (figure: Figure) => figure.valueHigh ?? figure.value;

/** Whether a figure that was aimed at was reached, or was due: of a yearly rise until 2026 one year tells nothing yet. */
export function isAnswered({ figures }: SharedMeasure): boolean {
  if (figures?.[0].modality !== 'target' || figures[1].modality !== 'actual') return false;
  const [goal, result] = figures;
  if (goal.role !== result.role) return false;
  const due = (endYear(result.period) ?? 0) >= (endYear(goal.period) ?? Number.POSITIVE_INFINITY);
  const years = goal.period?.match(/\d{4}/g);
  if (!due && goal.role === 'growth' && years?.[0] !== years?.at(-1)) return false;
  const upTo = goal.cmp === 'le' || goal.cmp === 'lt';
  return due || (upTo ? topOf(result) <= topOf(goal) : topOf(result) >= topOf(goal));
}

/** Whether the second speaks of what was promised for a thing: a firm that is to be listed may win an award. */
export function isToThePoint({ first, second, names }: Pair): boolean {
  const things = names.filter((name) => name.thing);
  if (things.some((name) => name.work)) return true;
  return answersWords(
    first,
    second,
    things.flatMap((name) => name.names),
  );
}

/** Whether what was promised is told as reached: the thing by name, or the same words. */
export function isDone({ first, second, names, thing }: Pair): boolean {
  if (second.stance !== 'done' || isInPart(second)) return false;
  if (thing) return names.some((name) => name.thing && name.whole);
  if (!isReached(second)) return false;
  return names.length > 0 || commonRun(said(first), said(second)).length >= 5;
}
