import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from '../../components/app/Providers.tsx';
import { SidePanel } from '../../components/panel/SidePanel.tsx';
import { loadSettings } from '../../lib/extension/settings.ts';
import { ownWindow } from '../../lib/extension/side-panel.ts';
import { currentTab, tabInAddress } from '../../lib/extension/tabs.ts';

const root = document.getElementById('root');
if (root) {
  const [settings, tabId, windowId] = await Promise.all([
    loadSettings(),
    currentTab().catch(() => null),
    // A tab named in the address is the one to speak of, whichever is active.
    tabInAddress(location.search) === null ? ownWindow().catch(() => null) : null,
  ]);
  createRoot(root).render(
    <StrictMode>
      <Providers initial={settings}>
        <SidePanel tabId={tabId} windowId={windowId} />
      </Providers>
    </StrictMode>,
  );
}
