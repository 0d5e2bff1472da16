/**
 * A passage as an annotation of the W3C Web Annotation Data Model (Recommendation, 23 February 2017) and back.
 * What the model has a place for stands there and only there; the rest in `zhengdu`. Offsets of the position
 * selector count in the squeezed text (ARCHITECTURE.md), as everywhere in this project.
 */
import type { SavedPassage } from '../types.ts';
import { iri } from './clean.ts';

export const CONTEXT_URL = 'http://www.w3.org/ns/anno.jsonld';
/** One more when what is written changes; migrations.ts reads what older versions wrote. */
export const EXPORT_VERSION = 1;
export const UUID = 'urn:uuid:';

/** Keys in the order of their code units, all the way down: the same value always gives the same bytes. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, canonical(each)]));
}

// A target must have a source (4.1): text that came from no page gets a name.
const NO_PAGE = 'urn:x-zhengdu:text';

/** One item of the export. */
export function annotationOf(passage: SavedPassage): Record<string, unknown> {
  const { id, created, updated, quote, position, note, tags, ...ours } = passage;
  const { exact, prefix, suffix, text } = quote;
  const bodies = [
    ...(note === ''
      ? []
      : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note }]),
    ...tags.map((tag) => ({ type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: tag })),
  ];
  const selectors = [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    ...(position ? [{ type: 'TextPositionSelector', start: position[0], end: position[1] }] : []),
  ];
  return {
    type: 'Annotation',
    id: UUID + id,
    motivation: note === '' ? 'highlighting' : 'commenting',
    created,
    modified: updated,
    ...(bodies.length > 0 ? { body: bodies } : {}),
    target: { type: 'SpecificResource', source: iri(ours.source.url) ?? NO_PAGE, selector: selectors },
    zhengdu: canonical({ ...ours, quoteText: text === exact ? null : text }),
  };
}
