/** Holds what the engine reads against figures read by hand. */
import { existsSync, readFileSync } from 'node:fs';
import type { Figure, Span } from '../../lib/analysis.ts';

export interface GoldFigure extends Omit<Figure, 'span'> {
  start: number;
  end: number;
  /** The reader doubted it: left out of the attributes, either answer passes. */
  unsure?: boolean;
  /** Attributes that the reader could not settle: not measured. */
  open?: string[];
  /** Periods that are all right, `period` among them. */
  periods?: string[];
  /** In Chinese numerals: `base` tells the amount, in whatever magnitude it is read. */
  chinese?: boolean;
}

/** Gold of parts of a text: figures outside its passages were not judged. */
export interface PartGold {
  /** Path of the text from the repository's root. */
  text: string;
  passages: Span[];
  figures: GoldFigure[];
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

/** Gold of passages: a line that names the text, then passages with their figures. */
export function readPartGold(path: string): PartGold {
  const lines = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
  return {
    text: lines.find((o) => o.text !== undefined)?.text ?? '',
    passages: lines.filter((o) => o.passage !== undefined).map((o) => o.passage),
    figures: lines.filter((o) => o.raw !== undefined),
  };
}

/** Holds the figures inside the judged passages against their gold. */
export function measureParts({ passages, figures }: PartGold, got: readonly Figure[]): Accuracy {
  const inside = (f: Figure) => passages.some(([start, end]) => f.span[0] >= start && f.span[1] <= end);
  return measure(figures, got.filter(inside));
}

function sameAmount(g: GoldFigure, f: Figure): boolean {
  const near = (a: number, b: number) => Math.abs(Math.abs(a) - Math.abs(b)) <= 1e-9 * Math.abs(b);
  return g.chinese ? near(f.base, g.base) : Math.abs(f.value) === Math.abs(g.value);
}

function agrees(name: (typeof ATTRIBUTES)[number], g: GoldFigure, f: Figure): boolean {
  if (name === 'sign') return Math.sign(f.value) === Math.sign(g.value);
  if (name === 'unit')
    return g.chinese ? f.baseUnit === g.baseUnit : f.unit.normalize('NFKC') === g.unit.normalize('NFKC');
  if (name === 'period' && g.periods) return f.period !== null && g.periods.includes(f.period);
  return f[name] === g[name];
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
      (x) => !used.has(x) && x.span[0] < g.end && x.span[1] > g.start && (g.unsure || sameAmount(g, x)),
    );
    if (f) used.add(f);
    if (g.unsure) continue;
    count('recall', f !== undefined);
    if (!f) {
      mistakes.push({ kind: 'missed', gold: g, got: null });
      continue;
    }
    for (const name of ATTRIBUTES) {
      if (g.open?.includes(name)) continue;
      const ok = agrees(name, g, f);
      count(name, ok);
      if (!ok) mistakes.push({ kind: name, gold: g, got: f });
    }
    if (g.open?.includes('indicator')) continue;
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
