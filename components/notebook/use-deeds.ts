/** What the reader does to the notebook: each deed says what came of it, and can be undone for a while. */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { NotebookKey, Params } from '../../lib/extension/locale.ts';
import type { NotebookProblem } from '../../lib/extension/notebook-calls.ts';
import type { NotebookPorts } from '../../lib/extension/notebook-page.ts';
import { newId, type Tagging } from '../../lib/notebook/store/index.ts';

/** What is said of the last deed. */
export interface Said {
  /** Counts up: the same words again are said again. */
  n: number;
  key: NotebookKey;
  params: Params;
  failed: boolean;
  /** The operation that undoes it can take back. */
  undo: string | null;
}

export interface Deeds {
  said: Said | null;
  /** @param undo an operation to offer undoing */
  say(key: NotebookKey, params?: Params, undo?: string | null): void;
  fail(problem: NotebookProblem): void;
  /** Says what went wrong: it stays until it is sent away. */
  warn(key: NotebookKey): void;
  dismiss(): void;
  remove(ids: readonly string[]): Promise<boolean>;
  tag(ids: readonly string[], tagging: Tagging): Promise<boolean>;
  /** Takes back the given operation, else the last one. */
  undo(target?: string): Promise<void>;
}

/** Passages that take a while: it is said that they are under way. */
const MANY = 1000;
/** Operations that can be taken back one after the other. */
const MOST_UNDONE = 50;

export function useDeedsOf(ports: NotebookPorts): Deeds {
  const [said, setSaid] = useState<Said | null>(null);
  const done = useRef<string[]>([]);

  const put = useCallback((key: NotebookKey, params: Params, failed: boolean, undo: string | null) => {
    if (undo) done.current = [...done.current, undo].slice(-MOST_UNDONE);
    setSaid((last) => ({ n: (last?.n ?? 0) + 1, key, params, failed, undo }));
  }, []);
  const say = useCallback(
    (key: NotebookKey, params: Params = {}, undo: string | null = null) => put(key, params, false, undo),
    [put],
  );
  const fail = useCallback(
    (problem: NotebookProblem) => put(`problem.${problem.kind}`, {}, true, null),
    [put],
  );
  const warn = useCallback((key: NotebookKey) => put(key, {}, true, null), [put]);
  const dismiss = useCallback(() => setSaid(null), []);

  const remove = useCallback(
    async (ids: readonly string[]) => {
      const operation = newId();
      if (ids.length > MANY) say('done.busy', { count: ids.length });
      const answer = await ports.write('removePassages', { ids }, operation);
      if (!answer.ok) fail(answer.problem);
      else say('done.removed', { count: answer.value.count }, answer.value.count > 0 ? operation : null);
      return answer.ok;
    },
    [ports, say, fail],
  );

  const tag = useCallback(
    async (ids: readonly string[], tagging: Tagging) => {
      const operation = newId();
      if (ids.length > MANY) say('done.busy', { count: ids.length });
      const answer = await ports.write('tagPassages', { ids, ...tagging }, operation);
      if (!answer.ok) fail(answer.problem);
      // One passage shows by itself what became of it.
      else {
        const { count, left } = answer.value;
        const taken = count > 0 ? operation : null;
        if (left.length > 0) say('done.some', { count, left: left.length }, taken);
        else if (ids.length > 1) say('done.changed', { count }, taken);
        else if (taken) done.current = [...done.current, taken].slice(-MOST_UNDONE);
      }
      return answer.ok;
    },
    [ports, say, fail],
  );

  const undo = useCallback(
    async (target = done.current.at(-1)) => {
      if (!target) return;
      done.current = done.current.filter((each) => each !== target);
      const answer = await ports.write('undo', { target }, newId());
      if (!answer.ok) {
        // Not done: it can still be.
        done.current = [...done.current, target];
        return fail(answer.problem);
      }
      const { value } = answer;
      if (value.kind !== 'undone') say(`undo.${value.kind}`);
      else if (value.kept.length > 0) say('undo.some', { count: value.count, kept: value.kept.length });
      else say('undo.done', { count: value.count });
    },
    [ports, say, fail],
  );

  return useMemo(
    () => ({ said, say, fail, warn, dismiss, remove, tag, undo }),
    [said, say, fail, warn, dismiss, remove, tag, undo],
  );
}
