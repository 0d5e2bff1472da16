/** A page of the extension that writes to the notebook without end, and what the database then holds. */
import type { PassageDraft } from '../../../lib/notebook/types.ts';
import { inventedPassage } from '../../../tools/bench/notebook-passages.ts';
import type { Page } from '../driver/types.ts';

/** A passage whose writes were acknowledged. */
export interface Written {
  id: string;
  /** Given in an operation of its own. */
  tag: string;
  /** How often an answer did not come. */
  retries: number;
}

interface Writing {
  written: Written[];
  /** What was said instead of an answer. */
  said: Record<string, number>;
  stop: boolean;
  done: Promise<void>;
}

/** Inside a page of the extension. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
declare const zhengduWriting: Writing;

/** What a window writes: passages of its own. */
export function draftsOf(window: number): PassageDraft {
  const {
    id: _id,
    created: _created,
    updated: _updated,
    revision: _revision,
    ...draft
  } = inventedPassage(window);
  // With a link of its own: else each start of the background would load the dataset to find some.
  const { report } = draft.source;
  if (!report) throw new Error('an invented passage without a report');
  const link = { report: 'x', statement: null, relation: 'similar', gist: null, source: report } as const;
  return { ...draft, tags: [], links: [link] };
}

/** Saves, tags, removes and brings back one passage after another, each write until it is acknowledged. */
export function startWriting(page: Page, draft: PassageDraft): Promise<void> {
  return page.evaluate((json: string) => {
    const given = JSON.parse(json) as PassageDraft;
    const state = { written: [], said: {}, stop: false } as unknown as Writing;
    let retries = 0;
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    async function write(call: string, params: object): Promise<string> {
      const operation = crypto.randomUUID();
      for (;;) {
        let said = 'nothing';
        try {
          const sent = chrome.runtime.sendMessage({
            to: 'background',
            call,
            params: { ...params, operation },
          });
          const answer = (await Promise.race([sent, pause(5000)])) as
            | { ok: boolean; value?: { ok: boolean } }
            | undefined;
          if (answer?.ok && answer.value?.ok) return operation;
          if (answer) said = JSON.stringify(answer);
        } catch (error) {
          said = String(error);
        }
        retries += 1;
        state.said[said] = (state.said[said] ?? 0) + 1;
        // Longer than it takes to see that it ended: what is asked at once starts it again.
        await pause(150);
      }
    }
    async function loop(): Promise<void> {
      for (let n = 0; !state.stop; n += 1) {
        const { position, quote } = given;
        const start = (position?.[0] ?? 0) + n * 1000;
        const placed = {
          ...given,
          quote: { ...quote, prefix: `前${start}` },
          position: [start, start + quote.exact.length],
        };
        const tag = `第${n}条`;
        retries = 0;
        const id = await write('savePassage', { draft: placed });
        await write('tagPassages', { ids: [id], add: [tag] });
        if (n % 3 === 0) {
          const target = await write('removePassages', { ids: [id] });
          await write('undo', { target });
        }
        state.written.push({ id, tag, retries });
      }
    }
    state.done = loop();
    Object.assign(globalThis, { zhengduWriting: state });
  }, JSON.stringify(draft));
}

/** Ends the writing; what was acknowledged. @throws where the background answered anything but yes */
export async function stopWriting(page: Page): Promise<Written[]> {
  const { written, said } = await page.evaluate(async () => {
    zhengduWriting.stop = true;
    await zhengduWriting.done;
    return { written: zhengduWriting.written, said: zhengduWriting.said };
  });
  const answers = Object.keys(said).filter((each) => each.startsWith('{'));
  if (answers.length > 0) throw new Error(answers.join('\n'));
  return written;
}

/** Passages and rows of the database, as `id tags revision` each. */
export function contentsOf(page: Page): Promise<{ passages: string[]; rows: string[] }> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    interface Tagged {
      id: string;
      tags: string[];
      revision: number;
    }
    const line = ({ id, tags, revision }: Tagged) => `${id} ${tags.join()} ${revision}`;
    const db = await asked(indexedDB.open('zhengdu-notebook'));
    const tx = db.transaction(['passages', 'rows']);
    const stored: { passage: Tagged }[] = await asked(tx.objectStore('passages').getAll());
    const buckets: { rows: Tagged[] }[] = await asked(tx.objectStore('rows').getAll());
    db.close();
    return {
      passages: stored.map(({ passage }) => line(passage)).sort(),
      rows: buckets.flatMap(({ rows }) => rows.map(line)).sort(),
    };
  });
}
