import * as v from 'valibot';
import type { Figure, TermMark } from '../../analysis.ts';
import type { Passage, RelatedAnswer } from '../../passage.ts';
import { relate } from '../../relate.ts';
import { relatedEngine } from './dataset.ts';

/** Selections may be whole pages; more is nonsense. */
const LONGEST = 4_000_000;
const Text = v.pipe(v.string(), v.maxLength(LONGEST, 'too-large'));
const Words = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, 500)),
);
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const SpanSchema = v.tuple([Offset, Offset]);
const Level = v.picklist(['nation', 'province', 'prefecture', 'county', 'town']);
const Part = v.picklist(['opening', 'review', 'plan', 'government', 'closing', 'notes', 'page']);
const MaybeWords = v.nullable(Words);

const ReportSchema = v.object({
  bundled: MaybeWords,
  title: Words,
  place: MaybeWords,
  level: v.nullable(Level),
  path: v.pipe(v.array(Words), v.maxLength(20)),
  delivered: MaybeWords,
  reviews: MaybeWords,
  plans: MaybeWords,
  speaker: MaybeWords,
});

/** What the engine reads of a figure and of a term; the rest goes along. */
const FigureSchema = v.looseObject({
  span: SpanSchema,
  raw: Words,
  value: v.number(),
  base: v.number(),
  unit: Words,
  baseUnit: Words,
  role: Words,
  what: Words,
  indicator: MaybeWords,
  period: MaybeWords,
  modality: v.picklist(['actual', 'target']),
});
const TermSchema = v.looseObject({ span: SpanSchema, term: Words, entry: MaybeWords });

/** A page's renderer is not trusted, nor is what a reader selects. */
const ParamsSchema = v.object({
  passage: v.object({
    text: Text,
    before: Text,
    after: Text,
    span: v.nullable(SpanSchema),
    origin: v.picklist(['selection', 'card', 'view', 'text']),
    report: v.nullable(ReportSchema),
    section: v.pipe(v.array(Words), v.maxLength(20)),
    part: v.nullable(Part),
    figures: v.pipe(v.array(FigureSchema), v.maxLength(2000)),
    terms: v.pipe(v.array(TermSchema), v.maxLength(2000)),
  }),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))),
});

/**
 * What other reports say about the same thing as a passage.
 * @throws where the message is not of the form
 */
export async function relatedTo(params: unknown): Promise<RelatedAnswer> {
  const { passage, limit } = v.parse(ParamsSchema, params);
  const { figures, terms, ...rest } = passage;
  const checked: Passage = {
    ...rest,
    figures: figures as unknown as Figure[],
    terms: terms as unknown as TermMark[],
  };
  return relate(await relatedEngine(), checked, limit === undefined ? {} : { limit });
}
