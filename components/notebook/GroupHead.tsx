/** The head of a group: its report or thread, how many passages it has, and all of them at once. */
import { useText } from '../app/Providers.tsx';
import type { View } from './query.ts';
import { CELL } from './Row.tsx';
import { numberWords, rowSource, useNotebookText } from './text.ts';
import type { Line } from './use-found.ts';

interface Props {
  line: Extract<Line, { kind: 'group' }>;
  view: View;
  selected: boolean;
  onSelect(): void;
}

export function GroupHead({ line, view, selected, onSelect }: Props) {
  const t = useText();
  const n = useNotebookText();
  const thread = view.group === 'thread';
  const name = !thread && line.first ? rowSource(line.first, t) : line.name;
  return (
    <div {...CELL} className="group-head">
      <span className="group-name serif" lang="zh">
        {name || n(thread ? 'group.noThread' : 'group.noReport')}
      </span>
      <span className="group-count">{numberWords(line.ids.length, t.language)}</span>
      <button
        type="button"
        tabIndex={-1}
        className="group-select"
        onClick={(event) => {
          event.stopPropagation();
          onSelect();
        }}
      >
        {n(selected ? 'group.unselect' : 'group.select')}
      </button>
    </div>
  );
}
