/** The tab of the promise ledger: of a bundled report its own; elsewhere it says why there is none. */
import { useState } from 'react';
import { useText } from '../app/Providers.tsx';
import type { TabProps } from '../panel/tabs.ts';
import { LedgerOf } from './LedgerOf.tsx';

export function LedgerTab({ page }: TabProps) {
  const t = useText();
  const [all, setAll] = useState(false);
  const { bundled } = page.identity;
  return (
    <>
      <h2 className="unseen">{t('tab.ledger')}</h2>
      {bundled || all ? (
        <LedgerOf report={bundled} />
      ) : (
        <div className="related-none">
          <p>{t('ledger.unknown')}</p>
          <p className="label">{t('ledger.unknown.hint')}</p>
          <button type="button" className="button" onClick={() => setAll(true)}>
            {t('ledger.all')}
          </button>
        </div>
      )}
    </>
  );
}
