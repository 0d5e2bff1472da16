/**
 * The notebook's records: one valibot schema each, from which the types follow. What is stored, exported and
 * imported, and what comes out of a page, is held against them; an unknown field is refused, never dropped.
 */
import * as v from 'valibot';
import type { Figure } from '../analysis.ts';
import type { ReportRef } from '../passage.ts';
import { squeeze } from '../text/squeeze.ts';
import { COLOURS, CONTEXT, LONGEST_NOTE, LONGEST_QUOTE, LONGEST_TAG } from './types-limits.ts';
import { FigureSchema, ReportRefSchema, SpanSchema } from './types-shared.ts';

export * from './types-limits.ts';

export const RELATIONS = [
  'target-outcome',
  'plan-progress',
  'restated-plan',
  'update',
  'local-implementation',
  'same-indicator',
  'same-policy',
  'same-thing',
  'definition',
  'possible-discrepancy',
  'similar',
] as const;

const list = <const S extends v.GenericSchema>(item: S, most = 1000) =>
  v.pipe(v.array(item), v.maxLength(most), v.readonly());
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const words = (most: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(most));

/** `toISOString()`: sorts as text. */
const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'must be an instant like 2026-01-31T08:00:00.000Z'),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'must be a date that exists'),
);

const Mark = v.strictObject({
  length: v.pipe(v.number(), v.integer(), v.minValue(1)),
  hash: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff)),
});

const Quote = v.pipe(
  v.strictObject({
    /** As selected, paragraphs parted by a line break. */
    text: words(LONGEST_QUOTE * 2),
    /** `squeeze(text)`. */
    exact: words(LONGEST_QUOTE),
    /** Squeezed text just before and after it on its page, `CONTEXT` units at most; '' where not known. */
    prefix: text(CONTEXT),
    suffix: text(CONTEXT),
  }),
  v.check((quote) => squeeze(quote.text) === quote.exact, 'exact must be the squeezed text'),
);

/** No address that a browser would run. */
const Address = v.pipe(
  text(8192),
  v.regex(/^(?:$|(?:https?|file|ftp|urn|chrome-extension|moz-extension):)/i, 'must be the address of a page'),
);

export const TagSchema = v.pipe(
  words(LONGEST_TAG),
  v.check((tag) => tag === tag.trim().normalize('NFC'), 'must be NFC without white space around it'),
);
const Tags = v.pipe(
  v.array(TagSchema),
  v.maxLength(100),
  v.check((tags) => new Set(tags).size === tags.length, 'must not repeat a tag'),
  v.readonly(),
);

const fields = {
  quote: Quote,
  /** Where `exact` stood in the page's squeezed text; null where that is not known (imported from elsewhere). */
  position: v.nullable(SpanSchema),
  /** Titles of the sections around it, the outermost first. */
  section: list(text(500), 20),
  /** Length and hash (lib/text/rolling.ts) of the innermost section's squeezed text, and of its paragraph's. */
  sectionMark: v.nullable(Mark),
  paragraphMark: v.nullable(Mark),
  colour: v.picklist(COLOURS),
  tags: Tags,
  /** The reader's own words, plain text with line breaks. */
  note: text(LONGEST_NOTE),
  source: v.strictObject({
    /** Null where the page is no report. */
    report: v.nullable(ReportRefSchema),
    url: Address,
    /** Title of the page. */
    title: text(1000),
    /** The reader's own day, YYYY-MM-DD, for citations. */
    accessed: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)),
  }),
  /** Figures inside it; their spans count from the beginning of `exact`. */
  figures: list(FigureSchema),
  /** Terms inside it with the explanation that the card showed: the report's own note, or ours. */
  terms: list(v.strictObject({ term: words(200), entry: v.nullable(words(200)), explanation: text(20_000) })),
  /** Related statements that were shown beside it. */
  links: list(
    v.strictObject({
      report: words(200),
      statement: v.nullable(words(200)),
      relation: v.picklist(RELATIONS),
      gist: v.nullable(text(2000)),
      source: ReportRefSchema,
    }),
  ),
  threads: list(v.strictObject({ id: words(200), name: words(200) })),
  /** Ids of data/indicators. */
  indicators: list(words(200)),
};

/** What is saved: a passage before the notebook gave it an id, dates and a revision. */
export const PassageDraftSchema = v.strictObject(fields);
export type PassageDraft = v.InferOutput<typeof PassageDraftSchema>;

/** A saved passage. */
export const SavedPassageSchema = v.strictObject({
  /** UUID, given when it is saved. */
  id: v.pipe(v.string(), v.uuid()),
  created: Instant,
  /** When the reader last changed it. */
  updated: Instant,
  /** 1 when saved, one more with each change: what two windows that edit at once are told apart by. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  ...fields,
});
export type SavedPassage = v.InferOutput<typeof SavedPassageSchema>;

/** What the reader may change afterwards. */
export const PassageChangeSchema = v.strictObject({
  colour: v.exactOptional(fields.colour),
  tags: v.exactOptional(fields.tags),
  note: v.exactOptional(fields.note),
});
export type PassageChange = v.InferOutput<typeof PassageChangeSchema>;

/** What a page's reader needs of a saved passage to find it again and to paint it. */
export type AnchorPassage = Pick<
  SavedPassage,
  | 'id'
  | 'revision'
  | 'quote'
  | 'position'
  | 'section'
  | 'sectionMark'
  | 'paragraphMark'
  | 'colour'
  | 'tags'
  | 'note'
>;

// The schemas and the shared shapes may not drift apart: these lines fail to compile if they do.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
true satisfies Same<v.InferOutput<typeof FigureSchema>, Readonly<Figure>>;
true satisfies Same<v.InferOutput<typeof ReportRefSchema>, ReportRef>;
