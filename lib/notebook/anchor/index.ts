/**
 * Finds saved passages again on a page, on another copy of the same report, or after a page changed. Words
 * are compared folded and without punctuation (letters.ts); what a passage claims must be the same to the
 * digit (claims.ts), else it is missing and what stands in its place is only offered.
 */
import { BUNDLED } from '../../report/bundled.ts';
import { identifyByContent } from '../../report/fingerprint.ts';
import type { Colour } from '../types.ts';
import { kinshipOf, type ReportIdentity } from './identity.ts';
import { Locator } from './locate.ts';
import { pageOf } from './page.ts';
import type { Anchored, AnchorInput, PageContext, SavedMark } from './types.ts';

export { describe } from './describe.ts';
export type { Kinship, ReportIdentity } from './identity.ts';
export { kinshipOf } from './identity.ts';
export type * from './types.ts';

/**
 * Anchors passages on a page, in their order. Pure, never throws, and linear in the page for each passage.
 * @param text the page's squeezed text
 */
export function anchorAll(text: string, passages: readonly AnchorInput[], context: PageContext): Anchored[] {
  if (passages.length === 0) return [];
  const identity = identityByContent(text, passages, context.identity);
  const locator = new Locator(pageOf(text, context));
  let whole: Locator | null = null;
  return passages.map((input) => {
    const kinship = kinshipOf(input.source.report, identity);
    const found = locator.locate(input, kinship);
    if (found.state !== 'missing' || found.reason === 'other-report' || !context.skip?.length) return found;
    // A passage was saved with what stands between its words: a raised number tells nobody that it is none of them.
    whole ??= new Locator(pageOf(text, { ...context, skip: [] }));
    const again = whole.locate(input, kinship);
    return again.state === 'missing' ? found : again;
  });
}

/**
 * Share of a bundled report's fingerprint by which a cut page is still told to be that report. Two reports
 * have next to nothing of it in common.
 */
const PART = 0.4;

/** What the page says of itself, and which bundled report it is a part of where its head was lost. */
function identityByContent(
  text: string,
  passages: readonly AnchorInput[],
  identity: ReportIdentity | null,
): ReportIdentity | null {
  if (identity?.bundled || !passages.some(({ source }) => source.report?.bundled)) return identity;
  const bundled = identifyByContent(text, BUNDLED, PART);
  if (!bundled) return identity;
  const unknown = { place: null, path: [], delivered: null, reviews: null, plans: null };
  return { ...(identity ?? unknown), bundled };
}

/** What to paint of the passages that were found. */
export function savedMarks(
  anchored: readonly Anchored[],
  passages: readonly { readonly id: string; readonly colour: Colour }[],
): SavedMark[] {
  const colours = new Map(passages.map(({ id, colour }) => [id, colour]));
  return anchored.flatMap(({ id, state, span, pieces }) => {
    const colour = colours.get(id);
    if (!span || !colour || state === 'ambiguous' || state === 'missing') return [];
    return [{ id, span, state, colour, ...(pieces ? { pieces } : {}) }];
  });
}
