/** The words around each number of a sentence, and which numbers are coordinated. */
import { words } from './fold.ts';
import { type Peeled, peel } from './peel.ts';
import { clauseEnd, clauseStart, type Sentence } from './segments.ts';
import { nounAfter } from './subject.ts';
import type { Amount } from './types.ts';

export interface Frame {
  amount: Amount;
  /** Start of the clause; the words between it, or the number before, and the number. */
  clause: number;
  local: string;
  peeled: Peeled;
  /** From behind the number to the end of its clause and a little beyond. */
  after: string;
  /** Noun that the number stands before: 5所【幼儿园】. */
  following: string;
  /** Coordinated with the number before: 6%【、6.5%】. */
  joined: boolean;
}

const SUFFIX = /^(?:及?以上|及?以下|以内|之内|左右|上下|有余|多|余)*/;
/** 以10%的年增速: the words of a rate behind it. */
/** 迈上4个万亿元台阶: the words of a step behind its number. */
const STEP = /^[十百千万亿]*级?元?级?(?:台阶|大关|关口)/;
const RATE = /^的?(?:年均|平均|年|同比)*(?:增速|增幅|增长速度|速度|增长率|降幅)/;
const JOINT =
  /^(?:[、和与及或]|以及)?(?:约为|约|近|超过|超|逾|突破|不低于|不少于|不超过|至少|达到|达|为|同比|分别)*$/;

/** Frames of a sentence's amounts, in order. */
export function framesOf(view: string, sentence: Sentence, amounts: readonly Amount[]): Frame[] {
  const frames: Frame[] = [];
  let floor = sentence.start;
  for (const [i, amount] of amounts.entries()) {
    const previous = frames[frames.length - 1];
    const clause = clauseStart(view, sentence.start, amount.start);
    const from = Math.max(clause, floor);
    const sameClause = previous !== undefined && from === floor && floor > clause;
    let local = words(view, from, amount.start);
    if (sameClause)
      local = local
        .replace(SUFFIX, '')
        .replace(/^（[^）]{1,4}）/, '')
        .replace(RATE, '')
        .replace(STEP, '')
        .replace(/^安排/, '');
    const next = amounts[i + 1]?.start ?? sentence.end;
    const after = words(
      view,
      amount.end,
      Math.min(clauseEnd(view, amount.end, sentence.end) + 1, amount.end + 60),
    );
    const following = followingNoun(view, amount, Math.max(amount.end, Math.min(next, sentence.end)), after);
    const joined = previous !== undefined && coordinated(view, previous, amount, local, sameClause, from);
    frames.push({ amount, clause, local, peeled: peel(local), after, following, joined });
    floor = amount.end + (amount.kind === 'duration' ? 0 : consumed(view, amount.end, following));
  }
  // 12类45件民生实事: the noun behind the second is the first one's too.
  for (const [i, frame] of frames.entries()) {
    const next = frames[i + 1];
    if (next && frame.following === '' && next.amount.start === frame.amount.end)
      frame.following = next.following;
  }
  return frames;
}

function followingNoun(view: string, amount: Amount, next: number, after: string): string {
  if (
    amount.kind === 'percent' ||
    amount.kind === 'point' ||
    amount.kind === 'ratio' ||
    amount.kind === 'rank'
  )
    return '';
  const noun = nounAfter(after);
  if (/台阶|大关|关口/.test(noun) || /^(?:的)?(?:预期)?(?:目标|任务|计划)/.test(noun)) return '';
  // The words up to another number in a row of numbers are not this one's.
  return amount.end + noun.length > next + 6 ? words(view, amount.end, next) : noun;
}

/** How much of the text behind a number its own noun takes up. */
function consumed(view: string, end: number, following: string): number {
  if (following === '') return 0;
  const at = view.indexOf(following, end);
  return at >= 0 && at - end <= 4 ? at - end + following.length : 0;
}

function coordinated(
  view: string,
  previous: Frame,
  amount: Amount,
  local: string,
  sameClause: boolean,
  from: number,
): boolean {
  if (previous.amount.kind !== amount.kind) return false;
  if (sameClause) return JOINT.test(local) && previous.following === '';
  // 分别增长5%，6%，7%: a comma in a list of bare numbers.
  const between = words(view, previous.amount.end, from).replace(SUFFIX, '');
  return local === '' && between === '，' && (previous.joined || /分别/.test(previous.local));
}
