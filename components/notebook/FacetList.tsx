/** The values of one facet, the most frequent first, each with a bar for its share. */
import { type CSSProperties, useState } from 'react';
import type { Tally } from '../../lib/notebook/store/index.ts';
import { useText } from '../app/Providers.tsx';
import type { Facet } from './query.ts';
import { numberWords, useNotebookText } from './text.ts';

interface Props {
  facet: Facet;
  tallies: readonly Tally[];
  chosen: readonly string[];
  onToggle(value: string): void;
}

/** Values that are shown before all are asked for. */
const FEW = 6;
/** A notebook of a thousand tags must not become a thousand lines. */
const MOST = 200;

export function FacetList({ facet, tallies, chosen, onToggle }: Props) {
  const t = useText();
  const n = useNotebookText();
  const [all, setAll] = useState(false);
  if (tallies.length === 0) return null;
  const most = Math.max(1, ...tallies.map(({ count }) => count));
  const shown = tallies.filter(({ value }, at) => at < (all ? MOST : FEW) || chosen.includes(value));
  return (
    <fieldset className="facet">
      <legend>{n(`filter.${facet}`)}</legend>
      <div className={all ? 'facet-values scroller' : 'facet-values'}>
        {shown.map(({ value, name, count }) => (
          <label key={value} className="facet-value" title={name}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => onToggle(value)}
              aria-label={n('filter.of', { name, count })}
            />
            <span className="facet-name" lang="zh">
              {name}
            </span>
            <span className="facet-count">{numberWords(count, t.language)}</span>
            <i aria-hidden="true" style={{ '--share': count / most } as CSSProperties} />
          </label>
        ))}
      </div>
      {tallies.length > FEW && (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? n('filter.less') : n('filter.all', { count: tallies.length })}
        </button>
      )}
    </fieldset>
  );
}
