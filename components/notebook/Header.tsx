/** The head of the page: whose book it is, the search, and the ways in and out. */
import type { KeyboardEvent, RefObject } from 'react';
import { useText } from '../app/Providers.tsx';
import { SearchField } from '../glossary/SearchField.tsx';
import { Seal } from '../header/Seal.tsx';
import { useNotebookText } from './text.ts';
// The field is the glossary's.
import '../glossary/glossary.css';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  words: string;
  /** There is something to search. */
  full: boolean;
  onWords(words: string): void;
  onDown(): void;
  onImport(): void;
  onExport(): void;
  filters: { open: boolean; chosen: number; toggle(): void };
}

export function Header({ field, words, full, onWords, onDown, onImport, onExport, filters }: Props) {
  const t = useText();
  const n = useNotebookText();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'ArrowDown') return;
    event.preventDefault();
    onDown();
  };
  return (
    <header className="book-head">
      <div className="book-name">
        <Seal size={34} />
        <h1 className="serif">{n('page.title')}</h1>
        <span className="label">{t('app.name')}</span>
      </div>
      {full && (
        <search className="book-search">
          <SearchField
            ref={field}
            label={n('search.label')}
            value={words}
            onChange={onWords}
            onKeyDown={onKeyDown}
          />
          <Slash />
        </search>
      )}
      <div className="book-ways">
        {full && (
          <button
            type="button"
            className="tool book-filter"
            aria-expanded={filters.open}
            onClick={filters.toggle}
          >
            {n('filter.name')}
            {filters.chosen > 0 && <span className="book-chosen">{filters.chosen}</span>}
          </button>
        )}
        <button type="button" className="tool" onClick={onImport}>
          {n('import.short')}
        </button>
        {full && (
          <button type="button" className="tool" onClick={onExport}>
            {n('export.short')}
          </button>
        )}
      </div>
    </header>
  );
}

/** The key that leads to the search. */
const Slash = () => <kbd className="book-slash">/</kbd>;
