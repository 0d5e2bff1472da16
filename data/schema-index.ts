/** The index and the concepts (data/README.md): the one definition that types and checks come from. */
import * as v from 'valibot';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Words = v.pipe(v.string(), v.trim(), v.nonEmpty());
const Steps = v.array(Count);

/** Ways in which government reports write of one thing, from any report's usage. */
export const ConceptSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be a lower-case slug')),
  /** For people, in Chinese. */
  name: Words,
  /** How telling it is: 1 as a rule, less for a broad field. */
  weight: v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(1))),
  /** Writings; `a+b`: both in one sentence. */
  words: v.pipe(v.array(v.pipe(Words, v.minLength(2), v.maxLength(16))), v.minLength(1)),
});
export type ConceptRecord = v.InferOutput<typeof ConceptSchema>;

/** As long as a name may be; a word of the vocabulary is no sentence. */
const LONGEST = 24;

export const IndexSchema = v.strictObject({
  /** Plain words in code-point order, one space between. */
  words: v.pipe(
    v.string(),
    v.check(
      (words) => words.split(' ').every((word) => word.length >= 2 && word.length <= LONGEST),
      'a word is too short or too long',
    ),
  ),
  /** What words stand for, by the words' numbers: `term:` entries, `indicator:` ids, `concept:` ids, `name:` names that have a short form. */
  meanings: v.record(v.string(), Steps),
  /** What two words stand for that stand in one sentence. */
  pairs: v.record(v.string(), v.array(v.tuple([Count, Count]))),
  /** Glossary entries that stand in statements. */
  terms: v.array(Words),
  reports: v.record(
    v.string(),
    v.strictObject({
      /** Sections that hold statements: the number in the report's outline (data/reports.json), or the part of one without a title. */
      sections: v.array(
        v.union([Count, v.picklist(['opening', 'review', 'plan', 'government', 'closing', 'notes', 'page'])]),
      ),
      /**
       * In the order of the report's statements: section, hash of the squeezed span (lib/text/rolling.ts), entries
       * (numbers of `terms`), and its bag of words: those that stand by themselves, and those that stand within
       * longer ones alone; each list ascends, every number as the step from the one before.
       */
      statements: v.array(v.tuple([Count, v.pipe(Count, v.maxValue(0xffffffff)), Steps, Steps, Steps])),
    }),
  ),
});
export type IndexRecord = v.InferOutput<typeof IndexSchema>;
