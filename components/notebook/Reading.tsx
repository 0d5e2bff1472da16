/** The place of the passage that is read; before one is chosen, how the page is used. */
import { type Ref, useImperativeHandle, useRef } from 'react';
import { usePassage } from './context.tsx';
import { Detail, type DetailHandle } from './Detail.tsx';
import { useNotebookText } from './text.ts';

export interface ReadingHandle {
  focus(): void;
  hasFocus(): boolean;
}

interface Props {
  ref: Ref<ReadingHandle>;
  id: string | null;
  query: string;
  tags: readonly string[];
  onTag(tag: string): void;
  onThread(id: string): void;
  onRemove(ids: readonly string[]): void;
  onClose(): void;
}

export function Reading({ ref, id, query, tags, onTag, onThread, onRemove, onClose }: Props) {
  const n = useNotebookText();
  const loaded = usePassage(id);
  const place = useRef<HTMLElement>(null);
  const detail = useRef<DetailHandle>(null);
  useImperativeHandle(
    ref,
    () => ({
      focus: () => detail.current?.focus(),
      hasFocus: () => place.current?.contains(document.activeElement) ?? false,
    }),
    [],
  );
  return (
    <section ref={place} className="book-reading scroller" aria-label={n('detail.name')}>
      {loaded?.kind === 'passage' ? (
        <Detail
          ref={detail}
          passage={loaded.passage}
          query={query}
          tags={tags}
          onTag={onTag}
          onThread={onThread}
          onRemove={() => {
            onRemove([loaded.passage.id]);
            onClose();
          }}
          onClose={onClose}
        />
      ) : (
        <div className="reading-none">
          {loaded?.kind === 'damaged' && <p>{n('list.damaged')}</p>}
          {loaded?.kind === 'failed' && <p>{n('list.failed')}</p>}
          {(!loaded || loaded.kind === 'gone') && <Keys />}
        </div>
      )}
    </section>
  );
}

const KEYS = [
  ['↑ ↓', 'keys.move'],
  ['Enter', 'keys.open'],
  ['Space', 'keys.select'],
  ['Shift ↓', 'keys.extend'],
  ['/', 'keys.search'],
  ['Delete', 'keys.remove'],
  ['Ctrl Z', 'keys.undo'],
  ['Esc', 'keys.back'],
] as const;

function Keys() {
  const n = useNotebookText();
  return (
    <>
      <p>{n('detail.none')}</p>
      <dl className="keys">
        {KEYS.map(([keys, words]) => (
          <div key={words}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{n(words)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
