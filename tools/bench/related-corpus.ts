/**
 * Invented statements with the statistics of the real ones: as many features each, drawn as often as they occur
 * there, and new words as the corpus grows (Heaps' law), so that an index of many reports can be measured.
 */
import { BagBuilder, type Bags } from '../../lib/related/bags.ts';

/** A generator of numbers in [0, 1) that gives the same ones every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Statements of a report, on average. */
export const PER_REPORT = 284;
/** Vocabulary grows with this power of the corpus. */
const HEAPS = 0.6;

/** A share of new words among those of an invented statement: what the five reports' growth gives. */
const NEW = 0.12;

/**
 * Grows a corpus: the real statements first, invented ones after them.
 * @param real features of the real statements
 * @returns the bags of all, and how many features there are
 */
export function grow(real: Bags, features: number, reports: number): { bags: Bags; features: number } {
  const random = seeded(reports);
  const builder = new BagBuilder();
  for (let unit = 0; unit < real.size; unit += 1) {
    for (const feature of real.at(unit)) builder.add(feature);
    builder.close();
  }
  const units = Math.max(real.size, reports * PER_REPORT);
  // Features stand in `values` as often as they occur: a draw from it is a draw by frequency.
  const { values } = real;
  const fresh = Math.ceil(features * ((units / real.size) ** HEAPS - 1));
  for (let unit = real.size; unit < units; unit += 1) {
    const like = Math.floor(random() * real.size);
    const length = real.end(like) - real.start(like);
    for (let i = 0; i < length; i += 1) {
      // Squared: of the new words too, the first are the frequent ones.
      if (fresh > 0 && random() < NEW) builder.add(features + Math.floor(fresh * random() ** 2));
      else builder.add(values[Math.floor(random() * values.length)] as number);
    }
    builder.close();
  }
  return { bags: builder.build(), features: features + fresh };
}
