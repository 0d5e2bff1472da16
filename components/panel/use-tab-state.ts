/** Asks the background what a tab holds, and asks again when that may have changed. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { callBackground } from '../../lib/extension/messages.ts';
import type { Failure, Result, TabState } from '../../lib/extension/protocol.ts';
import { watchTab } from '../../lib/extension/tabs.ts';

/** Milliseconds after which a page without a report is looked at again: it is read a little after it loads. */
const AGAIN = [400, 1000, 2000, 4000];

export type Load =
  | { phase: 'loading' }
  | { phase: 'failed'; error: Failure }
  | {
      phase: 'ready';
      state: TabState;
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
  const [loads, setLoads] = useState(0);
  // Answers may overtake each other: only the one to the latest question counts.
  const question = useRef(0);

  const ask = useCallback(
    async (quiet: boolean) => {
      const mine = ++question.current;
      if (!quiet) setLoad({ phase: 'loading' });
      const answer = await callBackground('tabState', { tabId });
      if (mine === question.current) setLoad(loaded(answer));
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
      answer.ok || now.phase !== 'ready' ? loaded(answer) : { ...now, busy: false, error: answer.error },
    );
  }, [tabId]);

  useEffect(() => {
    void ask(false);
    if (tabId === null) return undefined;
    return watchTab(tabId, () => {
      setLoads((count) => count + 1);
      void ask(true);
    });
  }, [ask, tabId]);

  const mayStillCome = load.phase === 'ready' && !load.busy && isUndetected(load.state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was loaded anew is waited for anew
  useEffect(() => {
    if (!mayStillCome) return undefined;
    const timers = AGAIN.map((delay) => setTimeout(() => void ask(true), delay));
    return () => timers.forEach(clearTimeout);
  }, [ask, mayStillCome, loads]);

  return {
    load,
    reload: useCallback(() => void ask(false), [ask]),
    refresh: useCallback(() => void ask(true), [ask]),
    readAnyway: useCallback(() => void readAnyway(), [readAnyway]),
  };
}

const isUndetected = (state: TabState) => state.kind === 'unread' && state.reason === 'not-detected';

function loaded(answer: Result<TabState>): Load {
  return answer.ok
    ? { phase: 'ready', state: answer.value, busy: false }
    : { phase: 'failed', error: answer.error };
}
