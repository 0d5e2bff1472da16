/** Saves a passage that is shown, from its own page, and takes it back. */
import { useState } from 'react';
import { callReader } from '../../lib/extension/messages.ts';
import { type SaveOutcome, type SaveTrouble, undoWrite } from '../../lib/extension/save.ts';
import type { Passage } from '../../lib/passage.ts';

/** What became of the passage that was saved last; what is read meanwhile may be another one. */
export type Saving =
  | { name: 'idle' }
  | { name: 'busy'; passage: Passage }
  | { name: 'told'; passage: Passage; outcome: SaveOutcome }
  | { name: 'undone'; passage: Passage }
  | { name: 'not-undone'; passage: Passage; operation: string; trouble: SaveTrouble };

/** The page does not answer, whatever the reason. */
const GONE: SaveOutcome = { kind: 'failed', trouble: 'gone' };

export interface Save {
  saving: Saving;
  save(passage: Passage): void;
  undo(passage: Passage, operation: string): void;
}

export function useSave(tabId: number, frameId: number): Save {
  const [saving, setSaving] = useState<Saving>({ name: 'idle' });
  const save = async (passage: Passage) => {
    if (saving.name === 'busy') return;
    setSaving({ name: 'busy', passage });
    const answer = await callReader(tabId, frameId, 'savePassage', { passage });
    setSaving({ name: 'told', passage, outcome: answer.ok ? answer.value : GONE });
  };
  const undo = async (passage: Passage, operation: string) => {
    setSaving({ name: 'busy', passage });
    const trouble = await undoWrite(operation);
    setSaving(
      trouble === null ? { name: 'undone', passage } : { name: 'not-undone', passage, operation, trouble },
    );
  };
  return {
    saving,
    save: (passage) => void save(passage),
    undo: (passage, operation) => void undo(passage, operation),
  };
}
