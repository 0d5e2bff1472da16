/** The reading panel: what a tab holds, for the popup and for any wider place. */
import { useCallback, useState } from 'react';
import type { BundledReport } from '../../lib/report/bundled.ts';
import { useText } from '../app/Providers.tsx';
import { Library } from '../reports/Library.tsx';
import { Failed } from '../states/Failed.tsx';
import { Loading } from '../states/Loading.tsx';
import { Unread } from '../states/Unread.tsx';
import { PanelFooter } from './PanelFooter.tsx';
import { Report } from './Report.tsx';
import { type TabView, useTabState } from './use-tab-state.ts';
import './panel.css';

/** Speaks of one tab; `null` where there is none. */
export function Panel({ tabId }: { tabId: number | null }) {
  const view = useTabState(tabId);
  const { load, refresh } = view;
  const host = load.phase === 'ready' ? load.state.host : '';
  return (
    <div className="panel">
      <main className="panel-main">
        <Content view={view} />
      </main>
      <PanelFooter host={host} onChanged={refresh} />
    </div>
  );
}

function Content({ view: { load, reload, readAnyway } }: { view: TabView }) {
  const t = useText();
  const [opened, setOpened] = useState<BundledReport | null>(null);
  const open = useCallback((report: BundledReport | null) => setOpened(report), []);

  if (load.phase === 'loading') return <Loading />;
  const { state, asked } = load.phase === 'ready' ? load : { state: null, asked: false };
  if (state?.kind === 'report') return <Report state={state} />;
  if (state?.kind === 'other' && asked) return <Report state={state} notice={t('state.other.shown')} />;
  return (
    <div className="scroller panel-states">
      {!opened && load.phase === 'failed' && <Failed error={load.error} onRetry={reload} />}
      {!opened && load.phase === 'ready' && state && (
        <Unread state={state} busy={load.busy} error={load.error} onRead={readAnyway} />
      )}
      <Library opened={opened} onOpen={open} />
    </div>
  );
}
