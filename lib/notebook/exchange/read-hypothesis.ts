/**
 * An annotation of Hypothesis's JSON export, as a passage: `{export_date, export_userid, client_version, annotations}`
 * with annotations as the h API returns them (h.readthedocs.io, API reference). Its positions count in the page's own
 * text and are left out; its quote and context are enough to find the passage.
 */
import * as v from 'valibot';
import { squeeze } from '../../text/squeeze.ts';
import { CONTEXT, LONGEST_TAG, SavedPassageSchema } from '../types.ts';
import { uuidOf } from './digest.ts';
import { badField, type Notice } from './problems.ts';
import { problemOf, type ReadItem } from './read-own.ts';
import { isObject, type Json, own } from './untrusted.ts';

const MOST_TAGS = 100;
// A tag, an entity or a Markdown link: what a note's words would turn into where markup is shown.
const MARKUP = /<[a-z!/][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);|!?\[[^\]]*\]\([^)]*\)/i;

const Selector = v.looseObject({ type: v.string() });
const QuoteSelector = v.object({
  exact: v.string(),
  prefix: v.optional(v.nullable(v.string()), ''),
  suffix: v.optional(v.nullable(v.string()), ''),
});
const text = v.optional(v.nullable(v.string()), '');

const HypothesisSchema = v.object({
  id: v.optional(v.string()),
  created: v.string(),
  updated: v.optional(v.string()),
  uri: v.string(),
  text,
  tags: v.optional(v.nullable(v.array(v.string())), []),
  user: v.optional(v.string()),
  references: v.optional(v.nullable(v.array(v.unknown())), []),
  document: v.optional(
    v.nullable(v.object({ title: v.optional(v.nullable(v.union([v.string(), v.array(v.string())]))) })),
  ),
  target: v.optional(v.array(v.object({ selector: v.optional(v.nullable(v.array(Selector))) })), []),
});

function instant(value: string): string | null {
  // Without a zone the API means UTC; with six digits of a second engines differ.
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)?$/.exec(value);
  if (!match) return null;
  const date = new Date(`${match[1]}${(match[2] ?? '.000').slice(0, 4)}${match[3] ?? 'Z'}`);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 ? null : date.toISOString();
}

function tagsOf(raw: readonly string[]): { tags: string[]; changed: boolean } {
  const clean = raw.map((tag) => Array.from(tag.trim().normalize('NFC')).slice(0, LONGEST_TAG).join(''));
  const fitting = clean.map((tag) => tag.slice(0, LONGEST_TAG).toWellFormed().trim()).filter(Boolean);
  const tags = [...new Set(fitting)].slice(0, MOST_TAGS);
  return { tags, changed: tags.join('\n') !== raw.join('\n') };
}

/** Reads one annotation. @param author whose export it is (`export_userid`), '' for unknown */
export function readHypothesis(item: Json, author: string): ReadItem<Notice> {
  const parsed = v.safeParse(HypothesisSchema, item, { abortEarly: true });
  if (!parsed.success) return { ok: false, problem: problemOf(parsed.issues) };
  const { id, uri, document, references, user } = parsed.output;
  const selectors = parsed.output.target[0]?.selector ?? [];
  const found = selectors.find((each) => isObject(each) && own(each, 'type') === 'TextQuoteSelector');
  if (!found) return { ok: false, problem: { code: references?.length ? 'reply' : 'page-note' } };
  const quote = v.safeParse(QuoteSelector, found);
  if (!quote.success) return { ok: false, problem: problemOf(quote.issues) };
  const created = instant(parsed.output.created);
  if (created === null) return { ok: false, problem: badField('created', 'must be a date with a time') };
  const updated = instant(parsed.output.updated ?? '') ?? created;
  const { tags, changed } = tagsOf(parsed.output.tags ?? []);
  const note = parsed.output.text ?? '';
  const { exact, prefix, suffix } = quote.output;
  const title = [document?.title].flat()[0] ?? '';
  const passage = v.safeParse(
    SavedPassageSchema,
    {
      id: uuidOf(`hypothesis:${id ?? [uri, created, exact, note].join('\n')}`),
      created,
      updated,
      revision: 1,
      quote: {
        text: exact,
        exact: squeeze(exact),
        prefix: squeeze(prefix ?? '').slice(-CONTEXT),
        suffix: squeeze(suffix ?? '').slice(0, CONTEXT),
      },
      position: null,
      section: [],
      sectionMark: null,
      paragraphMark: null,
      colour: 'yellow',
      tags,
      note,
      source: { report: null, url: uri, title, accessed: created.slice(0, 10) },
      figures: [],
      terms: [],
      links: [],
      threads: [],
      indicators: [],
    },
    { abortEarly: true },
  );
  if (!passage.success) return { ok: false, problem: problemOf(passage.issues) };
  const notices: Notice[] = [];
  if (MARKUP.test(note)) notices.push({ code: 'note-markup' });
  if (changed) notices.push({ code: 'tags-changed' });
  if (author && user && user !== author) notices.push({ code: 'other-author' });
  return { ok: true, passage: passage.output, notices };
}
