/** Take a passage away with its citation, go to its page, remove it. */
import { useState } from 'react';
import { cite, citeSource } from '../../lib/notebook/cite.ts';
import type { SavedPassage } from '../../lib/notebook/types.ts';
import { useText } from '../app/Providers.tsx';
import { copyText } from '../indicators/save.ts';
import { useNotebookText } from './text.ts';

interface Props {
  passage: SavedPassage;
  onRemove(): void;
}

/** The words in quotation marks, and whose they are. */
function quotation({ quote, section, source }: SavedPassage, language: 'zh' | 'en'): string {
  return `“${quote.text}”\n${cite(citeSource(source), { section }, 'plain', language)}`;
}

export function DetailActions({ passage, onRemove }: Props) {
  const t = useText();
  const n = useNotebookText();
  const [said, setSaid] = useState<{ id: string; ok: boolean } | null>(null);
  const { source, section } = passage;
  const copy = (text: string) =>
    copyText(text).then(
      () => setSaid({ id: passage.id, ok: true }),
      () => setSaid({ id: passage.id, ok: false }),
    );
  return (
    <div className="detail-actions">
      <button type="button" className="button" onClick={() => void copy(quotation(passage, t.language))}>
        {n('detail.copy')}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => void copy(cite(citeSource(source), { section }, 'gbt7714'))}
      >
        {n('detail.cite')}
      </button>
      <button type="button" className="button danger" onClick={onRemove}>
        {n('detail.remove')}
      </button>
      <p className="detail-said" role="status" data-failed={said?.ok === false || undefined}>
        {said?.id === passage.id && n(said.ok ? 'detail.copied' : 'detail.copyFailed')}
      </p>
    </div>
  );
}
