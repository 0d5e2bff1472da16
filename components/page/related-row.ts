import type { PageKey, Translate } from '../../lib/extension/locale.ts';
import type { Found } from '../../lib/page/lookup.ts';
import { el } from './dom.ts';
import { type RelatedActions, relatedView, spokenFound } from './related-view.ts';

/** What the row asks of its card. */
export interface RowPorts extends Omit<RelatedActions, 'retry'> {
  find(): Promise<Found>;
  /** The list was opened or closed: the card's size is another. */
  onToggle(open: boolean): void;
}

/**
 * The row at the foot of a card that leads to what is related to its sentence. It is there from the start with
 * room for its number, so that nothing moves when the number comes.
 */
export class RelatedRow {
  readonly element: HTMLButtonElement;
  /** Takes the place of the card's body while it is open. */
  readonly list: HTMLElement;
  readonly #t: Translate<PageKey>;
  readonly #ports: RowPorts;
  readonly #count = el('span', 'count');
  #body: HTMLElement | null = null;
  #found: Promise<Found> | null = null;

  constructor(t: Translate<PageKey>, ports: RowPorts) {
    this.#t = t;
    this.#ports = ports;
    this.list = el('div', 'body listed', { id: 'related', hidden: '' });
    this.element = el(
      'button',
      'row',
      { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'related' },
      el('span', 'name', {}, t('related.title')),
      this.#count,
    );
    this.element.addEventListener('click', () => this.#toggle());
  }

  /** The part of the card that the list takes the place of. */
  standFor(body: HTMLElement): void {
    this.#body = body;
  }

  /** Looks how many there are. The card is open by then. */
  async look(): Promise<void> {
    const asked = this.#ports.find();
    this.#found = asked;
    const found = await asked;
    if (this.#found !== asked) return;
    const none = found.name === 'empty';
    this.#count.textContent = found.name === 'found' ? String(found.results.length) : none ? '0' : '';
    this.element.classList.toggle('none', none);
    if (this.element.getAttribute('aria-expanded') === 'true') this.#fill(found);
  }

  #fill(found: Found | null): void {
    const retry = () => {
      this.#fill(null);
      void this.look();
    };
    this.list.replaceChildren(relatedView(found, this.#t, { ...this.#ports, retry }));
    if (found) this.#ports.announce(spokenFound(found, this.#t));
    this.#ports.onToggle(true);
  }

  #toggle(): void {
    const body = this.#body;
    if (!body) return;
    const open = this.element.getAttribute('aria-expanded') !== 'true';
    if (open) this.list.style.minHeight = `${Math.min(body.offsetHeight, 320)}px`;
    this.element.setAttribute('aria-expanded', String(open));
    body.hidden = open;
    this.list.hidden = !open;
    if (!open) {
      this.#ports.onToggle(false);
      return;
    }
    this.#fill(null);
    void this.look();
  }
}
