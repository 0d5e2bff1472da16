/** Records that cannot be read: kept as they are, listed with their reason, to be taken out as they stand. */
import { useEffect, useState } from 'react';
import type { Damaged } from '../../lib/notebook/store/index.ts';
import { saveFile } from '../indicators/save.ts';
import { useNotebookContext } from './context.tsx';
import { Dialog } from './Dialog.tsx';
import { useNotebookText } from './text.ts';
import './import.css';

interface Props {
  onClose(): void;
}

type Search = { kind: 'looking' } | { kind: 'found'; damaged: readonly Damaged[] } | { kind: 'failed' };

export function DamagedDialog({ onClose }: Props) {
  const n = useNotebookText();
  const { ports, deeds } = useNotebookContext();
  const [search, setSearch] = useState<Search>({ kind: 'looking' });

  useEffect(() => {
    let wanted = true;
    const look = async () => {
      const damaged: Damaged[] = [];
      for await (const page of ports.reader.pages()) {
        if (!wanted) return;
        if (!page.ok) return setSearch({ kind: 'failed' });
        damaged.push(...page.value.damaged);
      }
      setSearch({ kind: 'found', damaged });
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [ports]);

  const damaged = search.kind === 'found' ? search.damaged : [];
  const save = () => {
    const file = new Blob([JSON.stringify(damaged, null, 2)], { type: 'application/json' });
    saveFile(file, 'zhengdu-unreadable-records.json');
  };
  const remove = async () => {
    if (await deeds.remove(damaged.map(({ id }) => id))) onClose();
  };
  return (
    <Dialog title={n('damaged.title')} onClose={onClose}>
      <p>{n('damaged.text')}</p>
      <p role="status" className="label">
        {search.kind === 'looking' && n('damaged.looking')}
        {search.kind === 'failed' && n('problem.failed')}
        {search.kind === 'found' && n('damaged.count', { count: damaged.length })}
      </p>
      <ul className="damaged scroller">
        {damaged.map(({ id, reason, record }) => (
          <li key={id}>
            <p className="label">{id}</p>
            <p>{reason}</p>
            <details>
              <summary>{n('damaged.raw')}</summary>
              <pre>{JSON.stringify(record, null, 2)?.slice(0, 5000)}</pre>
            </details>
          </li>
        ))}
      </ul>
      <div className="dialog-ways">
        <button
          type="button"
          className="button danger"
          disabled={damaged.length === 0}
          onClick={() => void remove()}
        >
          {n('damaged.remove')}
        </button>
        <button type="button" className="button primary" disabled={damaged.length === 0} onClick={save}>
          {n('damaged.save')}
        </button>
      </div>
    </Dialog>
  );
}
