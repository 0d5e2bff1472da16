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

/** One of several things that a statement promises; it is found on a page with the whole statement. */
function partOf(promise: Statement, part: { id: string; gist: string }): LedgerStatement {
  const figures = promise.printed.filter((figure) => part.gist.includes(figure));
  return { ...shown(promise), statement: `${promise.id}${part.id}`, gist: part.gist, figures };
}

/**
 * The rows whose promise or answers belong to a bundled report, in the order of the promises; all for null, none
 * for an id that is not bundled. A row of which a statement is missing is left out.
 */
export function ledgerFor({ reports, statements, ledger }: Dataset, report: string | null): Ledger {
  const order = new Map([...statements.keys()].map((id, at) => [id, at]));
  const placed = [...ledger].sort((a, b) => (order.get(a.promise) ?? 0) - (order.get(b.promise) ?? 0));
  const rows = placed.flatMap(({ promise: id, part, answers: ids, verdict, why, whyEn }): LedgerRow[] => {
    const promise = statements.get(id);
    const answers = ids.flatMap((answer) => statements.get(answer) ?? []);
    if (!promise || answers.length < ids.length) return [];
    if (report !== null && ![promise, ...answers].some(({ source }) => source === report)) return [];
    return [
      {
        promise: part ? partOf(promise, part) : shown(promise),
        answers: answers.map(shown),
        verdict,
        why: { zh: why, en: whyEn },
      },
    ];
  });
  const named = new Set(
    rows.flatMap(({ promise, answers }) => [promise, ...answers].map((one) => one.report)),
  );
  return { rows, reports: Object.fromEntries([...reports].filter(([id]) => named.has(id))) };
}
