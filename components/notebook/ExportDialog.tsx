/** Which passages, in which form. */
import { type FormEvent, useState } from 'react';
import { EXPORT_FORMATS, type ExportFormat, FILES } from '../../lib/notebook/exchange/index.ts';
import { useText } from '../app/Providers.tsx';
import { useNotebookContext } from './context.tsx';
import { Dialog, Progress } from './Dialog.tsx';
import { numberWords, useNotebookText } from './text.ts';
import { useExport } from './use-export.ts';

/** What can be exported, by what it is called. */
export interface ExportScopes {
  all: readonly string[];
  /** Present where something is filtered. */
  found?: readonly string[] | undefined;
  selected?: readonly string[] | undefined;
}
type Scope = keyof ExportScopes;
const SCOPES: readonly Scope[] = ['selected', 'found', 'all'];

interface Props {
  scopes: ExportScopes;
  onClose(): void;
}

export function ExportDialog({ scopes, onClose }: Props) {
  const t = useText();
  const n = useNotebookText();
  const { ports } = useNotebookContext();
  const offered = SCOPES.filter((scope) => scopes[scope]);
  const [format, setFormat] = useState<ExportFormat>('markdown');
  const [scope, setScope] = useState<Scope>(offered[0] ?? 'all');
  const { state, run, stop } = useExport(ports.reader, t.language);
  const ids = scopes[scope] ?? scopes.all;
  const running = state.kind === 'running';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(format, ids);
  };
  return (
    <Dialog title={n('export.title')} onClose={onClose}>
      <form onSubmit={submit}>
        {offered.length > 1 && (
          <fieldset className="ways" disabled={running}>
            <legend className="label">{n('export.scope')}</legend>
            {offered.map((each) => (
              <label key={each}>
                <input type="radio" name="scope" checked={scope === each} onChange={() => setScope(each)} />
                <span>
                  {n(`export.scope.${each}`)}{' '}
                  <span className="label">{numberWords(scopes[each]?.length ?? 0, t.language)}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <fieldset className="ways formats" disabled={running}>
          <legend className="label">{n('export.format')}</legend>
          {EXPORT_FORMATS.map((each) => (
            <label key={each}>
              <input type="radio" name="format" checked={format === each} onChange={() => setFormat(each)} />
              <span>
                <b>{n(`export.${each}`)}</b> <code>.{FILES[each].extension}</code>
                <span className="ways-what">{n(`export.${each}.what`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="dialog-said" role="status">
          {state.kind === 'done' && (
            <p>
              {n('export.done', { count: state.written, file: state.file })}
              {state.left > 0 && ` ${n('export.left', { count: state.left })}`}
            </p>
          )}
          {state.kind === 'failed' && <p className="failed">{n('export.failed')}</p>}
        </div>
        {state.kind === 'running' && (
          <Progress label={n('export.running')} done={state.done} total={state.total} />
        )}
        <div className="dialog-ways">
          {running ? (
            <button type="button" className="button" onClick={stop}>
              {n('export.stop')}
            </button>
          ) : (
            <>
              <button type="button" className="button" onClick={onClose}>
                {n('dialog.close')}
              </button>
              <button type="submit" className="button primary" disabled={ids.length === 0}>
                {n('export.write', { count: ids.length, number: numberWords(ids.length, t.language) })}
              </button>
            </>
          )}
        </div>
      </form>
    </Dialog>
  );
}
