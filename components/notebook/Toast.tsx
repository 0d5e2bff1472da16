/** What was just done, with a way back. It stays until the next deed, or until it is sent away. */
import { useEffect, useState } from 'react';
import { useNotebookContext } from './context.tsx';
import { useNotebookText } from './text.ts';

/** Long enough to read it twice and to reach it by keyboard, milliseconds; what failed stays. */
const STAYS = 30_000;

export function Toast() {
  const n = useNotebookText();
  const { deeds } = useNotebookContext();
  const { said, dismiss } = deeds;
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (!said || said.failed || held) return;
    const timer = setTimeout(dismiss, STAYS);
    return () => clearTimeout(timer);
  }, [said, held, dismiss]);

  return (
    <section
      className="toast-place"
      aria-label={n('toast.name')}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {/* The region stands there before it speaks: else some screen readers miss the first words. */}
      <p className="unseen" role="status">
        {said && `${n(said.key, said.params)}${said.undo ? ` ${n('toast.keys')}` : ''}`}
      </p>
      {said && (
        <div className="toast" key={said.n} data-failed={said.failed || undefined}>
          <p>{n(said.key, said.params)}</p>
          {said.undo && (
            <button
              type="button"
              className="toast-undo"
              aria-keyshortcuts="Control+Z"
              onClick={() => void deeds.undo(said.undo ?? undefined)}
            >
              {n('toast.undo')}
            </button>
          )}
          <button type="button" className="toast-off" aria-label={n('toast.off')} onClick={dismiss}>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d="m3 3 6 6M9 3 3 9" />
            </svg>
          </button>
        </div>
      )}
    </section>
  );
}
