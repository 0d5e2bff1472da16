/** Ranks the statements of other reports by what they share with a passage. */
import type { Bags } from './bags.ts';
import { type Bag, type FeatureSpace, raise } from './features.ts';
import type { InvertedIndex } from './inverted.ts';
import { nearness } from './place.ts';
import type { Query } from './query.ts';
import { bestUnits, type Clue, cluesOf, type Found } from './score.ts';
import type { Statement } from './types.ts';
import type { Weights } from './weights.ts';

/** As many are looked at closely. */
const CLOSE = 150;
/** And of what answers one clause. */
const BY_CLAUSE = 15;
/** As many of the best found tell what else to seek. */
const FEEDBACK = 3;

export interface Ranked {
  /** What was sought, with what the best found brought, the worthiest first. */
  clues: readonly Clue[];
  /** The worth of all that was sought. */
  sought: number;
  /** Best first. */
  found: readonly Found[];
}

export class Ranker {
  readonly #space: FeatureSpace;
  readonly #index: InvertedIndex;
  readonly #bags: Bags;
  readonly #statements: readonly Statement[];

  /** @param statements by unit */
  constructor(space: FeatureSpace, index: InvertedIndex, bags: Bags, statements: readonly Statement[]) {
    this.#space = space;
    this.#index = index;
    this.#bags = bags;
    this.#statements = statements;
  }

  /** The units that share most with a passage, by what it says and by a little of what the best found say. */
  byWords(query: Query, weights: Weights): Ranked {
    const asked = cluesOf(query.bag, this.#space, this.#index, weights);
    const sought = asked.reduce((sum, { worth }) => sum + worth, 0);
    const first = this.#byClues(query, asked, weights);
    if (weights.feedback === 0 || first.length === 0) return { clues: asked, sought, found: first };
    const clues = cluesOf(this.#widened(query.bag, first, weights), this.#space, this.#index, weights);
    return { clues, sought, found: this.#byClues(query, clues, weights) };
  }

  /** What answers one clause comes before what has a little of each. */
  withClauses(query: Query, found: readonly Found[], weights: Weights): readonly Found[] {
    const clauses = weights.clause === 0 ? [] : query.clauses();
    if (clauses.length === 0) return found;
    const scores = new Map(found.map(({ unit, score }) => [unit, score]));
    for (const bag of clauses) {
      const clues = cluesOf(bag, this.#space, this.#index, weights);
      for (const { unit, score } of this.#byClues(query, clues, weights).slice(0, BY_CLAUSE))
        scores.set(unit, (scores.get(unit) ?? 0) + weights.clause * score);
    }
    return [...scores].map(([unit, score]) => ({ unit, score })).sort((a, b) => b.score - a.score);
  }

  /** The units that have most of what is sought, the nearer places marked up. */
  #byClues(query: Query, clues: readonly Clue[], weights: Weights): Found[] {
    const other = (unit: number) => this.#statements[unit]?.source !== query.own;
    const found = bestUnits(clues, this.#index, weights, CLOSE, other).map(({ unit, score }) => {
      const near = nearness(query.passage.report, this.#statements[unit]?.report ?? null, weights);
      return { unit, score: score * near };
    });
    return found.sort((a, b) => b.score - a.score);
  }

  /** What is sought, and a little of what the best found have (relevance feedback, Rocchio 1971). */
  #widened(bag: Bag, found: readonly Found[], weights: Weights): Bag {
    const wider: Bag = new Map(bag);
    const best = found[0]?.score ?? 0;
    for (const { unit, score } of found.slice(0, FEEDBACK)) {
      const weight = weights.feedback * (score / best) ** 2;
      for (const feature of this.#bags.at(unit)) raise(wider, feature, weight);
    }
    return wider;
  }
}
