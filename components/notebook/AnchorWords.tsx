/** How a saved passage was found again, in words; what differs where it was changed. */
import type { Anchored } from '../../lib/notebook/anchor/types.ts';
import { useNotebookText } from './text.ts';
import './anchor.css';

const ELEMENTS = { same: 'span', added: 'ins', removed: 'del' } as const;

export function AnchorWords({ anchored: { state, reason, difference } }: { anchored: Anchored }) {
  const n = useNotebookText();
  return (
    <>
      <p className="anchor-state" data-state={state}>
        {reason ? n(`anchor.missing.${reason}`) : n(`anchor.${state}`)}
      </p>
      {difference && (
        <p className="anchor-difference serif" lang="zh">
          {difference.map(({ kind, text }, at) => {
            const Run = ELEMENTS[kind];
            // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name but their place
            return <Run key={at}>{text}</Run>;
          })}
        </p>
      )}
    </>
  );
}
