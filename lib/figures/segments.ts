/** Sentences and clauses of the folded text: the scopes in which words govern numbers. */
import type { Span } from '../analysis.ts';

export interface Sentence {
  start: number;
  end: number;
  /** Where its paragraph begins. */
  paragraph: number;
}

/** A clause is looked back on no further than this: longer ones carry no grammar. */
const REACH = 140;

/** Sentences in order, ended by 。！？ or by their paragraph. Text between paragraphs counts as one. */
export function sentencesOf(view: string, paragraphs: readonly Span[]): Sentence[] {
  const cuts = new Set<number>([0]);
  for (const [start, end] of paragraphs) {
    cuts.add(start);
    cuts.add(end);
  }
  const starts = [...cuts].filter((c) => c >= 0 && c < view.length).sort((a, b) => a - b);
  const found: Sentence[] = [];
  for (let i = 0; i < starts.length; i++) {
    const paragraph = starts[i] ?? 0;
    const end = starts[i + 1] ?? view.length;
    let from = paragraph;
    for (let at = paragraph; at < end; at++) {
      if (!'。！？'.includes(view.charAt(at))) continue;
      found.push({ start: from, end: at + 1, paragraph });
      from = at + 1;
    }
    if (from < end) found.push({ start: from, end, paragraph });
  }
  return found;
}

/**
 * Start of the stretch of words that leads to `at`: after the last ，；： or unclosed bracket, never before
 * `floor`. Bracketed asides are skipped whole.
 */
export function clauseStart(view: string, floor: number, at: number): number {
  const stop = Math.max(floor, at - REACH);
  let depth = 0;
  for (let i = at - 1; i >= stop; i--) {
    const c = view.charAt(i);
    if (c === '）') depth++;
    else if (c === '（') {
      if (depth === 0) return i + 1;
      depth--;
    } else if (
      depth === 0 &&
      (c === '，' || c === '；' || c === '：' || c === '。' || c === '！' || c === '？')
    )
      return i + 1;
  }
  return stop;
}

/** End of the clause that `at` stands in, no further than `ceiling`. */
export function clauseEnd(view: string, at: number, ceiling: number): number {
  const stop = Math.min(ceiling, at + REACH);
  for (let i = at; i < stop; i++) if ('，；：。！？'.includes(view.charAt(i))) return i;
  return stop;
}
