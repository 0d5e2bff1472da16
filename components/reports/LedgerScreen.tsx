/** The promise ledger where no report is open: of one bundled report, or of all. */
import type { BundledReport } from '../../lib/report/bundled.ts';
import { useText } from '../app/Providers.tsx';
import { titleOf } from '../app/words.ts';
import { LedgerOf } from '../ledger/LedgerOf.tsx';
import { Back } from './Back.tsx';

interface Props {
  report: BundledReport | null;
  onBack(): void;
}

export function LedgerScreen({ report, onBack }: Props) {
  const t = useText();
  return (
    <article className="bundled">
      <Back onBack={onBack} />
      <h1 className="serif">{t('reports.ledger')}</h1>
      <h2 className="facts">
        <span>{report ? titleOf(report, t) : t('reports.ledger.hint')}</span>
      </h2>
      <LedgerOf report={report?.id ?? null} />
    </article>
  );
}
