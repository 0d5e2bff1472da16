/** A page that was read: its header, and the views of it. */
import { useState } from 'react';
import type { Span } from '../../lib/analysis.ts';
import { callBackground } from '../../lib/extension/messages.ts';
import type { TabState } from '../../lib/extension/protocol.ts';
import { useText } from '../app/Providers.tsx';
import { ReportHeader } from '../header/ReportHeader.tsx';
import { Tabs } from './Tabs.tsx';
import { TABS } from './tabs.ts';

interface Props {
  state: Extract<TabState, { kind: 'report' | 'other' }>;
  /** Said above the views. */
  notice?: string;
}

export function Report({ state, notice }: Props) {
  const t = useText();
  const { page, host, tabId, frameId } = state;
  const [selected, setSelected] = useState(TABS[0]?.id ?? '');
  const [trouble, setTrouble] = useState('');
  const View = TABS.find((tab) => tab.id === selected)?.View;

  const show = async (span: Span) => {
    const answer = await callBackground('showSpan', { tabId, frameId, span });
    if (!answer.ok) setTrouble(t('go.failed', { reason: t(`error.${answer.error.code}`) }));
    else setTrouble(answer.value ? '' : t('go.missing'));
  };

  return (
    <>
      <ReportHeader page={page} host={host} />
      {notice && <p className="panel-notice">{notice}</p>}
      <Tabs
        tabs={TABS.map(({ id, label, count }) => ({ id, label: t(label), count: count?.(page) }))}
        selected={selected}
        onSelect={setSelected}
      >
        {View && <View page={page} onShow={(span) => void show(span)} />}
      </Tabs>
      <p className="panel-trouble" role="status">
        {trouble}
      </p>
    </>
  );
}
