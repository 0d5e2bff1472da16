/** A bundled report: what is carried of it, its outline and its terms. */
import { lazy, Suspense } from 'react';
import type { BundledReport } from '../../lib/report/bundled.ts';
import { useText } from '../app/Providers.tsx';
import { factsOf, titleOf } from '../app/words.ts';
import { Outline } from '../outline/Outline.tsx';
import { Back } from './Back.tsx';

// The glossary is the popup's largest part and seldom wanted here: it comes when a report is opened.
const BundledTerms = lazy(() => import('./BundledTerms.tsx'));

interface Props {
  report: BundledReport;
  onBack(): void;
  /** To its promise ledger. */
  onLedger(): void;
}

export function BundledView({ report, onBack, onLedger }: Props) {
  const t = useText();
  return (
    <article className="bundled">
      <Back onBack={onBack} />
      <h1 className="serif">{titleOf(report, t)}</h1>
      <p className="facts">
        {factsOf(report, t).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <p className="label">{t('reports.noText')}</p>
      <button type="button" className="button bundled-ledger" onClick={onLedger}>
        {t('reports.ledger.of')}
      </button>
      <h2 className="unseen">{t('reports.outline')}</h2>
      <Outline sections={report.outline} />
      <Suspense>
        <BundledTerms report={report.id} />
      </Suspense>
    </article>
  );
}
