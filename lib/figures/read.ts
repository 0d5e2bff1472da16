/** From sentences with numbers to figures: what each number measures, of whom, when, and how it is meant. */
import type { Comparator, Figure } from '../analysis.ts';
import { comparatorOf, prefixComparator, suffixComparator } from './comparator.ts';
import { words } from './fold.ts';
import { type Frame, framesOf } from './frames.ts';
import { indicatorOf } from './indicators.ts';
import { type RoleReading, roleOf } from './role.ts';
import { comparesElsewhere, type Scope } from './scope.ts';
import { clauseStart, type Sentence } from './segments.ts';
import type { Tense } from './tense.ts';
import { Topics } from './topics.ts';
import type { Amount } from './types.ts';

export interface Reader {
  text: string;
  view: string;
  scope: Scope;
  tenseOf(sentence: Sentence, at: number, end: number): Tense;
}

/** The figures of one sentence. */
export function readSentence(reader: Reader, sentence: Sentence, amounts: readonly Amount[]): Figure[] {
  const { view, scope } = reader;
  const frames = framesOf(view, sentence, amounts);
  const topics = new Topics(view, sentence, scope);
  const figures: Figure[] = [];
  let rate: RoleReading | null = null;
  for (let i = 0; i < frames.length; ) {
    let n = 1;
    while (frames[i + n]?.joined) n++;
    const group = frames.slice(i, i + n);
    const compared = comparators(view, group);
    const named = topics.enter(group);
    let before: RoleReading | null = null;
    group.forEach((frame, k) => {
      const { amount, peeled } = frame;
      const subject = named[k];
      if (!subject) return;
      const reading =
        again(frame, rate) ??
        arrives(frames[i + k - 1], frame, figures.at(-1)) ??
        roleOf(amount, peeled, frame.after, k > 0 ? before : null);
      before = reading;
      if (amount.kind === 'percent') rate = reading;
      const context = words(
        view,
        Math.max(sentence.start, amount.start - 200),
        Math.min(sentence.end, amount.end + 20),
      );
      const clause = words(view, frame.clause, amount.start);
      const elsewhere = comparesElsewhere(scope, clause);
      // 新增企业15家，其中规上工业企业4家: new ones too.
      const near = clause.startsWith('其中')
        ? words(
            view,
            clauseStart(view, sentence.start, Math.max(sentence.start, frame.clause - 1)),
            amount.start,
          )
        : clause;
      const indicator =
        elsewhere || subject.part
          ? null
          : indicatorOf(subject.phrases, reading.role, amount, scope, context, near);
      // 从2021年的46503元和16935元: one year for both.
      const dated = k > 0 && group[0] && /\d{4}年(?:底|末)?的$/.test(group[0].local) ? group[0] : frame;
      const tense = tenseOf(reader, sentence, dated, frames[i + k + 1]);
      figures.push(figure(reader.text, amount, compared[k] ?? 'eq', reading, subject.what, indicator, tense));
      topics.leave(frame, reading.role);
    });
    i += n;
  }
  return figures;
}

/** 增长6%，力争7%: the second is a growth too. */
function again({ amount, local, peeled }: Frame, rate: RoleReading | null): RoleReading | null {
  if (amount.kind !== 'percent' || rate?.role !== 'growth' || peeled.kind === 'verb') return null;
  const noun = peeled.noun.replace(/^(?:在)?(?:实际)?工作中/, '');
  return noun === '' && /力争|努力|争取|工作中/.test(local) ? rate : null;
}

/** 由24.1%回落到2.8%: what the change ends in is what it began with. */
function arrives(from: Frame | undefined, to: Frame, last: Figure | undefined): RoleReading | null {
  if (!from || !last || from.clause !== to.clause || to.peeled.noun !== '') return null;
  if (from.amount.kind !== to.amount.kind || !/percent|bare/.test(to.amount.kind)) return null;
  if (!/[由从][^，；]*$/.test(from.local) || !/[到至为]$/.test(to.local.replace(/(?:去年|今年)?的$/, '')))
    return null;
  return { role: last.role, falls: false };
}

/** The value that a change started from (由37亿元提升至…) is of an earlier time that is not told. */
function tenseOf(reader: Reader, sentence: Sentence, frame: Frame, next: Frame | undefined): Tense {
  const tense = reader.tenseOf(sentence, frame.amount.start, frame.amount.end);
  const from =
    /(?:由|从)[^，；\d]*$/.test(frame.local) &&
    next !== undefined &&
    /[至到为]/.test(next.local) &&
    next.clause === frame.clause;
  const dated = /(?:年|末|底|初)的?$/.test(frame.local);
  if (from && !dated) return { ...tense, period: null };
  // 超过年初提出的900万人目标: a goal, told in the review.
  const goal =
    /(?:提出|确定|预定|预期|下达|既定|制定)的?$/.test(frame.local) &&
    /^(?:以上|左右)?的?(?:预期)?目标/.test(frame.after);
  return goal ? { ...tense, modality: 'target' } : tense;
}

/** A comparator before the first or behind the last of 分别a、b speaks of all. */
function comparators(view: string, group: readonly Frame[]): Comparator[] {
  const found = group.map((f) => comparatorOf(view, f.amount));
  const [first, last] = [group[0], group[group.length - 1]];
  if (!first || !last || group.length < 2) return found;
  const shared = /分别|均|都|双双|城乡|先后|相继/.test(first.local) || first.peeled.noun === '';
  if (!shared) return found;
  const head = prefixComparator(view, first.amount);
  const tail = suffixComparator(view, last.amount);
  return found.map((cmp) => (cmp !== 'eq' ? cmp : (head ?? tail ?? 'eq')));
}

function figure(
  text: string,
  a: Amount,
  cmp: Comparator,
  reading: RoleReading,
  what: string,
  indicator: string | null,
  tense: Tense,
): Figure {
  const sign = reading.role === 'growth' && reading.falls ? -1 : 1;
  const found: Figure = {
    span: [a.start, a.end],
    raw: text.slice(a.start, a.end),
    value: sign * a.value,
    unit: a.unit,
    base: sign * a.base,
    baseUnit: a.baseUnit === '' && a.kind === 'bare' ? impliedUnit(what) : a.baseUnit,
    cmp,
    role: reading.role,
    what,
    indicator,
    period: tense.period,
    modality: tense.modality,
  };
  if (a.valueHigh !== undefined) found.valueHigh = sign * a.valueHigh;
  if (a.values) found.values = a.values;
  return found;
}

/** 产值突破100亿 leaves its 元 unsaid, 95万人民 its 人. */
function impliedUnit(what: string): string {
  if (/产值|收入|投资|营收|资金|税|总额|规模|产业|利润|贷款|资产|债/.test(what)) return '元';
  return /人|群众|学生|职工|农民|居民/.test(what) ? '人' : '';
}
