/** What the numbers of a sentence speak of: named, distributed over a list, or carried from the clause before. */
import type { FigureRole } from '../analysis.ts';
import { carriesOn, isCounted, placeAlone, withoutPlace } from './carry.ts';
import { earlierTopic, listBefore, PartWatch } from './earlier.ts';
import type { Frame } from './frames.ts';
import { distribute } from './lists.ts';
import { objectOf } from './object.ts';
import type { Scope } from './scope.ts';
import type { Sentence } from './segments.ts';
import { actionOf, isDependent, join, LONGEST_WHAT, nounPhrase } from './subject.ts';

export interface Subject {
  what: string;
  /** Namings to look up an indicator by, the most direct first. */
  phrases: string[];
  /** A part of the place is spoken of. */
  part: boolean;
}

export class Topics {
  private readonly view: string;
  private readonly sentence: Sentence;
  /** The last naming that stood by itself, and the one that dependent words (年产值, 总数) attach to. */
  private current = '';
  private base = '';
  private list: string[] | null = null;
  /** Namings in their order, for 分别 that looks back over clauses. */
  private readonly history: string[] = [];
  private readonly parts: PartWatch;

  constructor(view: string, sentence: Sentence, scope: Scope) {
    this.view = view;
    this.sentence = sentence;
    this.parts = new PartWatch(view, sentence, scope);
  }

  /** The subjects of a group of coordinated numbers, one each. */
  enter(group: readonly Frame[]): Subject[] {
    const { current, base } = this;
    const subjects = this.read(group);
    // 在受灾面积十八万亩的情况下: said in passing, the topic before goes on.
    if (group[0] && PASSING.test(group[0].after)) {
      this.current = current;
      this.base = base;
    }
    return subjects;
  }

  private read(group: readonly Frame[]): Subject[] {
    const [first] = group;
    if (!first) return [];
    this.parts.advance(first.amount.start);
    const noun = withoutPlace(first);
    const named = nounPhrase(noun);
    if (first.amount.kind === 'other' && noun === '' && first.following !== '')
      return group.map(() => this.told(first.following, [first.following]));
    if (first.amount.kind === 'percent' && FOR_PEOPLE.test(first.after))
      return group.map(() => this.subject('民生支出占比', ['民生支出占比']));
    if (named === '' || carriesOn(noun) || placeAlone(first, named)) return this.carried(group, noun);
    const heads = distribute(noun, group.length);
    if (heads) {
      this.list = heads;
      this.current = noun;
      this.base = noun;
      return heads.map((h) => this.subject(nounPhrase(h) || h, [h]));
    }
    return group.map((frame) => this.single(frame, noun, named));
  }

  /** Lets a noun behind a number become what dependent words attach to: 总投资51亿元的【辅力新能源】. */
  leave(frame: Frame, role: FigureRole): void {
    if (role !== 'level' || !isDependent(nounPhrase(frame.peeled.noun))) return;
    const owner = /^(?:以上|左右)?的?([\u4e00-\u9fff“”A-Za-z]{2,16})(?:[，；。]|$)/.exec(frame.after)?.[1];
    if (owner && !/^(?:以上|左右|分别)/.test(owner)) this.base = owner;
  }

  private single(frame: Frame, noun: string, named: string): Subject {
    const counted = isCounted(frame);
    if (counted && frame.following !== '') return this.counted(frame, noun);
    const object = objectOf(
      frame,
      named,
      () => this.current || earlierTopic(this.view, this.sentence, frame.clause),
    );
    if (object !== '') return this.told(object, [noun, object]);
    if (this.base === '' && isDependent(named))
      this.base = earlierTopic(this.view, this.sentence, frame.clause, true);
    const previous = this.base;
    if (
      previous !== '' &&
      previous !== named &&
      (isDependent(named) || /^(?:支出|投入|经费|总量|规模|产量)?占/.test(named))
    ) {
      const measured = /(?:面积|产量|产值|投资|收入|利润)$/.test(named);
      const owner =
        (measured && previous.replace(/(?:(?:播种|种植)?面积|总?产量|总?产值|总投资)$/, '')) || previous;
      this.current = owner + named;
      this.history.push(this.current);
      return this.subject(join(owner, named), [noun, owner + named]);
    }
    this.list = null;
    this.history.push(noun);
    this.current = noun;
    this.base = isDependent(named) ? this.base : noun;
    return this.subject(named, [noun]);
  }

  private told(what: string, phrases: string[]): Subject {
    this.list = null;
    this.current = this.base = what;
    return this.subject(what, phrases);
  }

  private counted(frame: Frame, noun: string): Subject {
    const action = actionOf(noun);
    const what = (action + frame.following).slice(0, LONGEST_WHAT);
    return this.told(what, [noun + frame.following, what, frame.following]);
  }

  private carried(group: readonly Frame[], noun: string): Subject[] {
    const [first] = group;
    if (first && group.length === 1 && first.following !== '' && (isCounted(first) || this.current === '')) {
      return [this.counted(first, noun)];
    }
    if (this.current === '' && first)
      this.current = this.base = earlierTopic(this.view, this.sentence, first.clause);
    const heads =
      listBefore(this.view, this.sentence, group) ??
      (this.list?.length === group.length ? this.list : null) ??
      distribute(this.current, group.length) ??
      this.lookBack(group);
    if (heads) {
      this.list = heads;
      return heads.map((h) => this.subject(nounPhrase(h) || h, [h]));
    }
    return group.map((f) => {
      const what = nounPhrase(this.current) || f.following || nounPhrase(f.local) || f.amount.unit || '数';
      return this.subject(what, [
        ...(/^[、，]?(?:新增|净增|新登记)$/.test(noun) ? [nounPhrase(noun) + this.current] : []),
        this.current,
      ]);
    });
  }

  /** A x，B y，分别增长a、b: as many namings back as there are numbers. */
  private lookBack(group: readonly Frame[]): string[] | null {
    const n = group.length;
    if (n < 2 || this.history.length < n || !/分别|各/.test(group[0]?.local ?? '')) return null;
    return this.history.slice(-n);
  }

  private subject(what: string, phrases: string[]): Subject {
    return {
      what: what.slice(0, LONGEST_WHAT),
      phrases: phrases.map((p) => p.replace(/（[^）]*）/g, '')),
      part: this.parts.inPart,
    };
  }
}

/** 一般公共预算支出3.4万亿元，74%以上用于民生: the share is told behind. */
const FOR_PEOPLE = /^(?:以上|左右)?的?(?:财力|资金|支出)?用于(?:保障和改善)?民生/;

const PASSING = /^(?:以上|左右|多)?的?(?:不利|困难|严峻)?(?:情况|条件|背景|形势|前提|基础)[下上]/;
