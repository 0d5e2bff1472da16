/** The ledger of a bundled report or of all, with what may come instead: waiting, failure, nothing to hold. */
import { useText } from '../app/Providers.tsx';
import { Trouble } from '../related/Trouble.tsx';
import '../related/related.css';
import { LedgerView } from './LedgerView.tsx';
import { useLedger } from './use-ledger.ts';

export function LedgerOf({ report }: { report: string | null }) {
  const t = useText();
  const { load, retry } = useLedger(report);
  if (load.phase === 'failed') {
    return <Trouble title={t('ledger.failed')} text={t(`error.${load.error.code}`)} onRetry={retry} />;
  }
  if (load.phase === 'loading') {
    return (
      <div className="related-waiting" role="status">
        <span className="unseen">{t('ledger.loading')}</span>
        <i aria-hidden="true" />
        <i aria-hidden="true" />
        <i aria-hidden="true" />
      </div>
    );
  }
  if (load.ledger.rows.length === 0) {
    return (
      <div className="related-none">
        <p>{t('ledger.empty')}</p>
        <p className="label">{t('ledger.empty.hint')}</p>
      </div>
    );
  }
  return <LedgerView ledger={load.ledger} report={report} openReports={load.open} />;
}
