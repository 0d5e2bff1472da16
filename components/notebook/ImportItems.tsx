/** The single passages of a file, by what would become of them; each with its reason. */
import type { ItemProblem, Preview } from '../../lib/notebook/exchange/index.ts';
import { useText } from '../app/Providers.tsx';
import { type NotebookText, numberWords, useNotebookText } from './text.ts';

/** Lines of each kind that are shown: who has more looks into the file. */
const MOST = 100;
const BEGINNING = 60;

interface ItemLine {
  index: number;
  words: string;
  reason: string;
}

function problemOf(problem: ItemProblem, n: NotebookText): string {
  const words = n(`item.${problem.code}`);
  if (problem.code === 'bad-field') return `${words} ${problem.field} ${problem.message}`.trim();
  if (problem.code === 'forbidden-key') return `${words} ${problem.key}`;
  return words;
}

export function ImportItems({ preview }: { preview: Preview }) {
  const n = useNotebookText();
  const notes = (codes: readonly { code: 'note-markup' | 'tags-changed' | 'other-author' }[]) =>
    codes.map(({ code }) => n(`item.${code}`)).join(' ');
  const lines = {
    new: preview.new.map(({ index, passage, notices }) => ({
      index,
      words: passage.quote.text,
      reason: notes(notices),
    })),
    duplicate: preview.duplicate.map(({ index, passage, reason }) => ({
      index,
      words: passage.quote.text,
      reason: n(`import.${reason}`),
    })),
    unreadable: preview.unreadable.map(({ index, id, problem }) => ({
      index,
      words: id ?? '',
      reason: problemOf(problem, n),
    })),
  };
  return (
    <>
      <Lines kind="new" lines={lines.new} />
      <Lines kind="duplicate" lines={lines.duplicate} />
      <Lines kind="unreadable" lines={lines.unreadable} />
    </>
  );
}

function Lines({ kind, lines }: { kind: 'new' | 'duplicate' | 'unreadable'; lines: readonly ItemLine[] }) {
  const t = useText();
  const n = useNotebookText();
  if (lines.length === 0) return null;
  return (
    <details className="items" data-kind={kind}>
      <summary>
        {n(`import.kind.${kind}`)} <span>{numberWords(lines.length, t.language)}</span>
      </summary>
      <ol>
        {lines.slice(0, MOST).map(({ index, words, reason }) => (
          <li key={index} value={index + 1}>
            <span className="serif" lang="zh">
              {words.slice(0, BEGINNING)}
              {words.length > BEGINNING && '…'}
            </span>
            {reason && <span className="label"> {reason}</span>}
          </li>
        ))}
      </ol>
      {lines.length > MOST && <p className="label">{n('import.more', { count: lines.length - MOST })}</p>}
    </details>
  );
}
