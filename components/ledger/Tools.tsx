/** Search, side and topic of the ledger. */
import type { KeyboardEvent, RefObject } from 'react';
import type { LedgerRow } from '../../lib/passage.ts';
import { useText } from '../app/Providers.tsx';
import { SearchField } from '../glossary/SearchField.tsx';
import { type Filter, type Side, sidesOf, topicsOf } from './filter.ts';

const SIDES: readonly Side[] = ['all', 'own', 'answered'];

interface Props {
  rows: readonly LedgerRow[];
  report: string | null;
  filter: Filter;
  onChange(change: Partial<Filter>): void;
  field: RefObject<HTMLInputElement | null>;
  onFieldKey(event: KeyboardEvent<HTMLInputElement>): void;
}

export function Tools({ rows, report, filter, onChange, field, onFieldKey }: Props) {
  const t = useText();
  const sides = sidesOf(rows, report);
  return (
    <>
      {/* Nothing to choose where a report only makes promises, or only answers them. */}
      {report !== null && sides.own > 0 && sides.answered > 0 && (
        <fieldset className="chips ledger-sides">
          <legend className="unseen">{t('ledger.filter.side')}</legend>
          {SIDES.map((side) => (
            <label key={side} className="chip">
              <input
                type="radio"
                name="ledger-side"
                checked={filter.side === side}
                onChange={() => onChange({ side })}
              />
              <span>{t(`ledger.side.${side}`, { count: sides[side] })}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="ledger-tools">
        <SearchField
          label={t('ledger.search')}
          value={filter.query}
          onChange={(query) => onChange({ query })}
          onKeyDown={onFieldKey}
          ref={field}
        />
        <select
          aria-label={t('ledger.filter.topic')}
          value={filter.topic ?? ''}
          onChange={(event) => onChange({ topic: event.target.value || null })}
        >
          <option value="">{t('ledger.topic.all')}</option>
          {topicsOf(rows).map(({ topic, count }) => (
            <option key={topic} value={topic} lang="zh">
              {topic} {count}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
