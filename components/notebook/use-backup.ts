/** The one-click backup: everything as JSON, noted once the file is written; and the browser asked to keep it all. */
import { useCallback, useEffect, useRef } from 'react';
import type { NotebookState } from '../../lib/extension/notebook-calls.ts';
import { useApp } from '../app/Providers.tsx';
import { useNotebookContext } from './context.tsx';
import { useExport } from './use-export.ts';

export function useBackup(state: NotebookState | null, refreshState: () => void): () => void {
  const { ports, deeds } = useNotebookContext();
  const { language } = useApp();
  const { run } = useExport(ports.reader, language);
  const busy = useRef(false);

  // Only a page may ask in Chrome, and it is granted the sooner the more the reader does here.
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current || !state || state.count === 0 || state.persisted) return;
    asked.current = true;
    void ports.keepForGood().then((kept) => kept && refreshState());
  }, [ports, state, refreshState]);

  return useCallback(() => {
    if (busy.current) return;
    busy.current = true;
    const make = async () => {
      // From before the rows are read: what is written meanwhile counts as not yet backed up.
      const [before, rows] = await Promise.all([ports.reader.backupState(), ports.reader.rows()]);
      if (!before.ok || !rows.ok) {
        const failed = before.ok ? rows : before;
        if (!failed.ok) deeds.fail(failed.problem);
        return;
      }
      deeds.say('backup.running');
      const written = await run('json', rows.value.map(({ id }) => id).sort());
      if (!written) return deeds.fail({ kind: 'failed', detail: 'backup' });
      await ports.backedUp(before.value.changes);
      refreshState();
      if (written.left > 0) deeds.say('backup.left', { count: written.written, left: written.left });
      else deeds.say('backup.done', { count: written.written });
    };
    void make().finally(() => {
      busy.current = false;
    });
  }, [ports, deeds, run, refreshState]);
}
