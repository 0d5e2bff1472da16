/** Saves the passage that is shown, from its own page, and says in its place what came of it. */
import { useEffect, useRef, useState } from 'react';
import { callReader } from '../../lib/extension/messages.ts';
import { type SaveOutcome, type SaveTrouble, undoWrite } from '../../lib/extension/save.ts';
import type { Passage } from '../../lib/passage.ts';
import { useText } from '../app/Providers.tsx';
import './save.css';

type Phase =
  | { name: 'idle' }
  | { name: 'busy' }
  | { name: 'told'; outcome: SaveOutcome }
  | { name: 'undone' }
  | { name: 'not-undone'; operation: string; trouble: SaveTrouble };

/** The page does not answer, whatever the reason. */
const GONE: SaveOutcome = { kind: 'failed', trouble: 'gone' };

interface Props {
  passage: Passage;
  tabId: number;
  frameId: number;
}

export function SaveButton({ passage, tabId, frameId }: Props) {
  const t = useText();
  const [phase, setPhase] = useState<Phase>({ name: 'idle' });
  const button = useRef<HTMLButtonElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);

  const save = async () => {
    pressed.current = true;
    setPhase({ name: 'busy' });
    const answer = await callReader(tabId, frameId, 'savePassage', { passage });
    setPhase({ name: 'told', outcome: answer.ok ? answer.value : GONE });
  };
  const takeBack = async (operation: string) => {
    pressed.current = true;
    setPhase({ name: 'busy' });
    const trouble = await undoWrite(operation);
    setPhase(trouble === null ? { name: 'undone' } : { name: 'not-undone', operation, trouble });
  };

  // The button that was pressed is gone: the focus goes to the one in its place.
  useEffect(() => {
    if (phase.name === 'busy' || !pressed.current) return;
    pressed.current = false;
    (undo.current ?? button.current)?.focus();
  }, [phase]);

  const outcome = phase.name === 'told' ? phase.outcome : null;
  const operation =
    outcome?.kind === 'saved' ? outcome.operation : phase.name === 'not-undone' ? phase.operation : null;
  const trouble = outcome?.kind === 'failed' ? outcome.trouble : null;
  const why = (code: SaveTrouble) => t(`save.trouble.${code}`);
  const said =
    outcome?.kind === 'saved'
      ? t('save.done')
      : outcome?.kind === 'duplicate'
        ? t('save.already')
        : trouble !== null
          ? t('save.failed', { why: why(trouble) })
          : phase.name === 'undone'
            ? t('save.undone')
            : phase.name === 'not-undone'
              ? t('save.undo.failed', { why: why(phase.trouble) })
              : '';
  const failed = trouble !== null || phase.name === 'not-undone';
  return (
    <>
      <span className="save-said" role="status" data-failed={failed || undefined}>
        {said}
      </span>
      {operation !== null ? (
        <button type="button" ref={undo} onClick={() => void takeBack(operation)}>
          {t('save.undo')}
        </button>
      ) : (
        <button
          type="button"
          ref={button}
          aria-disabled={phase.name === 'busy'}
          onClick={() => phase.name !== 'busy' && void save()}
        >
          {t(failed ? 'save.retry' : 'save')}
        </button>
      )}
    </>
  );
}
