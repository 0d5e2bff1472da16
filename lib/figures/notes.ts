/** Tense of figures in the report's own glossary, where a note is a definition or a list of things to do. */
import type { Tense } from './tense.ts';
import type { Years } from './times.ts';

/** A note's head: 7．2022年十件民生实事：, 1.“1+6”专班督查: */
const HEAD = /(?:^|[^\d])\[?\d{1,2}(?:\]|[.、])([^：。；]{2,60})：/g;

/**
 * @param note the paragraph's text up to the figure
 * @param body the report before its notes, where the term is used
 * @param planFrom offset in `body` at which the plan begins, or null
 */
export function noteTense(note: string, after: string, body: string, planFrom: number | null, years: Years): Tense {
  const head = lastHead(note);
  const year = /(20\d{2}|19\d{2})年/.exec(head)?.[1] ?? null;
  if (/实事|“十”事|为民|民生工程|重点工作|目标任务/.test(head)) {
    const done = /完成情况|全面完成|全部完成/.test(head);
    return { period: year ?? years.plans, modality: done ? 'actual' : 'target' };
  }
  const definition = /(?:指(?![标数导挥战向定示]|示)|即|每年|每(?:个|人|天|日)|的(?:简称|统称|总称))/.test(note.slice(note.lastIndexOf(head))) || /^(?:及以[上下]|以[上下内])/.test(after);
  const at = termAt(head, body);
  const planned = at !== null && planFrom !== null && at >= planFrom;
  if (definition) return { period: null, modality: 'actual' };
  if (at === null) return { period: year, modality: 'actual' };
  return planned ? { period: years.plans, modality: 'target' } : { period: year ?? years.reviews, modality: 'actual' };
}

function lastHead(note: string): string {
  let head = '';
  for (const m of note.matchAll(HEAD)) head = m[1] ?? head;
  return head !== '' ? head : (/([^：。；]{2,40})：[^：]*$/.exec(note)?.[1] ?? '');
}

function termAt(head: string, body: string): number | null {
  const term = /“([^”]{1,20})”/.exec(head)?.[0] ?? head.replace(/^[\d.\s、]+/, '').slice(0, 12);
  if (term.length < 2) return null;
  const at = body.indexOf(term);
  return at < 0 ? null : at;
}
