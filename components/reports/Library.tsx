/** The bundled reports: a list, and one of them opened in its place. */
import { useEffect, useRef, useState } from 'react';
import { BUNDLED, type BundledReport } from '../../lib/report/bundled.ts';
import { useText } from '../app/Providers.tsx';
import { factsOf, yearOf } from '../app/words.ts';
import { BundledView } from './BundledView.tsx';
import './reports.css';

interface Props {
  opened: BundledReport | null;
  onOpen(report: BundledReport | null): void;
}

/** The open report is the caller's to know: beside it nothing else is shown. */
export function Library({ opened, onOpen }: Props) {
  const t = useText();
  const [left, setLeft] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);

  // Coming back, the focus returns to the line that was opened.
  useEffect(() => {
    if (opened === null && left) list.current?.querySelector<HTMLElement>(`[data-report="${left}"]`)?.focus();
  }, [opened, left]);

  if (opened) {
    return (
      <BundledView
        report={opened}
        onBack={() => {
          setLeft(opened.id);
          onOpen(null);
        }}
      />
    );
  }
  return (
    <section className="reports" aria-labelledby="reports-heading">
      <h2 id="reports-heading" className="label">
        {t('reports.heading', { count: BUNDLED.length })}
      </h2>
      <ul ref={list}>
        {BUNDLED.map((report) => (
          <li key={report.id}>
            <button type="button" data-report={report.id} onClick={() => onOpen(report)}>
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
              <svg className="reports-arrow" viewBox="0 0 12 12" aria-hidden="true">
                <path d="m4.5 3 3 3-3 3" />
              </svg>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
