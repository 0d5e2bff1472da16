import type { Hit } from './engine.ts';
import { plainOf } from './plain.ts';
import type { Statement } from './types.ts';
import type { Least } from './weights.ts';

/** How much of what is sought a hit has, by how much it has: what is little of much, or all of nothing, is small. */
const strength = (score: number, sought: number): number => (sought > 0 ? (score * score) / sought : 0);

/** As many are shown although they are not quite as strong. */
const FIRST = 5;

/**
 * Leaves out what is weak, all of it where even the best is: nothing is padded.
 * @param hits best first
 * @param sought the sum of all clues
 */
export function strongEnough(hits: readonly Hit[], sought: number, { best, each, more }: Least): Hit[] {
  if (!hits[0] || strength(hits[0].score, sought) < best) return [];
  return hits.filter(({ score }, i) => strength(score, sought) >= (i < FIRST ? each : more));
}

function pairsOf(text: string): Set<string> {
  const plain = plainOf(text);
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)));
}

/** The share of two texts' pairs of characters that they have in common (Dice, 1945). */
function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** Alike beyond this, two statements of one report say one thing twice. */
const SAME = 0.85;

/** Whether two statements of one report say the same: one list in the text and once more in the notes. */
function repeats(one: Statement, other: Statement): boolean {
  if (one.source !== other.source || one.stance !== other.stance) return false;
  const overlap = Math.min(one.span[1], other.span[1]) - Math.max(one.span[0], other.span[0]);
  if (overlap > 0.5 * Math.min(one.mark.length, other.mark.length)) return true;
  return one.printed.join() === other.printed.join() && likeness(one.gist, other.gist) >= SAME;
}

/** Keeps the best of statements that say the same, at most `limit`. */
export function withoutRepeats(hits: readonly Hit[], limit: number): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    if (kept.length === limit) break;
    if (!kept.some(({ statement }) => repeats(statement, hit.statement))) kept.push(hit);
  }
  return kept;
}
