/** A searchable glossary. Up and down move between its lines; each opens in place. */
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import type { Span } from '../../lib/analysis.ts';
import type { UiKey } from '../../lib/extension/locale.ts';
import { useText } from '../app/Providers.tsx';
import { GlossaryEntry } from './GlossaryEntry.tsx';
import type { GlossaryItem } from './items.ts';
import { SearchField } from './SearchField.tsx';
import { type Filter, passes, search } from './search.ts';
import { useListKeys } from './use-list-keys.ts';
import './glossary.css';

interface Props {
  items: readonly GlossaryItem[];
  /** Scrolls the page to a place; absent where no page is open. */
  onShow?: ((span: Span) => void) | undefined;
}

/** What the filters are called; the notes are the page's where one is open, else the report's. */
const labelOf = (filter: Filter, open: boolean): UiKey =>
  filter === 'notes' && !open ? 'terms.filter.own' : `terms.filter.${filter}`;

const FILTERS: readonly Filter[] = ['all', 'notes', 'bundle'];

export function Glossary({ items, onShow }: Props) {
  const t = useText();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [visited, setVisited] = useState<Readonly<Record<string, number>>>({});
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const keys = useListKeys(field, list);
  const hint = useId();

  const sought = useDeferredValue(query);
  const matching = useMemo(() => search(items, sought), [items, sought]);
  const shown = matching.filter((item) => passes(item, filter));

  const toggle = (key: string) => setOpen((now) => now.symmetricDifference(new Set([key])));
  const go = (item: GlossaryItem) => {
    const next = ((visited[item.key] ?? -1) + 1) % item.places.length;
    const place = item.places[next];
    if (!place) return;
    setVisited((now) => ({ ...now, [item.key]: next }));
    onShow?.(place);
  };

  if (items.length === 0) return <p className="glossary-empty">{t('terms.empty')}</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: '/' reaches the search from anywhere within
    <div className="glossary" onKeyDown={keys.onSlash}>
      <div className="glossary-tools">
        <SearchField
          label={t('terms.search')}
          value={query}
          onChange={setQuery}
          onKeyDown={keys.onField}
          ref={field}
        />
        {/* Nothing to choose where the report has no notes of its own. */}
        {items.some((item) => item.note) && (
          <fieldset className="chips">
            <legend className="unseen">{t('terms.filter')}</legend>
            {FILTERS.map((value) => (
              <label key={value} className="chip">
                <input
                  type="radio"
                  name="glossary-filter"
                  checked={filter === value}
                  onChange={() => setFilter(value)}
                />
                <span>
                  {t(labelOf(value, onShow !== undefined), {
                    count: matching.filter((item) => passes(item, value)).length,
                  })}
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <p className="unseen" role="status">
          {sought ? t('terms.found', { count: shown.length }) : ''}
        </p>
      </div>
      {shown.length === 0 ? (
        <div className="glossary-empty">
          <p>{t('terms.none', { query: sought })}</p>
          <p className="label">{t('terms.none.hint')}</p>
        </div>
      ) : (
        <ul ref={list} className="entries" aria-describedby={hint}>
          {shown.map((item) => (
            <GlossaryEntry
              key={item.key}
              item={item}
              query={sought}
              open={open.has(item.key)}
              onToggle={() => toggle(item.key)}
              onKeyDown={(event: KeyboardEvent) => keys.onEntry(event)}
              at={visited[item.key] ?? -1}
              onGo={onShow && (() => go(item))}
            />
          ))}
        </ul>
      )}
      <p id={hint} className="glossary-hint label">
        {t('terms.keys')}
      </p>
    </div>
  );
}
