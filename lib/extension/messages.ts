/** Typed messages: senders and handlers derived from the call maps of protocol.ts. */
import { browser } from 'wxt/browser';
import type { BackgroundCalls, Failure, ReaderCalls, Result } from './protocol.ts';

type CallMap = Record<string, { params: unknown; result: unknown }>;
interface Envelope {
  to: 'background' | 'reader';
  call: string;
  params: unknown;
}
interface Sender {
  tabId: number | null;
  frameId: number;
  url: string;
}
type Handlers<M> = {
  [K in keyof M]: M[K] extends { params: infer P; result: infer R }
    ? (params: P, sender: Sender) => R | Promise<R>
    : never;
};

/** An answer that takes longer than this is no longer waited for, milliseconds. */
const TIMEOUT = 10_000;

function failure(error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  // The texts with which both browsers say that nobody is there to answer.
  const gone =
    /Receiving end does not exist|Extension context invalidated|message port closed|No tab with id/i;
  return { code: gone.test(detail) ? 'gone' : 'internal', detail };
}

function withTimeout<T>(answer: Promise<T>): Promise<T | Result<never>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<never>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, error: { code: 'timeout' } }), TIMEOUT);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

async function send<T>(post: () => Promise<unknown>): Promise<Result<T>> {
  try {
    const answer = (await withTimeout(post())) as Result<T> | undefined;
    return answer ?? { ok: false, error: { code: 'gone' } };
  } catch (error) {
    return { ok: false, error: failure(error) };
  }
}

/** Calls the background. Never rejects: a failure is part of the result. */
export function callBackground<K extends keyof BackgroundCalls>(
  call: K,
  params: BackgroundCalls[K]['params'],
): Promise<Result<BackgroundCalls[K]['result']>> {
  return send(() => browser.runtime.sendMessage({ to: 'background', call, params } satisfies Envelope));
}

/** Calls the reader of one frame. Never rejects; `gone` where no reader runs. */
export function callReader<K extends keyof ReaderCalls>(
  tabId: number,
  frameId: number,
  call: K,
  params: ReaderCalls[K]['params'],
): Promise<Result<ReaderCalls[K]['result']>> {
  const envelope = { to: 'reader', call, params } satisfies Envelope;
  return send(() => browser.tabs.sendMessage(tabId, envelope, { frameId }));
}

function isEnvelope(message: unknown, to: Envelope['to']): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    (message as Envelope).to === to &&
    typeof (message as Envelope).call === 'string'
  );
}

/**
 * Answers the calls addressed to `to`. One listener per context: a second async listener would answer
 * first with undefined (recipes, "async onMessage listener"). Returns the way to stop.
 */
function answer<M extends CallMap>(to: Envelope['to'], handlers: Handlers<M>): () => void {
  const listener = (
    message: unknown,
    sender: { id?: string; url?: string; frameId?: number; tab?: { id?: number } },
    respond: (result: unknown) => void,
  ): true | undefined => {
    if (!isEnvelope(message, to) || sender.id !== browser.runtime.id) return undefined;
    if (!Object.hasOwn(handlers, message.call)) return undefined;
    const handler = handlers[message.call] as unknown as (p: unknown, s: Sender) => unknown;
    const from = { tabId: sender.tab?.id ?? null, frameId: sender.frameId ?? 0, url: sender.url ?? '' };
    // At once: a side panel opens only while the browser still sees the gesture behind the message.
    new Promise((resolve) => {
      resolve(handler(message.params, from));
    }).then(
      (value) => respond({ ok: true, value }),
      (error) => respond({ ok: false, error: failure(error) }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}

/** The background's handlers. */
export const answerAsBackground = (handlers: Handlers<BackgroundCalls>): (() => void) =>
  answer<BackgroundCalls & CallMap>('background', handlers as never);

/** A reader's handlers. */
export const answerAsReader = (handlers: Handlers<ReaderCalls>): (() => void) =>
  answer<ReaderCalls & CallMap>('reader', handlers as never);
