import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchForReport } from '../components/page/detect-watch.ts';
import { mayBeReport, type PageGlance } from '../lib/page/detect.ts';

/** The little that the detector needs; it does without the polyfill to stay small. */
interface Runtime {
  runtime?: { id?: string; sendMessage(message: unknown): Promise<unknown> | undefined };
}

function runtime(): Runtime['runtime'] {
  const { browser, chrome } = globalThis as { browser?: Runtime; chrome?: Runtime };
  return (browser ?? chrome)?.runtime;
}

/** A report names and addresses itself within its first pages; looking at more only costs time. */
const MOST_TEXT = 30_000;
const MOST_NODES = 1200;
/** Bytes of a page up to which the browser gathers all its text quicker than we walk the first of it. */
const SMALL = 300_000;

/** Everything at once, for a page of ordinary size. */
function whole(body: HTMLElement): PageGlance {
  const titles: string[] = [];
  const headings = body.querySelectorAll('h1, h2');
  for (let i = 0; i < headings.length; i += 1) titles.push(headings[i]?.textContent ?? '');
  return { titles, body: body.textContent ?? '' };
}

/** The first text of a large page and the headings in it, in one walk that ends early. */
function beginning(body: HTMLElement): PageGlance {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const titles: string[] = [];
  let text = '';
  for (let i = 0; i < MOST_NODES && text.length < MOST_TEXT; i += 1) {
    const node = walker.nextNode();
    if (!node) break;
    const words = node.nodeValue ?? '';
    const parent = node.parentNode?.nodeName;
    if (parent === 'SCRIPT' || parent === 'STYLE') continue;
    // Spans may split a heading: the last piece leads to all of it.
    const heading = words.includes('告') && node.parentElement?.closest('h1, h2');
    if (heading) titles.push(heading.textContent ?? '');
    text += words;
  }
  return { titles, body: text };
}

function isSmall(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return (navigation?.decodedBodySize ?? 0) < SMALL;
}

function look(): boolean {
  const { body, head, title } = document;
  if (!body) return false;
  const named = head?.querySelector('meta[name="ArticleTitle" i]')?.getAttribute('content') ?? '';
  const glance = isSmall() ? whole(body) : beginning(body);
  return mayBeReport({ titles: [title, named, ...glance.titles], body: glance.body });
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
  // A drawing or a feed opened by itself has no page to read.
  if (!document.body) return;
  watchForReport(look, tell, () => runtime()?.id !== undefined);
});
