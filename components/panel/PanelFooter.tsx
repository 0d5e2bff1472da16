/** The panel's foot: the switch for the site at hand, and the way to the options. */
import { isOfficial, openOptions } from '../../lib/extension/tabs.ts';
import { useText } from '../app/Providers.tsx';
import { SiteSwitch } from '../site/SiteSwitch.tsx';

export function PanelFooter({ host, onChanged }: { host: string; onChanged: () => void }) {
  const t = useText();
  return (
    <footer className="panel-foot">
      {/* Other sites are read on request only: there is nothing to switch off. */}
      {isOfficial(host) ? <SiteSwitch host={host} onChanged={onChanged} /> : <span />}
      <button type="button" className="panel-options" onClick={openOptions}>
        {t('options.open')}
      </button>
    </footer>
  );
}
