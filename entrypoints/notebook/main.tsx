import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from '../../components/app/Providers.tsx';
import { NotebookPage } from '../../components/notebook/NotebookPage.tsx';
import { notebookPorts } from '../../lib/extension/notebook-page.ts';
import { loadSettings } from '../../lib/extension/settings.ts';

const root = document.getElementById('root');
if (root) {
  const settings = await loadSettings();
  const ports = notebookPorts();
  createRoot(root).render(
    <StrictMode>
      <Providers initial={settings}>
        <NotebookPage ports={ports} />
      </Providers>
    </StrictMode>,
  );
}
