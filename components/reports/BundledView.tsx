/** A bundled report: what is carried of it, its outline and its terms. */
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { BundledReport } from '../../lib/report/bundled.ts';
import { useText } from '../app/Providers.tsx';
import { factsOf, titleOf } from '../app/words.ts';
import { Outline } from '../outline/Outline.tsx';

// The glossary is the popup's largest part and seldom wanted here: it comes when a report is opened.
const BundledTerms = lazy(() => import('./BundledTerms.tsx'));

export function BundledView({ report, onBack }: { report: BundledReport; onBack: () => void }) {
  const t = useText();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <article className="bundled">
      <button ref={back} type="button" className="bundled-back" onClick={onBack}>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="m7.5 3-3 3 3 3" />
        </svg>
        {t('reports.back')}
      </button>
      <h1 className="serif">{titleOf(report, t)}</h1>
      <p className="facts">
        {factsOf(report, t).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <p className="label">{t('reports.noText')}</p>
      <h2 className="unseen">{t('reports.outline')}</h2>
      <Outline sections={report.outline} />
      <Suspense>
        <BundledTerms report={report.id} />
      </Suspense>
    </article>
  );
}
