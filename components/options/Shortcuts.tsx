/** The keyboard shortcuts as they are, and how to change them. */
import { useEffect, useState } from 'react';
import {
  loadShortcuts,
  openShortcutSettings,
  type Shortcut,
  shortcutAddress,
} from '../../lib/extension/shortcuts.ts';
import { useText } from '../app/Providers.tsx';

export function Shortcuts() {
  const t = useText();
  const [shortcuts, setShortcuts] = useState<Shortcut[] | null>(null);

  useEffect(() => {
    const load = () => void loadShortcuts().then(setShortcuts, () => setShortcuts([]));
    load();
    // They are changed on another page: look again on the way back.
    window.addEventListener('focus', load);
    return () => window.removeEventListener('focus', load);
  }, []);

  // Our words, in the language chosen here; the browser's only for a command that has none.
  const words = (name: string, description: string) => {
    const key = `options.command.${name}`;
    return t.has(key) ? t(key) : description || name;
  };

  return (
    <section>
      <h2>{t('options.keys')}</h2>
      {shortcuts?.length === 0 && <p className="options-quiet">{t('options.keys.empty')}</p>}
      <ul className="rows">
        {shortcuts?.map(({ name, description, keys }) => (
          <li key={name}>
            <span>{words(name, description)}</span>
            {keys ? <kbd>{keys}</kbd> : <span className="options-quiet">{t('options.keys.none')}</span>}
          </li>
        ))}
      </ul>
      <p className="options-quiet">
        {t('options.keys.how')} <code>{shortcutAddress()}</code>
      </p>
      <button
        type="button"
        className="button"
        // Where the browser refuses, the address above is the way.
        onClick={() => void openShortcutSettings().catch(() => undefined)}
      >
        {t('options.keys.change')}
      </button>
    </section>
  );
}
