/** The options page: each choice is stored as soon as it is made. */
import { useEffect, useRef, useState } from 'react';
import type { Settings } from '../../lib/extension/settings.ts';
import { openNotebook, version } from '../../lib/extension/tabs.ts';
import { useApp } from '../app/Providers.tsx';
import { Seal } from '../header/Seal.tsx';
import { Choice } from './Choice.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { SitesOff } from './SitesOff.tsx';
import './options.css';

/** How long "saved" stays, milliseconds. */
const SAVED_FOR = 2000;

export function Options() {
  const { settings, change, t } = useApp();
  const [outcome, setOutcome] = useState<'saved' | 'failed' | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    document.title = `${t('app.name')} · ${t('options.title')}`;
  }, [t]);

  const save = async (next: Partial<Settings>) => {
    clearTimeout(timer.current);
    try {
      await change(next);
      setOutcome('saved');
      timer.current = setTimeout(() => setOutcome(null), SAVED_FOR);
    } catch {
      // A failure stays until the next attempt.
      setOutcome('failed');
    }
  };

  return (
    <div className="options">
      <header className="options-head">
        <Seal size={40} />
        <div>
          <h1 className="serif">
            {t('app.name')}
            <span className="options-sub">{t('options.title')}</span>
          </h1>
          <p className="label">{t('options.lead')}</p>
        </div>
        <button type="button" className="button options-notebook" onClick={() => openNotebook()}>
          {t('notebook.open')}
        </button>
      </header>
      <main>
        <section>
          <h2>{t('options.reading')}</h2>
          <Choice
            label={t('options.terms')}
            value={settings.terms}
            choices={(['all', 'first', 'none'] as const).map((value) => [value, t(`options.terms.${value}`)])}
            onChange={(terms) => void save({ terms })}
          />
          <Choice
            label={t('options.figures')}
            value={settings.figures}
            choices={(['indicators', 'all', 'none'] as const).map((value) => [
              value,
              t(`options.figures.${value}`),
            ])}
            onChange={(figures) => void save({ figures })}
          />
          <Choice
            label={t('options.openCard')}
            value={settings.open}
            choices={(['hover', 'press'] as const).map((value) => [value, t(`options.openCard.${value}`)])}
            onChange={(open) => void save({ open })}
          />
        </section>
        <section>
          <h2>{t('options.look')}</h2>
          <Choice
            label={t('options.language')}
            value={settings.language}
            choices={(['auto', 'zh', 'en'] as const).map((value) => [value, t(`options.language.${value}`)])}
            onChange={(language) => void save({ language })}
          />
          <Choice
            label={t('options.theme')}
            value={settings.theme}
            choices={(['auto', 'light', 'dark'] as const).map((value) => [
              value,
              t(`options.theme.${value}`),
            ])}
            onChange={(theme) => void save({ theme })}
          />
        </section>
        <SitesOff sites={settings.sitesOff} onChange={(sitesOff) => void save({ sitesOff })} />
        <Shortcuts />
        <section>
          <h2>{t('options.privacy')}</h2>
          <p>{t('options.privacy.text')}</p>
        </section>
      </main>
      <footer className="label">{t('options.version', { version: version() })}</footer>
      <p className="options-toast" role="status" data-outcome={outcome ?? undefined}>
        {outcome === 'saved' && t('options.saved')}
        {outcome === 'failed' && t('options.failed', { reason: t('error.storage') })}
      </p>
    </div>
  );
}
