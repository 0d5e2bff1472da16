/** Holds what the engine reads against figures read by hand. */
import { existsSync, readFileSync } from 'node:fs';
import type { Figure } from '../../lib/analysis.ts';

export interface GoldFigure extends Omit<Figure, 'span'> {
  start: number;
  end: number;
  /** The reader doubted it: left out of the attributes, either answer passes. */
  unsure?: boolean;
}

export const ATTRIBUTES = ['unit', 'cmp', 'sign', 'role', 'modality', 'period'] as const;
export type Measure =
  | 'precision'
  | 'recall'
  | (typeof ATTRIBUTES)[number]
  | 'indicatorPrecision'
  | 'indicatorRecall';
export type Scores = Record<Measure, number>;

export interface Mistake {
  kind: string;
  gold: GoldFigure | null;
  got: Figure | null;
}

export interface Accuracy {
  scores: Scores;
  figures: number;
  mistakes: Mistake[];
}

/** Gold figures of a jsonl file, exclusions left out; null when it is missing. */
export function readGold(path: string): GoldFigure[] | null {
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l))
    .filter((o) => o.raw !== undefined);
}

/** A figure counts as found where spans overlap and the value agrees but for its sign. */
export function measure(gold: readonly GoldFigure[], got: readonly Figure[]): Accuracy {
  const mistakes: Mistake[] = [];
  const right: Record<string, [number, number]> = {};
  const count = (name: string, ok: boolean) => {
    right[name] ??= [0, 0];
    const c = right[name];
    c[0] += ok ? 1 : 0;
    c[1]++;
  };
  const used = new Set<Figure>();
  for (const g of gold) {
    const f = got.find(
      (x) =>
        !used.has(x) && x.span[0] < g.end && x.span[1] > g.start && Math.abs(x.value) === Math.abs(g.value),
    );
    if (f) used.add(f);
    if (g.unsure) continue;
    count('recall', f !== undefined);
    if (!f) {
      mistakes.push({ kind: 'missed', gold: g, got: null });
      continue;
    }
    for (const name of ATTRIBUTES) {
      const ok = name === 'sign' ? Math.sign(f.value) === Math.sign(g.value) : f[name] === g[name];
      count(name, ok);
      if (!ok) mistakes.push({ kind: name, gold: g, got: f });
    }
    if (g.indicator) count('indicatorRecall', f.indicator === g.indicator);
    if (f.indicator) count('indicatorPrecision', f.indicator === g.indicator);
    if (f.indicator !== g.indicator) mistakes.push({ kind: 'indicator', gold: g, got: f });
  }
  for (const f of got) {
    count('precision', used.has(f));
    if (!used.has(f)) mistakes.push({ kind: 'extra', gold: null, got: f });
  }
  const score = (m: Measure) => {
    const [ok, all] = right[m] ?? [0, 0];
    return all === 0 ? 1 : ok / all;
  };
  const names: Measure[] = ['precision', 'recall', ...ATTRIBUTES, 'indicatorPrecision', 'indicatorRecall'];
  return {
    scores: Object.fromEntries(names.map((m) => [m, score(m)])) as Scores,
    figures: gold.length,
    mistakes,
  };
}
