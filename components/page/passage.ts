/** What a reader stands in on this page: the selection, and the places in the middle of the window. */

import type { Span } from '../../lib/analysis.ts';
import { inView, looseText, type PassagePage, passageOf, sentenceAt } from '../../lib/page/passage.ts';
import type { Passage } from '../../lib/passage.ts';
import type { TextMap } from '../../lib/text/dom-map.ts';
import { spanOfRange } from '../../lib/text/dom-selection.ts';
import { HOST_ATTRIBUTE } from '../../lib/text/dom-walk.ts';
import { caretAt } from './hit.ts';

/** Pixels between two looks at the window, and how many looks: text may begin well above or below its middle. */
const STRIDE = 28;
const LOOKS = 25;

/** The selection's range; null without one, in a form's field, and for what is selected in our own card. */
export function selectedRange(): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (range.collapsed) return null;
  const root = range.startContainer.getRootNode();
  return root instanceof ShadowRoot && root.host.hasAttribute(HOST_ATTRIBUTE) ? null : range;
}

/** Squeezed offsets of the text in view, from the middle of the window outwards. */
export function* placesInView(map: Pick<TextMap, 'offsetOf'>): Generator<number> {
  for (let look = 0; look < LOOKS; look += 1) {
    const y = innerHeight / 2 + (look % 2 === 0 ? -1 : 1) * Math.ceil(look / 2) * STRIDE;
    const caret = y > 0 && y < innerHeight ? caretAt({ x: innerWidth / 2, y }) : null;
    const offset = caret ? map.offsetOf(caret.offsetNode, caret.offset) : null;
    if (offset !== null) yield offset;
  }
}

/** What the open card speaks of: a mark's place, or a passage of its own. */
export type CardPlace = { span: Span } | { passage: Passage } | null;

/** The selected passage; loose where it lies outside the page's text; null where nothing is selected. */
export function selectedPassage(page: PassagePage, map: TextMap): Passage | null {
  const range = selectedRange();
  if (!range) return null;
  const span = spanOfRange(map, range);
  return span
    ? passageOf(page, span, 'selection')
    : looseText(document.getSelection()?.toString() ?? '', 'selection');
}

/** The passage being read: the selection, else the open card's, else the paragraph in the middle of the window. */
export function passageBeingRead(page: PassagePage, map: TextMap, card: CardPlace): Passage | null {
  const selected = selectedPassage(page, map);
  if (selected) return selected;
  if (card && 'passage' in card) return card.passage;
  const sentence = card && sentenceAt(page, card.span[0]);
  if (sentence) return passageOf(page, sentence, 'card');
  const paragraph = inView(page, placesInView(map));
  return paragraph && passageOf(page, paragraph, 'view');
}
