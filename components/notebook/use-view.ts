/** What is shown, kept in the page's address: a reload and a bookmark show the same. */
import { useCallback, useEffect, useState } from 'react';
import { addressOf, type View, viewFrom } from './query.ts';

export interface ShownView {
  view: View;
  setView(view: View): void;
  /** Id of the passage that is read. */
  passage: string | null;
  setPassage(id: string | null): void;
}

/** After the last change, milliseconds: browsers take only so many changes of the address in a row. */
const SETTLED = 250;

export function useView(): ShownView {
  const [view, setView] = useState(() => viewFrom(location.search));
  const [passage, setPassage] = useState(() => new URLSearchParams(location.search).get('passage'));
  useEffect(() => {
    const timer = setTimeout(() => {
      history.replaceState(history.state, '', `${location.pathname}${addressOf(view, passage)}`);
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [view, passage]);
  return { view, setView, passage, setPassage: useCallback((id: string | null) => setPassage(id), []) };
}
