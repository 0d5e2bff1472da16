/** The button that saves a passage, and the line below the passage that says what came of it. */
import { useEffect, useRef } from 'react';
import type { Translate, UiKey } from '../../lib/extension/locale.ts';
import type { Passage } from '../../lib/passage.ts';
import type { PageReading } from '../../lib/reading.ts';
import { useText } from '../app/Providers.tsx';
import { CopyQuote } from './CopyQuote.tsx';
import type { Save, Saving } from './use-save.ts';
import './save.css';

/** Units of a passage that is not the one shown. */
const FIRST_WORDS = 24;

export function SaveButton({ passage, saving, save }: Save & { passage: Passage }) {
  const t = useText();
  const busy = saving.name === 'busy' || undefined;
  return (
    <button type="button" className="save" aria-disabled={busy} onClick={() => save(passage)}>
      {t('save')}
    </button>
  );
}

/** What came of it in words; '' before and while it is under way. */
function wordsOf(saving: Saving, t: Translate<UiKey>): string {
  if (saving.name === 'undone') return t('save.undone');
  if (saving.name === 'not-undone')
    return t('save.undo.failed', { why: t(`save.trouble.${saving.trouble}`) });
  if (saving.name !== 'told') return '';
  const { outcome } = saving;
  if (outcome.kind === 'failed') return t('save.failed', { why: t(`save.trouble.${outcome.trouble}`) });
  return t(outcome.kind === 'saved' ? 'save.done' : 'save.already');
}

/** `passage`: the one that is shown. Of another one only a failure is told, and it stays at hand. */
export function SaveSaid({
  passage,
  page,
  saving,
  save,
  undo,
}: Save & { passage: Passage; page: PageReading }) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  const outcome = saving.name === 'told' ? saving.outcome : null;
  const unsaved = outcome?.kind === 'failed';
  const saved = outcome?.kind === 'saved' ? outcome.operation : null;
  const operation = saving.name === 'not-undone' ? saving.operation : saved;
  const about = saving.name === 'idle' ? passage : saving.passage;
  const other = about.text !== passage.text;

  // The way back is one key away; a failure to save leads to the next try.
  const way = operation ?? (unsaved ? 'retry' : null);
  const seen = useRef(saving);
  useEffect(() => {
    if (seen.current !== saving && way !== null) button.current?.focus();
    seen.current = saving;
  }, [saving, way]);

  const silent = other && !unsaved;
  return (
    <div className="save-said" data-failed={unsaved || saving.name === 'not-undone' || undefined}>
      <span role="status">{silent ? '' : wordsOf(saving, t)}</span>
      {other && unsaved && (
        <q className="serif" lang="zh">
          {about.text.slice(0, FIRST_WORDS).toWellFormed()}…
        </q>
      )}
      {!silent && way !== null && (
        <button
          type="button"
          ref={button}
          onClick={() => (operation === null ? save(about) : undo(about, operation))}
        >
          {t(operation === null ? 'save.retry' : 'save.undo')}
        </button>
      )}
      {other && unsaved && <CopyQuote passage={about} page={page} />}
    </div>
  );
}
