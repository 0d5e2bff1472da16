import { forgetVisibility, mapPage } from './dom.ts';
import type { TextMap } from './dom-map.ts';
import { HOST_ATTRIBUTE } from './dom-walk.ts';

/** Milliseconds of quiet before a changed page is mapped again: scripts insert articles in many steps. */
const QUIET = 250;
/** A page that never rests is mapped again after this long all the same, milliseconds. */
const PATIENCE = 2000;

const ATTRIBUTES = ['style', 'class', 'hidden', 'open'];

function ours(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).hasAttribute(HOST_ATTRIBUTE);
}

/** Whether a change can touch text that a reader sees: our own host and its removal cannot. */
function matters(record: MutationRecord): boolean {
  if (record.type !== 'childList') return !ours(record.target);
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.some((node) => !ours(node) && node.nodeName !== 'SCRIPT' && node.nodeName !== 'STYLE');
}

function sameNodes(one: TextMap, other: TextMap): boolean {
  if (one.pieces.length !== other.pieces.length) return false;
  return one.pieces.every((piece, i) => piece.node === other.pieces[i]?.node);
}

/**
 * Watches a page and maps it again when its text may have changed; unchanged text nodes are not squeezed
 * again. Calls back when the text is another (`changed`), or stands in other nodes, so that ranges must be
 * made anew.
 * @returns the way to stop
 */
export function watchPage(
  page: Document,
  first: TextMap,
  onChange: (next: TextMap, changed: boolean) => void,
): () => void {
  const abort = new AbortController();
  let last = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;

  async function again(): Promise<void> {
    since = 0;
    try {
      const next = await mapPage(page, { signal: abort.signal });
      if (abort.signal.aborted) return;
      const changed = next.text !== last.text;
      const moved = changed || !sameNodes(next, last);
      last = next;
      if (moved) onChange(next, changed);
    } catch {
      // Aborted, or the document went away under the walk: the next change maps it again.
    }
  }

  const observer = new MutationObserver((records) => {
    let due = false;
    for (const record of records) {
      if (!matters(record)) continue;
      due = true;
      if (record.type === 'attributes') forgetVisibility(page, record.target as Element);
    }
    if (!due) return;
    const now = Date.now();
    since ||= now;
    clearTimeout(timer);
    timer = setTimeout(again, Math.max(0, Math.min(QUIET, since + PATIENCE - now)));
  });
  observer.observe(page.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  // What changed between the first map and now went unobserved.
  timer = setTimeout(again, QUIET);
  return () => {
    abort.abort();
    observer.disconnect();
    clearTimeout(timer);
  };
}
