/** What other reports say about a passage: asked of the background, the latest question alone answered. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { callBackground } from '../../lib/extension/messages.ts';
import type { Failure } from '../../lib/extension/protocol.ts';
import type { Passage, RelatedAnswer } from '../../lib/passage.ts';

/** As many as a reader looks through. */
const MOST = 12;

/** An answer and what it answers. */
export interface Answered {
  passage: Passage;
  answer: RelatedAnswer;
  /** The bundled reports that are open in a tab. */
  open: ReadonlySet<string>;
}

export type Asked =
  /** `before` stays on screen meanwhile, so that nothing jumps. */
  | { phase: 'asking'; before: Answered | null }
  | { phase: 'answered'; answered: Answered }
  | { phase: 'failed'; error: Failure };

const EMPTY: RelatedAnswer = { results: [], silent: 'empty', cut: false };

async function openReports(): Promise<ReadonlySet<string>> {
  const answer = await callBackground('openReports', {});
  // Without it every source has its plain reference: nothing is lost but a short way.
  return new Set(answer.ok ? answer.value.map(({ report }) => report) : []);
}

export function useRelated(passage: Passage): { asked: Asked; retry(): void } {
  const [asked, setAsked] = useState<Asked>({ phase: 'asking', before: null });
  const question = useRef(0);

  const ask = useCallback(async () => {
    const mine = ++question.current;
    if (passage.text.trim() === '') {
      setAsked({ phase: 'answered', answered: { passage, answer: EMPTY, open: new Set() } });
      return;
    }
    setAsked((now) => ({ phase: 'asking', before: now.phase === 'answered' ? now.answered : null }));
    const [answer, open] = await Promise.all([
      callBackground('related', { passage, limit: MOST }),
      openReports(),
    ]);
    if (mine !== question.current) return;
    setAsked(
      answer.ok
        ? { phase: 'answered', answered: { passage, answer: answer.value, open } }
        : { phase: 'failed', error: answer.error },
    );
  }, [passage]);

  useEffect(() => {
    void ask();
    return () => {
      // What is still on its way answers a question that nobody asks any more.
      question.current++;
    };
  }, [ask]);

  return { asked, retry: useCallback(() => void ask(), [ask]) };
}
