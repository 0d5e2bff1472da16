import { isMeant, type Located } from './locate.ts';
import type { Thread, ThreadLink } from './types.ts';
import type { Weights } from './weights.ts';

/** The dataset's threads by statement. */
export class Threads {
  readonly #of = new Map<string, Thread[]>();

  constructor(threads: readonly Thread[]) {
    for (const thread of threads) {
      for (const id of thread.statements) {
        const row = this.#of.get(id);
        if (row) row.push(thread);
        else this.#of.set(id, [thread]);
      }
    }
  }

  /** Threads that a statement belongs to. */
  of(statement: string): readonly Thread[] {
    return this.#of.get(statement) ?? [];
  }

  /** What the dataset says of a pair, in either direction. */
  link(one: string, other: string): ThreadLink | null {
    for (const { links } of this.of(one)) {
      for (const link of links)
        if ((link.from === one && link.to === other) || (link.from === other && link.to === one)) return link;
    }
    return null;
  }
}

/** What the threads say of a unit. */
export interface Threaded {
  score: number;
  /** Threads that hold both it and the passage. */
  names: readonly string[];
  link: ThreadLink | null;
}

/** Kinds of links between statements of one thing, which come before those of one policy. */
const ONE_THING: ReadonlySet<string> = new Set([
  'same-thing',
  'target-outcome',
  'plan-progress',
  'restated-plan',
  'update',
  'possible-discrepancy',
]);
/** A thread is told by so many of its statements. */
const CLOSEST = 3;
/** As many of the best found bring what their threads hold. */
const BRINGING = 5;
/** Where words found little, threads count as if they had found this much. */
const LEAST = 20;

/**
 * Statements in the threads of those that the passage overlaps, and, for less, of those that its words found best.
 * @param found the best by words, best first
 * @param unitOf the unit of a statement, or null where it may not be a result
 */
export function threadScores(
  threads: Threads,
  located: readonly Located[],
  found: readonly { id: string; score: number }[],
  unitOf: (id: string) => number | null,
  weights: Weights,
): Map<number, Threaded> {
  const threaded = new Map<number, Threaded>();
  const best = Math.max(found[0]?.score ?? 0, LEAST);
  const words = new Map(found.map(({ id, score }) => [id, score / best]));
  // A passage of two clauses has threads of each: those whose statements share its words come first.
  const fitOf = (thread: Thread) => {
    const fits = thread.statements.filter((id) => unitOf(id) !== null).map((id) => words.get(id) ?? 0);
    const closest = fits.sort((a, b) => b - a).slice(0, CLOSEST);
    return closest.reduce((sum, fit) => sum + fit, 0) / Math.max(1, closest.length);
  };
  const add = (from: string, worthOf: number, linked: number, named: boolean) => {
    for (const thread of threads.of(from)) {
      const worth = named ? worthOf * (weights.anyThread + weights.fittingThread * fitOf(thread)) : worthOf;
      for (const id of thread.statements) {
        const unit = id === from ? null : unitOf(id);
        if (unit === null) continue;
        const link = named ? threads.link(from, id) : null;
        const strong = link && ONE_THING.has(link.relation) ? weights.oneThingLink : 1;
        const score = worth / thread.statements.length ** weights.threadSize + (link ? linked * strong : 0);
        const before = threaded.get(unit) ?? { score: 0, names: [], link: null };
        threaded.set(unit, {
          score: Math.max(before.score, score) + weights.secondThread * Math.min(before.score, score),
          names: named && !before.names.includes(thread.name) ? [...before.names, thread.name] : before.names,
          link: before.link ?? link,
        });
      }
    }
  };
  for (const one of located)
    add(one.statement.id, one.share * best * weights.thread, one.share * best * weights.link, isMeant(one));
  for (const { id, score } of found.slice(0, BRINGING))
    add(id, (score * score * weights.threadOfFound) / best, 0, false);
  return threaded;
}
