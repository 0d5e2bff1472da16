/** The side panel: speaks of the tab that is active in its window, whichever that is. */
import { useEffect, useState } from 'react';
import { watchActiveTab } from '../../lib/extension/side-panel.ts';
import { Panel } from './Panel.tsx';

interface Props {
  /** The tab to begin with. */
  tabId: number | null;
  /** The window whose active tab is followed; `null` to stay with the first one. */
  windowId: number | null;
}

export function SidePanel({ tabId: first, windowId }: Props) {
  const [tabId, setTabId] = useState(first);
  useEffect(() => (windowId === null ? undefined : watchActiveTab(windowId, setTabId)), [windowId]);
  return <Panel tabId={tabId} />;
}
