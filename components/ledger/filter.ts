/** Which promises of the ledger are shown, and in which order. */
import type { LedgerRow, LedgerStatement, Verdict } from '../../lib/passage.ts';
import { fold } from '../glossary/search.ts';

/** The order of the picture and of the list: what is settled first, what the texts do not tell last. */
export const VERDICTS: readonly Verdict[] = [
  'exceeded',
  'met',
  'missed',
  'in-progress',
  'promised-again',
  'unclear',
];

/** Whose promises: made in a report, or made elsewhere and answered in it. */
export type Side = 'all' | 'own' | 'answered';

export interface Filter {
  verdict: Verdict | 'all';
  topic: string | null;
  side: Side;
  query: string;
}

export const EVERYTHING: Filter = { verdict: 'all', topic: null, side: 'all', query: '' };

/** How many promises have each verdict; verdicts that none has are left out. */
export function tallyOf(rows: readonly LedgerRow[]): { verdict: Verdict; count: number }[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    count: rows.filter((row) => row.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
}

/** What promises are about, the most frequent first. */
export function topicsOf(rows: readonly LedgerRow[]): { topic: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { promise } of rows) {
    for (const topic of new Set(promise.topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return [...counts].map(([topic, count]) => ({ topic, count })).sort((a, b) => b.count - a.count);
}

const sideOf = (row: LedgerRow, report: string | null): Side =>
  row.promise.report === report ? 'own' : 'answered';

/** How many promises a report makes, and how many of others it answers. */
export function sidesOf(rows: readonly LedgerRow[], report: string | null): Record<Side, number> {
  const own = rows.filter((row) => sideOf(row, report) === 'own').length;
  return { all: rows.length, own, answered: rows.length - own };
}

const words = ({ gist, section, topics, figures }: LedgerStatement) =>
  [gist, ...section, ...topics, ...figures].join(' ');

function holds(row: LedgerRow, query: string): boolean {
  const sought = query.split(/\s+/u).map(fold).filter(Boolean);
  if (sought.length === 0) return true;
  const text = fold([row.promise, ...row.answers].map(words).join(' ') + row.why.zh + row.why.en);
  return sought.every((word) => text.includes(word));
}

/** The rows that pass, by verdict, else in their own order. */
export function passing(rows: readonly LedgerRow[], filter: Filter, report: string | null): LedgerRow[] {
  const { verdict, topic, side, query } = filter;
  return rows
    .filter((row) => verdict === 'all' || row.verdict === verdict)
    .filter((row) => topic === null || row.promise.topics.includes(topic))
    .filter((row) => side === 'all' || sideOf(row, report) === side)
    .filter((row) => holds(row, query))
    .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
}
