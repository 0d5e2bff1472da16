/**
 * `node tools/related/measure.ts [-v]`: how good related statements are on the judged passages, beside plain BM25.
 * `dataset`: from a span alone; `page`: with the words of the page; `text`: words alone, as of a report that we never saw.
 */
import type { Engine } from '../../lib/related/engine.ts';
import { Bm25 } from './bm25.ts';
import { type Judged, readJudged } from './judged.ts';
import { loadEngine } from './load.ts';
import { analysisOf, bareOf, passageOf } from './passages.ts';
import { scoreAll, scoreOne } from './scores.ts';

export type Way = 'dataset' | 'page' | 'text';

/** Ids of the statements that the engine finds for a judged passage. */
export function rankBy(engine: Engine, way: Way, threads: boolean): (query: Judged) => string[] {
  return ({ report, span }) => {
    const analysis = way === 'dataset' ? null : analysisOf(report);
    const query =
      analysis === null
        ? engine.queryOf(bareOf(report, span), true, engine.locateSpan(report, span))
        : engine.queryOf(passageOf(analysis, span, true), way === 'page');
    return engine.search(query, { limit: 10, threads }).map(({ statement }) => statement.id);
  };
}

function bm25(engine: Engine): ((query: Judged) => string[]) | null {
  const rival = new Bm25();
  for (const { id, source, span } of engine.dataset.statements.values()) {
    const text = analysisOf(source)?.text;
    if (text === undefined) return null;
    rival.add(id, text.slice(...span));
  }
  return ({ report, span }) =>
    rival.search(analysisOf(report)?.text.slice(...span) ?? '', (id) => !id.startsWith(`${report}/`));
}

if (import.meta.main) {
  const engine = loadEngine();
  const sets = { a: readJudged('a'), b: readJudged('b'), c: readJudged('c') };
  const rival = bm25(engine);
  const ways: [string, ((query: Judged) => string[]) | null][] = [
    ['BM25', rival],
    ...(['dataset', 'page', 'text'] as const).flatMap((way): [string, (query: Judged) => string[]][] =>
      (way === 'text' ? [false] : [true, false]).map((threads) => [
        `${way}${threads ? '' : ' --no-threads'}`,
        rankBy(engine, way, threads),
      ]),
    ),
  ];
  const f = (n: number) => n.toFixed(3);
  for (const [set, judged] of Object.entries(sets)) {
    for (const [name, rank] of ways) {
      if (!rank) continue;
      const all = scoreAll(judged, rank);
      const hard = scoreAll(
        judged.filter((q) => q.hard),
        rank,
      );
      console.log(
        `${set} ${name.padEnd(22)} all R@5 ${f(all.recall)} nDCG ${f(all.ndcg)} (${all.queries})   hard R@5 ${f(hard.recall)} nDCG ${f(hard.ndcg)} (${hard.queries})`,
      );
    }
  }
  if (process.argv.includes('-v')) {
    const rank = rankBy(engine, 'dataset', !process.argv.includes('--no-threads'));
    for (const query of [...sets.a, ...sets.b]) {
      const score = scoreOne(query.relevant, rank(query));
      const gist = (id: string) => engine.dataset.statements.get(id)?.gist;
      console.log(
        `\n${query.id}${query.hard ? ' HARD' : ''} ${score ? `R ${f(score.recall)} N ${f(score.ndcg)}` : 'nothing'} | ${analysisOf(query.report)?.text.slice(...query.span)}`,
      );
      const ranked = rank(query);
      for (const [i, id] of ranked.slice(0, 6).entries()) {
        const grade = query.relevant.find(([r]) => r === id)?.[1] ?? '-';
        console.log(`  ${i + 1} [${grade}] ${id} ${gist(id)}`);
      }
      for (const [id, grade] of query.relevant)
        if (!ranked.slice(0, 5).includes(id))
          console.log(`    missed [${grade}] at ${ranked.indexOf(id) + 1} ${id} ${gist(id)}`);
    }
  }
}
