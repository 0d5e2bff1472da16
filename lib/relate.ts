/** Puts the rooms together: what other reports say about the same thing as a passage. */
import type { Span } from './analysis.ts';
import { bundledFigures } from './figures/bundled.ts';
import type { Passage, RelatedAnswer, RelatedView } from './passage.ts';
import { becauseOf, speakOfOne } from './related/because.ts';
import { unpack } from './related/dataset.ts';
import { Engine, type Hit } from './related/engine.ts';
import type { Located } from './related/locate.ts';
import type { Pack } from './related/pack.ts';
import type { Query } from './related/query.ts';
import { relationOf } from './related/relation/index.ts';
import { isName } from './related/select.ts';
import { BUNDLED } from './report/bundled.ts';
import { entryOf } from './terms/glossary.ts';
import { squeeze } from './text/squeeze.ts';

export interface RelateOptions {
  /** At most so many results. Default 10. */
  limit?: number;
  /** Use the dataset's threads. Default true. */
  threads?: boolean;
  /** Use what the dataset knows of the statements that the passage overlaps. Default true. */
  locate?: boolean;
}

/** A longer passage is cut. */
export const LONGEST_PASSAGE = 2000;
const LONGEST_AROUND = 400;
const MOST_RESULTS = 50;

/** The engine over the shipped dataset. Takes a few milliseconds: keep it. */
export function openRelated(pack: Pack): Engine {
  return new Engine(unpack(pack, BUNDLED, bundledFigures), pack);
}

/** How people call a glossary entry or a concept. */
function nameOf(label: string, engine: Engine): string | null {
  const [kind = '', id = ''] = label.split(':');
  return kind === 'term' ? (entryOf(id)?.term ?? null) : (engine.concepts.get(id) ?? null);
}

function viewOf(hit: Hit, query: Query, said: string, engine: Engine): RelatedView {
  const { statement, link, score } = hit;
  const alike = speakOfOne(hit, query.bag, engine.index);
  const told = relationOf({ ...query.passage, gist: said }, statement, alike);
  const relation = link?.relation ?? told.relation;
  return {
    report: statement.source,
    span: statement.span,
    relation,
    because: becauseOf(hit, told.because, query.bag, engine.space, (label) => nameOf(label, engine)),
    gist: statement.gist,
    score: Math.round(score * 100) / 100,
    statement: statement.id,
    source: statement.report,
    section: statement.section,
    stance: statement.stance,
    period: statement.period,
    figures: statement.printed,
    why: link?.why ?? null,
    mark: statement.mark,
  };
}

/** Whatever a page or a reader hands over, in the bounds that the shape promises. */
function bounded(passage: Passage): { passage: Passage; cut: boolean } {
  const text = squeeze(passage.text);
  // A page hands over what it cut itself, one unit shorter where that kept a character whole.
  const cut = text.length >= LONGEST_PASSAGE - 1;
  return {
    passage: {
      ...passage,
      text: cut ? text.slice(0, LONGEST_PASSAGE) : text,
      before: squeeze(passage.before).slice(-LONGEST_AROUND),
      // What follows a passage that was cut does not follow what is left of it.
      after: cut ? '' : squeeze(passage.after).slice(0, LONGEST_AROUND),
    },
    cut,
  };
}

function answer(
  engine: Engine,
  query: Query,
  said: string,
  cut: boolean,
  options: RelateOptions,
): RelatedAnswer {
  if (query.bag.size === 0) return { results: [], silent: 'unknown', cut };
  const limit = Math.max(1, Math.min(options.limit ?? 10, MOST_RESULTS));
  const hits = engine.search(query, { limit, threads: options.threads ?? true });
  const views = hits.map((hit) => viewOf(hit, query, said, engine));
  // A result that cannot say why is none; of a name that no record has, the characters are the reason.
  const results = isName(query) ? views : views.filter(({ because }) => because.length > 0);
  return { results, silent: null, cut };
}

/**
 * What other bundled reports say about the same thing as a passage, best first. Never throws on any passage.
 * @param located the bundled statements that it overlaps, where they are known beforehand
 */
export function relate(
  engine: Engine,
  given: Passage,
  options: RelateOptions = {},
  located?: readonly Located[],
): RelatedAnswer {
  const { passage, cut } = bounded(given);
  if (passage.text === '') return { results: [], silent: 'empty', cut };
  return answer(engine, engine.queryOf(passage, options.locate ?? true, located), passage.text, cut, options);
}

/**
 * The same for a span of a bundled report by what the dataset alone knows of it, without the report's text.
 * @throws RangeError for a report that is not bundled, or a span outside it
 */
export function relateSpan(
  engine: Engine,
  report: string,
  span: Span,
  options: RelateOptions = {},
): RelatedAnswer {
  const bundled = BUNDLED.find(({ id }) => id === report);
  const source = engine.dataset.reports.get(report);
  if (!bundled || !source) throw new RangeError(`no bundled report ${report}`);
  if (!(span[0] >= 0 && span[0] < span[1] && span[1] <= bundled.length))
    throw new RangeError(`${report} has no span ${span[0]}-${span[1]}: it is ${bundled.length} long`);
  const located = engine.locateSpan(report, span);
  if (located.length === 0) return { results: [], silent: 'unknown', cut: false };
  const passage: Passage = {
    text: '',
    before: '',
    after: '',
    span,
    origin: 'selection',
    report: source,
    section: [],
    part: null,
    figures: [],
    terms: [],
  };
  const said = located[0]?.statement.gist ?? '';
  return answer(engine, engine.queryOf(passage, true, located), said, false, options);
}
