/** What importing a file would do: how many passages are new, there already, in conflict, unreadable. */
import { useState } from 'react';
import { type Preview, plan } from '../../lib/notebook/exchange/index.ts';
import { useText } from '../app/Providers.tsx';
import { ConflictList } from './ConflictList.tsx';
import { ImportItems } from './ImportItems.tsx';
import { numberWords, useNotebookText } from './text.ts';
import type { Replace } from './use-import.ts';
import './import.css';

interface Props {
  name: string;
  preview: Preview;
  /** The notebook was changed after the last look at it. */
  again: boolean;
  onWrite(replace: Replace): void;
  onBack(): void;
}

const WAYS = ['none', 'newer', 'all', 'each'] as const;
type Way = (typeof WAYS)[number];

export function ImportPreview({ name, preview, again, onWrite, onBack }: Props) {
  const t = useText();
  const n = useNotebookText();
  const [way, setWay] = useState<Way>('none');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { conflicting } = preview;
  const replace: Replace =
    way === 'all' ? new Set(conflicting.map(({ passage }) => passage.id)) : way === 'each' ? chosen : way;
  const { added, replace: replaced } = plan(preview, replace);
  const count = added + replaced.length;
  return (
    <div className="preview">
      {again && (
        <p className="failed" role="alert">
          {n('import.again')}
        </p>
      )}
      <p>
        {n('import.found', {
          name,
          count: preview.total,
          number: numberWords(preview.total, t.language),
          format: n(`import.${preview.format}`),
        })}
      </p>
      <Shares preview={preview} />
      {preview.notices.map((notice) => (
        <p key={notice.code} className="label">
          {n(`file.notice.${notice.code}`, { ...notice })}
        </p>
      ))}
      <ImportItems preview={preview} />
      {conflicting.length > 0 && (
        <fieldset className="ways">
          <legend className="label">{n('import.conflicts', { count: conflicting.length })}</legend>
          {WAYS.map((each) => (
            <label key={each}>
              <input type="radio" name="conflicts" checked={way === each} onChange={() => setWay(each)} />
              <span>{n(`import.conflicts.${each}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {way === 'each' && (
        <ConflictList
          items={conflicting}
          chosen={chosen}
          onToggle={(id) => setChosen((now) => now.symmetricDifference(new Set([id])))}
        />
      )}
      <p className="label">{n('import.whole')}</p>
      <div className="dialog-ways">
        <button type="button" className="button" onClick={onBack}>
          {n('import.other')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={count === 0}
          onClick={() => onWrite(replace)}
        >
          {count === 0
            ? n('import.write.none')
            : n('import.write', { count, number: numberWords(count, t.language) })}
        </button>
      </div>
    </div>
  );
}

const KINDS = ['new', 'duplicate', 'conflicting', 'unreadable'] as const;

/** The four numbers, and the file as one bar. */
function Shares({ preview }: { preview: Preview }) {
  const t = useText();
  const n = useNotebookText();
  return (
    <div className="shares">
      <div className="shares-bar" aria-hidden="true">
        {KINDS.map((kind) => (
          <i key={kind} data-kind={kind} style={{ flexGrow: preview[kind].length }} />
        ))}
      </div>
      <dl>
        {KINDS.map((kind) => (
          <div key={kind} data-kind={kind} data-none={preview[kind].length === 0 || undefined}>
            <dt>{n(`import.kind.${kind}`)}</dt>
            <dd>{numberWords(preview[kind].length, t.language)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
