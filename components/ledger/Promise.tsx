/** One promise: what was promised, how it stands and why, and what answers it. */
import { type KeyboardEvent, useId } from 'react';
import type { Ledger, LedgerRow, LedgerStatement } from '../../lib/passage.ts';
import { useText } from '../app/Providers.tsx';
import { Marked } from '../glossary/Marked.tsx';
import { SectionLine } from '../related/SectionLine.tsx';
import { SourceActions } from '../related/SourceActions.tsx';
import { takeGist } from '../related/take.ts';
import { innermost, spokenOf, whoseOf } from '../related/words.ts';

interface Props {
  row: LedgerRow;
  /** The report at hand: of its own promises nobody needs to be told whose they are. */
  report: string | null;
  reports: Ledger['reports'];
  openReports: ReadonlySet<string>;
  query: string;
  open: boolean;
  onToggle(): void;
  onKeyDown(event: KeyboardEvent): void;
}

export function PromiseRow({ row, report, reports, openReports, query, open, onToggle, onKeyDown }: Props) {
  const t = useText();
  const id = useId();
  const { promise, answers, verdict, why } = row;
  const source = reports[promise.report];
  const section = innermost(promise.section);
  return (
    <li className="promise entry" data-open={open || undefined} data-verdict={verdict}>
      <h3>
        <button
          type="button"
          className="entry-toggle promise-toggle"
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
          onKeyDown={onKeyDown}
        >
          <span className="verdict">{t(`verdict.${verdict}`)}</span>
          <span className="promise-gist" lang="zh">
            <Marked text={promise.gist} query={query} />
          </span>
          <span className="promise-whose facts" lang="zh">
            {source && promise.report !== report && (
              <span className="promise-report">{whoseOf(source, t)}</span>
            )}
            {section && <span className="promise-section">{section}</span>}
          </span>
        </button>
      </h3>
      <p className="promise-why" lang={t.language}>
        <Marked text={why[t.language]} query={query} />
      </p>
      <div id={id} className="promise-body" hidden={!open}>
        {open && (
          <>
            <Said
              label={t('ledger.promised')}
              said={promise}
              reports={reports}
              openReports={openReports}
              query=""
              gist={false}
            />
            {answers.map((answer, index) => (
              <Said
                key={answer.statement}
                label={t('ledger.answer', { n: index + 1, count: answers.length })}
                said={answer}
                reports={reports}
                openReports={openReports}
                query={query}
                gist
              />
            ))}
          </>
        )}
      </div>
    </li>
  );
}

interface SaidProps {
  label: string;
  said: LedgerStatement;
  reports: Ledger['reports'];
  openReports: ReadonlySet<string>;
  query: string;
  /** Whether its words are shown: those of the promise stand above already. */
  gist: boolean;
}

function Said({ label, said, reports, openReports, query, gist }: SaidProps) {
  const t = useText();
  const source = reports[said.report];
  if (!source) return null;
  const whose = whoseOf(source, t);
  return (
    <section className="said">
      <h4 className="said-whose">
        <span className="label">{label}</span>
        <span className="serif" lang="zh">
          {whose}
        </span>
        {said.period && <span className="said-period">{spokenOf(said.period, t)}</span>}
      </h4>
      {gist && (
        <p lang="zh">
          <Marked text={said.gist} query={query} />
        </p>
      )}
      <SectionLine section={said.section} />
      <SourceActions
        report={said.report}
        source={source}
        section={said.section}
        mark={said.mark}
        open={openReports.has(said.report)}
        about={whose}
        taken={() => takeGist(said.gist, source, said.section, t)}
      />
    </section>
  );
}
