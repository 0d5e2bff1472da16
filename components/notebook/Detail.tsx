/** One passage whole: its words, what the reader makes of them, what is in them, where they are from. */
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { SavedPassage } from '../../lib/notebook/types.ts';
import { useText } from '../app/Providers.tsx';
import { factsOf } from '../app/words.ts';
import { ColourChoice } from './ColourChoice.tsx';
import { useNotebookContext } from './context.tsx';
import { DetailActions } from './DetailActions.tsx';
import { FigureList } from './FigureList.tsx';
import { Hits } from './Hits.tsx';
import { Links } from './Links.tsx';
import { NoteField } from './NoteField.tsx';
import { Quote } from './Quote.tsx';
import { Source } from './Source.tsx';
import { TagField } from './TagField.tsx';
import { TermList } from './TermList.tsx';
import { longSource, useNotebookText } from './text.ts';
import './detail.css';

export interface DetailHandle {
  /** To its heading, from where it is read. */
  focus(): void;
}

interface Props {
  ref?: Ref<DetailHandle>;
  passage: SavedPassage;
  query: string;
  /** All tags of the notebook, to choose from. */
  tags: readonly string[];
  onTag(tag: string): void;
  onThread(id: string): void;
  onRemove(): void;
  onClose(): void;
}

export function Detail({ ref, passage, query, tags, onTag, onThread, onRemove, onClose }: Props) {
  const t = useText();
  const n = useNotebookText();
  const { deeds } = useNotebookContext();
  const heading = useRef<HTMLHeadingElement>(null);
  const top = useRef<HTMLElement>(null);
  const { id, source, section, colour, threads } = passage;
  useImperativeHandle(ref, () => ({ focus: () => heading.current?.focus() }), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another passage is read from its beginning
  useEffect(() => {
    top.current?.parentElement?.scrollTo?.({ top: 0 });
  }, [id]);

  return (
    <article ref={top} className="detail" data-colour={colour}>
      <header className="detail-head">
        <button type="button" className="tool detail-back" onClick={onClose}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M7.5 2 3.5 6l4 4" />
          </svg>
          {n('detail.back')}
        </button>
        <h2 ref={heading} tabIndex={-1} className="serif" lang="zh">
          <Hits text={longSource(source, t)} query={query} />
        </h2>
        {source.report && (
          <p className="facts">
            {factsOf(source.report, t).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
        )}
        {section.length > 0 && (
          <p className="detail-section" lang="zh">
            {section.map((title, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same title may stand on two levels
              <span key={`${at} ${title}`}>
                <Hits text={title} query={query} />
              </span>
            ))}
          </p>
        )}
      </header>
      <Quote passage={passage} query={query} />
      <div className="detail-mark">
        <ColourChoice value={colour} onChange={(next) => void deeds.tag([id], { colour: next })} />
        <TagField passage={passage} tags={tags} onTag={onTag} />
      </div>
      <NoteField key={id} passage={passage} />
      <DetailActions passage={passage} onRemove={onRemove} />
      <FigureList figures={passage.figures} />
      <TermList terms={passage.terms} />
      {threads.length > 0 && (
        <section className="detail-part">
          <h3 className="label">{n('detail.threads')}</h3>
          <p className="threads">
            {threads.map((thread) => (
              <button
                key={thread.id}
                type="button"
                className="link"
                lang="zh"
                onClick={() => onThread(thread.id)}
              >
                {thread.name}
              </button>
            ))}
          </p>
        </section>
      )}
      <Links key={`links ${id}`} passage={passage} />
      <Source passage={passage} />
    </article>
  );
}
