/**
 * `node tools/related/tune.ts`: coordinate ascent over the table of weights, on the judged passages of sets a and b and
 * on pairs that the dataset's threads link (those without threads). What was tuned on tells little: hold a set back.
 */
import type { Engine } from '../../lib/related/engine.ts';
import { WEIGHTS, type Weights } from '../../lib/related/weights.ts';
import { type Judged, readJudged } from './judged.ts';
import { loadEngine } from './load.ts';
import { rankBy } from './measure.ts';
import { scoreAll } from './scores.ts';

const engine = loadEngine();
const judged = [...readJudged('a'), ...readJudged('b')];
const hard = judged.filter((q) => q.hard);

/** Every threaded statement as a passage of its own, what it is linked with as what belongs to it. */
function fromThreads(): Judged[] {
  const grades = new Map<string, Map<string, number>>();
  for (const { statements, links } of engine.dataset.threads) {
    for (const one of statements)
      for (const other of statements) {
        if (one.split('/')[0] === other.split('/')[0]) continue;
        const row = grades.get(one) ?? new Map();
        grades.set(one, row);
        if (statements.length <= 6) row.set(other, Math.max(2, row.get(other) ?? 0));
      }
    for (const { from, to } of links)
      for (const [a, b] of [
        [from, to],
        [to, from],
      ] as const)
        grades.get(a)?.set(b, 3);
  }
  return [...grades]
    .filter(([, row]) => row.size > 0)
    .map(([id, row]): Judged => {
      const s = engine.dataset.statements.get(id);
      return { id, report: s?.source ?? '', span: s?.span ?? [0, 1], hard: false, relevant: [...row] };
    });
}
const threaded = fromThreads();

function objective(engine: Engine): number {
  let sum = 0;
  const add = (
    rows: readonly Judged[],
    way: 'dataset' | 'page' | 'text',
    threads: boolean,
    weight: number,
  ) => {
    const s = scoreAll(rows, rankBy(engine, way, threads));
    sum += weight * (s.recall + s.ndcg);
  };
  add(judged, 'dataset', true, 1);
  add(judged, 'dataset', false, 0.6);
  add(hard, 'dataset', true, 0.2);
  add(hard, 'dataset', false, 0.2);
  add(judged, 'text', false, 1);
  add(judged, 'page', true, 1);
  add(threaded, 'dataset', false, 2);
  add(threaded, 'text', false, 2);
  return sum;
}

type Path = { get(w: Weights): number; set(w: Weights, n: number): unknown; name: string };
const paths: Path[] = [
  ...Object.keys(WEIGHTS.family)
    .slice(1)
    .map((k) => ({
      name: `family.${k}`,
      get: (w: Weights) => w.family[k as keyof Weights['family']],
      set: (w: Weights, n: number) => Object.assign(w.family, { [k]: n }),
    })),
  ...Object.keys(WEIGHTS)
    .filter((k) => k !== 'family' && k !== 'least')
    .map((k) => ({
      name: k,
      get: (w: Weights) => (w as unknown as Record<string, number>)[k] as number,
      set: (w: Weights, n: number) => Object.assign(w, { [k]: n }),
    })),
];

let best = structuredClone(WEIGHTS);
engine.weights = best;
let score = objective(engine);
console.log('start', score.toFixed(4));
for (let round = 0; round < Number(process.argv[2] ?? 2); round += 1) {
  for (const path of paths) {
    for (const factor of [0.75, 1.33]) {
      const tried = structuredClone(best);
      const was = path.get(best);
      path.set(tried, was === 0 ? (factor - 0.5) * 0.2 : +(was * factor).toFixed(3));
      engine.weights = tried;
      const now = objective(engine);
      if (now > score + 0.003) {
        score = now;
        best = tried;
        console.log(round, path.name, was, '→', path.get(best), score.toFixed(4));
      }
    }
  }
}
console.log(JSON.stringify(best));
