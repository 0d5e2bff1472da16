/**
 * The one definition of the bundled dataset: types for the code, checks for `npm run data:check`.
 * data/terms/README.md and data/README.md say what the fields mean.
 */
import * as v from 'valibot';

const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be a lower-case slug'));
const Words = v.pipe(v.string(), v.trim(), v.nonEmpty());
const REPORTS = ['leping-2021', 'jingdezhen-2022', 'leping-2023', 'yongshan-2023', 'gaoan-2024'] as const;

export const KINDS = [
  'policy',
  'programme',
  'mechanism',
  'slogan',
  'industry',
  'indicator',
  'place',
  'institution',
  'finance',
  'law',
  'method',
] as const; // prettier-ignore

/** An explanation in our own words; short enough for a card, long enough to say what it means for people. */
const Explanation = v.pipe(Words, v.minLength(60), v.maxLength(160));

export const EntrySchema = v.strictObject({
  id: Slug,
  term: Words,
  aliases: v.array(Words),
  kind: v.picklist(KINDS),
  zh: Explanation,
  en: Words,
  enText: v.pipe(Words, v.minLength(20), v.maxLength(320)),
  reports: v.array(
    v.strictObject({
      id: v.picklist(REPORTS),
      note: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    }),
  ),
  not: v.optional(v.array(Words)),
  places: v.optional(v.pipe(v.array(Words), v.nonEmpty())),
});
export type Entry = v.InferOutput<typeof EntrySchema>;

const Level = v.picklist(['nation', 'province', 'prefecture', 'county', 'town']);
const Part = v.picklist(['opening', 'review', 'plan', 'government', 'closing', 'notes', 'page']);
const Years = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{4})?$/));
const Hash = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff));

export const ReportSchema = v.strictObject({
  id: v.picklist(REPORTS),
  place: Words,
  level: Level,
  path: v.array(Words),
  title: Words,
  delivered: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d\d-\d\d)?$/))),
  reviews: Years,
  plans: Years,
  speaker: v.nullable(Words),
  notes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  outline: v.array(v.strictObject({ title: Words, depth: v.picklist([1, 2]), part: Part })),
  length: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  fingerprint: v.pipe(v.array(Hash), v.length(64)),
});
export type BundledReport = v.InferOutput<typeof ReportSchema>;
