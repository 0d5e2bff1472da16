/** A notice at the edge of the window: what was done, and what can be done about it. */
import { langTag, type PageKey, type Translate } from '../../../lib/extension/locale.ts';
import { overlap } from '../../../lib/page/geometry.ts';
import { tool } from '../card.ts';
import { el } from '../dom.ts';
import type { Desk } from '../saving.ts';
import css from './saving.css?inline';

/** Milliseconds that a notice of success stays: time to read it twice and to reach it. */
const STAYS = 10_000;
/** One that leaves nothing to do. */
const SHORT = 5000;

export interface Said {
  text: string;
  /** The first words of what it speaks of. */
  words?: string;
  /** It did not work: the notice stays until it is sent away. */
  failed?: boolean;
  /** It is under way: nothing is announced yet. */
  pending?: boolean;
  actions: readonly { label: string; run(button: HTMLButtonElement): void }[];
}

type Surroundings = Pick<Desk, 'surface' | 't'>;

const isField = (element: Element | null): boolean =>
  element instanceof HTMLElement && (element.isContentEditable || element.matches('input, textarea, select'));

/** The one notice of a page. */
export class Notice {
  #element: HTMLElement | null = null;
  #surface: Surroundings['surface'] | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keys: AbortController | null = null;
  /** Where the focus was before it came here. */
  #before: Element | null = null;

  /** Shows a notice in place of the last one. The focus stays where it is; what it was in stays reachable. */
  show({ surface, t }: Surroundings, said: Said): void {
    const focused = this.#holdsFocus();
    const element = this.#build(said, t);
    clearTimeout(this.#timer);
    this.#element = element;
    this.#surface = surface;
    surface.wear(css);
    surface.notice(element);
    this.#place(element);
    if (focused) element.querySelector('button')?.focus({ preventScroll: true });
    else this.#before = null;
    this.#listen(said);
    if (said.pending) return;
    surface.announce(`${said.text}${said.actions.length > 0 ? ` ${t('save.keys')}` : ''}`);
    if (!said.failed) this.#go(element, said.actions.length > 0 ? STAYS : SHORT);
  }

  hide(): void {
    const back = this.#holdsFocus();
    clearTimeout(this.#timer);
    this.#keys?.abort();
    this.#surface?.notice(null);
    this.#element = null;
    if (back) this.#giveBack();
  }

  #build({ text, words, failed, actions }: Said, t: Translate<PageKey>): HTMLElement {
    const buttons = actions.map(({ label, run }) => {
      const button = el('button', 'link', { type: 'button' }, label);
      button.addEventListener('click', () => run(button));
      return button;
    });
    const said = el('p', 'said', {}, text);
    const about = words === undefined ? null : el('p', 'words', { lang: 'zh-CN' }, words);
    return el(
      'section',
      `zhengdu toast${failed ? ' failed' : ''}`,
      { 'aria-label': t('save.notice'), lang: langTag(t.language) },
      el('div', 'text', {}, said, about),
      buttons.length > 0 ? el('div', 'deeds', {}, ...buttons) : null,
      tool('close', t('save.close'), () => this.hide()),
    );
  }

  /** Away from the open card: the one of the two that spoke last must not cover what is read in the other. */
  #place(element: HTMLElement): void {
    const card = this.#surface?.root?.querySelector('.card')?.getBoundingClientRect();
    element.classList.toggle('up', card !== undefined && overlap(card, element.getBoundingClientRect()));
  }

  /** Goes by itself, but not from under the pointer, the focus, or in a tab that nobody sees. */
  #go(element: HTMLElement, delay: number): void {
    this.#timer = setTimeout(() => {
      if (this.#element !== element) return;
      if (element.matches(':hover') || this.#holdsFocus() || document.hidden) this.#go(element, delay / 2);
      else this.hide();
    }, delay);
  }

  #holdsFocus(): boolean {
    return this.#element?.contains(this.#surface?.root?.activeElement ?? null) === true;
  }

  #listen({ actions }: Said): void {
    this.#keys?.abort();
    const keys = new AbortController();
    this.#keys = keys;
    const { signal } = keys;
    this.#element?.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    // The host stands at the page's end, which nobody reaches by Tab in time: the first Tab leads here, once.
    if (actions.length === 0) return;
    const first = (event: KeyboardEvent) => {
      const plain = event.key === 'Tab' && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!plain || event.shiftKey || this.#holdsFocus()) return;
      const { activeElement } = document;
      // In a field Tab goes to the next one; in an open card it comes here around its end.
      if (isField(activeElement) || activeElement === this.#element?.getRootNode()) return;
      const root = this.#surface?.root;
      if (root?.activeElement) return;
      window.removeEventListener('keydown', first, { capture: true });
      this.#before = activeElement;
      this.#element?.querySelector('button')?.focus({ preventScroll: true });
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', first, { capture: true, signal });
  }

  #onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') this.hide();
    if (event.key !== 'Tab') return;
    const { root } = this.#surface ?? {};
    if (root?.querySelector('.card')) {
      this.#surface?.cycle(event);
      return;
    }
    const buttons = this.#element?.querySelectorAll('button') ?? [];
    const edge = event.shiftKey ? buttons[0] : buttons[buttons.length - 1];
    if (root?.activeElement !== edge) return;
    event.preventDefault();
    this.#giveBack();
  }

  #giveBack(): void {
    const before = this.#before;
    const active = this.#surface?.root?.activeElement;
    if (before instanceof HTMLElement && before.isConnected && before !== document.body)
      before.focus({ preventScroll: true });
    else if (active instanceof HTMLElement) active.blur();
    this.#before = null;
  }
}
