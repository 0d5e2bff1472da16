/** The bundled reports and their ledger: a list, and what is opened in its place. */
import { useEffect, useRef, useState } from 'react';
import { BUNDLED, type BundledReport } from '../../lib/report/bundled.ts';
import { useText } from '../app/Providers.tsx';
import { factsOf, yearOf } from '../app/words.ts';
import { BundledView } from './BundledView.tsx';
import { LedgerScreen } from './LedgerScreen.tsx';
import './reports.css';

/** A report, or the promise ledger of one (of all for null). */
export type Opened =
  | { kind: 'report'; report: BundledReport }
  | { kind: 'ledger'; report: BundledReport | null };

interface Props {
  opened: Opened | null;
  onOpen(opened: Opened | null): void;
}

/** The line of the list from which something was opened. */
const lineOf = ({ report }: Opened): string => report?.id ?? 'ledger';

/** What is open is the caller's to know: beside it nothing else is shown. */
export function Library({ opened, onOpen }: Props) {
  const t = useText();
  const [left, setLeft] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);

  // Coming back, the focus returns to the line that was opened.
  useEffect(() => {
    if (opened === null && left)
      section.current?.querySelector<HTMLElement>(`[data-report="${left}"]`)?.focus();
  }, [opened, left]);

  if (opened) {
    const back = () => {
      setLeft(lineOf(opened));
      onOpen(null);
    };
    if (opened.kind === 'report') {
      const { report } = opened;
      return (
        <BundledView report={report} onBack={back} onLedger={() => onOpen({ kind: 'ledger', report })} />
      );
    }
    const { report } = opened;
    return <LedgerScreen report={report} onBack={report ? () => onOpen({ kind: 'report', report }) : back} />;
  }
  return (
    <section ref={section} className="reports" aria-labelledby="reports-heading">
      <h2 id="reports-heading" className="label">
        {t('reports.heading', { count: BUNDLED.length })}
      </h2>
      <ul>
        {BUNDLED.map((report) => (
          <li key={report.id}>
            <button
              type="button"
              className="reports-line"
              data-report={report.id}
              onClick={() => onOpen({ kind: 'report', report })}
            >
              <span className="reports-name serif" lang="zh">
                {report.place}
                <b>{yearOf(report)}</b>
              </span>
              <span className="facts">
                {factsOf(report, t)
                  .slice(0, 2)
                  .map((fact) => (
                    <span key={fact}>{fact}</span>
                  ))}
                {report.notes > 0 && <span>{t('reports.notes', { count: report.notes })}</span>}
              </span>
              <Arrow />
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="reports-line"
        data-report="ledger"
        onClick={() => onOpen({ kind: 'ledger', report: null })}
      >
        <span className="reports-ledger">{t('reports.ledger')}</span>
        <span className="facts">
          <span>{t('reports.ledger.hint')}</span>
        </span>
        <Arrow />
      </button>
    </section>
  );
}

function Arrow() {
  return (
    <svg className="reports-arrow" viewBox="0 0 12 12" aria-hidden="true">
      <path d="m4.5 3 3 3-3 3" />
    </svg>
  );
}
