import type { Span } from '../../lib/analysis.ts';
import { langTag, type PageKey, type Translate } from '../../lib/extension/locale.ts';
import type { Rect } from '../../lib/page/geometry.ts';
import type { Found } from '../../lib/page/lookup.ts';
import type { Passage } from '../../lib/passage.ts';
import type { CardActions, CardView } from './card.ts';
import { saveButton, tool } from './card.ts';
import { el } from './dom.ts';
import { type RelatedActions, relatedView, spokenFound } from './related-view.ts';

type T = Translate<PageKey>;

/** Units of the passage that head its card: two lines. */
const FIRST_WORDS = 60;
/** Milliseconds that the card waits for its answer before it opens without: most answers are there by then. */
export const BEFORE_OPENING = 150;

/** What the card of a passage asks of its surroundings. */
export interface PassagePorts extends Omit<RelatedActions, 'retry'>, Pick<CardActions, 'close'> {
  save(passage: Passage): Promise<boolean>;
  find(passage: Passage): Promise<Found>;
  /** The passage as it is copied, with its citation. */
  taken(passage: Passage): string;
  /** Opens the side panel; null where a card cannot. */
  openPanel: (() => Promise<boolean>) | null;
  /** The card's size is another. */
  resized(): void;
}

/** A card that hangs on no mark of the painter's. */
export interface LooseCard {
  /** What the card machine knows it by: no mark goes under such a name. */
  readonly id: string;
  /** What it was asked about, if anything. */
  readonly passage: Passage | null;
  /** The place that is lit while it is open. */
  readonly span: Span | null;
  /** Where it is placed: see `Showing.beside`; not there for a card that hangs on its lines. */
  readonly box?: Rect | null;
  /** Settles when it may open. */
  ready(): Promise<void>;
  /** Builds the card. To be called once. */
  view(): CardView;
  /** What it says to those who do not enter it. */
  spoken?: string;
  /** The page changed and no longer says these words. */
  stale(): void;
}

/** The card of a passage: its first words, and what other reports say about the same thing. */
export class PassageCard implements LooseCard {
  /** What the card machine knows it by: no mark goes under such a name. */
  readonly id: string;
  /** Null where there is nothing to ask about. */
  readonly passage: Passage | null;
  /** Where the passage stood in the window when it was asked about. */
  readonly box: Rect | null;
  readonly #t: T;
  readonly #ports: PassagePorts;
  readonly #list = el('div', 'lists', { 'aria-busy': 'true' });
  readonly #notice = el('p', 'remark notice', { hidden: '' });
  #found: Found | null = null;
  #shown = false;

  constructor(nth: number, passage: Passage | null, box: Rect | null, t: T, ports: PassagePorts) {
    this.id = `passage:${nth}`;
    this.passage = passage;
    this.box = box;
    this.#t = t;
    this.#ports = ports;
  }

  get span(): Span | null {
    return this.passage?.span ?? null;
  }

  /** Settles when the card may open: with its answer, or after the wait for it. */
  async ready(): Promise<void> {
    const asked = this.#ask();
    await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, BEFORE_OPENING))]);
  }

  #ask(): Promise<Found> {
    const asked = this.passage
      ? this.#ports.find(this.passage)
      : Promise.resolve<Found>({ name: 'empty', silent: 'empty' });
    void asked.then((found) => {
      this.#found = found;
      if (this.#shown) this.#fill();
    });
    return asked;
  }

  #fill(): void {
    const found = this.#found;
    const retry = () => {
      this.#found = null;
      this.#fill();
      void this.#ask();
    };
    this.#list.setAttribute('aria-busy', String(found === null));
    this.#list.replaceChildren(relatedView(found, this.#t, { ...this.#ports, retry }));
    if (this.#shown) this.#ports.resized();
    if (found) this.#ports.announce(spokenFound(found, this.#t));
  }

  /** The page changed and no longer says these words: what is shown is held to them all the same. */
  stale(): void {
    this.#notice.hidden = false;
    this.#notice.textContent = this.#t('related.stale');
    this.#ports.resized();
  }

  #button(words: string, onClick: (button: HTMLButtonElement) => void): HTMLButtonElement {
    const button = el('button', 'link', { type: 'button' }, words);
    button.addEventListener('click', () => onClick(button));
    return button;
  }

  #actions(passage: Passage): HTMLElement {
    const t = this.#t;
    const { openPanel, copy, taken, announce, save } = this.#ports;
    const say = (button: HTMLElement, words: string) => {
      button.textContent = words;
      announce(words);
    };
    const actions = el('div', 'actions');
    actions.append(
      saveButton(t, 'save', () => save(passage)),
      this.#button(t('passage.copy'), async (button) => {
        say(button, t((await copy(taken(passage))) ? 'source.copied' : 'source.copy.failed'));
        setTimeout(() => {
          button.textContent = t('passage.copy');
        }, 2400);
      }),
    );
    if (openPanel) {
      actions.append(
        this.#button(t('passage.panel'), async (button) => {
          if (!(await openPanel())) say(button, t('passage.panel.failed'));
        }),
      );
    }
    return actions;
  }

  /** The first words of the passage, or what to do where there is none. */
  title(): string {
    const { passage } = this;
    if (!passage) return this.#t('passage.none');
    const { text } = passage;
    return text.length > FIRST_WORDS ? `${text.slice(0, FIRST_WORDS).toWellFormed()}…` : text;
  }

  /** Builds the card. To be shown once. */
  view(): CardView {
    const t = this.#t;
    const { passage } = this;
    const close = tool('close', t('card.close'), this.#ports.close);
    const title = this.title();
    const heading = el('h2', passage ? 'title words' : 'title', { id: 'title' }, title);
    if (passage) heading.lang = 'zh-CN';
    this.#shown = true;
    const body = el('div', 'body', {}, this.#notice, this.#list);
    const element = el(
      'div',
      'zhengdu card passage',
      { role: 'dialog', 'aria-labelledby': 'eyebrow title', tabindex: '-1', lang: langTag(t.language) },
      el('div', 'grip', { 'aria-hidden': 'true' }),
      el(
        'div',
        'head',
        {},
        el('div', 'titles', {}, el('p', 'eyebrow', { id: 'eyebrow' }, t('related.title')), heading),
        el('div', 'tools', {}, close),
      ),
      body,
      passage ? el('div', 'foot', {}, this.#actions(passage)) : null,
    );
    this.#fill();
    return { element, body, setPinned: () => {} };
  }
}
