/** What the reader must know about the notebook itself: it was cleared, it is full, it wants a backup. */
import { type ReactNode, useState } from 'react';
import type { NotebookState } from '../../lib/extension/notebook-calls.ts';
import { useText } from '../app/Providers.tsx';
import { numberWords, timeWords, useNotebookText } from './text.ts';

interface Props {
  state: NotebookState;
  /** Records that cannot be read. */
  damaged: number;
  onBackup(): void;
  onImport(): void;
  onDamaged(): void;
  onLossSeen(): void;
}

/** A share of the room from which on it is said that it runs out. */
const NEARLY_FULL = 0.9;

export function Banners({ state, damaged, onBackup, onImport, onDamaged, onLossSeen }: Props) {
  const t = useText();
  const n = useNotebookText();
  const [later, setLater] = useState(false);
  const { lost, backup, usage, quota } = state;
  return (
    <div className="banners">
      {lost && (
        <Banner
          kind="alert"
          text={n('lost.text', {
            count: lost.count,
            number: numberWords(lost.count, t.language),
            date: timeWords(lost.at, t.language),
          })}
        >
          <button type="button" className="button primary" onClick={onImport}>
            {n('lost.restore')}
          </button>
          <button type="button" className="button" onClick={onLossSeen}>
            {n('lost.seen')}
          </button>
        </Banner>
      )}
      {usage !== null && quota !== null && usage > quota * NEARLY_FULL && (
        <Banner kind="alert" text={n('full.text')}>
          <button type="button" className="button" onClick={onBackup}>
            {n('backup.make')}
          </button>
        </Banner>
      )}
      {damaged > 0 && (
        <Banner text={n('damaged.banner', { count: damaged })}>
          <button type="button" className="button" onClick={onDamaged}>
            {n('damaged.show')}
          </button>
        </Banner>
      )}
      {backup.due && state.count > 0 && !later && (
        <Banner text={backup.last ? n('backup.due', { count: backup.since }) : n('backup.first')}>
          <button type="button" className="button primary" onClick={onBackup}>
            {n('backup.make')}
          </button>
          <button type="button" className="button" onClick={() => setLater(true)}>
            {n('backup.later')}
          </button>
        </Banner>
      )}
    </div>
  );
}

function Banner({ kind, text, children }: { kind?: 'alert'; text: string; children: ReactNode }) {
  return (
    <div className="banner" data-kind={kind} role={kind ?? 'status'}>
      <p>{text}</p>
      <div>{children}</div>
    </div>
  );
}
