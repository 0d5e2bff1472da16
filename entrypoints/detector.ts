import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchForReport } from '../components/page/detect-watch.ts';
import { mayBeReport } from '../lib/page/detect.ts';

/** The little that the detector needs; it does without the polyfill to stay small. */
interface Runtime {
  runtime?: { id?: string; sendMessage(message: unknown): Promise<unknown> | undefined };
}

function runtime(): Runtime['runtime'] {
  const { browser, chrome } = globalThis as { browser?: Runtime; chrome?: Runtime };
  return (browser ?? chrome)?.runtime;
}

/** A report names and addresses itself within its first pages; more text than this only costs time. */
const MOST_TEXT = 30_000;
const MOST_NODES = 1500;

/** The first text of a page, script and style left out. */
function firstText(body: HTMLElement): string {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let i = 0; i < MOST_NODES && text.length < MOST_TEXT; i += 1) {
    const node = walker.nextNode();
    if (!node) break;
    const parent = node.parentNode?.nodeName;
    if (parent !== 'SCRIPT' && parent !== 'STYLE') text += node.nodeValue;
  }
  return text;
}

function look(): boolean {
  const { body, title } = document;
  if (!body) return false;
  const titles = [
    title,
    document.querySelector('meta[name="ArticleTitle" i]')?.getAttribute('content') ?? '',
  ];
  for (const name of ['h1', 'h2']) {
    for (const heading of document.getElementsByTagName(name)) titles.push(heading.textContent);
  }
  return mayBeReport({ titles, body: firstText(body) });
}

/** False when the extension was updated or removed: then nobody is there to tell. */
function tell(): boolean {
  try {
    const { id, sendMessage } = runtime() ?? {};
    if (id === undefined || !sendMessage) return false;
    runtime()
      ?.sendMessage({ to: 'background', call: 'detected', params: {} })
      ?.catch(() => {});
    return true;
  } catch {
    return false;
  }
}

/**
 * Listed as a content script by the manifest itself, not by WXT: its wrapper for content scripts brings the
 * polyfill along, four times the size of the detector, to every official page.
 */
export default defineUnlistedScript(() => {
  // An image or a feed opened by itself has no page to read.
  if (!(document instanceof HTMLDocument)) return;
  watchForReport(look, tell, () => runtime()?.id !== undefined);
});
