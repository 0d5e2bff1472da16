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

/** Elements of a page of ordinary size: all of it is looked at. */
const ORDINARY = 3000;
/** Of a larger one so many, and so many characters: a report names and addresses itself within its first pages. */
const FIRST = 1200;
const FIRST_CHARACTERS = 100_000;

/** The page's text, or the first of it, by a range, which wakes none of the browser's element types. */
function textOf(): string {
  const range = document.createRange();
  range.selectNodeContents(document);
  const elements = document.getElementsByTagName('*');
  const end = elements[ORDINARY] && elements[FIRST];
  if (!end) return range.toString();
  // Without the head: scripts and styles there may be longer than the report.
  if (document.body) range.setStart(document.body, 0);
  range.setEndBefore(end);
  return document.title + range.toString().slice(0, FIRST_CHARACTERS);
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

const look = () => mayBeReport({ text: textOf(), isTitled, described });

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
