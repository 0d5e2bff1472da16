/** Tense of figures in the report's own glossary, where a note is a definition or a list of things to do. */
import type { Section } from '../analysis.ts';
import { words } from './fold.ts';
import type { Tense } from './tense.ts';
import type { Years } from './years.ts';

/** A note's head: 7．2022年十件民生实事：, 1.“1+6”专班督查: */
const HEAD = /(?:^|[^\d])\[?\d{1,2}(?:\]|[.、])([^：。；]{2,60})：/g;
const TO_DO = /实事|“十”事|为民|民生工程|重点工作|目标任务/;
const DONE = /完成情况|全面完成|全部完成/;
const DEFINES = /(?:指(?![标数导挥战向定示]|示)|即|每年|每(?:个|人|天|日)|的(?:简称|统称|总称))/;
const BOUND = /^[^，。；]{0,2}(?:及以[上下]|以[上下内])/;
/** A note is looked back over no further than this. */
const REACH = 600;

interface Head {
  end: number;
  text: string;
  /** Where the report uses the term, null where it does not. */
  used: number | null;
}

/** Reads tenses in the notes of `view`; the heads are found once. */
export function noteReader(
  view: string,
  sections: readonly Section[],
  years: Years,
): (at: number, end: number) => Tense {
  const from = sections.find((s) => s.part === 'notes')?.span[0] ?? view.length;
  const planFrom = sections.find((s) => s.part === 'plan')?.span[0] ?? Number.POSITIVE_INFINITY;
  const body = view.slice(0, from);
  let heads: Head[] | null = null;
  return (at, end) => {
    heads ??= headsOf(view, from, body);
    const head = lastBefore(heads, at);
    return tenseOf(
      head,
      words(view, Math.max(head?.end ?? from, at - REACH), at),
      view.slice(end, end + 8),
      planFrom,
      years,
    );
  };
}

function tenseOf(head: Head | null, before: string, after: string, planFrom: number, years: Years): Tense {
  const text = head?.text ?? '';
  const year = /(20\d{2}|19\d{2})年/.exec(text)?.[1] ?? null;
  if (TO_DO.test(text))
    return { period: year ?? years.plans, modality: DONE.test(text) ? 'actual' : 'target' };
  if (DEFINES.test(before) || BOUND.test(after)) return { period: null, modality: 'actual' };
  if (head === null || head.used === null) return { period: year, modality: 'actual' };
  if (head.used >= planFrom) return { period: years.plans, modality: 'target' };
  return { period: year ?? years.reviews, modality: 'actual' };
}

function headsOf(view: string, from: number, body: string): Head[] {
  const used = new Map<string, number | null>();
  const heads: Head[] = [];
  for (const m of view.slice(from).matchAll(HEAD)) {
    const text = m[1] ?? '';
    const term = /“[^”]{1,20}”/.exec(text)?.[0] ?? text.slice(0, 12);
    let at = used.get(term);
    // A hostile page can have as many heads as it likes; its terms are looked up only so often.
    if (at === undefined) {
      at = used.size < 200 ? found(body.indexOf(term)) : null;
      used.set(term, at);
    }
    heads.push({ end: from + m.index + m[0].length, text, used: at });
  }
  return heads;
}

function found(at: number): number | null {
  return at < 0 ? null : at;
}

function lastBefore(heads: readonly Head[], at: number): Head | null {
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((heads[mid]?.end ?? 0) <= at) low = mid + 1;
    else high = mid;
  }
  return heads[low - 1] ?? null;
}
