/** What is saved of the page at hand, and how each passage was found there again. */
import { useCallback, useEffect, useState } from 'react';
import { callBackground, callReader } from '../../lib/extension/messages.ts';
import { NOTEBOOK_CHANNEL } from '../../lib/extension/notebook-calls.ts';
import type { Failure, PageReading } from '../../lib/extension/protocol.ts';
import type { Anchored } from '../../lib/notebook/anchor/types.ts';
import type { AnchorPassage } from '../../lib/notebook/types.ts';
import { reportOf } from '../../lib/page/passage.ts';

export interface SavedHere {
  passage: AnchorPassage;
  /** Null until the page has looked for it. */
  found: Anchored | null;
}

export type Saved =
  | { phase: 'asking' }
  | { phase: 'answered'; here: readonly SavedHere[] }
  | { phase: 'failed'; code: Failure['code'] };

/** How long after a question the page is asked again what it has not found yet, milliseconds. */
const AGAIN = [150, 400, 1200];

async function passagesOf(page: PageReading): Promise<AnchorPassage[] | Failure['code']> {
  const report = reportOf({ title: page.title, reading: page });
  const answer = await callBackground('passagesOf', { url: page.url, report });
  if (!answer.ok) return answer.error.code;
  return answer.value.ok ? [...answer.value.value] : 'internal';
}

async function foundOn(tabId: number, frameId: number): Promise<Map<string, Anchored>> {
  const answer = await callReader(tabId, frameId, 'saved', {});
  return new Map(answer.ok ? answer.value.map((each) => [each.id, each]) : []);
}

export function useSaved(page: PageReading, tabId: number, frameId: number): { saved: Saved; retry(): void } {
  const [saved, setSaved] = useState<Saved>({ phase: 'asking' });
  const [tries, setTries] = useState(0);
  const retry = useCallback(() => setTries((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new try asks again
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const passages = await passagesOf(page);
      if (!wanted) return;
      if (typeof passages === 'string') {
        setSaved({ phase: 'failed', code: passages });
        return;
      }
      for (const wait of [0, ...AGAIN]) {
        await new Promise((resolve) => setTimeout(resolve, wait));
        const found = passages.length > 0 ? await foundOn(tabId, frameId) : new Map<string, Anchored>();
        if (!wanted) return;
        const here = passages.map((passage) => ({ passage, found: found.get(passage.id) ?? null }));
        setSaved({ phase: 'answered', here });
        if (here.every((each) => each.found !== null)) return;
      }
    };
    void ask();
    const channel = new BroadcastChannel(NOTEBOOK_CHANNEL);
    channel.onmessage = () => void ask();
    return () => {
      wanted = false;
      channel.close();
    };
  }, [page, tabId, frameId, tries]);

  return { saved, retry };
}
