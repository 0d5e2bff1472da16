import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from '../../components/app/Providers.tsx';
import { Options } from '../../components/options/Options.tsx';
import { loadSettings } from '../../lib/extension/settings.ts';

const root = document.getElementById('root');
if (root) {
  const settings = await loadSettings();
  createRoot(root).render(
    <StrictMode>
      <Providers initial={settings}>
        <Options />
      </Providers>
    </StrictMode>,
  );
}
