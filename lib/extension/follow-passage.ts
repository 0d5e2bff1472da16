/** The panel's side of the port by which a page tells what is being read. */
import { browser } from 'wxt/browser';
import type { Passage } from '../passage.ts';

/** Milliseconds after which a port that broke is opened again: pages reload, readers are put in anew. */
const AGAIN = [300, 1000, 3000];

interface Told {
  passage: Passage | null;
}

const isTold = (message: unknown): message is Told =>
  typeof message === 'object' && message !== null && 'passage' in message;

interface Listener {
  onPassage(passage: Passage | null): void;
  /** Nobody answers in that frame. */
  onLost(): void;
}

/** Follows what is being read in a frame. Returns the way to stop. */
export function followPassage(tabId: number, frameId: number, listener: Listener): () => void {
  let stopped = false;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hangUp = () => {};

  const connect = () => {
    let port: ReturnType<typeof browser.tabs.connect>;
    try {
      port = browser.tabs.connect(tabId, { frameId, name: 'follow' });
    } catch {
      // The tab is gone, or the extension was just updated.
      again();
      return;
    }
    hangUp = () => {
      try {
        port.disconnect();
      } catch {
        // Firefox throws where the tab at the other end is just being closed.
      }
    };
    port.onMessage.addListener((message: unknown) => {
      if (stopped || !isTold(message)) return;
      tries = 0;
      listener.onPassage(message.passage);
    });
    port.onDisconnect.addListener(() => {
      // Read, so that the browser does not log what is expected: no reader in the frame.
      void browser.runtime.lastError;
      hangUp = () => {};
      if (!stopped) again();
    });
  };

  const again = () => {
    const delay = AGAIN[tries++];
    if (delay === undefined) listener.onLost();
    else timer = setTimeout(connect, delay);
  };

  connect();
  return () => {
    stopped = true;
    clearTimeout(timer);
    hangUp();
  };
}
