/** How good a ranking is: recall and nDCG of the first five. */
import type { Judged } from './judged.ts';

export interface Scores {
  recall: number;
  ndcg: number;
  queries: number;
}

const TOP = 5;
const discount = (rank: number) => 1 / Math.log2(rank + 2);
const gain = (grade: number) => 2 ** grade - 1;

/** Recall against as many as fit into five, and nDCG with graded gains; null where nothing is relevant. */
export function scoreOne(
  relevant: Judged['relevant'],
  ranked: readonly string[],
): { recall: number; ndcg: number } | null {
  if (relevant.length === 0) return null;
  const grades = new Map(relevant);
  const top = ranked.slice(0, TOP).map((id) => grades.get(id) ?? 0);
  const best = [...grades.values()].sort((a, b) => b - a).slice(0, TOP);
  const dcg = (row: readonly number[]) =>
    row.reduce((sum, grade, rank) => sum + gain(grade) * discount(rank), 0);
  return { recall: top.filter((grade) => grade > 0).length / best.length, ndcg: dcg(top) / dcg(best) };
}

/** The mean over passages that have something related. */
export function scoreAll(judged: readonly Judged[], rank: (query: Judged) => readonly string[]): Scores {
  const scored = judged.flatMap((query) => scoreOne(query.relevant, rank(query)) ?? []);
  const mean = (of: (s: { recall: number; ndcg: number }) => number) =>
    scored.reduce((sum, s) => sum + of(s), 0) / Math.max(1, scored.length);
  return { recall: mean((s) => s.recall), ndcg: mean((s) => s.ndcg), queries: scored.length };
}
