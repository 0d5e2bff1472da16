/** The panel's foot: the switch for the site at hand, and the way to the options. */
import { browser } from 'wxt/browser';
import { isOfficial } from '../../lib/extension/tabs.ts';
import { useText } from '../app/Providers.tsx';
import { SiteSwitch } from '../site/SiteSwitch.tsx';

export function PanelFooter({ host, onChanged }: { host: string; onChanged: () => void }) {
  const t = useText();
  return (
    <footer className="panel-foot">
      {/* Other sites are read on request only: there is nothing to switch off. */}
      {isOfficial(host) ? <SiteSwitch host={host} onChanged={onChanged} /> : <span />}
      <button type="button" className="panel-options" onClick={() => void browser.runtime.openOptionsPage()}>
        {t('options.open')}
      </button>
    </footer>
  );
}
