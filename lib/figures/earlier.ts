/** What the clauses before a number tell of it: its topic, and whether a part of the place is spoken of. */
import { words } from './fold.ts';
import type { Frame } from './frames.ts';
import { namesIndicator } from './indicators.ts';
import { distribute } from './lists.ts';
import { namesPart, type Scope } from './scope.ts';
import type { Sentence } from './segments.ts';
import { LONGEST_WHAT } from './subject.ts';

/** The topic of the clauses before `clause`: an indicator named there, else, unless only that will do, their first words. */
export function earlierTopic(
  view: string,
  sentence: Sentence,
  clause: number,
  onlyIndicator = false,
): string {
  const before = words(view, Math.max(sentence.start, clause - 120), clause)
    .split(/[，；：]/)
    .filter((c) => c !== '')
    .reverse();
  for (const c of before.slice(0, 2)) {
    for (let end = Math.min(c.length, 40); end >= 3; end--)
      if (namesIndicator(c.slice(0, end))) return c.slice(0, end);
  }
  return onlyIndicator ? '' : (before[0]?.slice(0, LONGEST_WHAT) ?? '');
}

/** A、B总量首次双下降，比上年分别下降a、b: the clause of their own that names the numbers of a group. */
export function listBefore(view: string, sentence: Sentence, group: readonly Frame[]): string[] | null {
  const [first] = group;
  if (!first || group.length < 2 || !first.local.includes('分别')) return null;
  const before = view.slice(Math.max(sentence.start, first.clause - 60), first.clause);
  const clause = /(?:^|[，；：])([^，；：。]+)[，：]$/.exec(before)?.[1] ?? '';
  return /\d|百分之/.test(clause) ? null : distribute(clause, group.length);
}

/** Follows a sentence's clauses: 高新园区… begins to speak of a part, 全市… or a semicolon ends it. */
export class PartWatch {
  inPart = false;
  private readonly view: string;
  private readonly scope: Scope;
  private seen: number;

  constructor(view: string, sentence: Sentence, scope: Scope) {
    this.view = view;
    this.scope = scope;
    this.seen = sentence.start;
  }

  /** Reads on to `upTo`. */
  advance(upTo: number): void {
    const passed = words(this.view, this.seen, upTo);
    this.seen = Math.max(this.seen, upTo);
    for (const piece of passed.split(/([；。]|[，：])/)) {
      if (piece === '；' || piece === '。') this.inPart = false;
      else if (this.namesWhole(piece)) this.inPart = false;
      else if (namesPart(this.scope, piece)) this.inPart = true;
    }
  }

  private namesWhole(piece: string): boolean {
    return /^.{0,4}(?:全|我|本)/.test(piece) && [...this.scope.own].some((w) => piece.includes(w));
  }
}
