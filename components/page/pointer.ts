import type { CardEvent } from '../../lib/page/card-machine.ts';
import type { Point } from '../../lib/page/geometry.ts';
import type { Mark } from '../../lib/page/marks.ts';
import { GAP, speedGate } from '../../lib/page/speed.ts';
import { type Contact, PRESS, TAP, tapRecogniser } from '../../lib/page/tap.ts';

/** Milliseconds after the last scroll event during which the pointer opens nothing. */
const SCROLL_REST = 150;
/** Milliseconds after the last growth of a selection. */
const SELECT_REST = 300;
/** A pointer that was fast and sends nothing for this long has come to rest, milliseconds. */
const POINTER_REST = 2 * GAP;
/** How long after a tap the browser may still send the click that belongs to it, milliseconds. */
const PHANTOM_CLICK = 700;
/** Touch and passages open a bottom sheet in windows narrower than this, pixels. */
export const NARROW = 600;

const LINK = 'a[href], area[href]';
const CONTROL = 'button, input, select, textarea, label, summary, option, [role="button"], [contenteditable]';

/** What the pointer's watcher needs of the rest. */
export interface PointerPorts {
  markAt(point: Point): Mark | null;
  /** What a press there means: a mark, or a passage that was saved. */
  pressedAt(point: Point): Pick<Mark, 'id'> | null;
  host(): HTMLElement | null;
  safe(point: Point): boolean;
  /** The pointer is on the mark whose card is shown. */
  onWord(point: Point): void;
  shown(): string | null;
  /** Whether pointing opens cards, or pressing alone does. */
  hovers(): boolean;
  send(event: CardEvent, at: Point): void;
  /** False after the extension was updated or removed: nothing may run any more. */
  alive(): boolean;
}

const elementOf = (event: Event): Element | null => {
  const target = event.composedPath()[0];
  return target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
};

const editable = (element: Element | null): boolean =>
  element instanceof HTMLElement && (element.isContentEditable || element.matches('input, textarea, select'));

const contact = (event: PointerEvent): Contact => ({
  x: event.clientX,
  y: event.clientY,
  time: event.timeStamp,
  pointerId: event.pointerId,
  isPrimary: event.isPrimary,
});

/** Watches mouse, pen and touch on the page and tells the card machine what they mean. */
export function watchPointer(ports: PointerPorts, signal: AbortSignal): void {
  const fast = speedGate();
  const press = tapRecogniser(PRESS);
  const tap = tapRecogniser(TAP);
  let last: Point = { x: -1, y: -1 };
  let over: Element | null = null;
  let hurried = false;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let scrolled = Number.NEGATIVE_INFINITY;
  let selected = Number.NEGATIVE_INFINITY;
  let held = false;
  let phantomUntil = Number.NEGATIVE_INFINITY;

  const listen = <K extends keyof WindowEventMap>(
    type: K,
    handler: (event: WindowEventMap[K]) => void,
    passive = true,
  ) => {
    const guarded = (event: WindowEventMap[K]) => {
      if (ports.alive()) handler(event);
    };
    window.addEventListener(type, guarded, { capture: true, passive, signal });
  };
  const quiet = () => ports.send({ type: 'quiet' }, last);

  /** Milliseconds for which nothing may open yet. */
  function busyFor(): number {
    const now = performance.now();
    return Math.max(scrolled + SCROLL_REST - now, selected + SELECT_REST - now, 0);
  }

  function testIn(delay: number): void {
    clearTimeout(rest);
    rest = setTimeout(() => {
      hurried = false;
      if (!signal.aborted && ports.alive()) test();
    }, delay);
  }

  /** Nobody pointed at what comes to stand under the pointer. */
  function forgetMove(): void {
    clearTimeout(rest);
    cancelAnimationFrame(frame);
    frame = 0;
  }

  function test(): void {
    if (held) return;
    const wait = busyFor();
    // The pointer moved right after a scroll and may rest by then: no further event would tell.
    if (wait > 0) {
      testIn(wait);
      return;
    }
    if (over !== null && over === ports.host()) {
      ports.send({ type: 'in-card' }, last);
      return;
    }
    const mark = editable(over) ? null : ports.markAt(last);
    const shown = ports.shown();
    if (mark && mark.id === shown) ports.onWord(last);
    const safe = shown !== null && ports.safe(last);
    if (mark && (ports.hovers() || mark.id === shown))
      ports.send({ type: 'over', mark: mark.id, safe }, last);
    else ports.send({ type: 'out', safe }, last);
  }

  function soon(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted && !hurried) test();
    });
  }

  function onMove(event: PointerEvent): void {
    const at = contact(event);
    (event.pointerType === 'touch' ? tap : press).move(at);
    // After a layout change browsers send a move without movement: nobody pointed anew.
    if (event.pointerType === 'touch' || (at.x === last.x && at.y === last.y)) return;
    last = { x: at.x, y: at.y };
    over = elementOf(event);
    held = event.buttons !== 0;
    hurried = fast(at);
    clearTimeout(rest);
    if (held) return;
    if (!hurried) {
      soon();
      return;
    }
    quiet();
    testIn(POINTER_REST);
  }

  const ignores = (element: Element | null): boolean =>
    element?.closest(LINK) != null || element?.closest(CONTROL) != null || editable(element);

  const selecting = (): boolean => document.getSelection()?.isCollapsed === false;

  listen('pointermove', onMove);
  listen('pointerdown', (event) => {
    const at = contact(event);
    last = { x: at.x, y: at.y };
    if (event.pointerType === 'touch') {
      tap.down(at);
      return;
    }
    held = true;
    quiet();
    if (event.button === 0) press.down(at);
  });
  listen('pointerup', (event) => {
    held = false;
    const touch = event.pointerType === 'touch';
    const at = (touch ? tap : press).up(contact(event));
    const element = elementOf(event);
    if (!at || (element !== null && element === ports.host())) return;
    const mark = ignores(element) || (!touch && selecting()) ? null : ports.pressedAt(at);
    if (!mark) {
      if (ports.shown() !== null) ports.send({ type: 'dismiss' }, at);
    } else if (touch) {
      phantomUntil = event.timeStamp + PHANTOM_CLICK;
      ports.send({ type: 'tap', mark: mark.id, narrow: innerWidth < NARROW }, at);
    } else {
      ports.send({ type: 'press', mark: mark.id }, at);
    }
  });
  listen('pointercancel', () => {
    held = false;
    tap.cancel();
    press.cancel();
  });
  listen(
    'click',
    (event) => {
      if (event.timeStamp > phantomUntil) return;
      // The click of the tap that opened a card: the page did not get the tap either.
      phantomUntil = Number.NEGATIVE_INFINITY;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    false,
  );
  listen('scroll', (event) => {
    // The card's own scrolling does not count.
    if (event.target === ports.host()) return;
    scrolled = performance.now();
    forgetMove();
    quiet();
  });
  listen('pointerout', (event) => {
    if (event.pointerType === 'touch' || event.relatedTarget !== null) return;
    // Out of the window, or into a frame of the page.
    over = null;
    clearTimeout(rest);
    if (!held) ports.send({ type: 'out', safe: false }, last);
  });
  document.addEventListener(
    'selectionchange',
    () => {
      if (!selecting() || !ports.alive()) return;
      selected = performance.now();
      forgetMove();
      quiet();
    },
    { signal },
  );
  signal.addEventListener('abort', forgetMove);
}
