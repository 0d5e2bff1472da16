/** The years that the passages' reports were delivered in: a column each, by which they are filtered. */
import type { Tally } from '../../lib/notebook/store/index.ts';
import { useNotebookText } from './text.ts';

interface Props {
  tallies: readonly Tally[];
  chosen: readonly string[];
  onToggle(value: string): void;
}

/** Years without a passage are shown between others, up to this many columns. */
const MOST = 24;

/** Every year from the first to the last, where that is not too many; else those that have passages. */
function columnsOf(tallies: readonly Tally[]): Tally[] {
  const known = new Map(tallies.map((tally) => [tally.value, tally]));
  const years = tallies.map(({ value }) => Number(value)).filter(Number.isInteger);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (last - first >= MOST)
    return [...tallies].sort((a, b) => Number(a.value) - Number(b.value)).slice(-MOST);
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const value = String(first + at);
    return known.get(value) ?? { value, name: value, count: 0 };
  });
}

export function YearPicture({ tallies, chosen, onToggle }: Props) {
  const n = useNotebookText();
  if (tallies.length === 0) return null;
  const columns = columnsOf(tallies);
  const most = Math.max(1, ...columns.map(({ count }) => count));
  return (
    <fieldset className="facet years">
      <legend>{n('filter.years')}</legend>
      <div className="years-columns">
        {columns.map(({ value, count }) => (
          <label
            key={value}
            title={n('filter.of', { name: value, count })}
            data-none={count === 0 || undefined}
          >
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => onToggle(value)}
              aria-label={n('filter.of', { name: value, count })}
            />
            <i
              aria-hidden="true"
              style={{ blockSize: `${Math.max(count > 0 ? 6 : 0, (count / most) * 100)}%` }}
            />
            <span aria-hidden="true">{columns.length > 8 ? value.slice(2) : value}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
