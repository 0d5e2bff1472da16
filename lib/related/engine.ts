/** Finds statements of the bundled reports that speak of the same thing as a passage. */
import type { Span } from '../analysis.ts';
import type { Passage } from '../passage.ts';
import { BagBuilder, type Bags } from './bags.ts';
import { type Bag, FeatureSpace, raise } from './features.ts';
import { TopicGuess } from './guess.ts';
import { InvertedIndex } from './inverted.ts';
import { type Located, Locator, locateSpan } from './locate.ts';
import type { Pack } from './pack.ts';
import { plainName } from './plain.ts';
import { type Query, queryOf } from './query.ts';
import { Ranker } from './rank.ts';
import { type Clue, cluesIn, type Found } from './score.ts';
import { type Said, strongEnough, telling, withoutRepeats } from './select.ts';
import { type StoredWords, storedWords, summed } from './stored.ts';
import { type Threaded, Threads, threadScores } from './threads.ts';
import type { Dataset, Statement, ThreadLink } from './types.ts';
import { WEIGHTS, type Weights } from './weights.ts';

export interface Hit {
  statement: Statement;
  score: number;
  /** What the two have in common, the telling first. */
  clues: readonly Clue[];
  /** Names of the dataset's threads that hold both. */
  threads: readonly string[];
  link: ThreadLink | null;
}

export interface SearchOptions {
  limit: number;
  /** Use the dataset's threads. */
  threads: boolean;
}

export class Engine {
  readonly dataset: Dataset;
  readonly space: FeatureSpace;
  readonly index: InvertedIndex;
  /** Names of concepts by their ids. */
  readonly concepts: ReadonlyMap<string, string>;
  readonly #statements: readonly Statement[];
  readonly #unitOf = new Map<string, number>();
  readonly #words: readonly StoredWords[];
  readonly #bags: Bags;
  readonly #ranker: Ranker;
  readonly #locator: Locator;
  readonly #threads: Threads;
  /** Made when the first words come that no editor read. */
  #guess: TopicGuess | null = null;
  readonly #names = new Map<string, string>();
  #weights: Weights;

  constructor(dataset: Dataset, pack: Pack, weights: Weights = WEIGHTS) {
    this.dataset = dataset;
    this.#weights = weights;
    this.#statements = [...dataset.statements.values()];
    const names = new Set(this.#statements.flatMap(({ entities }) => entities));
    for (const name of names) this.#names.set(plainName(name), name);
    this.space = new FeatureSpace(pack.index, pack.concepts, new Set(this.#names.keys()));
    this.concepts = new Map(pack.concepts.map(({ id, name }) => [id, name]));
    this.#words = storedWords(pack.index);
    this.#bags = this.#collect();
    this.index = new InvertedIndex(this.space.size, this.#bags);
    this.#ranker = new Ranker(this.space, this.index, this.#bags, this.#statements);
    this.#locator = new Locator(this.#statements);
    this.#threads = new Threads(dataset.threads);
  }

  #collect(): Bags {
    const builder = new BagBuilder();
    const add = (feature: number) => builder.add(feature);
    for (const [unit, statement] of this.#statements.entries()) {
      this.#unitOf.set(statement.id, unit);
      const words = this.#words[unit];
      if (words) this.space.collectWords(builder, words.rows, words.top, words.nested);
      this.#eachOther(statement, add);
      builder.close();
    }
    return builder.build();
  }

  /** What the dataset knows of a statement beside its words. */
  #eachOther(
    { gist, entities, indicators, topics, terms }: Statement,
    visit: (feature: number) => void,
  ): void {
    const { space } = this;
    space.learnPairs(gist, visit);
    for (const name of entities) if (!gist.includes(name)) space.learnPairs(name, visit);
    for (const indicator of indicators) visit(space.stated(indicator));
    for (const topic of topics) visit(space.topic(topic));
    for (const term of terms) visit(space.term(term));
  }

  /** For measuring: features by statement. */
  get bags(): Bags {
    return this.#bags;
  }

  /** For measuring. */
  set weights(weights: Weights) {
    this.#weights = weights;
  }

  /** The bundled statements that a span of a bundled report overlaps. */
  locateSpan(report: string, span: Span): Located[] {
    return locateSpan(
      this.#statements.filter(({ source }) => source === report),
      span,
    );
  }

  /** What is sought for a passage. `located`: where it is known beforehand which statements it overlaps. */
  queryOf(passage: Passage, locate: boolean, located?: readonly Located[]): Query {
    const { before, text, after, report } = passage;
    const found =
      located ?? (locate ? this.#locator.locate(before, text, after, report?.bundled ?? null) : []);
    const bagOf = (statement: Statement) => this.#bagOf(statement);
    const query = queryOf(passage, found, this.space, this.#names, bagOf, this.#weights);
    if (text !== '')
      for (const [topic, sure] of this.#topicsOf(query.bag))
        raise(query.bag, topic, sure * this.#weights.guess);
    return query;
  }

  #topicsOf(bag: Bag): Bag {
    this.#guess ??= new TopicGuess(this.space, this.#bags);
    return this.#guess.of(bag);
  }

  /** What the dataset knows of a statement, by features, as a passage is. */
  #bagOf(statement: Statement): Bag {
    const bag: Bag = new Map();
    const words = this.#words[this.#unitOf.get(statement.id) ?? -1];
    if (words) {
      const [top, nested] = [summed(words.rows, words.top), summed(words.rows, words.nested)];
      this.space.addWords(bag, top, nested, 1, this.#weights);
    }
    this.#eachOther(statement, (feature) => raise(bag, feature, 1));
    return bag;
  }

  /** Statements of other reports, best first. */
  search(query: Query, { limit, threads }: SearchOptions): Hit[] {
    const weights = this.#weights;
    const { clues, sought, found } = this.#ranker.byWords(query, weights);
    const linked = threads ? this.#threaded(query, found) : new Map<number, Threaded>();
    // Threads tell a passage's clauses apart already.
    const told = [...linked.values()].some(({ names }) => names.length > 0);
    const ranked = told ? found : this.#ranker.withClauses(query, found, weights);
    const scores = new Map(ranked.map(({ unit, score }) => [unit, score]));
    // What only shares a thread with something that was found needs words of its own.
    for (const [unit, { names }] of linked) if (names.length > 0 && !scores.has(unit)) scores.set(unit, 0);
    const hits = [...scores].map(([unit, score]): Hit => {
      const thread = linked.get(unit);
      return {
        statement: this.#statements[unit] as Statement,
        score: score + (thread?.score ?? 0),
        clues: [],
        threads: thread?.names ?? [],
        link: thread?.link ?? null,
      };
    });
    hits.sort((a, b) => b.score - a.score);
    const least = threads && query.located.length > 0 ? weights.least.told : weights.least.untold;
    const strong = strongEnough(hits, sought, found[0]?.score ?? 0, least);
    // What the best found have beside the passage finds more, and is no reason.
    const own = clues.filter(({ feature }) => query.bag.has(feature));
    const said = { known: query.known, length: query.length };
    return withoutRepeats(this.#told(strong, own, said), limit);
  }

  /** Hits with what they have in common with the passage; those whose only reason is what everything has are left out. */
  *#told(hits: readonly Hit[], clues: readonly Clue[], said: Said): Generator<Hit> {
    for (const hit of hits) {
      const unit = this.#unitOf.get(hit.statement.id) as number;
      const its = cluesIn(unit, clues, this.index);
      if (hit.threads.length > 0 || telling(its, this.space, said)) yield { ...hit, clues: its };
    }
  }

  /** What the dataset's threads say of the statements that the passage overlaps, and of the best found. */
  #threaded({ located, own }: Query, found: readonly Found[]): Map<number, Threaded> {
    const unitOf = (id: string) => {
      const unit = this.#unitOf.get(id);
      return unit === undefined || this.#statements[unit]?.source === own ? null : unit;
    };
    const best = found.map(({ unit, score }) => ({ id: this.#statements[unit]?.id ?? '', score }));
    return threadScores(this.#threads, located, best, unitOf, this.#weights);
  }
}
