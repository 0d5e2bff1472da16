/** Functions that run inside a page: each must stand alone, since it travels as its source text. */
import type { PaintedHighlight, Point } from './types.ts';

/**
 * The registry is one for the page and for content scripts, and the page's own world may iterate it in both
 * browsers (an isolated world in Firefox may not).
 */
export function readHighlights(): PaintedHighlight[] {
  return [...CSS.highlights]
    .filter(([name]) => name.startsWith('zhengdu-'))
    .map(([name, highlight]) => ({
      name,
      texts: [...highlight].map((range) => {
        if (range instanceof Range) return range.toString();
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      }),
    }));
}

/** The middle of an element, scrolled into view. Throws where there is none. */
export function middleOf(selector: string): Point {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector} on ${location.href}`);
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The middle of the first box of a highlight's range, scrolled into view; null where there is none. */
export function middleOfMark(name: string, text: string | null): Point | null {
  for (const each of CSS.highlights.get(name) ?? []) {
    const range = document.createRange();
    range.setStart(each.startContainer, each.startOffset);
    range.setEnd(each.endContainer, each.endOffset);
    if (text !== null && range.toString() !== text) continue;
    const box = () => range.getClientRects()[0];
    const { top = -1, bottom = -1 } = box() ?? {};
    const isSeen = top >= 0 && bottom <= innerHeight;
    if (!isSeen) range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x = 0, y = 0, width = 0, height = 0 } = box() ?? {};
    return { x: x + width / 2, y: y + height / 2 };
  }
  return null;
}

export function selectIn(selector: string, from: number, to: number): void {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector} on ${location.href}`);
  const range = document.createRange();
  range.selectNodeContents(element);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let offset = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (from >= offset && from <= offset + length) range.setStart(node, from - offset);
    if (to >= offset && to <= offset + length) range.setEnd(node, to - offset);
    offset += length;
  }
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

export const isInteractive = () => document.readyState !== 'loading' && location.href !== 'about:blank';
