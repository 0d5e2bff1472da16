import * as v from 'valibot';
import { LedgerSchema, type Statement, ThreadSchema } from '../../data/schema.ts';
import type { Complaint } from './check-terms.ts';
import type { Overlap } from './overlap.ts';

type Statements = ReadonlyMap<string, Statement>;

const reportOf = (id: string) => id.slice(0, id.indexOf('/'));
const NUMBER = /\d+(?:\.\d+)?/gu;
const numbersOf = (text: string) => text.match(NUMBER) ?? [];

function unknownIds(ids: readonly string[], statements: Statements): string[] {
  return ids.filter((id) => !statements.has(id)).map((id) => `no statement ${id}`);
}

/**
 * Checks threads: known statements of at least two reports (of one where it disagrees with itself), each named once,
 * links within the thread.
 */
export function checkThreads(file: string, json: unknown, statements: Statements): Complaint[] {
  const parsed = v.safeParse(v.array(ThreadSchema), json);
  if (!parsed.success) {
    return parsed.issues.map((issue) => ({ file, record: v.getDotPath(issue) ?? '', reason: issue.message }));
  }
  const ids = new Set<string>();
  return parsed.output.flatMap(({ id, statements: own, links }): Complaint[] => {
    const reasons = unknownIds(own, statements);
    if (ids.has(id)) reasons.push('the id stands twice');
    ids.add(id);
    if (new Set(own).size < own.length) reasons.push('a statement stands twice');
    const withinOne = links.length > 0 && links.every(({ kind }) => kind === 'possible-discrepancy');
    if (new Set(own.map(reportOf)).size < 2 && !withinOne) reasons.push('runs through one report only');
    for (const { from, to, kind } of links) {
      if (!own.includes(from) || !own.includes(to)) reasons.push(`link ${from} → ${to} leaves the thread`);
      // A report may disagree with itself: finished in one place, planned again in another.
      if (reportOf(from) === reportOf(to) && kind !== 'possible-discrepancy')
        reasons.push(`link ${from} → ${to} stays in one report`);
      const promised = statements.get(from)?.stance;
      const outcome = kind === 'target-outcome' || kind === 'plan-progress' || kind === 'restated-plan';
      if (outcome && promised !== undefined && promised !== 'planned' && promised !== 'rule') {
        reasons.push(`link ${from} → ${to} is ${kind}, but ${from} is ${promised}`);
      }
      if (kind === 'target-outcome' && statements.get(to)?.stance === 'planned') {
        reasons.push(`link ${from} → ${to} is ${kind}, but ${to} is planned`);
      }
    }
    return reasons.map((reason) => ({ file, record: id, reason }));
  });
}

/** Promises that a report repeats from the year that it looks back on: its list of that year's works. */
const isListed = (promise: Statement | undefined) =>
  promise?.id.startsWith('leping-2023/') === true && promise.period === '2022';

/** Checks the promise ledger: promises that are planned, answers said later, no invented number. */
export function checkLedger(
  file: string,
  json: unknown,
  statements: Statements,
  overlap: Overlap,
): Complaint[] {
  const parsed = v.safeParse(v.array(LedgerSchema), json);
  if (!parsed.success) {
    return parsed.issues.map((issue) => ({ file, record: v.getDotPath(issue) ?? '', reason: issue.message }));
  }
  const seen = new Set<string>();
  return parsed.output.flatMap(({ promise, part, answers, verdict, why, whyEn }): Complaint[] => {
    const reasons = unknownIds([promise, ...answers], statements);
    const key = `${promise}${part?.id ?? ''}`;
    if (seen.has(key)) reasons.push('the promise stands twice');
    if (seen.has(part ? promise : `${promise}+`)) reasons.push('stands both whole and in parts');
    seen.add(key);
    if (part) seen.add(`${promise}+`);
    if (!/^(?:leping-2021|jingdezhen-2022)\//.test(promise) && !isListed(statements.get(promise)))
      reasons.push('the promise is not of an earlier report');
    if (!['planned', undefined].includes(statements.get(promise)?.stance))
      reasons.push('the promise is not planned');
    for (const answer of answers) {
      if (!/^(?:leping-2023|yongshan-2023)\//.test(answer))
        reasons.push(`${answer} is not of a later report`);
      if (answer === promise) reasons.push('answers itself');
    }
    const first = statements.get(answers[0] ?? '')?.stance;
    if ((verdict === 'met' || verdict === 'exceeded') && first === 'planned')
      reasons.push(`${verdict}, but the answer is planned`);
    if (verdict === 'promised-again' && first !== undefined && first !== 'planned')
      reasons.push('promised again, but the answer is no plan');
    const known = new Set(
      [promise, ...answers].flatMap((id) =>
        numbersOf(`${statements.get(id)?.gist} ${statements.get(id)?.figures} ${statements.get(id)?.period}`),
      ),
    );
    for (const number of numbersOf(why)) {
      if (!known.has(number) && !/^20[12]\d$/.test(number))
        reasons.push(`why: ${number} stands in none of the statements`);
    }
    const told = new Set(numbersOf(`${statements.get(promise)?.gist}`));
    for (const number of numbersOf(part?.gist ?? '')) {
      if (!told.has(number)) reasons.push(`part: ${number} stands not in the promise`);
    }
    const run = overlap.shared(why) ?? overlap.shared(whyEn) ?? overlap.shared(part?.gist ?? '');
    if (run) reasons.push(`why copies a source: “${run}”`);
    return reasons.map((reason) => ({ file, record: key, reason }));
  });
}
