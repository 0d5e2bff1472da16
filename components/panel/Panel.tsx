/** The reading panel: what a tab holds, in the popup and in the side panel. */
import { useState } from 'react';
import { useText } from '../app/Providers.tsx';
import { Library, type Opened } from '../reports/Library.tsx';
import { Failed } from '../states/Failed.tsx';
import { Loading } from '../states/Loading.tsx';
import { Unread } from '../states/Unread.tsx';
import { PanelFooter } from './PanelFooter.tsx';
import { Report } from './Report.tsx';
import { FIRST_TAB } from './tabs.ts';
import { type TabView, useTabState } from './use-tab-state.ts';
import './panel.css';

interface Props {
  /** The tab that it speaks of; `null` where there is none. */
  tabId: number | null;
  /** It is the popup, from which the side panel can be opened. */
  popup?: boolean;
}

export function Panel({ tabId, popup = false }: Props) {
  const view = useTabState(tabId);
  const { load, refresh } = view;
  const host = load.phase === 'ready' ? load.state.host : '';
  return (
    <div className="panel">
      <main className="panel-main">
        <Content view={view} />
      </main>
      <PanelFooter host={host} popup={popup} onChanged={refresh} />
    </div>
  );
}

function Content({ view: { load, reload, readAnyway } }: { view: TabView }) {
  const t = useText();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [selected, setSelected] = useState(FIRST_TAB);

  if (load.phase === 'loading') return <Loading />;
  const state = load.phase === 'ready' ? load.state : null;
  const shown = { selected, onSelect: setSelected };
  if (state?.kind === 'report') return <Report state={state} {...shown} />;
  if (state?.kind === 'other' && state.page.asked)
    return <Report state={state} notice={t('state.other.shown')} {...shown} />;
  return (
    <div className="scroller panel-states">
      {!opened && load.phase === 'failed' && <Failed error={load.error} onRetry={reload} />}
      {!opened && load.phase === 'ready' && state && (
        <Unread state={state} busy={load.busy} error={load.error} onRead={readAnyway} />
      )}
      <Library opened={opened} onOpen={setOpened} />
    </div>
  );
}
