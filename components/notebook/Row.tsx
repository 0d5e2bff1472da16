/** A passage in the list: its mark, its first lines, what the reader wrote, where it is from. */
import { type MouseEvent, memo } from 'react';
import { useText } from '../app/Providers.tsx';
import { innermost } from '../related/words.ts';
import { usePassage } from './context.tsx';
import { Hits } from './Hits.tsx';
import { excerptOf } from './hits.ts';
import { dayWords, shortSource, useNotebookText } from './text.ts';

/** A cell has no focus of its own: the row has it, as the grid pattern allows. */
export const CELL = { role: 'gridcell' } as const;

interface Props {
  id: string;
  query: string;
  selected: boolean;
  /** `extend`: from the one before to here. */
  onSelect(id: string, extend: boolean): void;
}

/** Units that the lines of a row show in any case. */
const ROOM = 70;
/** More than fills the lines of the widest list. */
const MOST = 400;
const MOST_TAGS = 4;

export const Row = memo(function Row({ id, query, selected, onSelect }: Props) {
  const n = useNotebookText();
  const loaded = usePassage(id);
  const passage = loaded?.kind === 'passage' ? loaded.passage : null;
  const select = (event: MouseEvent) => {
    event.stopPropagation();
    onSelect(id, event.shiftKey);
  };
  return (
    <>
      <div {...CELL} className="row-mark" data-colour={passage?.colour}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={n('list.select')}
          checked={selected}
          onClick={select}
          onChange={() => {}}
        />
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="m2.5 6.5 2.5 2.5 4.5-5.5" />
        </svg>
      </div>
      <div {...CELL} className="row-body">
        {passage ? (
          <Said passage={passage} query={query} />
        ) : (
          <p className="row-wait label">{loaded ? n(`list.${loaded.kind}` as 'list.gone') : '\u00a0'}</p>
        )}
      </div>
    </>
  );
});

type Passage = Extract<NonNullable<ReturnType<typeof usePassage>>, { kind: 'passage' }>['passage'];

function Said({ passage, query }: { passage: Passage; query: string }) {
  const t = useText();
  const n = useNotebookText();
  const { quote, note, tags, source, section, created, colour } = passage;
  const place = innermost(section);
  return (
    <>
      <p className="row-quote serif clamped" lang="zh">
        <Hits text={excerptOf(quote.text, query, ROOM).slice(0, MOST)} query={query} />
      </p>
      {note && (
        <p className="row-note by-hand clamped">
          <span className="unseen">{n('detail.note')} </span>
          <Hits text={excerptOf(note, query, ROOM).slice(0, MOST)} query={query} />
        </p>
      )}
      <p className="row-foot">
        <span className="unseen">{n(`colour.${colour}`)} </span>
        <span className="row-source" lang="zh">
          {shortSource(source, t)}
        </span>
        {place && (
          <span className="row-section" lang="zh">
            {place}
          </span>
        )}
        {tags.slice(0, MOST_TAGS).map((tag) => (
          <span key={tag} className="tag">
            {tag}
          </span>
        ))}
        {tags.length > MOST_TAGS && <span className="row-more">+{tags.length - MOST_TAGS}</span>}
        <time dateTime={created}>{dayWords(created, t.language)}</time>
      </p>
    </>
  );
}
