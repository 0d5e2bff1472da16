/** Opens the side panel, which stays open beside the page. Nothing where the browser has none. */
import { useEffect, useState } from 'react';
import { hasSidePanel, openSidePanel, ownWindow } from '../../lib/extension/side-panel.ts';
import { useText } from '../app/Providers.tsx';

export function SidePanelButton() {
  const t = useText();
  const [windowId, setWindowId] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    ownWindow().then(setWindowId, () => setWindowId(null));
  }, []);

  if (!hasSidePanel()) return null;
  const open = () => {
    // Before anything is awaited: the browser looks whether a person pressed just now.
    openSidePanel(windowId).then(
      () => window.close(),
      () => setFailed(true),
    );
  };
  return (
    <>
      <span className="panel-refused" role="status">
        {failed && t('side.failed')}
      </span>
      <button type="button" className="panel-options panel-side" title={t('side.hint')} onClick={open}>
        {t('side.open')}
      </button>
    </>
  );
}
