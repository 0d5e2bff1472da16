/** The sites on which the reader switched us off. */
import { useText } from '../app/Providers.tsx';

interface Props {
  sites: readonly string[];
  onChange(sites: string[]): void;
}

export function SitesOff({ sites, onChange }: Props) {
  const t = useText();
  return (
    <section>
      <h2>{t('options.sites')}</h2>
      {sites.length === 0 ? (
        <p className="options-quiet">{t('options.sites.none')}</p>
      ) : (
        <ul className="rows">
          {sites.map((host) => (
            <li key={host}>
              <span className="host">{host}</span>
              <button
                type="button"
                className="button"
                aria-label={t('options.sites.remove', { host })}
                onClick={() => onChange(sites.filter((site) => site !== host))}
              >
                {t('options.sites.removeShort')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
