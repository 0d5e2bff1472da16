import { fold } from '../text/fold.ts';

/** Characters of one shingle: long enough that formulaic phrases alone do not make two reports alike. */
const SHINGLE = 12;
/** Hashes that stand for a report. */
const SIZE = 64;
/** Share of a report's hashes that a page must hold to be that report: the rest is what sites change. */
const SAME = 0.7;

const BASE = 0x01000193;

/** Rolling hashes (Rabin-Karp, 32 bits) of all shingles of the letters of a text; punctuation is left out. */
function* shingles(text: string): Generator<number> {
  const letters = fold(text).replace(/[^\p{L}\p{N}]/gu, '');
  let top = 1;
  for (let i = 1; i < SHINGLE; i += 1) top = Math.imul(top, BASE);
  let hash = 0;
  for (let i = 0; i < letters.length; i += 1) {
    if (i >= SHINGLE) hash = (hash - Math.imul(letters.charCodeAt(i - SHINGLE), top)) | 0;
    hash = (Math.imul(hash, BASE) + letters.charCodeAt(i)) | 0;
    if (i >= SHINGLE - 1) yield hash >>> 0;
  }
}

/**
 * The smallest hashes of a text's shingles (bottom-k sketch: Broder, “On the resemblance and containment of
 * documents”, 1997). Facts about the text from which no text can be made again.
 */
export function fingerprintOf(text: string): number[] {
  return [...new Set(shingles(text))].sort((a, b) => a - b).slice(0, SIZE);
}

/**
 * The id of the report whose fingerprint a text holds, or null.
 * @param same share of its hashes that must be there
 */
export function identifyByContent(
  text: string,
  reports: readonly { id: string; fingerprint: readonly number[] }[],
  same = SAME,
): string | null {
  const wanted = new Map<number, string[]>();
  for (const { id, fingerprint } of reports) {
    for (const hash of fingerprint) wanted.set(hash, [...(wanted.get(hash) ?? []), id]);
  }
  const found = new Map<string, Set<number>>();
  for (const hash of shingles(text)) {
    for (const id of wanted.get(hash) ?? []) found.set(id, (found.get(id) ?? new Set()).add(hash));
  }
  let best: string | null = null;
  let share = same;
  for (const { id, fingerprint } of reports) {
    const held = (found.get(id)?.size ?? 0) / fingerprint.length;
    if (held >= share) {
      best = id;
      share = held;
    }
  }
  return best;
}
