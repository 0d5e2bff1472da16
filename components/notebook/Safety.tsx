/** How safe the notebook is, in plain words; and the ways to make it safer. */
import type { NotebookState } from '../../lib/extension/notebook-calls.ts';
import { useText } from '../app/Providers.tsx';
import { bytesWords, timeWords, useNotebookText } from './text.ts';

interface Props {
  state: NotebookState;
  onBackup(): void;
}

export function Safety({ state, onBackup }: Props) {
  const t = useText();
  const n = useNotebookText();
  const { persisted, usage, quota, backup } = state;
  const room = usage !== null && quota !== null ? { used: usage, left: Math.max(0, quota - usage) } : null;
  return (
    <section className="safety">
      <h2 className="label">{n('safety.name')}</h2>
      <p>{n(persisted ? 'safety.kept' : 'safety.best')}</p>
      <p>
        {backup.last
          ? n('safety.backup', { date: timeWords(backup.last, t.language), count: backup.since })
          : n('safety.noBackup')}
      </p>
      {room && (
        <p className="label">
          {n('safety.room', {
            used: bytesWords(room.used, t.language),
            left: bytesWords(room.left, t.language),
          })}
        </p>
      )}
      <button type="button" className="button" onClick={onBackup}>
        {n('backup.make')}
      </button>
    </section>
  );
}
