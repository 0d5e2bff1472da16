/** Taking in a file: read, compared, shown; then written at once, or not at all. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { NotebookProblem } from '../../lib/extension/notebook-calls.ts';
import type { NotebookPorts } from '../../lib/extension/notebook-page.ts';
import {
  type FileProblem,
  type Plan,
  type Preview,
  plan,
  preview,
} from '../../lib/notebook/exchange/index.ts';
import { newId } from '../../lib/notebook/store/index.ts';

/** The passages of the file that replace those of the notebook. */
export type Replace = Parameters<typeof plan>[1];

export type Importing =
  | { kind: 'choose' }
  | { kind: 'reading'; name: string; done: number; total: number }
  | { kind: 'refused'; name: string; problem: FileProblem }
  | { kind: 'preview'; name: string; preview: Preview; again: boolean }
  | { kind: 'writing'; done: number; total: number }
  | { kind: 'done'; added: number; replaced: number; operation: string }
  | { kind: 'failed'; problem: NotebookProblem };

export interface Importer {
  state: Importing;
  read(file: File): Promise<void>;
  write(preview: Preview, replace: Replace): Promise<void>;
  /** Back to the beginning; what is being read is left. */
  reset(): void;
}

type Sent = Extract<Importing, { kind: 'done' | 'failed' }> | 'changed';

/** Hands over the parts and has them written. 'changed': the notebook is no longer as the preview showed it. */
async function send(
  ports: NotebookPorts,
  { parts, replace }: Plan,
  step: (done: number) => void,
): Promise<Sent> {
  const operation = newId();
  for (const [part, passages] of parts.entries()) {
    const staged = await ports.write('stagePassages', { part, passages }, operation);
    if (!staged.ok) return { kind: 'failed', problem: staged.problem };
    step(part + 1);
  }
  const answer = await ports.write('importPassages', { parts: parts.length, replace }, operation);
  if (!answer.ok) return { kind: 'failed', problem: answer.problem };
  const { value } = answer;
  if (value.kind === 'imported') return { ...value, kind: 'done', operation };
  if (value.kind === 'conflict') return 'changed';
  return { kind: 'failed', problem: { kind: 'failed', detail: `parts missing: ${value.missing.join()}` } };
}

export function useImport(ports: NotebookPorts): Importer {
  const [state, setState] = useState<Importing>({ kind: 'choose' });
  const abort = useRef(new AbortController());
  const file = useRef<File | null>(null);
  useEffect(() => () => abort.current.abort(), []);

  const read = useCallback(
    async (chosen: File, again = false) => {
      abort.current.abort();
      const mine = new AbortController();
      abort.current = mine;
      file.current = chosen;
      const { name } = chosen;
      setState({ kind: 'reading', name, done: 0, total: 1 });
      const existing = async (passages: Parameters<NotebookPorts['reader']['compare']>[0]) => {
        const compared = await ports.reader.compare(passages);
        if (!compared.ok) throw new Error(compared.problem.kind);
        return compared.value;
      };
      const progress = (done: number, total: number) => {
        if (!mine.signal.aborted) setState({ kind: 'reading', name, done, total });
      };
      let text: string;
      try {
        text = await chosen.text();
      } catch {
        setState({ kind: 'refused', name, problem: { code: 'unreadable' } });
        return;
      }
      const seen = await preview(text, existing, { signal: mine.signal, progress });
      if (mine.signal.aborted) return;
      if (seen.kind === 'refused') setState({ kind: 'refused', name, problem: seen.problem });
      else setState({ kind: 'preview', name, preview: seen, again });
    },
    [ports],
  );

  const write = useCallback(
    async (seen: Preview, replace: Replace) => {
      const planned = plan(seen, replace);
      const total = planned.parts.length + 1;
      setState({ kind: 'writing', done: 0, total });
      const sent = await send(ports, planned, (done) => setState({ kind: 'writing', done, total }));
      if (sent !== 'changed') setState(sent);
      else if (file.current) await read(file.current, true);
    },
    [ports, read],
  );

  const reset = useCallback(() => {
    abort.current.abort();
    setState({ kind: 'choose' });
  }, []);
  return { state, read, write, reset };
}
