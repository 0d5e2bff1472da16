import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from '../../components/app/Providers.tsx';
import { Panel } from '../../components/panel/Panel.tsx';
import { loadSettings } from '../../lib/extension/settings.ts';
import { currentTab } from '../../lib/extension/tabs.ts';

const root = document.getElementById('root');
if (root) {
  const [settings, tabId] = await Promise.all([loadSettings(), currentTab().catch(() => null)]);
  createRoot(root).render(
    <StrictMode>
      <Providers initial={settings}>
        <Panel tabId={tabId} popup />
      </Providers>
    </StrictMode>,
  );
}
