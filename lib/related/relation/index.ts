/**
 * The kind of link between two statements, from what the two are: whose, of which years, in what stance, with
 * which figures and names. A pure function of the pair; data/threads.json is its test, not its source.
 */
import type { Relation } from '../../passage.ts';
import type { Link } from '../types.ts';
import { reasons } from './because.ts';
import { completed } from './complete.ts';
import { discrepancies } from './discrepancy.ts';
import { commonRun, sharedMeasures } from './measures.ts';
import { sharedNames } from './names.ts';
import { isAnswered, isDone, isToThePoint, type Pair } from './outcome.ts';
import {
  endYear,
  explained,
  firstYear,
  inOrder,
  type Standing,
  said,
  standing,
  type Told,
  unquoted,
} from './told.ts';

export { discrepancies } from './discrepancy.ts';
export { inOrder, type Standing, standing, type Told } from './told.ts';

const isGoal = (told: Told) => told.stance === 'planned' || told.stance === 'rule';

const DEFINES = /指|即|简称|也叫|是(?:我|以|由|对)/;
/** A note explains a word that the other uses. */
function explains({ first, second, names }: Pair): boolean {
  const [note, other] = first.part === 'notes' ? [first, second] : [second, first];
  if (note.part !== 'notes' || other.part === 'notes' || isGoal(note)) return false;
  if (note.gist && !DEFINES.test(note.gist)) return false;
  const word = explained(note);
  if (word === null) return names.length > 0;
  return [other.gist ?? '', ...other.entities].some((words) => unquoted(words).includes(word));
}

/** Where nothing else tells: what is above is carried out below, others follow the same policy. */
const elsewhere = (where: Standing): Relation => (where === 'above' ? 'local-implementation' : 'same-policy');

/** A plan answered by what was done since. */
function outcome(pair: Pair): Relation {
  const { where, measures, thing } = pair;
  if (thing && where !== 'apart' && measures.length === 0 && !isToThePoint(pair)) return 'same-thing';
  if (where === 'same') {
    const targets = measures.filter(({ figures }) => figures?.[0].modality === 'target');
    const reached = targets.length > 0 ? targets.some(isAnswered) : isDone(pair);
    return reached ? 'target-outcome' : 'plan-progress';
  }
  if (thing && where !== 'apart') return isDone(pair) ? 'target-outcome' : 'plan-progress';
  if (measures.some(({ indicator }) => indicator !== null)) return 'same-indicator';
  if (measures.length > 0 && where !== 'above') return 'same-indicator';
  return elsewhere(where);
}

/** Whether both have a measure, a name, or so many characters in a row. */
function shares({ first, second, measures, names }: Pair, run: number): boolean {
  return measures.length > 0 || names.length > 0 || commonRun(said(first), said(second)).length >= run;
}

/** Whether a promise may be called the same again: with no word in common that is too much said. */
const isClose = (pair: Pair): boolean => shares(pair, 2);

function planned(pair: Pair): Relation {
  const { first, second, where, measures, thing } = pair;
  if (second.stance === 'planned' || second.stance === 'rule') {
    if (where === 'same') return isClose(pair) ? 'restated-plan' : 'same-policy';
    if (measures.length > 0) return 'same-indicator';
    return thing && where !== 'apart' ? 'restated-plan' : elsewhere(where);
  }
  // What was over before the plan began is not its doing.
  const over = endYear(second.period) ?? Number.POSITIVE_INFINITY;
  if (over < (firstYear(first.period) ?? 0)) return where === 'same' ? 'update' : 'same-policy';
  return outcome(pair);
}

function ruled({ second, where }: Pair): Relation {
  if (where !== 'same') return 'same-policy';
  return isGoal(second) ? 'restated-plan' : 'plan-progress';
}

function done(pair: Pair): Relation {
  const { first, second, where, measures, names, thing } = pair;
  const [before, after] = [first.report, second.report].map((report) => endYear(report?.reviews ?? null));
  const later = (before ?? 0) < (after ?? 0);
  if (second.stance === 'rule') return where === 'same' ? 'update' : 'same-policy';
  if (measures.some(({ indicator, figures }) => indicator !== null || (figures && where !== 'same')))
    return 'same-indicator';
  if (where === 'same') return isClose(pair) ? 'update' : 'same-policy';
  if (thing && where !== 'apart') return later ? 'update' : 'same-thing';
  // What was done above in one year is carried out below in the same; in a later one the two do the same.
  const together = second.stance !== 'planned' && !later && !names.some((name) => name.honour);
  return together ? elsewhere(where) : 'same-policy';
}

/** A problem that is admitted; what was planned and is a problem now; what became of it since. */
function problem({ first, second, where, names }: Pair): Relation {
  // What places apart both admit is alike.
  if (first.stance === second.stance) return where === 'apart' ? 'similar' : 'same-thing';
  if (where === 'same') return isGoal(first) ? 'plan-progress' : 'update';
  return names.length > 0 ? 'same-thing' : 'similar';
}

/** What is known without a stance, or without knowing whose words these are: of loose text. */
function unknown({ first, second, measures, names, thing }: Pair, alike: boolean): Relation {
  if (measures.length > 0) return 'same-indicator';
  if (thing) return 'same-thing';
  const admits = first.stance === 'problem' || second.stance === 'problem';
  return names.length > 0 || (alike && !admits) ? 'same-policy' : 'similar';
}

function kindOf(pair: Pair, alike: boolean): Relation {
  const { first, second } = pair;
  if (explains(pair)) return 'definition';
  if (first.stance === null || second.stance === null) return unknown(pair, alike);
  if (first.report === null || second.report === null) return unknown(pair, alike);
  if (first.stance === 'problem' || second.stance === 'problem') return problem(pair);
  if (first.stance === 'rule') return ruled(pair);
  return first.stance === 'planned' ? planned(pair) : done(pair);
}

/** Whether both speak of the same by more than their stance and place: a name, a measure, a term, a phrase. */
function isGrounded(pair: Pair): boolean {
  const { first, second } = pair;
  return first.terms.some((term) => second.terms.includes(term)) || shares(pair, 4);
}

/**
 * The kind of link between two statements, and why. The kind is told from the earlier report to the later, in one
 * year from the upper place to the lower, whichever is given first; `because` puts the figures of `a` first.
 * @param alike the two are known to speak of the same, by the dataset or by the ranking; without it a pair that
 *   shares no name, measure, term or phrase is only similar
 */
export function relationOf(a: Told, b: Told, alike = true): Link {
  const [one, other] = [completed(a), completed(b)];
  const [first, second] = inOrder(one, other);
  const names = sharedNames(first, second);
  const measures = sharedMeasures(first, second);
  const found = discrepancies(first, second, names);
  const because = reasons([...found, ...measures], names, first !== one);
  if (found.length > 0) return { relation: 'possible-discrepancy', because };
  const where = standing(first.report, second.report);
  const thing = names.some((name) => name.thing);
  const pair: Pair = { first, second, where, measures, names, thing };
  return { relation: alike || isGrounded(pair) ? kindOf(pair, alike) : 'similar', because };
}
