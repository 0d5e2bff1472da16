/** The way back to the list; the focus comes to it when something opens. */
import { useEffect, useRef } from 'react';
import { useText } from '../app/Providers.tsx';

export function Back({ onBack }: { onBack: () => void }) {
  const t = useText();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <button ref={back} type="button" className="bundled-back" onClick={onBack}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="m7.5 3-3 3 3 3" />
      </svg>
      {t('reports.back')}
    </button>
  );
}
