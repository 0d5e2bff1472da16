/** Copies the passage with its source. */
import { useState } from 'react';
import type { Passage } from '../../lib/passage.ts';
import type { PageReading } from '../../lib/reading.ts';
import { useText } from '../app/Providers.tsx';
import { copyText } from '../indicators/save.ts';
import { takePassage } from './take.ts';
import './source.css';

export function CopyQuote({ passage, page }: { passage: Passage; page: PageReading }) {
  const t = useText();
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null);
  const copy = () =>
    copyText(takePassage(passage, page)).then(
      () => setSaid({ text: t('source.copied'), failed: false }),
      () => setSaid({ text: t('source.copy.failed'), failed: true }),
    );
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {t('related.passage.copy')}
      </button>
      <span className="source-said" role="status" data-failed={said?.failed || undefined}>
        {said?.text}
      </span>
    </>
  );
}
