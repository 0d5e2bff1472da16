import type { Figure } from '../analysis.ts';
import type { Passage, ReportRef } from '../passage.ts';
import { addWordsOf, clausesOf } from './clauses.ts';
import { type Bag, type FeatureSpace, raise } from './features.ts';
import { isMeant, type Located } from './locate.ts';
import { plainOf } from './plain.ts';
import type { Linkable, Statement } from './types.ts';
import type { Weights } from './weights.ts';

/** What is sought. */
export interface Query {
  bag: Bag;
  /** What each of its clauses asks for, where it has several: only sought where no thread tells them apart. */
  clauses(): readonly Bag[];
  passage: Linkable;
  located: readonly Located[];
  /** Id of the bundled report whose statements are left out. */
  own: string | null;
  /** The share of its characters that are in words that the dataset knows, 0..1. */
  known: number;
  /** Number of its characters; 0 where only its span is known. */
  length: number;
}

/** The dataset's figures inside a passage's span. */
function figuresIn({ span }: Passage, statements: readonly Statement[]): Figure[] {
  const figures = statements.flatMap((s) => s.figures);
  if (!span) return figures;
  return figures.filter((figure) => figure.span[0] >= span[0] && figure.span[1] <= span[1]);
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** What a passage is by itself and by the statements that it overlaps. */
function linkableOf(
  passage: Passage,
  located: readonly Located[],
  names: readonly string[],
  report: ReportRef | null,
): Linkable {
  const meant = located.filter(isMeant).map(({ statement }) => statement);
  const [first] = meant;
  // Words have figures of their own, or none; of a span without words the dataset tells those that stand in it.
  const figures = passage.text === '' ? figuresIn(passage, meant) : passage.figures;
  return {
    report,
    part: passage.part ?? first?.part ?? null,
    section: passage.section.length > 0 ? passage.section : (first?.section ?? []),
    stance: first?.stance ?? null,
    period: first?.period ?? null,
    entities: unique([...meant.flatMap((s) => s.entities), ...names]),
    indicators: unique([
      ...meant.flatMap((s) => s.indicators),
      ...passage.figures.flatMap(({ indicator }) => indicator ?? []),
    ]),
    figures,
    topics: unique(meant.flatMap((s) => s.topics)),
    terms: unique([...passage.terms.flatMap(({ entry }) => entry ?? []), ...meant.flatMap((s) => s.terms)]),
    statements: meant.map(({ id }) => id),
  };
}

/** Turns a passage into what is sought. `names`: entities of the dataset by their plain names. */
export function queryOf(
  passage: Passage,
  located: readonly Located[],
  space: FeatureSpace,
  names: ReadonlyMap<string, string>,
  bagOf: (statement: Statement) => Bag,
  weights: Weights,
): Query {
  const bag: Bag = new Map();
  const { text } = passage;
  addWordsOf(bag, text, space, weights);
  for (const { entry } of passage.terms) if (entry) raise(bag, space.term(entry), 1);
  for (const { indicator } of passage.figures) if (indicator) raise(bag, space.stated(indicator), 1);
  // Where the words themselves are at hand, what the dataset says of the statement around them comes second.
  const trust = text === '' ? 1 : weights.located;
  for (const { statement, share } of located) {
    for (const [feature, weight] of bagOf(statement)) raise(bag, feature, weight * share * trust);
  }
  const inText = space.vocabulary
    .find(plainOf(text))
    .flatMap(({ word, nested }) => (nested ? [] : (names.get(space.vocabulary.words[word] ?? '') ?? [])));
  const own = passage.report?.bundled ?? located[0]?.statement.source ?? null;
  const report = passage.report ?? located[0]?.statement.report ?? null;
  return {
    bag,
    clauses: () => clausesOf(text, located, space, bagOf, weights),
    passage: linkableOf(passage, located, inText, report),
    located,
    own,
    known: text === '' ? 1 : space.knownOf(text),
    length: text.length,
  };
}
