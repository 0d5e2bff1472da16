/** Above the list: how many, in which order, grouped by what; while some are selected, what can be done with them. */
import type { GroupBy, SortBy } from '../../lib/notebook/search.ts';
import { useText } from '../app/Providers.tsx';
import { isFiltered, type View } from './query.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { numberWords, useNotebookText } from './text.ts';
import type { FoundView } from './use-found.ts';
import type { Selection } from './use-selection.ts';

interface Props {
  found: FoundView;
  total: number;
  view: View;
  onView(view: View): void;
  selection: Selection;
  tags: readonly string[];
  onRemove(ids: readonly string[]): void;
  onExport(): void;
}

const SORTS: readonly SortBy[] = ['created', 'updated', 'report', 'place'];
const GROUPS: readonly (GroupBy | 'none')[] = ['none', 'report', 'thread'];

export function Toolbar(props: Props) {
  const { found, total, view, onView, selection } = props;
  const t = useText();
  const n = useNotebookText();
  const count = found.ids.length;
  const numbers = { count, all: numberWords(total, t.language), shown: numberWords(count, t.language) };
  const words = isFiltered(found.view) ? n('list.found', numbers) : n('list.count', numbers);
  const all = count > 0 && found.ids.every((id) => selection.ids.has(id));
  return (
    <div className="toolbar">
      <label className="toolbar-all">
        <input
          type="checkbox"
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = !all && selection.ids.size > 0;
          }}
          disabled={count === 0}
          onChange={() => (all ? selection.clear() : selection.set(found.ids))}
        />
        <span className="unseen">{n('list.selectAll')}</span>
      </label>
      {selection.ids.size > 0 ? (
        <SelectionBar {...props} />
      ) : (
        <>
          <p className="toolbar-count" role="status">
            {words}
          </p>
          <label className="select">
            <span>{n('group.name')}</span>
            <select
              value={view.group ?? 'none'}
              onChange={({ target }) =>
                onView({ ...view, group: target.value === 'none' ? null : (target.value as GroupBy) })
              }
            >
              {GROUPS.map((group) => (
                <option key={group} value={group}>
                  {n(`group.${group}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="select">
            <span>{n('sort.name')}</span>
            <select
              value={view.sort}
              onChange={({ target }) => onView({ ...view, sort: target.value as SortBy })}
            >
              {SORTS.map((sort) => (
                <option key={sort} value={sort}>
                  {n(`sort.${sort}`)}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </div>
  );
}
