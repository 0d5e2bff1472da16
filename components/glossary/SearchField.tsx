/** The search field of a glossary, with a way to clear it. */
import type { KeyboardEvent, RefObject } from 'react';
import { useText } from '../app/Providers.tsx';

interface Props {
  /** What is searched. */
  label: string;
  value: string;
  onChange(value: string): void;
  onKeyDown(event: KeyboardEvent<HTMLInputElement>): void;
  ref: RefObject<HTMLInputElement | null>;
}

export function SearchField({ label, value, onChange, onKeyDown, ref }: Props) {
  const t = useText();
  return (
    <div className="search">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.5" />
        <path d="m10.5 10.5 3.5 3.5" />
      </svg>
      <input
        ref={ref}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {value && (
        <button
          type="button"
          aria-label={t('terms.clear')}
          title={t('terms.clear')}
          onClick={() => {
            onChange('');
            ref.current?.focus();
          }}
        >
          <svg className="search-cross" viewBox="0 0 12 12" aria-hidden="true">
            <path d="m3 3 6 6M9 3 3 9" />
          </svg>
        </button>
      )}
    </div>
  );
}
