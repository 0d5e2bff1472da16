/** The promise ledger: what earlier reports promised, held against what later ones say. */
import type { Ledger, LedgerRow, LedgerStatement } from '../passage.ts';
import type { Dataset, Statement } from './types.ts';

const shown = ({
  id,
  source,
  span,
  gist,
  section,
  period,
  printed,
  topics,
  mark,
}: Statement): LedgerStatement => ({
  statement: id,
  report: source,
  span,
  gist,
  section,
  period,
  figures: printed,
  topics,
  mark,
});

/**
 * The rows whose promise or answers belong to a bundled report, in the order of the promises; all for null, none
 * for an id that is not bundled. A row of which a statement is missing is left out.
 */
export function ledgerFor({ reports, statements, ledger }: Dataset, report: string | null): Ledger {
  const rows = ledger.flatMap(({ promise: id, answers: ids, verdict, why, whyEn }): LedgerRow[] => {
    const promise = statements.get(id);
    const answers = ids.flatMap((answer) => statements.get(answer) ?? []);
    if (!promise || answers.length < ids.length) return [];
    if (report !== null && ![promise, ...answers].some(({ source }) => source === report)) return [];
    return [{ promise: shown(promise), answers: answers.map(shown), verdict, why: { zh: why, en: whyEn } }];
  });
  const order = new Map([...statements.keys()].map((id, at) => [id, at]));
  rows.sort((a, b) => (order.get(a.promise.statement) ?? 0) - (order.get(b.promise.statement) ?? 0));
  const named = new Set(
    rows.flatMap(({ promise, answers }) => [promise, ...answers].map((one) => one.report)),
  );
  return { rows, reports: Object.fromEntries([...reports].filter(([id]) => named.has(id))) };
}
