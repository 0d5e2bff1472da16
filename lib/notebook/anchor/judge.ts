import type { Span } from '../../analysis.ts';
import { CONTEXT } from '../types.ts';
import type { Candidate } from './candidates.ts';
import { claimsOf, sameClaims } from './claims.ts';
import type { Kinship } from './identity.ts';
import { PARAGRAPH } from './letters.ts';
import { isParagraph, nameOf, type Page, sectionsAt } from './page.ts';
import { DENIAL_REACH, leadOf, type Query } from './query.ts';
import { alikeAround, likeAfter, likeBefore, sameLead } from './surroundings.ts';

/** A place with what speaks for it. */
export interface Judged extends Candidate {
  before: number | null;
  after: number | null;
  /** Whether its innermost section has the passage's section's name. */
  section: boolean;
  paragraph: boolean;
  /** Whether it stands at the very position. */
  unmoved: boolean;
  score: number;
}

// Words, then what stands around them; section and position only break ties.
const WEIGHTS = {
  words: 0.54,
  before: 0.15,
  after: 0.15,
  around: 0.04,
  section: 0.05,
  paragraph: 0.04,
  position: 0.03,
};
/** Units within which a position still speaks for a place. */
const POSITION_REACH = 4000;
/** Surroundings of which half is left are the same. */
const SAME_AROUND = 0.5;

/** The very position counts far more than one nearby: every insertion shifts all that follows. */
const nearness = (distance: number) =>
  distance === 0 ? 1 : 0.25 * Math.max(0, 1 - distance / POSITION_REACH);

export function judge(page: Page, query: Query, candidate: Candidate): Judged {
  const { input } = query;
  const offset = page.letters.at[candidate.start] ?? 0;
  const before = likeBefore(query.before, page.letters.text, candidate.start);
  const after = likeAfter(query.after, page.letters.text, candidate.end);
  const saved = input.section.at(-1);
  const section = saved !== undefined && saved !== '' && sectionsAt(page, offset).at(-1) === nameOf(saved);
  const paragraph = isParagraph(page, offset, input.paragraphMark);
  const distance = input.position ? Math.abs(offset - input.position[0] - query.opening) : POSITION_REACH;
  const score =
    WEIGHTS.words * candidate.likeness +
    WEIGHTS.before * (before ?? SAME_AROUND) +
    WEIGHTS.after * (after ?? SAME_AROUND) +
    WEIGHTS.section * Number(section) +
    WEIGHTS.paragraph * Number(paragraph) +
    WEIGHTS.around * alikeAround(query, page.letters.text, candidate.start, candidate.end) +
    WEIGHTS.position * nearness(distance);
  return { ...candidate, before, after, section, paragraph, unmoved: distance === 0, score };
}

/** Letters that may be part of a longer number. */
const CUT = /[\d〇一二三四五六七八九十百千万亿%]/u;

/** Whether a place claims what the passage claims: figures, years, bounds, direction, denial. */
export function claimsTheSame(page: Page, query: Query, { start, end }: Candidate): boolean {
  const { text } = page.letters;
  // As many letters around as the passage was saved with, so that both are cut alike.
  const reach = (saved: string, edge: string) =>
    saved.length > 0 ? Math.min(CONTEXT, saved.length) : CUT.test(edge) ? 8 : 0;
  const window: Span = [
    Math.max(0, start - reach(query.before, query.letters.charAt(0))),
    Math.min(text.length, end + reach(query.after, query.letters.slice(-1))),
  ];
  return sameClaims(query.claims, claimsOf(page.letters, [start, end], window, DENIAL_REACH));
}

/** Whether its first number is of the same thing. */
export function leadsTheSame(page: Page, query: Query, { start, end }: Candidate): boolean {
  if (query.before === '') return true;
  const { letters } = page;
  // A paragraph that begins here began here when it was saved, or the heading above it has changed.
  if (((letters.edge[start] ?? 0) & PARAGRAPH) !== 0 && end - start >= 12) return true;
  if (!/[\d〇一二三四五六七八九十百千万亿]/u.test(query.letters)) return true;
  return sameLead(query.before, query.lead, letters.text, start, leadOf(letters, start));
}

const near = (likeness: number | null) => likeness !== null && likeness >= SAME_AROUND;

/** Whether anything but its words says that this is the place. */
export function inPlace(place: Judged): boolean {
  return near(place.before) || near(place.after) || place.paragraph || place.section || place.unmoved;
}

/** Letters below which words alone name no place. */
const SHORT = 12;

/** Whether the same words are this passage, if they are the only ones. */
export function enoughForSame(query: Query, place: Judged, kinship: Kinship): boolean {
  if (place.unmoved) return true;
  const bare = place.before === null && place.after === null;
  const { length } = query.letters;
  if (kinship === 'same') {
    if (near(place.before) || near(place.after) || place.paragraph) return true;
    return length >= SHORT || (bare && place.section);
  }
  // Another year's report has many of the same sentences: what stands around them tells it apart.
  if (bare) return length >= SHORT;
  const sides = [place.before, place.after].filter((likeness) => likeness !== null);
  return sides.every(near) || (sides.some(near) && (place.section || place.paragraph));
}

/** Letters that changed words must have, and the share of them that must be left. */
const SHORTEST_CHANGED = 6;
const LEAST_LEFT = 0.72;

/** Whether changed words are this passage. Similar words alone never are. */
export function enoughForChanged(page: Page, query: Query, place: Judged, kinship: Kinship): boolean {
  if (query.letters.length < SHORTEST_CHANGED || place.likeness < LEAST_LEFT) return false;
  if (isNeighbour(page, query, place)) return false;
  if (near(place.before) && near(place.after)) return true;
  if (kinship !== 'same') return false;
  return (near(place.before) || near(place.after)) && place.section && place.likeness >= 0.8;
}

/** Whether the place is what stood beside the passage, and not the passage: lists repeat their words. */
function isNeighbour(page: Page, query: Query, { start, end }: Judged): boolean {
  const words = page.letters.text.slice(start, end);
  const before = query.before.slice(-words.length);
  const after = query.after.slice(0, words.length);
  return (
    (before.length >= SHORTEST_CHANGED && words.endsWith(before)) ||
    (after.length >= SHORTEST_CHANGED && words.startsWith(after))
  );
}
