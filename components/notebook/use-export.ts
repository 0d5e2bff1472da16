/** Writing the notebook, or a part of it, to a file: step by step, to be stopped at any time. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../../lib/extension/locale.ts';
import type { NotebookPorts } from '../../lib/extension/notebook-page.ts';
import {
  type ExportFormat,
  type ExportSource,
  exportNotebook,
  FILES,
  fileName,
} from '../../lib/notebook/exchange/index.ts';
import { saveFile } from '../indicators/save.ts';

export type Exporting =
  | { kind: 'idle' }
  | { kind: 'running'; done: number; total: number }
  | { kind: 'done'; file: string; written: number; left: number }
  | { kind: 'failed'; detail: string };

/** Characters after which pieces become a part of the file that the browser may keep on disk. */
const PART = 4_000_000;

/** Passages of the notebook as exports read them. Rejects where the notebook cannot be read. */
export function exportSource(reader: NotebookPorts['reader'], ids: readonly string[]): ExportSource {
  return {
    ids,
    async load(asked) {
      const read = await reader.many(asked);
      if (!read.ok) throw new Error(read.problem.kind);
      return read.value.passages;
    },
  };
}

export interface Exporter {
  state: Exporting;
  /** Resolves with what was written; null where it was stopped or failed. */
  run(format: ExportFormat, ids: readonly string[]): Promise<{ written: number; left: number } | null>;
  stop(): void;
}

export function useExport(reader: NotebookPorts['reader'], language: Language): Exporter {
  const [state, setState] = useState<Exporting>({ kind: 'idle' });
  const stopped = useRef({ now: false });

  const stop = useCallback(() => {
    stopped.current.now = true;
    setState({ kind: 'idle' });
  }, []);
  useEffect(
    () => () => {
      stopped.current.now = true;
    },
    [],
  );

  const run = useCallback(
    async (format: ExportFormat, ids: readonly string[]) => {
      const mine = { now: false };
      stopped.current.now = true;
      stopped.current = mine;
      setState({ kind: 'running', done: 0, total: 1 });
      const { type } = FILES[format];
      const parts: Blob[] = [];
      let pieces: string[] = [];
      let length = 0;
      try {
        const steps = exportNotebook(format, exportSource(reader, ids), language);
        for (;;) {
          const step = await steps.next();
          if (mine.now) {
            await steps.return({ written: 0, left: [] });
            return null;
          }
          if (step.done) {
            const file = fileName(format, new Date());
            saveFile(new Blob([...parts, ...pieces], { type }), file);
            const { written, left } = step.value;
            setState({ kind: 'done', file, written, left: left.length });
            return { written, left: left.length };
          }
          const { text, done, total } = step.value;
          pieces.push(text);
          length += text.length;
          if (length > PART) {
            parts.push(new Blob(pieces));
            pieces = [];
            length = 0;
          }
          setState({ kind: 'running', done, total });
        }
      } catch (error) {
        if (!mine.now)
          setState({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
        return null;
      }
    },
    [reader, language],
  );
  return { state, run, stop };
}
