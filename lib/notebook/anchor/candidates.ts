import search from 'approx-string-match';
import type { Page, Place } from './page.ts';

/** A place with the share of the passage's letters that stand there. */
export interface Candidate extends Place {
  likeness: number;
}

/** Places with the same words that are looked at; a word that stands more often is no passage. */
const MOST_PLACES = 256;

/** Every place where just these letters stand. Whether they cut a number there is for the claims to say. */
export function samePlaces(page: Page, letters: string): Candidate[] {
  const { text } = page.letters;
  const found: Candidate[] = [];
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
    found.push({ start: at, end: at + letters.length, likeness: 1 });
    if (found.length >= MOST_PLACES) break;
  }
  return found;
}

/** Letters of one gram: few enough to survive small changes, enough to be rare in a report. */
const GRAM = 4;
/** A gram that stands more often than this tells no place. */
const RARE = 12;
/** Grams of a passage that are looked up. */
const LOOKED_UP = 256;
/** Places by rare grams that are compared with the passage. */
const COMPARED = 4;
/** A passage that is longer is held by its two ends, of as many letters each. */
const LONG = 192;
const END = 48;
/** Share of a passage's letters that may differ. */
const MOST_ERRORS = 0.3;

/** An index of a page's grams: chains of places by hash, two numbers a letter. */
export class Grams {
  readonly #text: string;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #mask: number;

  constructor(text: string) {
    let size = 1024;
    while (size < text.length && size < 1 << 20) size *= 2;
    this.#text = text;
    this.#mask = size - 1;
    this.#heads = new Int32Array(size).fill(-1);
    this.#next = new Int32Array(Math.max(0, text.length - GRAM + 1));
    for (let at = this.#next.length - 1; at >= 0; at -= 1) {
      const slot = this.#slot(text, at);
      this.#next[at] = this.#heads[slot] as number;
      this.#heads[slot] = at;
    }
  }

  #slot(text: string, at: number): number {
    let hash = 0;
    for (let i = at; i < at + GRAM; i += 1) hash = (Math.imul(hash, 0x01000193) ^ text.charCodeAt(i)) >>> 0;
    return (hash ^ (hash >>> 15)) & this.#mask;
  }

  /** Where the gram at `at` of `letters` stands; empty where it is too common, or nowhere. */
  #places(letters: string, at: number): number[] {
    const gram = letters.slice(at, at + GRAM);
    const found: number[] = [];
    let steps = 0;
    for (let p = this.#heads[this.#slot(letters, at)] as number; p >= 0; p = this.#next[p] as number) {
      steps += 1;
      if (steps > 8 * RARE || found.length > RARE) return [];
      if (this.#text.startsWith(gram, p)) found.push(p);
    }
    return found.length > RARE ? [] : found;
  }

  /** Where `letters` would begin by most of its rare grams, the likeliest first. May lie before the page. */
  beginnings(letters: string): number[] {
    const votes = new Map<number, { count: number; first: number }>();
    const step = Math.max(1, Math.ceil((letters.length - GRAM + 1) / LOOKED_UP));
    const width = Math.max(8, Math.ceil(letters.length * MOST_ERRORS));
    for (let at = 0; at + GRAM <= letters.length; at += step) {
      for (const place of this.#places(letters, at)) {
        const slot = Math.floor((place - at) / width);
        const vote = votes.get(slot);
        if (vote) vote.count += 1;
        else votes.set(slot, { count: 1, first: place - at });
      }
    }
    return [...votes]
      .sort((a, b) => b[1].count - a[1].count || a[0] - b[0])
      .slice(0, COMPARED)
      .map(([, { first }]) => first);
  }
}

/** Letters around a passage that help to find its place: of few words with a figure none may be left. */
const AROUND = 24;

/** Places whose letters are like a passage's, the likest first; at most `COMPARED`. */
export function likePlaces(
  page: Page,
  grams: Grams,
  { letters, before, after }: { letters: string; before: string; after: string },
): Candidate[] {
  const lead = before.slice(-AROUND);
  const sought = lead + letters + after.slice(0, AROUND);
  const slack = Math.max(12, Math.ceil(letters.length * MOST_ERRORS) * 2);
  const found = new Map<string, Candidate>();
  for (const first of grams.beginnings(sought)) {
    const beginning = first + lead.length;
    const from = Math.max(0, beginning - slack);
    const to = Math.min(page.letters.text.length, beginning + letters.length + slack);
    const region = page.letters.text.slice(from, to);
    const candidate = letters.length > LONG ? byEnds(region, letters) : whole(region, letters);
    if (!candidate) continue;
    const place = { ...candidate, start: candidate.start + from, end: candidate.end + from };
    found.set(`${place.start}-${place.end}`, place);
  }
  return [...found.values()].sort((a, b) => b.likeness - a.likeness);
}

function closest(region: string, pattern: string, errors: number) {
  const [first] = search(region, pattern, errors).sort((a, b) => a.errors - b.errors);
  return first;
}

function whole(region: string, letters: string): Candidate | null {
  const match = closest(region, letters, Math.floor(letters.length * MOST_ERRORS));
  if (!match || match.end <= match.start) return null;
  return { start: match.start, end: match.end, likeness: 1 - match.errors / letters.length };
}

/** A long passage between the places of its two ends, held against it by the grams that both have. */
function byEnds(region: string, letters: string): Candidate | null {
  const errors = Math.floor(END * MOST_ERRORS);
  const head = closest(region, letters.slice(0, END), errors);
  const tail = closest(region, letters.slice(-END), errors);
  if (!head || !tail || tail.end <= head.start) return null;
  const likeness = shared(letters, region.slice(head.start, tail.end));
  return likeness < 1 - MOST_ERRORS ? null : { start: head.start, end: tail.end, likeness };
}

/** Twice the grams in common over all of both (Dice). */
function shared(a: string, b: string): number {
  const counts = new Map<string, number>();
  for (let i = 0; i + 2 <= a.length; i += 1) {
    const gram = a.slice(i, i + 2);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  let common = 0;
  for (let i = 0; i + 2 <= b.length; i += 1) {
    const gram = b.slice(i, i + 2);
    const left = counts.get(gram) ?? 0;
    if (left === 0) continue;
    counts.set(gram, left - 1);
    common += 1;
  }
  return (2 * common) / (a.length + b.length - 2);
}
