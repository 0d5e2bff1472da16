/**
 * Passages with the statements that belong to them, judged by hand: first by three readers from the texts alone, then
 * completed by pooling (Spärck Jones and van Rijsbergen 1975, as TREC does it): three other readers graded what our
 * rankings and BM25 had among their first and nobody had judged, without knowing which of them had found it. Of 708
 * pairs 53 got a grade.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Span } from '../../lib/analysis.ts';

export interface Judged {
  id: string;
  report: string;
  span: Span;
  hard: boolean;
  /** 3 the same thing, 2 the same policy or indicator elsewhere, 1 the same topic. */
  relevant: readonly (readonly [statement: string, grade: number])[];
}

const ROOM = new URL('../../tests/judged/', import.meta.url);

/** `a` and `b` were read while the engine was tuned; of `c` only the scores were looked at. */
export type JudgedSet = 'a' | 'b' | 'c';

export function readJudged(name: JudgedSet): Judged[] {
  const file = new URL(`related-${name}.json`, ROOM);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Judged[]) : [];
}
