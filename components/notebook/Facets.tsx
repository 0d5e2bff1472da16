/** The margin: what the notebook holds, by report, tag, year and so on, as quiet bars by which it is filtered. */
import { indicatorCard } from '../../lib/figures/context.ts';
import type { SearchRow } from '../../lib/notebook/search-rows.ts';
import type { Statistics, Tally } from '../../lib/notebook/store/index.ts';
import { COLOURS } from '../../lib/notebook/types.ts';
import { useText } from '../app/Providers.tsx';
import { FacetList } from './FacetList.tsx';
import { cleared, type Facet, isFiltered, toggled, type View } from './query.ts';
import { numberWords, rowSource, useNotebookText } from './text.ts';
import { talliesOf } from './use-found.ts';
import { YearPicture } from './YearPicture.tsx';
import './facets.css';

interface Props {
  statistics: Statistics;
  /** A row of each report, by its key. */
  reports: ReadonlyMap<string, SearchRow>;
  view: View;
  onView(view: View): void;
  /** How many passages are found now. */
  found: number;
  /** Closes the margin, where it lies over the list. */
  onDone(): void;
}

const LISTS: readonly Facet[] = ['reports', 'tags', 'threads', 'indicators', 'places'];

export function Facets({ statistics, reports, view, onView, found, onDone }: Props) {
  const t = useText();
  const n = useNotebookText();
  const toggle = (facet: Facet) => (value: string) => onView(toggled(view, facet, value));
  const nameOf = (facet: Facet, { value, name }: Tally): string => {
    if (facet === 'indicators') return indicatorCard(value)?.[t.language] ?? value;
    const row = facet === 'reports' ? reports.get(value) : undefined;
    return row ? rowSource(row, t) : name;
  };
  const tallies = (facet: Facet) =>
    talliesOf(statistics, facet, view[facet]).map((tally) => ({ ...tally, name: nameOf(facet, tally) }));
  return (
    <nav className="facets" aria-label={n('filter.name')}>
      <div className="facets-head">
        <h2 className="label">{n('filter.name')}</h2>
        {isFiltered(view) && (
          <button type="button" className="link" onClick={() => onView(cleared(view))}>
            {n('filter.clear')}
          </button>
        )}
        <button type="button" className="link facets-done" onClick={onDone}>
          {n('filter.done', { count: found, number: numberWords(found, t.language) })}
        </button>
      </div>
      <Colours
        tallies={talliesOf(statistics, 'colours', view.colours)}
        view={view}
        onToggle={toggle('colours')}
      />
      <YearPicture tallies={tallies('years')} chosen={view.years} onToggle={toggle('years')} />
      {LISTS.map((facet) => (
        <FacetList
          key={facet}
          facet={facet}
          tallies={tallies(facet)}
          chosen={view[facet]}
          onToggle={toggle(facet)}
        />
      ))}
    </nav>
  );
}

function Colours({ tallies, view, onToggle }: { tallies: Tally[]; view: View; onToggle(v: string): void }) {
  const t = useText();
  const n = useNotebookText();
  const counts = new Map(tallies.map(({ value, count }) => [value, count]));
  return (
    <fieldset className="facet-colours">
      <legend className="unseen">{n('filter.colours')}</legend>
      {COLOURS.map((colour) => {
        const count = counts.get(colour) ?? 0;
        return (
          <label
            key={colour}
            data-colour={colour}
            title={n(`colour.${colour}`)}
            data-none={count === 0 || undefined}
          >
            <input
              type="checkbox"
              checked={view.colours.includes(colour)}
              onChange={() => onToggle(colour)}
              aria-label={n('filter.of', { name: n(`colour.${colour}`), count })}
            />
            <i aria-hidden="true" />
            <span aria-hidden="true">{numberWords(count, t.language)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
