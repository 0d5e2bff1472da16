import type { Hit } from './engine.ts';
import { type FeatureSpace, familyNumber } from './features.ts';
import { plainOf } from './plain.ts';
import type { Clue } from './score.ts';
import type { Statement } from './types.ts';
import type { Least } from './weights.ts';

/** How much of what is sought a hit has, by how much it has: what is little of much, or all of nothing, is small. */
const strength = (score: number, sought: number): number => (sought > 0 ? (score * score) / sought : 0);

const [NAME, CONCEPT, PAIR] = [familyNumber('name'), familyNumber('concept'), familyNumber('bigram')];
const NAME_LENGTH = 6;
const WORDLESS: ReadonlySet<number> = new Set((['bigram', 'formula', 'topic'] as const).map(familyNumber));

/** What is worth less, half of the five reports' statements have. */
const TELLING = 12;

/** As many are shown although they are not quite as strong. */
const FIRST = 5;

/** What has less than this share of the best, among the first five of the best by words, and no thread, is a tail. */
const TAIL = 0.2;

/**
 * Leaves out what is weak, all of it where even the best is: nothing is padded.
 * @param hits best first
 * @param sought the sum of all clues
 * @param byWords the best score without threads
 */
export function strongEnough(
  hits: readonly Hit[],
  sought: number,
  byWords: number,
  { best, each, more }: Least,
): Hit[] {
  const top = hits[0]?.score ?? 0;
  const some = strength(top, sought) >= best;
  return hits.filter(({ score, threads }, i) => {
    // What editors found to be of one thing needs no words in common.
    if (threads.length > 0) return true;
    if (score < TAIL * (i < FIRST ? byWords : top)) return false;
    return some && strength(score, sought) >= (i < FIRST ? each : more);
  });
}

/** Whether a passage is no longer than a word or a name. */
export const isName = ({ length }: Pick<Said, 'length'>): boolean => length > 0 && length <= NAME_LENGTH;

/** Below this share of known words a text is no report's: people talking, an advertisement, a novel. */
const REPORTS_SPEAK = 0.36;

/** What is known of a passage's words. */
export interface Said {
  /** The share of its characters that are in words of the vocabulary. */
  known: number;
  /** Number of its characters. */
  length: number;
}

/**
 * Whether a hit has something that tells of one thing: a name, a glossary entry, an indicator, a concept that is not
 * broad, a long word. Pairs of characters and what everything speaks of are not enough, however many; of a passage
 * that is no longer than a name any word is, and pairs are where the vocabulary has no word for it (猕猴桃).
 */
export function telling(clues: readonly Clue[], space: FeatureSpace, { known, length }: Said): boolean {
  const told = clues.filter(({ feature, worth }) => worth >= TELLING && space.isTelling(feature));
  if (isName({ length })) {
    const pairs = clues.filter(({ family }) => family === PAIR);
    return clues.some(({ family }) => !WORDLESS.has(family)) || (known < 1 && pairs.length >= length - 1);
  }
  if (known >= REPORTS_SPEAK) return told.length > 0;
  const names = told.filter(({ family }) => family === NAME);
  const concepts = told.filter(({ family }) => family === CONCEPT);
  return names.length > 0 || concepts.length > 1;
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

/** Two statements of one clause are one from here on; a clause of two facts has two. */
const ALIKE = 0.5;
/** Alike beyond this, two statements of one report say one thing twice. */
const SAME = 0.85;

/** Whether two statements of one report say the same: one list in the text and once more in the notes. */
function repeats(one: Statement, other: Statement): boolean {
  if (one.source !== other.source || one.stance !== other.stance) return false;
  const overlap = Math.min(one.span[1], other.span[1]) - Math.max(one.span[0], other.span[0]);
  if (overlap > 0.5 * Math.min(one.mark.length, other.mark.length))
    return likeness(one.gist, other.gist) >= ALIKE;
  return one.printed.join() === other.printed.join() && likeness(one.gist, other.gist) >= SAME;
}

/** Keeps the best of statements that say the same, at most `limit`. */
export function withoutRepeats(hits: Iterable<Hit>, limit: number): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    if (kept.length === limit) break;
    if (!kept.some(({ statement }) => repeats(statement, hit.statement))) kept.push(hit);
  }
  return kept;
}
