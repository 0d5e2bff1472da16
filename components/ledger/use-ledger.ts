/** The promise ledger, asked of the background. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { callBackground } from '../../lib/extension/messages.ts';
import type { Failure } from '../../lib/extension/protocol.ts';
import type { Ledger } from '../../lib/passage.ts';

export type LedgerLoad =
  | { phase: 'loading' }
  | { phase: 'failed'; error: Failure }
  | { phase: 'ready'; ledger: Ledger; open: ReadonlySet<string> };

/** The ledger of one bundled report; of all for null. */
export function useLedger(report: string | null): { load: LedgerLoad; retry(): void } {
  const [load, setLoad] = useState<LedgerLoad>({ phase: 'loading' });
  const question = useRef(0);

  const ask = useCallback(async () => {
    const mine = ++question.current;
    setLoad({ phase: 'loading' });
    const [answer, open] = await Promise.all([
      callBackground('ledger', { report }),
      callBackground('openReports', {}),
    ]);
    if (mine !== question.current) return;
    setLoad(
      answer.ok
        ? {
            phase: 'ready',
            ledger: answer.value,
            open: new Set(open.ok ? open.value.map((each) => each.report) : []),
          }
        : { phase: 'failed', error: answer.error },
    );
  }, [report]);

  useEffect(() => {
    void ask();
    return () => {
      question.current++;
    };
  }, [ask]);

  return { load, retry: useCallback(() => void ask(), [ask]) };
}
