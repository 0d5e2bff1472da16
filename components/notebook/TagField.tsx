/** The tags of a passage: taken in and let go one by one, each stored at once. */
import { type KeyboardEvent, useId, useState } from 'react';
import { LONGEST_TAG, type SavedPassage } from '../../lib/notebook/types.ts';
import { useNotebookContext } from './context.tsx';
import { useNotebookText } from './text.ts';

interface Props {
  passage: SavedPassage;
  tags: readonly string[];
  /** Shows what else has a tag. */
  onTag(tag: string): void;
}

/** Suggestions at most: a datalist of thousands slows typing down. */
const MOST = 200;
/** What parts tags from each other while they are typed. */
const ENDS = /[,，、;；]/;

export function TagField({ passage, tags, onTag }: Props) {
  const n = useNotebookText();
  const { deeds } = useNotebookContext();
  const list = useId();
  const [typed, setTyped] = useState('');
  const { id } = passage;

  const add = async (text: string) => {
    const parts = text
      .split(ENDS)
      .map((tag) => tag.normalize('NFC').trim())
      .filter((tag) => tag !== '' && !passage.tags.includes(tag));
    const named = parts.filter((tag) => tag.length <= LONGEST_TAG);
    // What is too long for a tag stays in the field, to be shortened.
    setTyped(parts.filter((tag) => tag.length > LONGEST_TAG).join(' '));
    if (named.length > 0 && !(await deeds.tag([id], { add: [...new Set(named)] }))) setTyped(text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void add(typed);
    }
    const last = passage.tags.at(-1);
    if (event.key === 'Backspace' && typed === '' && last) void deeds.tag([id], { remove: [last] });
  };

  return (
    <div className="tags">
      <ul aria-label={n('detail.tags')}>
        {passage.tags.map((tag) => (
          <li key={tag} className="tag">
            <button
              type="button"
              className="tag-name"
              title={n('tags.show', { tag })}
              onClick={() => onTag(tag)}
            >
              {tag}
            </button>
            <button
              type="button"
              className="tag-off"
              aria-label={n('tags.remove', { tag })}
              onClick={() => void deeds.tag([id], { remove: [tag] })}
            >
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <path d="m3.5 3.5 5 5M8.5 3.5l-5 5" />
              </svg>
            </button>
          </li>
        ))}
      </ul>
      <input
        className="tags-field"
        list={list}
        value={typed}
        maxLength={LONGEST_TAG * 3}
        aria-label={n('tags.add')}
        aria-invalid={typed.trim().length > LONGEST_TAG || undefined}
        placeholder={n('tags.add')}
        onChange={({ target }) => {
          // A separator ends a tag, a choice from the list is a whole one.
          if (ENDS.test(target.value)) void add(target.value);
          else setTyped(target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => void add(typed)}
      />
      <datalist id={list}>
        {tags
          .filter((tag) => !passage.tags.includes(tag))
          .slice(0, MOST)
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
