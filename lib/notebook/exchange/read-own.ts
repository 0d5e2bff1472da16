/** An annotation of our own export, back to its passage. */
import * as v from 'valibot';
import { type SavedPassage, SavedPassageSchema } from '../types.ts';
import { badField, type ItemProblem } from './problems.ts';
import { isObject, type Json, own } from './untrusted.ts';
import { UUID } from './w3c.ts';

export type ReadItem<N = never> =
  | { ok: true; passage: SavedPassage; notices: N[] }
  | { ok: false; problem: ItemProblem };

const Selector = v.variant('type', [
  v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: v.string(),
    prefix: v.string(),
    suffix: v.string(),
  }),
  v.strictObject({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() }),
]);

const Body = v.strictObject({
  type: v.literal('TextualBody'),
  purpose: v.picklist(['commenting', 'tagging']),
  format: v.literal('text/plain'),
  value: v.string(),
});

/** The model's part; ours is held against the passage's own schema. */
const AnnotationSchema = v.strictObject({
  type: v.literal('Annotation'),
  id: v.pipe(v.string(), v.startsWith(UUID)),
  motivation: v.picklist(['highlighting', 'commenting']),
  created: v.string(),
  modified: v.string(),
  body: v.exactOptional(v.array(Body)),
  target: v.strictObject({
    type: v.literal('SpecificResource'),
    source: v.string(),
    selector: v.pipe(v.array(Selector), v.minLength(1), v.maxLength(2)),
  }),
  zhengdu: v.record(v.string(), v.unknown()),
});

// What the model has a place for: not to be said a second time, differently, in ours.
const ELSEWHERE = ['id', 'created', 'updated', 'quote', 'position', 'note', 'tags'] as const;

/** Where and why a value is not what a schema asks for. */
export function problemOf(issues: readonly v.BaseIssue<unknown>[]): ItemProblem {
  const [issue] = issues;
  return issue ? badField(v.getDotPath(issue) ?? '', issue.message) : badField('', 'unreadable');
}

/** Reads an annotation of the newest version. */
export function readOwn(item: Json): ReadItem {
  const parsed = v.safeParse(AnnotationSchema, item, { abortEarly: true });
  if (!parsed.success) return { ok: false, problem: problemOf(parsed.issues) };
  const { id, created, modified, body = [], target } = parsed.output;
  const quote = target.selector.find((each) => each.type === 'TextQuoteSelector');
  const places = target.selector.filter((each) => each.type === 'TextPositionSelector');
  if (!quote || target.selector.length - places.length !== 1) {
    return { ok: false, problem: badField('target.selector', 'must hold one TextQuoteSelector') };
  }
  const notes = body.filter(({ purpose }) => purpose === 'commenting');
  if (notes.length > 1) return { ok: false, problem: badField('body', 'must hold one note at most') };
  const ours = own(item, 'zhengdu');
  if (!isObject(ours)) return { ok: false, problem: badField('zhengdu', 'must be an object') };
  const { quoteText, ...rest } = ours;
  const twice = ELSEWHERE.find((key) => Object.hasOwn(rest, key));
  if (twice) return { ok: false, problem: badField(`zhengdu.${twice}`, 'must not stand here') };
  const passage = v.safeParse(
    SavedPassageSchema,
    {
      ...rest,
      id: id.slice(UUID.length),
      created,
      updated: modified,
      quote: {
        text: quoteText ?? quote.exact,
        exact: quote.exact,
        prefix: quote.prefix,
        suffix: quote.suffix,
      },
      position: places[0] ? [places[0].start, places[0].end] : null,
      note: notes[0]?.value ?? '',
      tags: body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
    },
    { abortEarly: true },
  );
  if (!passage.success) return { ok: false, problem: problemOf(passage.issues) };
  return { ok: true, passage: passage.output, notices: [] };
}
