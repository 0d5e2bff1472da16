import type { Span } from '../../analysis.ts';
import { type Candidate, Grams, likePlaces, samePlaces } from './candidates.ts';
import { differenceOf } from './difference.ts';
import type { Kinship } from './identity.ts';
import {
  claimsTheSame,
  enoughForChanged,
  enoughForSame,
  inPlace,
  type Judged,
  judge,
  leadsTheSame,
} from './judge.ts';
import { type Page, placeOf, spanOf } from './page.ts';
import { piecesOf } from './pieces.ts';
import { type Query, queryOf } from './query.ts';
import type { Anchored, AnchorInput } from './types.ts';

/** By how much the best place must be better than the next. */
const MARGIN = 0.02;
/** Places that are looked into, of those with the same words. */
const MOST_JUDGED = 12;
const MOST_CANDIDATES = 5;
/** Letters that may be left of a clause behind its words. */
const LONGEST_REST = 12;
/** What stands in a passage's place is shown when this share of its letters is left. */
const LEAST_NEAREST = 0.5;

/** Finds the passages of one page; what they share is made once. */
export class Locator {
  readonly #page: Page;
  #grams: Grams | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  locate(input: AnchorInput, kinship: Kinship): Anchored {
    const { id, position } = input;
    if (kinship === 'other') return { ...missing(id), reason: 'other-report' };
    if (position && isUntouched(this.#page, input)) return { id, state: 'exact', span: position, score: 1 };
    const query = queryOf(input);
    return query ? this.#search(query, kinship) : missing(id);
  }

  #search(query: Query, kinship: Kinship): Anchored {
    const same = this.#judged(query, this.#same(query));
    const own = same.filter((place) => this.#means(query, place) && enoughForSame(query, place, kinship));
    return (
      this.#choose(query, own, (place) => (inPlace(place) || bare(place) ? 'exact' : 'moved')) ??
      this.#inPieces(query) ??
      this.#changed(query, kinship, same)
    );
  }

  /** The places with the same words, the one at the saved position among them however many there are. */
  #same(query: Query): Candidate[] {
    const places = samePlaces(this.#page, query.letters);
    const { position, quote } = query.input;
    if (!position || this.#page.source.slice(...position) !== quote.exact) return places;
    const there = placeOf(this.#page, position);
    if (there.end - there.start !== query.letters.length) return places;
    return places.some(({ start }) => start === there.start)
      ? places
      : [{ ...there, likeness: 1 }, ...places];
  }

  #judged(query: Query, candidates: readonly Candidate[]): Judged[] {
    return candidates
      .map((candidate) => judge(this.#page, query, candidate))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_JUDGED);
  }

  /** The same claims about the same thing. */
  #means(query: Query, place: Candidate): boolean {
    return claimsTheSame(this.#page, query, place) && leadsTheSame(this.#page, query, place);
  }

  #choose(
    query: Query,
    places: readonly Judged[],
    state: (place: Judged) => 'exact' | 'moved' | 'changed',
  ): Anchored | null {
    const [best, next] = places;
    if (!best) return null;
    const { id } = query.input;
    if (next && best.score - next.score < MARGIN) {
      const close = places.filter(({ score }) => best.score - score < MARGIN).slice(0, MOST_CANDIDATES);
      return {
        id,
        state: 'ambiguous',
        span: null,
        score: best.score,
        candidates: close.map((place) => this.#span(query, place)),
      };
    }
    return { id, state: state(best), span: this.#span(query, best), score: best.score };
  }

  #inPieces(query: Query): Anchored | null {
    const [best, next] = piecesOf(this.#page, query);
    if (!best || !leadsTheSame(this.#page, query, { ...best, likeness: 1 })) return null;
    const { id } = query.input;
    const whole = (spans: readonly Span[]): Span => [(spans[0] as Span)[0], (spans.at(-1) as Span)[1]];
    const span = whole(best.spans);
    const { score } = judge(this.#page, query, {
      ...best,
      likeness: query.letters.length / (best.end - best.start),
    });
    if (next && next.end - next.start === best.end - best.start)
      return { id, state: 'ambiguous', span: null, score, candidates: [span, whole(next.spans)] };
    return {
      id,
      state: 'changed',
      span,
      pieces: best.spans,
      score,
      difference: this.#difference(query, span),
    };
  }

  #changed(query: Query, kinship: Kinship, same: readonly Judged[]): Anchored {
    this.#grams ??= new Grams(this.#page.letters.text);
    const like = likePlaces(this.#page, this.#grams, query).map((place) => this.#toClause(query, place));
    const places = this.#judged(query, like).filter(
      (place) => !same.some(({ start, end }) => start === place.start && end === place.end),
    );
    const own = places.filter(
      (place) => enoughForChanged(this.#page, query, place, kinship) && this.#means(query, place),
    );
    const chosen = this.#choose(query, own, () => 'changed');
    if (chosen) {
      return chosen.span ? { ...chosen, difference: this.#difference(query, chosen.span) } : chosen;
    }
    const near = [...places, ...same]
      .filter((p) => p.likeness >= LEAST_NEAREST)
      .sort((a, b) => b.score - a.score)[0];
    if (!near) return missing(query.input.id);
    const span = this.#span(query, near);
    return {
      ...missing(query.input.id),
      reason: this.#means(query, near) ? 'gone' : 'other-facts',
      nearest: { span, score: near.score, difference: this.#difference(query, span) },
    };
  }

  /**
   * Letters behind a match that stand for the passage's own last ones, however little they are like them (改善,
   * 恶化), and those that finish its clause as the passage finishes one: 3% of 3%以上.
   */
  #toClause(query: Query, place: Candidate): Candidate {
    const { edge } = this.#page.letters;
    const ends = (at: number) => at >= edge.length || edge[at] !== 0;
    let { end } = place;
    while (end - place.start < query.letters.length && !ends(end)) end += 1;
    if (!query.closes) return { ...place, end };
    for (let to = end; to < end + LONGEST_REST && to < edge.length; to += 1) {
      if (ends(to)) return { ...place, end: to };
    }
    return { ...place, end };
  }

  #span(query: Query, place: Candidate): Span {
    return spanOf(this.#page, place, query.opening, query.closing);
  }

  #difference(query: Query, span: Span) {
    return differenceOf(query.input.quote.exact, this.#page.source.slice(...span));
  }
}

const bare = ({ before, after }: Judged) => before === null && after === null;

/** Whether the page has the passage with all that stood around it just where it was saved. */
function isUntouched({ source }: Page, { position, quote }: AnchorInput): boolean {
  return (
    position !== null &&
    quote.prefix.length + quote.suffix.length > 0 &&
    source.slice(...position) === quote.exact &&
    source.startsWith(quote.suffix, position[1]) &&
    source.slice(0, position[0]).endsWith(quote.prefix)
  );
}

function missing(id: string): Anchored {
  return { id, state: 'missing', span: null, score: 0, reason: 'gone' };
}
