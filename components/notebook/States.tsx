/** When there is no list to show: an empty notebook, nothing found, a notebook that cannot be opened. */
import type { ReactNode } from 'react';
import type { NotebookProblem } from '../../lib/extension/notebook-calls.ts';
import { Seal } from '../header/Seal.tsx';
import { useNotebookText } from './text.ts';

export function Empty({ children }: { children: ReactNode }) {
  const n = useNotebookText();
  return (
    <section className="state state-empty">
      <Specimen />
      <h2 className="serif">{n('empty.title')}</h2>
      <p>{n('empty.text')}</p>
      <ol>
        <li>{n('empty.select')}</li>
        <li>{n('empty.card')}</li>
        <li>{n('empty.keys')}</li>
      </ol>
      <div className="state-ways">{children}</div>
    </section>
  );
}

/** A page of a book with a line marked and a note beside it: what will be here. */
function Specimen() {
  return (
    <svg className="specimen" viewBox="0 0 200 110" aria-hidden="true">
      <path className="specimen-page" d="M24 8h112v94H24z" />
      {[24, 38, 66, 80].map((y) => (
        <path key={y} className="specimen-line" d={`M38 ${y}h84`} />
      ))}
      <path className="specimen-mark" d="M38 52h70" />
      <path className="specimen-note" d="M146 44c10-5 16 6 26 1m-26 9c9-4 12 4 20 1" />
      <circle className="specimen-dot" cx="114" cy="52" r="3" />
    </svg>
  );
}

export function NothingFound({ onClear }: { onClear(): void }) {
  const n = useNotebookText();
  return (
    <section className="state">
      <h2>{n('none.title')}</h2>
      <p>{n('none.text')}</p>
      <div className="state-ways">
        <button type="button" className="button" onClick={onClear}>
          {n('filter.clear')}
        </button>
      </div>
    </section>
  );
}

interface CannotOpenProps {
  problem: NotebookProblem;
  onRetry(): void;
}

/** The notebook is there and left alone: nothing is written over what cannot be read. */
export function CannotOpen({ problem, onRetry }: CannotOpenProps) {
  const n = useNotebookText();
  const detail = 'detail' in problem ? problem.detail : null;
  return (
    <section className="state" role="alert">
      <Seal size={40} />
      <h2 className="serif">{n(`open.${problem.kind}`)}</h2>
      <p>{n(`open.${problem.kind}.text`)}</p>
      {detail && <p className="label">{detail}</p>}
      <div className="state-ways">
        <button type="button" className="button primary" onClick={onRetry}>
          {n('open.again')}
        </button>
      </div>
    </section>
  );
}

/** Where the list will be. */
export function Waiting() {
  const n = useNotebookText();
  return (
    <div className="waiting" role="status">
      <span className="unseen">{n('list.loading')}</span>
      {[0, 1, 2, 3, 4].map((line) => (
        <i key={line} className="waiting-line" aria-hidden="true" />
      ))}
    </div>
  );
}
