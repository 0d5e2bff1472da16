/** One line of the glossary: a disclosure, and beside it the way to the place on the page. */
import { type KeyboardEvent, useId } from 'react';
import { useText } from '../app/Providers.tsx';
import { GlossaryBody } from './GlossaryBody.tsx';
import type { GlossaryItem } from './items.ts';
import { Marked } from './Marked.tsx';
import { excerpt } from './search.ts';

interface Props {
  item: GlossaryItem;
  query: string;
  open: boolean;
  onToggle(): void;
  onKeyDown(event: KeyboardEvent): void;
  /** The place last gone to, from 0; -1 before the first. */
  at: number;
  /** Leads to the next place; absent where no page is open. */
  onGo?: (() => void) | undefined;
}

export function GlossaryEntry({ item, query, open, onToggle, onKeyDown, at, onGo }: Props) {
  const t = useText();
  const id = useId();
  const [card] = item.cards;
  const ours = (t.language === 'en' ? card?.enText : card?.zh) || card?.zh;
  const summary = ours || item.note?.text || '';
  const inChinese = t.language === 'zh' || !card?.enText;
  return (
    <li className="entry" data-open={open || undefined}>
      <div className="entry-head">
        <h3>
          <button
            type="button"
            className="entry-toggle"
            aria-expanded={open}
            aria-controls={`${id}-body`}
            onClick={onToggle}
            onKeyDown={onKeyDown}
          >
            <span className="entry-term serif" lang="zh">
              <Marked text={item.term} query={query} />
            </span>
            {item.note && <span className="entry-note">{t('terms.note.short', { n: item.note.n })}</span>}
            {card?.en && item.cards.length === 1 && (
              <span className="entry-en entry-line" lang="en">
                <Marked text={card.en} query={query} />
              </span>
            )}
          </button>
        </h3>
        {onGo && item.places.length > 0 && <GoButton item={item} at={at} onGo={onGo} />}
      </div>
      {!open && summary && (
        <p
          className={ours ? 'entry-summary clamped' : 'entry-summary clamped serif'}
          lang={inChinese ? 'zh' : 'en'}
        >
          <Marked text={excerpt(summary, query)} query={query} />
        </p>
      )}
      <div id={`${id}-body`} className="entry-body" hidden={!open}>
        {open && <GlossaryBody item={item} query={query} />}
      </div>
    </li>
  );
}

function GoButton({ item, at, onGo }: { item: GlossaryItem; at: number; onGo: () => void }) {
  const t = useText();
  const count = item.places.length;
  const { term } = item;
  const label =
    at < 0 ? t('terms.go.first', { term, count }) : t('terms.go.next', { term, at: at + 1, count });
  return (
    <button type="button" className="entry-go" aria-label={label} title={label} onClick={onGo}>
      {at < 0 ? t('terms.times', { count }) : t('terms.at', { at: at + 1, count })}
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M6 1.5v8M2.5 6.5 6 10l3.5-3.5" />
      </svg>
    </button>
  );
}
