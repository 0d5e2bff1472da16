/** How the page side and the extension's pages write: again, under the same operation, until an answer comes. */
import { newId } from '../notebook/store/ids.ts';
import { callBackground } from './messages.ts';
import type { NotebookCalls } from './notebook-calls.ts';
import type { Result } from './protocol.ts';

type Writes = {
  [K in keyof NotebookCalls]: NotebookCalls[K]['params'] extends { operation: string } ? K : never;
}[keyof NotebookCalls];

/** Waits before each further try, milliseconds: a background that was ended starts again within the first. */
const WAITS = [50, 250, 1000, 3000];

/** A write of 50,000 passages takes a minute or two: who heard nothing in time asks on, this often. */
const LONGEST = 30;

/** What is no answer: the background went away, or still writes. Nobody knows whether it wrote: asking tells. */
const isUnanswered = ({ code, detail = '' }: { code: string; detail?: string | undefined }) =>
  code === 'gone' || code === 'timeout' || /channel closed|unloaded|out of scope|disconnected/i.test(detail);

/**
 * Writes to the notebook, through the background's end and restart: the write is made once or not at all.
 * @param operation for a caller that tries again itself, and to undo it later
 */
export async function writeNotebook<K extends Writes>(
  call: K,
  params: Omit<NotebookCalls[K]['params'], 'operation'>,
  operation = newId(),
): Promise<Result<NotebookCalls[K]['result']>> {
  let [gone, late] = [0, 0];
  for (;;) {
    const answer = await callBackground(call, { ...params, operation } as never);
    if (answer.ok || !isUnanswered(answer.error)) return answer as never;
    const isLate = answer.error.code === 'timeout';
    const wait = isLate ? 0 : WAITS[gone];
    if (wait === undefined || late === LONGEST) return answer as never;
    if (isLate) late += 1;
    else gone += 1;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
