/** Which lines are shown: all, those with a target, those with a result alone. */
import type { KeyIndicator } from '../../lib/figures/key-indicators.ts';
import { useText } from '../app/Providers.tsx';
import { figuresOf } from './words.ts';
// The chips are the glossary's.
import '../glossary/glossary.css';

export type FilterValue = 'all' | 'target' | 'result';
const VALUES: readonly FilterValue[] = ['all', 'target', 'result'];

export function passes({ target }: KeyIndicator, filter: FilterValue): boolean {
  return filter === 'all' || figuresOf(target).length > 0 === (filter === 'target');
}

interface Props {
  rows: readonly KeyIndicator[];
  value: FilterValue;
  onChange(value: FilterValue): void;
}

/** Nothing where there is nothing to choose. */
export function Filter({ rows, value, onChange }: Props) {
  const t = useText();
  const count = (filter: FilterValue) => rows.filter((row) => passes(row, filter)).length;
  if (count('target') === 0 || count('result') === 0) return <span />;
  return (
    <fieldset className="chips">
      <legend className="unseen">{t('terms.filter')}</legend>
      {VALUES.map((filter) => (
        <label key={filter} className="chip">
          <input
            type="radio"
            name="indicators-filter"
            checked={value === filter}
            onChange={() => onChange(filter)}
          />
          <span>{t(`indicators.filter.${filter}`, { count: count(filter) })}</span>
        </label>
      ))}
    </fieldset>
  );
}
