/** The promise ledger: its picture, its filters, and each promise with its verdict. */
import { useDeferredValue, useId, useRef, useState } from 'react';
import type { Ledger } from '../../lib/passage.ts';
import { useText } from '../app/Providers.tsx';
import { useListKeys } from '../glossary/use-list-keys.ts';
import { EVERYTHING, type Filter, passing } from './filter.ts';
import { PromiseRow } from './Promise.tsx';
import { Tally } from './Tally.tsx';
import { Tools } from './Tools.tsx';
import './ledger.css';
// Rows, chips and the search field are the glossary's.
import '../glossary/glossary.css';

interface Props {
  ledger: Ledger;
  /** The bundled report at hand; null for all. */
  report: string | null;
  openReports: ReadonlySet<string>;
}

export function LedgerView({ ledger: { rows, reports }, report, openReports }: Props) {
  const t = useText();
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const keys = useListKeys(field, list);
  const hint = useId();

  const query = useDeferredValue(filter.query);
  // The picture and its key stay whole under a verdict: they are what the verdict is chosen by.
  const counted = passing(rows, { ...filter, query, verdict: 'all' }, report);
  const shown = passing(counted, { ...EVERYTHING, verdict: filter.verdict }, report);
  const change = (change: Partial<Filter>) => setFilter((now) => ({ ...now, ...change }));
  const toggle = (id: string) => setOpen((now) => now.symmetricDifference(new Set([id])));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: '/' reaches the search from anywhere within
    <div className="ledger" onKeyDown={keys.onSlash}>
      <p className="ledger-scope label">{t('ledger.scope')}</p>
      <Tally rows={counted} value={filter.verdict} onChange={(verdict) => change({ verdict })} />
      <Tools
        rows={rows}
        report={report}
        filter={filter}
        onChange={change}
        field={field}
        onFieldKey={keys.onField}
      />
      <p className="unseen" role="status">
        {t('ledger.shown', { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <div className="glossary-empty">
          <p>{t('ledger.none')}</p>
          <button type="button" className="button" onClick={() => setFilter(EVERYTHING)}>
            {t('ledger.none.all')}
          </button>
        </div>
      ) : (
        <ul ref={list} className="entries" aria-describedby={hint}>
          {shown.map((row) => (
            <PromiseRow
              key={row.promise.statement}
              row={row}
              report={report}
              reports={reports}
              openReports={openReports}
              query={query}
              open={open.has(row.promise.statement)}
              onToggle={() => toggle(row.promise.statement)}
              onKeyDown={keys.onEntry}
            />
          ))}
        </ul>
      )}
      <p id={hint} className="glossary-hint label">
        {t('terms.keys')}
      </p>
    </div>
  );
}
