/** Passages that the notebook and a file both have, otherwise: each with what differs, to choose one by one. */
import type { Conflicting } from '../../lib/notebook/exchange/index.ts';
import type { SavedPassage } from '../../lib/notebook/types.ts';
import { type NotebookText, useNotebookText } from './text.ts';

interface Props {
  items: readonly Conflicting[];
  /** Ids of those that the file's state replaces. */
  chosen: ReadonlySet<string>;
  onToggle(id: string): void;
}

const BEGINNING = 60;
/** Beyond that nobody chooses one by one. */
const MOST = 200;

/** A field's value as it is told; null for what has no short form. */
function told(passage: SavedPassage | null, field: keyof SavedPassage, n: NotebookText): string | null {
  if (!passage) return null;
  if (field === 'note') return passage.note || n('conflict.empty');
  if (field === 'tags') return passage.tags.join('、') || n('conflict.empty');
  if (field === 'colour') return n(`colour.${passage.colour}`);
  return null;
}

export function ConflictList({ items, chosen, onToggle }: Props) {
  const n = useNotebookText();
  return (
    <ul className="conflicts scroller">
      {items.slice(0, MOST).map(({ passage, current, differs, newer }) => (
        <li key={passage.id}>
          <label>
            <input type="checkbox" checked={chosen.has(passage.id)} onChange={() => onToggle(passage.id)} />
            <span>
              <span className="serif" lang="zh">
                {passage.quote.text.slice(0, BEGINNING)}
              </span>
              <span className="label"> {n(current ? `conflict.newer.${newer}` : 'conflict.damaged')}</span>
            </span>
          </label>
          <dl>
            {differs.map((field) => (
              <div key={field}>
                <dt>{n.has(`field.${field}`) ? n(`field.${field}` as 'field.note') : field}</dt>
                <dd>
                  {told(passage, field, n) !== null && (
                    <>
                      <del>{told(current, field, n)}</del> → <ins>{told(passage, field, n)}</ins>
                    </>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
