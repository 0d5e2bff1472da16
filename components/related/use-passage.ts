/** What is being read in a tab, followed for as long as the view that asks is shown. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { followPassage } from '../../lib/extension/follow-passage.ts';
import type { Passage } from '../../lib/passage.ts';

export type Following =
  | { phase: 'waiting' }
  /** `null`: nothing is selected and nothing readable in view. */
  | { phase: 'following'; passage: Passage | null }
  /** The page does not answer. */
  | { phase: 'lost' };

/** Two passages for which the answer is the same. */
const same = (a: Passage | null, b: Passage | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.text === b.text &&
    a.origin === b.origin &&
    a.span?.[0] === b.span?.[0] &&
    a.report?.bundled === b.report?.bundled);

/** `page`: what the frame holds; where nobody answered, a new page is a new chance. */
export function usePassage(
  tabId: number,
  frameId: number,
  page: unknown,
): { following: Following; retry(): void } {
  const [following, setFollowing] = useState<Following>({ phase: 'waiting' });
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new try opens a new port
  useEffect(() => {
    setFollowing({ phase: 'waiting' });
    return followPassage(tabId, frameId, {
      // The same passage told again, after a scroll back and forth, changes nothing.
      onPassage: (passage) =>
        setFollowing((now) =>
          now.phase === 'following' && same(now.passage, passage) ? now : { phase: 'following', passage },
        ),
      onLost: () => setFollowing({ phase: 'lost' }),
    });
  }, [tabId, frameId, tries]);

  const lost = useRef(false);
  lost.current = following.phase === 'lost';
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is a new chance
  useEffect(() => {
    if (lost.current) setTries((count) => count + 1);
  }, [page]);

  return { following, retry: useCallback(() => setTries((count) => count + 1), []) };
}
