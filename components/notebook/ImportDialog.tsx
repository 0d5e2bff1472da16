/** A file is chosen, looked through, and taken in once the reader has seen what that means. */
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useNotebookContext } from './context.tsx';
import { Dialog, Progress } from './Dialog.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { problemWords, useNotebookText } from './text.ts';
import { useImport } from './use-import.ts';

interface Props {
  /** A file that was dropped onto the page. */
  file: File | null;
  onClose(): void;
}

export function ImportDialog({ file, onClose }: Props) {
  const n = useNotebookText();
  const { ports, deeds } = useNotebookContext();
  const { state, read, write, reset } = useImport(ports);
  const taken = useRef<File | null>(null);
  useEffect(() => {
    if (!file || taken.current === file) return;
    taken.current = file;
    void read(file);
  }, [file, read]);

  // It is in: the list shows it, and the notice offers the way back.
  const { say } = deeds;
  useEffect(() => {
    if (state.kind !== 'done') return;
    say('import.done', { count: state.added, replaced: state.replaced }, state.operation);
    onClose();
  }, [state, say, onClose]);

  return (
    <Dialog title={n('import.title')} busy={state.kind === 'writing'} onClose={onClose}>
      {state.kind === 'choose' && <Choose onFile={(chosen) => void read(chosen)} />}
      {state.kind === 'reading' && (
        <>
          <Progress label={n('import.reading', { name: state.name })} done={state.done} total={state.total} />
          <div className="dialog-ways">
            <button type="button" className="button" onClick={reset}>
              {n('export.stop')}
            </button>
          </div>
        </>
      )}
      {state.kind === 'refused' && (
        <Refused
          text={n(`file.${state.problem.code}`)}
          detail={'message' in state.problem ? state.problem.message : state.name}
          onAgain={reset}
        />
      )}
      {state.kind === 'preview' && (
        <ImportPreview
          name={state.name}
          preview={state.preview}
          again={state.again}
          onWrite={(replace) => void write(state.preview, replace)}
          onBack={reset}
        />
      )}
      {state.kind === 'writing' && (
        <Progress label={n('import.writing')} done={state.done} total={state.total} />
      )}
      {state.kind === 'failed' && (
        <Refused
          text={`${n('import.failed')} ${problemWords(state.problem, n)}`}
          detail={'detail' in state.problem ? state.problem.detail : ''}
          onAgain={reset}
        />
      )}
    </Dialog>
  );
}

function Choose({ onFile }: { onFile(file: File): void }) {
  const n = useNotebookText();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    setOver(false);
    if (file) onFile(file);
  };
  return (
    <>
      <p>{n('import.what')}</p>
      <label
        className="drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          type="file"
          accept=".json,application/json,application/ld+json"
          aria-label={n('import.choose')}
          onChange={({ target }) => target.files?.[0] && onFile(target.files[0])}
        />
        <span className="button" aria-hidden="true">
          {n('import.choose')}
        </span>
        <span className="label" aria-hidden="true">
          {n('import.drop')}
        </span>
      </label>
      <p className="label">{n('import.nothing')}</p>
    </>
  );
}

function Refused({ text, detail, onAgain }: { text: string; detail: string; onAgain(): void }) {
  const n = useNotebookText();
  return (
    <div role="alert">
      <p className="failed">{text}</p>
      {detail && <p className="label">{detail}</p>}
      <p>{n('import.untouched')}</p>
      <div className="dialog-ways">
        <button type="button" className="button" onClick={onAgain}>
          {n('import.other')}
        </button>
      </div>
    </div>
  );
}
