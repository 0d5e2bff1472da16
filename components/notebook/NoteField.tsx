/** The reader's own words, in vermilion as they were always written beside a text. */
import { type KeyboardEvent, useId } from 'react';
import { LONGEST_NOTE, type SavedPassage } from '../../lib/notebook/types.ts';
import { problemWords, useNotebookText } from './text.ts';
import { type Note, type NoteStatus, useNote } from './use-note.ts';

export function NoteField({ passage }: { passage: SavedPassage }) {
  const n = useNotebookText();
  const id = useId();
  const note = useNote(passage);
  const { text, status } = note;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) note.save();
  };
  return (
    <section className="note">
      <label className="label" htmlFor={id}>
        {n('detail.note')}
      </label>
      {/* The copy beneath gives the field its height: field-sizing is not in both browsers. */}
      <div className="note-grow" data-text={`${text}\n`}>
        <textarea
          id={id}
          value={text}
          maxLength={LONGEST_NOTE}
          rows={2}
          placeholder={n('note.placeholder')}
          aria-describedby={`${id}-status`}
          onChange={({ target }) => note.write(target.value)}
          onBlur={note.save}
          onKeyDown={onKeyDown}
        />
      </div>
      <p id={`${id}-status`} className="note-status label" role="status" data-kind={status.kind}>
        <Words status={status} />
      </p>
      {status.kind === 'failed' && (
        <button type="button" className="button" onClick={note.save}>
          {n('note.again')}
        </button>
      )}
      {status.kind === 'conflict' && <Conflict note={note} theirs={status.theirs} />}
    </section>
  );
}

function Words({ status }: { status: NoteStatus }) {
  const n = useNotebookText();
  if (status.kind === 'clean') return null;
  if (status.kind === 'failed') return `${n('note.failed')} ${problemWords(status.problem, n)}`;
  return n(`note.${status.kind}`);
}

/** Two windows wrote: both texts, and a way to keep either or both. */
function Conflict({ note, theirs }: { note: Note; theirs: string }) {
  const n = useNotebookText();
  const both = [theirs, note.text].filter((each) => each.trim() !== '').join('\n\n');
  return (
    <div className="conflict" role="alert">
      <p>{n('conflict.title')}</p>
      <p className="label">{n('conflict.theirs')}</p>
      <p className="conflict-theirs">{theirs || n('conflict.empty')}</p>
      <div className="conflict-ways">
        <button type="button" className="button" onClick={() => note.settle(note.text)}>
          {n('conflict.mine')}
        </button>
        <button type="button" className="button" onClick={() => note.settle(theirs)}>
          {n('conflict.take')}
        </button>
        <button type="button" className="button" onClick={() => note.settle(both)}>
          {n('conflict.both')}
        </button>
      </div>
    </div>
  );
}
