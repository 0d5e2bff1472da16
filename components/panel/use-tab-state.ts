/** Asks the background what a tab holds, and asks again when that may have changed. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { callBackground } from '../../lib/extension/messages.ts';
import type { Failure, Result, TabState } from '../../lib/extension/protocol.ts';
import { watchTab } from '../../lib/extension/tabs.ts';

export type Load =
  | { phase: 'loading' }
  | { phase: 'failed'; error: Failure }
  | {
      phase: 'ready';
      state: TabState;
      /** The page was read because the reader asked for it. */
      asked: boolean;
      /** It is being read, and what is shown is from before. */
      busy: boolean;
      /** Why reading on request failed. */
      error?: Failure;
    };

export interface TabView {
  load: Load;
  reload(): void;
  /** Asks again and shows what is known meanwhile. */
  refresh(): void;
  /** Reads the page although it was not recognised. */
  readAnyway(): void;
}

/** The state of a tab; `null` for a window without one. */
export function useTabState(tabId: number | null): TabView {
  const [load, setLoad] = useState<Load>({ phase: 'loading' });
  // Answers may overtake each other: only the one to the latest question counts.
  const question = useRef(0);

  const ask = useCallback(
    async (quiet: boolean) => {
      const mine = ++question.current;
      if (!quiet) setLoad({ phase: 'loading' });
      const answer = await callBackground('tabState', { tabId });
      if (mine === question.current) setLoad(loaded(answer, false));
    },
    [tabId],
  );

  const readAnyway = useCallback(async () => {
    if (tabId === null) return;
    const mine = ++question.current;
    setLoad((now) => (now.phase === 'ready' ? { ...now, busy: true } : now));
    const answer = await callBackground('readTab', { tabId });
    if (mine !== question.current) return;
    // What was known stays on screen when reading fails.
    setLoad((now) =>
      answer.ok || now.phase !== 'ready'
        ? loaded(answer, true)
        : { ...now, busy: false, error: answer.error },
    );
  }, [tabId]);

  useEffect(() => {
    void ask(false);
    return tabId === null ? undefined : watchTab(tabId, () => void ask(true));
  }, [ask, tabId]);

  return {
    load,
    reload: useCallback(() => void ask(false), [ask]),
    refresh: useCallback(() => void ask(true), [ask]),
    readAnyway: useCallback(() => void readAnyway(), [readAnyway]),
  };
}

function loaded(answer: Result<TabState>, asked: boolean): Load {
  return answer.ok
    ? { phase: 'ready', state: answer.value, asked, busy: false }
    : { phase: 'failed', error: answer.error };
}
