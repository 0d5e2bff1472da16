import * as v from 'valibot';
import type { Source } from '../../analysis.ts';
import { read } from '../../analyze.ts';
import type { Reading } from '../../reading.ts';
import { LARGEST_TEXT } from '../protocol.ts';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a page's reader hands over; a page's renderer is not trusted. */
const SourceSchema = v.object({
  text: v.pipe(v.string(), v.maxLength(LARGEST_TEXT, 'too-large')),
  breaks: v.array(Offset),
  superscripts: v.optional(v.array(v.tuple([Offset, Offset])), []),
  title: v.optional(
    v.pipe(
      v.string(),
      v.transform((title) => title.slice(0, 500)),
    ),
    '',
  ),
  meta: v.optional(v.record(v.string(), v.string()), {}),
  url: v.optional(v.string(), ''),
  asked: v.boolean(),
});

/**
 * Reads a page for its reader.
 * @throws where the message is not of the form, or the page is larger than any report
 */
export function readingOf(params: unknown): Reading {
  const { asked: _, ...given } = v.parse(SourceSchema, params);
  const source: Source = given;
  return read(source);
}
