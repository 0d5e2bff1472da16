/** The panel's foot: the switch for the site at hand, and the ways to the side panel and the options. */
import { isOfficial, openNotebook, openOptions } from '../../lib/extension/tabs.ts';
import { useText } from '../app/Providers.tsx';
import { SiteSwitch } from '../site/SiteSwitch.tsx';
import { SidePanelButton } from './SidePanelButton.tsx';

interface Props {
  host: string;
  popup: boolean;
  onChanged(): void;
}

export function PanelFooter({ host, popup, onChanged }: Props) {
  const t = useText();
  return (
    <footer className="panel-foot">
      {/* Other sites are read on request only: there is nothing to switch off. */}
      {isOfficial(host) ? <SiteSwitch host={host} onChanged={onChanged} /> : <span />}
      <div className="panel-ways">
        {popup && <SidePanelButton />}
        <button type="button" className="panel-options" onClick={() => openNotebook()}>
          {t('notebook.open')}
        </button>
        <button type="button" className="panel-options" onClick={openOptions}>
          {t('options.open')}
        </button>
      </div>
    </footer>
  );
}
