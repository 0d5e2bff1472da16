/** Whether we read on the site at hand: a switch, and a line that says what it does. */
import { useId, useState } from 'react';
import { loadSettings } from '../../lib/extension/settings.ts';
import { useApp } from '../app/Providers.tsx';
import './site.css';

interface Props {
  host: string;
  /** The switch was turned and stored. */
  onChanged(): void;
}

export function SiteSwitch({ host, onChanged }: Props) {
  const { settings, change, t } = useApp();
  const id = useId();
  const [failed, setFailed] = useState(false);
  const off = settings.sitesOff.includes(host);

  const turn = async () => {
    try {
      // What is stored now, not what this window saw last: another one may have changed the list.
      const others = (await loadSettings()).sitesOff.filter((site) => site !== host);
      await change({ sitesOff: off ? others : [...others, host] });
      setFailed(false);
      onChanged();
    } catch {
      setFailed(true);
    }
  };

  const hint = failed
    ? t('site.failed', { reason: t('error.storage') })
    : t(off ? 'site.off.hint' : 'site.on.hint');
  return (
    <div className="site">
      <label className="site-switch">
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox carries its own checked state
          role="switch"
          checked={!off}
          aria-label={t('site.on', { host })}
          aria-describedby={`${id}-hint`}
          onChange={() => void turn()}
        />
        <span className="site-track" aria-hidden="true" />
        <span className="site-host">{host}</span>
      </label>
      <p id={`${id}-hint`} role={failed ? 'alert' : undefined} data-failed={failed || undefined}>
        {hint}
      </p>
    </div>
  );
}
