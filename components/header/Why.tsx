/** How sure we are, in a quiet line that opens to what speaks for and against. */
import { useId, useState } from 'react';
import type { Identity } from '../../lib/analysis.ts';
import { useText } from '../app/Providers.tsx';
import { certaintyKey } from '../app/words.ts';

export function Why({ identity }: { identity: Identity }) {
  const t = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  const label = identity.kind === 'report' ? t(certaintyKey(identity.confidence)) : t('why.not');
  return (
    <div className="why">
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <Certainty value={identity.confidence} />
        {identity.bundled ? `${label} · ${t('why.bundled')}` : label}
        <svg className="chevron" viewBox="0 0 12 12" aria-hidden="true">
          <path d="m3 4.5 3 3 3-3" />
        </svg>
      </button>
      <div id={id} hidden={!open}>
        {open && <Evidence identity={identity} />}
      </div>
    </div>
  );
}

/** Three dots, filled as far as we are sure; the words beside them say the same. */
function Certainty({ value }: { value: number }) {
  const filled = value >= 0.9 ? 3 : value >= 0.7 ? 2 : 1;
  return (
    <span className="certainty" aria-hidden="true">
      {[1, 2, 3].map((step) => (
        <i key={step} data-on={step <= filled || undefined} />
      ))}
    </span>
  );
}

function Evidence({ identity }: { identity: Identity }) {
  const t = useText();
  const lines = identity.evidence.map(({ code, weight, detail }, index) => {
    const key = `evidence.${code}`;
    // A signal without words of ours falls back to the reader's own reason, which is in Chinese.
    const known = t.has(key);
    const words = known ? t(key) : (identity.reasons[index]?.replace(/^[+−]\s*/u, '') ?? code);
    return { key: `${index}-${code}`, pro: weight > 0, words, known, detail };
  });
  if (lines.length === 0) return <p className="label">{t('why.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <ul className="evidence" aria-label={t('why.heading')} tabIndex={0}>
      {lines.map(({ key, pro, words, known, detail }) => (
        <li key={key} data-pro={pro}>
          <span className="sign" aria-hidden="true">
            {pro ? '+' : '−'}
          </span>
          <span className="unseen">{t(pro ? 'why.for' : 'why.against')}</span>
          <span>
            <span lang={known ? undefined : 'zh'}>{words}</span>
            {known && detail && (
              <span className="evidence-detail serif" data-long={detail.length > 8 || undefined} lang="zh">
                {detail}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
