/** What can be done with the selected passages: tag, colour, take away, remove. */
import { type FormEvent, useId, useRef, useState } from 'react';
import { LONGEST_TAG } from '../../lib/notebook/types.ts';
import { useText } from '../app/Providers.tsx';
import { ColourChoice } from './ColourChoice.tsx';
import { useNotebookContext } from './context.tsx';
import { numberWords, useNotebookText } from './text.ts';
import type { FoundView } from './use-found.ts';
import type { Selection } from './use-selection.ts';

interface Props {
  found: FoundView;
  selection: Selection;
  tags: readonly string[];
  onRemove(ids: readonly string[]): void;
  onExport(): void;
}

export function SelectionBar({ found, selection, tags, onRemove, onExport }: Props) {
  const t = useText();
  const n = useNotebookText();
  const { deeds } = useNotebookContext();
  const [tagging, setTagging] = useState(false);
  const ids = [...selection.ids];
  const shown = new Set(found.ids);
  const hidden = ids.filter((id) => !shown.has(id)).length;
  return (
    <div className="selection" role="toolbar" aria-label={n('selection.name')}>
      <p role="status">
        {n('selection.count', { count: ids.length, number: numberWords(ids.length, t.language) })}
        {hidden > 0 && <span className="label"> {n('selection.hidden', { count: hidden })}</span>}
      </p>
      <button
        type="button"
        className="tool"
        aria-label={n('selection.clear')}
        title={n('selection.clear')}
        onClick={selection.clear}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="m3 3 6 6M9 3 3 9" />
        </svg>
      </button>
      <span className="selection-space" />
      <button type="button" className="tool" aria-expanded={tagging} onClick={() => setTagging(!tagging)}>
        {n('selection.tag')}
      </button>
      <ColourChoice value={null} onChange={(colour) => void deeds.tag(ids, { colour })} />
      <button type="button" className="tool" onClick={onExport}>
        {n('export.short')}
      </button>
      <button type="button" className="tool danger" onClick={() => onRemove(ids)}>
        {n('selection.remove')}
      </button>
      {tagging && <Tagging ids={ids} tags={tags} onDone={() => setTagging(false)} />}
    </div>
  );
}

interface TaggingProps {
  ids: readonly string[];
  tags: readonly string[];
  onDone(): void;
}

function Tagging({ ids, tags, onDone }: TaggingProps) {
  const n = useNotebookText();
  const { deeds } = useNotebookContext();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const apply = async (way: 'add' | 'remove') => {
    const tag = field.current?.value.normalize('NFC').trim() ?? '';
    if (tag === '') return field.current?.focus();
    if (await deeds.tag(ids, { [way]: [tag] })) onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void apply('add');
  };
  return (
    <form className="tagging" onSubmit={submit}>
      <input
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: it was asked for by the button before it
        autoFocus
        className="field"
        list={list}
        maxLength={LONGEST_TAG}
        aria-label={n('tags.add')}
        placeholder={n('tags.add')}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone();
        }}
      />
      <datalist id={list}>
        {tags.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <button type="submit" className="button primary">
        {n('selection.tag.add')}
      </button>
      <button type="button" className="button" onClick={() => void apply('remove')}>
        {n('selection.tag.remove')}
      </button>
    </form>
  );
}
