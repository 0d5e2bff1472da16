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

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const STANCES = ['done', 'ongoing', 'planned', 'problem', 'rule'] as const;

/**
 * One substantive statement of a report: a thing done, a figure, a plan, a promise, a problem admitted, a task
 * of the government's own conduct. A clause or sentence that stands for itself.
 */
export const StatementSchema = v.strictObject({
  /** Report id and a number in the order of the text: leping-2023/017. */
  id: v.pipe(v.string(), v.regex(/^[a-z]+-\d{4}\/\d{3}$/)),
  /** Where it stands in the squeezed source. */
  span: v.tuple([Offset, Offset]),
  /** done: finished or a result; ongoing: under way; planned: promised; problem: admitted; rule: how it will conduct itself. */
  stance: v.picklist(STANCES),
  /** The years it speaks of: '2022', '2016-2021', '2022-05'; null where it does not say. */
  period: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{4}|-\d{2})?$/))),
  /** The fact in our own words, with the figures that matter. */
  gist: v.pipe(Words, v.minLength(4), v.maxLength(60)),
  /** Names of projects, firms, places, roads, programmes, honours, as the source writes them, quotes left out. */
  entities: v.array(Words),
  /** Ids of data/indicators. */
  indicators: v.array(v.pipe(v.string(), v.regex(/^[a-z0-9_]+$/))),
  /** The figures that stand in the span, as printed. */
  figures: v.array(Words),
  /** Two or three words of what it is about, for search and grouping. */
  topics: v.array(Words),
});
export type Statement = v.InferOutput<typeof StatementSchema>;

const StatementId = v.pipe(v.string(), v.regex(/^[a-z]+-\d{4}\/\d{3}$/));

/**
 * How two statements hang together; from the earlier or upper one to the other. Within one report only
 * possible-discrepancy: what it tells as finished and plans again.
 */
export const LINKS = [
  'target-outcome',
  'plan-progress',
  'restated-plan',
  'update',
  'local-implementation',
  'same-indicator',
  'same-policy',
  'same-thing',
  'definition',
  'similar',
  'possible-discrepancy',
] as const;

/** A specific thing that runs through two or more reports, or of which one report tells two things that disagree. */
export const ThreadSchema = v.strictObject({
  id: Slug,
  name: Words,
  en: Words,
  kind: v.picklist([
    'project',
    'firm',
    'policy',
    'mechanism',
    'indicator',
    'streak',
    'programme',
    'event',
    'place',
    'honour',
    'problem',
    'conduct',
  ]),
  /** Its statements, in the order of the reports. */
  statements: v.pipe(v.array(StatementId), v.minLength(2)),
  /** The pairs worth reading together. */
  links: v.array(
    v.strictObject({
      from: StatementId,
      to: StatementId,
      kind: v.picklist(LINKS),
      /** Why, in our own words, where the kind alone does not say it. */
      why: v.optional(v.pipe(Words, v.maxLength(80))),
    }),
  ),
});
export type Thread = v.InferOutput<typeof ThreadSchema>;

export const VERDICTS = ['met', 'exceeded', 'missed', 'in-progress', 'promised-again', 'unclear'] as const;

/** A promise held against what is said later. */
export const LedgerSchema = v.strictObject({
  /** The promise: a planned statement of leping-2021 or jingdezhen-2022, or of leping-2023's list for the year before. */
  promise: StatementId,
  /** Where a statement promises several things that have answers of their own: which of them, in our own words. */
  part: v.optional(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z]$/)),
      gist: v.pipe(Words, v.minLength(4), v.maxLength(60)),
    }),
  ),
  /** What answers it, the telling one first. */
  answers: v.pipe(v.array(StatementId), v.minLength(1)),
  verdict: v.picklist(VERDICTS),
  /** One sentence why, never more than the texts show. */
  why: v.pipe(Words, v.maxLength(90)),
  whyEn: v.pipe(Words, v.maxLength(240)),
});
export type LedgerEntry = v.InferOutput<typeof LedgerSchema>;

/**
 * One figure of a report, read and corrected by hand. What is usual is left out and put back on loading
 * (lib/figures/bundled.ts): `base` and `baseUnit` equal to `value` and `unit`, `cmp` eq, no indicator, actual.
 */
export const FigureSchema = v.strictObject({
  /** Where the number with its unit stands in the squeezed source. */
  span: v.tuple([Offset, Offset]),
  /** As printed. */
  raw: Words,
  value: v.number(),
  valueHigh: v.optional(v.number()),
  values: v.optional(v.array(v.number())),
  unit: v.string(),
  base: v.optional(v.number()),
  baseUnit: v.optional(Words),
  cmp: v.optional(v.picklist(['approx', 'gt', 'ge', 'lt', 'le'])),
  role: v.picklist(['level', 'growth', 'change', 'share', 'ratio', 'rank', 'count', 'duration', 'other']),
  /** The shortest faithful name of what is measured. */
  what: v.pipe(Words, v.maxLength(20)),
  indicator: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9_]+$/))),
  period: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{4}|-\d{2})?$/))),
  modality: v.optional(v.literal('target')),
});
export type FigureRecord = v.InferOutput<typeof FigureSchema>;
