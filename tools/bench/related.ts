/**
 * Related statements: time for a passage, quality beside MiniSearch, FlexSearch and plain BM25, the load of the
 * shipped data, and corpora grown by invented statements to 100, 1,000 and 10,000 reports.
 * Alone: `node tools/bench/related.ts [runs]` with the project's Node.
 */
import { gzipSync } from 'node:zlib';
import type { Passage } from '../../lib/passage.ts';
import { openRelated, relate, relateSpan } from '../../lib/relate.ts';
import type { Engine } from '../../lib/related/engine.ts';
import type { Bag } from '../../lib/related/features.ts';
import { raise } from '../../lib/related/features.ts';
import { InvertedIndex } from '../../lib/related/inverted.ts';
import { bestUnits, cluesIn, cluesOf } from '../../lib/related/score.ts';
import { WEIGHTS } from '../../lib/related/weights.ts';
import { readPack } from '../data/pack.ts';
import { Bm25 } from '../related/bm25.ts';
import { type Judged, readJudged } from '../related/judged.ts';
import { rankBy } from '../related/measure.ts';
import { analysisOf, bareOf, passageOf } from '../related/passages.ts';
import { type Scores, scoreAll } from '../related/scores.ts';
import { grow } from './related-corpus.ts';
import { flexSearch, miniSearch, type Rival } from './related-rivals.ts';
import { exactly, type Measure, type Part, type Stats, statsOf } from './rows.ts';
import { tableOf } from './table.ts';

const RUNS = 5;
/** Milliseconds: the design's budgets. */
const BUDGET = { passage: 10, thousand: 50, load: 30 };
/** Kilobytes that statements, threads, ledger and index may add to the zip. */
const SHIPPED = 400;
const GROWN = [100, 1_000, 10_000];

const now = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Processor milliseconds for each of the questions, over `runs` rounds of all. */
function perQuestion<T>(questions: readonly T[], ask: (question: T) => unknown, runs: number): Stats {
  for (const question of questions) ask(question);
  return statsOf(
    Array.from({ length: runs }, () => {
      const start = now();
      for (const question of questions) ask(question);
      return (now() - start) / questions.length;
    }),
  );
}

const JUDGED = [...readJudged('a'), ...readJudged('b')];

/** Words of a judged passage: of its report where that is at hand, else of the gists that it overlaps. */
function wordsOf(engine: Engine, { report, span }: Judged): string {
  const text = analysisOf(report)?.text.slice(...span);
  return (
    text ??
    engine
      .locateSpan(report, span)
      .map(({ statement }) => statement.gist)
      .join('')
  );
}

/** The passage as a page asks; from the dataset alone where the report is not at hand. */
function asker(engine: Engine): (query: Judged) => unknown {
  const passages = new Map<Judged, Passage>();
  for (const query of JUDGED) {
    const analysis = analysisOf(query.report);
    if (analysis) passages.set(query, passageOf(analysis, query.span, true));
  }
  return (query) => {
    const passage = passages.get(query);
    return passage ? relate(engine, passage) : relateSpan(engine, query.report, query.span);
  };
}

const said = ({ recall, ndcg }: Scores, hard: Scores) =>
  `recall@5 ${recall.toFixed(2)}, nDCG@5 ${ndcg.toFixed(2)}; hard ${hard.recall.toFixed(2)}, ${hard.ndcg.toFixed(2)}`;
const quality = (rank: (query: Judged) => readonly string[]) =>
  said(
    scoreAll(JUDGED, rank),
    scoreAll(
      JUDGED.filter((query) => query.hard),
      rank,
    ),
  );

/** A rival over the same statements: how good, and its time beside ours. */
function beside(engine: Engine, rival: Rival, runs: number): { note: string; stats: Stats } {
  const segmenter = new Bm25();
  for (const { id, source, span, gist } of engine.dataset.statements.values())
    rival.add(id, segmenter.words(analysisOf(source)?.text.slice(...span) ?? gist));
  const ask = (query: Judged) =>
    rival
      .search(segmenter.words(wordsOf(engine, query)), 200)
      .filter((id) => !id.startsWith(`${query.report}/`))
      .slice(0, 10);
  return { note: quality(ask), stats: perQuestion(JUDGED, ask, runs) };
}

function plainBm25(engine: Engine): string {
  const bm25 = new Bm25();
  for (const { id, source, span, gist } of engine.dataset.statements.values())
    bm25.add(id, analysisOf(source)?.text.slice(...span) ?? gist);
  return quality((query) => bm25.search(wordsOf(engine, query), (id) => !id.startsWith(`${query.report}/`)));
}

/** What of a search depends on the size of the corpus: ranking, widening by the best, ranking again, the reasons. */
function rank(bag: Bag, engine: Engine, index: InvertedIndex, at: (unit: number) => Uint32Array): void {
  const all = () => true;
  const first = bestUnits(cluesOf(bag, engine.space, index, WEIGHTS), index, WEIGHTS, 150, all);
  const wider: Bag = new Map(bag);
  for (const { unit } of first.slice(0, 3))
    for (const feature of at(unit)) raise(wider, feature, WEIGHTS.feedback);
  const clues = cluesOf(wider, engine.space, index, WEIGHTS);
  for (const { unit } of bestUnits(clues, index, WEIGHTS, 150, all).slice(0, 10)) cluesIn(unit, clues, index);
}

function grown(engine: Engine, reports: number, runs: number): Measure[] {
  const { bags, features } = grow(engine.bags, engine.space.size, reports);
  const index = new InvertedIndex(features, bags);
  const questions = JUDGED.map(
    ({ report, span }) => engine.queryOf(bareOf(report, span), true, engine.locateSpan(report, span)).bag,
  );
  const stats = perQuestion(
    questions,
    (bag) => rank(bag, engine, index, (unit) => bags.at(unit)),
    Math.min(runs, 3),
  );
  const name = `${reports.toLocaleString('en')} reports, ${bags.size.toLocaleString('en')} statements`;
  const forward = bags.values.byteLength / 1e6;
  return [
    { name, unit: 'cpu', stats, ...(reports === 1_000 ? { budget: BUDGET.thousand } : {}) },
    {
      name: '  its index',
      unit: 'kB',
      stats: exactly(index.bytes / 1e3),
      note: `and ${forward.toFixed(0)} MB for the lists it is made from, all of it typed arrays`,
    },
  ];
}

function loading(runs: number): Measure[] {
  const json = JSON.stringify(readPack());
  openRelated(JSON.parse(json));
  const stats = statsOf(
    Array.from({ length: 3 * runs }, () => {
      const start = now();
      openRelated(JSON.parse(json));
      return now() - start;
    }),
  );
  return [
    { name: 'load: parse, unpack, index', unit: 'cpu', stats, budget: BUDGET.load },
    {
      name: 'shipped dataset, gzip',
      unit: 'kB',
      stats: exactly(gzipSync(json, { level: 9 }).length / 1e3),
      budget: SHIPPED,
      note: `${(json.length / 1e3).toFixed(0)} kB of JSON characters`,
    },
  ];
}

/** Time, quality, load and growth. */
export function relatedPart(runs: number): Part {
  const engine = openRelated(readPack());
  const five = perQuestion(JUDGED, asker(engine), runs);
  const rivals = [miniSearch(), flexSearch()].map((rival) => ({ rival, ...beside(engine, rival, runs) }));
  const ways = (['dataset', 'page', 'text'] as const).filter(
    (way) => way === 'dataset' || analysisOf('leping-2021') !== null,
  );
  return {
    title: `Related statements: ${JUDGED.length} judged passages, ${JUDGED.filter((q) => q.hard).length} of them hard`,
    measures: [
      { name: 'a passage at five reports', unit: 'cpu', stats: five, budget: BUDGET.passage },
      ...ways.flatMap((way) =>
        [true, false].map(
          (threads): Measure => ({
            name: `quality by ${way}${threads ? '' : ', no threads'}`,
            unit: 'marks',
            stats: exactly(JUDGED.length),
            note: quality(rankBy(engine, way, threads)),
          }),
        ),
      ),
      {
        name: 'plain BM25 over words',
        unit: 'marks',
        stats: exactly(JUDGED.length),
        note: plainBm25(engine),
      },
      ...rivals.map(
        ({ rival, note, stats }): Measure => ({ name: `${rival.name} over words`, unit: 'cpu', stats, note }),
      ),
      ...loading(runs),
      ...GROWN.flatMap((reports) => grown(engine, reports, runs)),
    ],
  };
}

if (import.meta.main) console.log(tableOf([relatedPart(Number(process.argv[2] ?? RUNS))]));
