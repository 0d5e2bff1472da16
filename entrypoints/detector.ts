import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchForReport } from '../components/page/detect-watch.ts';
import { mayBeReport, SPACES, says, WORK_REPORT } from '../lib/page/detect.ts';

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
/** Elements of a page up to which the browser gathers all its text quicker than we walk the first of it. */
const SMALL = 3000;

/** Everything at once, for a page of ordinary size: by a range, which wakes none of the browser's element types. */
function whole(): string {
  const range = document.createRange();
  range.selectNodeContents(document);
  return range.toString();
}

/** The first text of a large page, in one walk that ends early. */
function beginning(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let i = 0; i < MOST_NODES && text.length < MOST_TEXT; i += 1) {
    const node = walker.nextNode();
    if (!node) break;
    const parent = node.parentNode?.nodeName;
    if (parent !== 'SCRIPT' && parent !== 'STYLE') text += node.nodeValue;
  }
  return document.title + text;
}

/** XPathResult.BOOLEAN_TYPE: the name would wake one more interface. */
const BOOLEAN = 3;

/** Whether the title or a heading says WORK_REPORT. By XPath: its answer wakes no element. */
function isTitled(): boolean {
  if (says(document.title, WORK_REPORT)) return true;
  const plain = document.contentType === 'text/html';
  const headings = plain ? '(//h1|//h2)' : '//*[local-name()="h1" or local-name()="h2"]';
  const headed = `boolean(${headings}[contains(translate(., "報${SPACES}", "报"), "工作报告")])`;
  return document.evaluate(headed, document, null, BOOLEAN).booleanValue;
}

/** Asked with what it must hold: on most pages nothing is found. */
const described = () =>
  document
    .querySelector('meta[name="ArticleTitle" i][content*="工"][content*="作"][content*="告"]')
    ?.getAttribute('content') ?? '';

function look(): boolean {
  const large = document.getElementsByTagName('*')[SMALL] !== undefined;
  if (large && !document.body) return false;
  return mayBeReport({ text: large ? beginning() : whole(), isTitled, described });
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
  if (!document.contentType.includes('html')) return;
  watchForReport(look, tell, () => runtime()?.id !== undefined);
});
