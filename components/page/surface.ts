import { type Language, langTag } from '../../lib/extension/locale.ts';
import type { Settings } from '../../lib/extension/settings.ts';
import { corridor, insideHull, overlap, type Point, type Rect } from '../../lib/page/geometry.ts';
import { lineUnder, place, placePassage } from '../../lib/page/placement.ts';
import type { CardActions, CardView } from './card.ts';
import { el } from './dom.ts';
import { cycleFocus } from './focus.ts';
import { createHost, type Host } from './host.ts';
import { boxOf } from './scroll.ts';
import { addStyle } from './style.ts';

/** How a card is shown. */
export interface Showing {
  view: CardView;
  form: 'card' | 'sheet';
  /**
   * Of a card that hangs on no mark: the box, if any, that it is placed beside, once; it stays there while the page
   * moves. Undefined for the card of a mark, which goes where its mark goes.
   */
  beside?: Rect | null;
  pinned: boolean;
  /** The point at which the reader pointed; null from the keyboard. */
  at: Point | null;
  /** Said through the live region, where the focus stays where it is. */
  announce: string | null;
}

/** What the surface asks of its surroundings. */
export interface SurfacePorts extends Pick<CardActions, 'pin' | 'close'> {
  /** The lines of the mark whose card is shown, in the window, now. */
  lines(): Rect[];
  language(): Language;
  theme(): Settings['theme'];
  /** The page took the host away, or the mark has no place any more. */
  lost(): void;
  outOfSight(): void;
}

/** Screen readers take up a live region only when its text changes after it was there, milliseconds. */
const LIVE_DELAY = 60;

function viewportSize() {
  const { clientWidth, clientHeight } = document.documentElement;
  return { width: clientWidth || innerWidth, height: Math.min(clientHeight || innerHeight, innerHeight) };
}

/** The card on the page: shows, places, follows its word, keeps the focus and gives it back. */
export class Surface {
  readonly #ports: SurfacePorts;
  #host: Host | null = null;
  #view: CardView | null = null;
  #live: HTMLElement | null = null;
  #form: Showing['form'] = 'card';
  #beside: Rect | null | undefined;
  /** The line of the mark that the card hangs on. */
  #line = 0;
  #from: Point | null = null;
  #frame = 0;
  #following: AbortController | null = null;
  #focusBefore: Element | null = null;
  /** A notice that stands beside any card, and outlives it. */
  #notice: HTMLElement | null = null;
  /** Style sheets besides the cards' own. */
  readonly #styles = new Set<string>();
  /** Whether the page took the host away from under the notice before. */
  #retaken = false;
  /** The side of its word on which the card stands, once it is open. */
  #side: 'below' | 'above' | null = null;

  constructor(ports: SurfacePorts) {
    this.#ports = ports;
  }

  /** The host element while a card or a notice is shown: what events from them seem to come from. */
  get host(): HTMLElement | null {
    return this.#host?.element ?? null;
  }

  show({ view, form, pinned, at, announce, beside }: Showing): void {
    const host = this.#open();
    this.#follow();
    const focused = this.#holdsFocus();
    view.setPinned(pinned);
    view.element.classList.toggle('sheet', form === 'sheet');
    this.#dress(view.element);
    view.element.addEventListener('keydown', (event) => this.#onKey(event));
    if (this.#view) this.#view.element.replaceWith(view.element);
    else host.root.insertBefore(view.element, this.#notice);
    this.#view = view;
    this.#form = form;
    this.#beside = beside;
    const lines = this.#ports.lines();
    const line = lineUnder(lines, at?.x ?? null, at?.y ?? null);
    this.#line = line ? lines.indexOf(line) : 0;
    this.#from = at;
    this.#side = null;
    this.resized();
    if (focused) view.element.focus({ preventScroll: true });
    if (announce !== null) this.announce(announce);
  }

  /** The card was shown, or its size changed: places it, on the side where it stands. */
  resized(): void {
    const view = this.#view;
    if (!view || !this.#host) return;
    this.#place();
    // A scrolling part that holds no control must be reachable by keyboard itself.
    if (view.body.scrollHeight > view.body.clientHeight + 1) view.body.tabIndex = 0;
  }

  /** The shadow root while a card or a notice is shown. */
  get root(): ShadowRoot | null {
    return this.#host?.root ?? null;
  }

  setPinned(pinned: boolean): void {
    this.#view?.setPinned(pinned);
  }

  /** Moves the focus into the card and remembers where it was. */
  focus(): void {
    if (!this.#view || !this.#host) return;
    if (!this.#holdsFocus() && document.activeElement !== this.host)
      this.#focusBefore = document.activeElement;
    this.#view.element.focus({ preventScroll: true });
  }

  hide(): void {
    const back = this.#holdsFocus() ? this.#focusBefore : null;
    this.#following?.abort();
    this.#following = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#view?.element.remove();
    this.#view = null;
    this.#focusBefore = null;
    this.#close();
    if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
  }

  /**
   * Shows a notice, or takes it away (null). It stands in the host by itself, whatever card comes and goes, and Tab
   * reaches it from the card.
   */
  notice(element: HTMLElement | null): void {
    this.#notice?.remove();
    this.#notice = element;
    this.#retaken = false;
    if (element) this.#putNotice(element);
    else this.#close();
  }

  /** Adds a style sheet for what is shown from now on. */
  wear(text: string): void {
    if (this.#styles.has(text)) return;
    this.#styles.add(text);
    if (this.#host) addStyle(this.#host.root, text);
  }

  #putNotice(element: HTMLElement): void {
    this.#dress(element);
    this.#open().root.append(element);
  }

  /** Tab inside the host goes around in it while a card is open. */
  cycle(event: KeyboardEvent): void {
    if (this.#view && this.#host) cycleFocus(this.#view.element, this.#host.root, event);
  }

  /** The host goes with the last that stood in it. */
  #close(): void {
    if (this.#view || this.#notice) return;
    this.#host?.remove();
    this.#host = null;
    this.#live = null;
  }

  #dress({ dataset }: HTMLElement): void {
    const theme = this.#ports.theme();
    if (theme !== 'auto') dataset.theme = theme;
  }

  /** The page took the host away: the card goes, a notice comes back once. */
  #lost(): void {
    const notice = this.#retaken ? null : this.#notice;
    this.#notice = null;
    this.#ports.lost();
    this.#host = null;
    this.#live = null;
    if (!notice) return;
    this.#retaken = true;
    this.#notice = notice;
    this.#putNotice(notice);
  }

  /** Whether a point lies in the safe corridor between the word and the open card. */
  safe(point: Point): boolean {
    const line = this.#ports.lines()[this.#line];
    if (!this.#view || !line || this.#form === 'sheet' || !this.#hangs()) return false;
    const card = this.#view.element.getBoundingClientRect();
    return insideHull(corridor(line, card, this.#from ?? { x: line.left, y: line.top }), point);
  }

  /** The pointer is on the word, here: the corridor starts where it leaves it. */
  leaveFrom(point: Point): void {
    if (this.#host) this.#from = point;
  }

  #open(): Host {
    if (this.#host) return this.#host;
    const host = createHost(() => this.#lost());
    this.#live = el('div', 'live', { 'aria-live': 'polite', lang: langTag(this.#ports.language()) });
    host.root.append(this.#live);
    for (const text of this.#styles) addStyle(host.root, text);
    this.#host = host;
    return host;
  }

  #holdsFocus(): boolean {
    return this.#view?.element.contains(this.#host?.root.activeElement ?? null) === true;
  }

  /** Says something to those who hear the page; the focus stays where it is. */
  announce(text: string): void {
    const live = this.#live;
    setTimeout(() => {
      if (live) live.textContent = text;
    }, LIVE_DELAY);
  }

  #place(): void {
    if (this.#form === 'sheet') return;
    if (this.#beside !== undefined) {
      this.#placeBeside(this.#beside);
      return;
    }
    const view = this.#view;
    const lines = this.#ports.lines();
    const line = lines[this.#line] ?? lines[0];
    if (!view || !line) return;
    const { style } = view.element;
    // Its natural size first: the height that the last place allowed must not hold it down.
    style.maxHeight = '';
    const { offsetWidth: width, offsetHeight: height } = view.element;
    const viewport = viewportSize();
    const size = { width, height };
    let at = place(line, size, viewport, this.#side);
    // A mark over several lines: below or above all of them where the card would cover another one.
    const card = {
      left: at.left,
      top: at.top,
      right: at.left + width,
      bottom: at.top + Math.min(height, at.maxHeight),
    };
    const box = boxOf(lines);
    if (box && lines.some((other) => overlap(other, card))) {
      const around = { left: line.left, right: line.right, top: box.top, bottom: box.bottom };
      at = place(around, size, viewport, this.#side);
    }
    this.#side = at.side;
    style.left = `${Math.round(at.left)}px`;
    style.top = `${Math.round(at.top)}px`;
    if (at.maxHeight < height) style.maxHeight = `${Math.floor(at.maxHeight)}px`;
    view.element.classList.toggle('above', at.side === 'above');
  }

  #placeBeside(box: Rect | null): void {
    const element = this.#view?.element;
    if (!element) return;
    const { style } = element;
    style.maxHeight = '';
    const { offsetWidth: width, offsetHeight: height } = element;
    const at = placePassage(box, { width, height }, viewportSize());
    style.left = `${Math.round(at.left)}px`;
    style.top = `${Math.round(at.top)}px`;
    style.maxHeight = `${Math.floor(at.maxHeight)}px`;
    element.classList.toggle('above', at.side === 'above');
  }

  #follow(): void {
    if (this.#following) return;
    const following = new AbortController();
    this.#following = following;
    const again = () => {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        this.#update();
      });
    };
    const options = { capture: true, passive: true, signal: following.signal };
    window.addEventListener(
      'scroll',
      (event) => event.target !== this.host && this.#hangs() && again(),
      options,
    );
    window.addEventListener('resize', again, options);
    const observer = new ResizeObserver(again);
    if (document.body) observer.observe(document.body);
    following.signal.addEventListener('abort', () => observer.disconnect());
  }

  /** Whether the card hangs on its word, and goes where it goes. */
  #hangs(): boolean {
    return this.#beside === undefined;
  }

  #update(): void {
    if (!this.#hangs()) {
      this.#place();
      return;
    }
    this.#side = null;
    const lines = this.#ports.lines();
    if (lines.length === 0) this.#ports.lost();
    else if (lines.every((line) => line.bottom < 0 || line.top > innerHeight)) {
      this.#ports.outOfSight();
      // A pinned card stays, at the edge behind which its word is.
      if (this.#form === 'card') this.#place();
    } else if (this.#form === 'card') this.#place();
  }

  /** Keys inside the card: Tab stays in it, P pins; nothing reaches the page's own shortcuts. */
  #onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Tab') this.cycle(event);
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key.toLowerCase() === 'p' && plain && this.#form === 'card') this.#ports.pin();
  }
}
