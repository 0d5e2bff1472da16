/** A modal window of the browser's own: it keeps the focus inside, Esc closes it, the focus goes back. */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useNotebookText } from './text.ts';
import './dialog.css';

interface Props {
  title: string;
  /** What must not be broken off by Esc. */
  busy?: boolean;
  onClose(): void;
  children: ReactNode;
}

export function Dialog({ title, busy = false, onClose, children }: Props) {
  const n = useNotebookText();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onClose();
      }}
    >
      <header>
        <h2 id={id} className="serif">
          {title}
        </h2>
        <button
          type="button"
          className="dialog-close"
          aria-label={n('dialog.close')}
          disabled={busy}
          onClick={onClose}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="m3 3 6 6M9 3 3 9" />
          </svg>
        </button>
      </header>
      {children}
    </dialog>
  );
}

interface ProgressProps {
  label: string;
  done: number;
  total: number;
}

export function Progress({ label, done, total }: ProgressProps) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <div className="progress">
      <p>
        {label} <span>{Math.round(share * 100)}%</span>
      </p>
      <progress aria-label={label} value={share} max={1} />
    </div>
  );
}
