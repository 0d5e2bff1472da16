import { browser } from 'wxt/browser';
import { NOTEBOOK_CHANNEL, type NotebookChange } from '../notebook-calls.ts';

/** More changed passages than this are not named one by one. */
export const MOST_NAMED = 500;

let channel: BroadcastChannel | undefined;

/** Tells the extension's open pages and the readers in tabs what a write changed. Never waits, never throws. */
export function tellOfChange(change: NotebookChange): void {
  channel ??= new BroadcastChannel(NOTEBOOK_CHANNEL);
  channel.postMessage(change);
  browser.tabs
    .query({ discarded: false })
    .then((tabs) => {
      // Every frame hears it; where no reader runs, nobody answers.
      const envelope = { to: 'reader', call: 'savedChanged', params: change };
      for (const { id } of tabs) if (id !== undefined) browser.tabs.sendMessage(id, envelope).catch(() => {});
    })
    .catch(() => {});
}
