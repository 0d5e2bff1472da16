/** What every page of ours needs: settings that follow storage, strings, and the look on the root element. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Language, Translate, UiKey } from '../../lib/extension/locale.ts';
import { langTag, languageOf, uiText } from '../../lib/extension/locale.ts';
import { changeSettings, type Settings, watchSettings } from '../../lib/extension/settings.ts';

interface App {
  settings: Settings;
  /** Stores a change and shows it. @throws when storage refuses it; what is shown then stays. */
  change(change: Partial<Settings>): Promise<void>;
  t: Translate<UiKey>;
  language: Language;
}

const AppContext = createContext<App | null>(null);

/** Settings and strings. @throws outside Providers. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp outside Providers');
  return app;
}

/** The strings alone. */
export const useText = (): Translate<UiKey> => useApp().t;

/** Wraps a page. `initial`: the stored settings, loaded before the first paint so that nothing flashes. */
export function Providers({ initial, children }: { initial: Settings; children: ReactNode }) {
  const [settings, setSettings] = useState(initial);
  useEffect(() => watchSettings(setSettings), []);

  const language = languageOf(settings.language);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = langTag(language);
    if (settings.theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = settings.theme;
  }, [language, settings.theme]);

  const app = useMemo<App>(
    () => ({
      settings,
      change: async (change) => setSettings(await changeSettings(change)),
      t: uiText(language),
      language,
    }),
    [settings, language],
  );
  return <AppContext value={app}>{children}</AppContext>;
}
