/** The page's side of the port by which the panel follows what is being read. */
import { browser } from 'wxt/browser';
import type { Passage } from '../passage.ts';

/** Takes on a follower: `tell` sends it a passage; the signal is aborted when it goes. */
export type OnFollower = (tell: (passage: Passage | null) => void, signal: AbortSignal) => void;

/** Answers ports named 'follow' of our own pages. Returns the way to stop; what is open then ends. */
export function answerFollow(onFollower: OnFollower): () => void {
  const open = new Set<AbortController>();
  const listener = (port: ReturnType<typeof browser.runtime.connect>) => {
    if (port.name !== 'follow' || port.sender?.id !== browser.runtime.id) return;
    const following = new AbortController();
    open.add(following);
    const end = () => {
      open.delete(following);
      following.abort();
    };
    port.onDisconnect.addListener(end);
    onFollower((passage) => {
      try {
        port.postMessage({ passage });
      } catch {
        // It went a moment ago, or the page is put aside: it connects again when it wants to know.
        end();
      }
    }, following.signal);
  };
  browser.runtime.onConnect.addListener(listener);
  return () => {
    for (const following of open) following.abort();
    browser.runtime.onConnect.removeListener(listener);
  };
}
