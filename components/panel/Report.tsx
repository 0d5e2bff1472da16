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
  /** The view that is shown: the caller's to know, so that it stays from report to report. */
  selected: string;
  onSelect(id: string): void;
}

export function Report({ state, notice, selected, onSelect }: Props) {
  const t = useText();
  const { page, host, tabId, frameId } = state;
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
        onSelect={onSelect}
      >
        {View && <View page={page} tabId={tabId} frameId={frameId} onShow={(span) => void show(span)} />}
      </Tabs>
      <p className="panel-trouble" role="status">
        {trouble}
      </p>
    </>
  );
}
