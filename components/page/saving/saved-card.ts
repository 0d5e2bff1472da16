/** The card of a saved passage on its page: what was noted beside it, and how surely it stands here. */
import type { Span } from '../../../lib/analysis.ts';
import { langTag } from '../../../lib/extension/locale.ts';
import type { SavedDetail } from '../../../lib/extension/save.ts';
import type { Anchored, DifferenceRun } from '../../../lib/notebook/anchor/types.ts';
import type { ReportRef } from '../../../lib/passage.ts';
import { type CardView, tool } from '../card.ts';
import { el } from '../dom.ts';
import type { LooseCard } from '../passage-card.ts';
import type { Desk } from '../saving.ts';
import css from './saving.css?inline';

/** What the card asks of its surroundings. */
export interface SavedCardPorts {
  /** Null where the notebook knows no such passage of this page, or does not answer. */
  detail(id: string, report: ReportRef | null): Promise<SavedDetail | null>;
  /** Opens the notebook at a passage. */
  open(id: string): Promise<boolean>;
  remove(): void;
}

/** Units of the passage that head its card: two lines. */
const FIRST_WORDS = 60;

/** What was and what is, one after the other: removed and added words are said to be so. */
function differenceView(
  runs: readonly DifferenceRun[],
  labels: { removed: string; added: string },
): HTMLElement {
  const line = el('p', 'difference', { lang: 'zh-CN' });
  for (const { kind, text } of runs) {
    if (kind === 'same') line.append(text);
    else
      line.append(el(kind === 'added' ? 'ins' : 'del', '', {}, el('span', 'unseen', {}, labels[kind]), text));
  }
  return line;
}

export class SavedCard implements LooseCard {
  readonly id: string;
  readonly passage = null;
  readonly span: Span | null;
  readonly spoken: string;
  readonly #detail: SavedDetail;
  readonly #place: Anchored;
  readonly #desk: Desk;
  readonly #ports: SavedCardPorts;
  readonly #close: () => void;

  constructor(detail: SavedDetail, place: Anchored, desk: Desk, ports: SavedCardPorts, close: () => void) {
    this.id = `saved:${detail.id}`;
    this.span = place.span;
    this.#detail = detail;
    this.#place = place;
    this.#desk = desk;
    this.#ports = ports;
    this.#close = close;
    const { note, tags } = detail;
    this.spoken = desk.t('saved.spoken', {
      text: this.#title(),
      note: [note, ...tags].filter(Boolean).join('；'),
    });
  }

  ready(): Promise<void> {
    return Promise.resolve();
  }

  stale(): void {
    // Its place is gone, and the card with it.
  }

  #title(): string {
    const text = this.#detail.text.replaceAll('\n', ' ');
    return text.length > FIRST_WORDS ? `${text.slice(0, FIRST_WORDS).toWellFormed()}…` : text;
  }

  #button(label: string, run: () => void): HTMLButtonElement {
    const button = el('button', 'link', { type: 'button' }, label);
    button.addEventListener('click', run);
    return button;
  }

  #state(): (HTMLElement | null)[] {
    const { t } = this.#desk;
    const { state, difference } = this.#place;
    if (state !== 'moved' && state !== 'changed') return [];
    const labels = { removed: t('saved.removed'), added: t('saved.added') };
    return [
      el('p', `state ${state}`, {}, t(`saved.${state}`)),
      state === 'changed' && difference ? differenceView(difference, labels) : null,
    ];
  }

  #body(): HTMLElement {
    const { t } = this.#desk;
    const { note, tags, created } = this.#detail;
    const day = new Intl.DateTimeFormat(langTag(t.language), { dateStyle: 'long' }).format(new Date(created));
    const lines = note.split('\n').map((line) => el('p', '', {}, line));
    return el(
      'div',
      'body',
      {},
      ...this.#state(),
      note === '' ? null : el('div', 'noted', { role: 'group', 'aria-label': t('saved.note') }, ...lines),
      tags.length === 0
        ? null
        : el('ul', 'tags', { 'aria-label': t('saved.tags') }, ...tags.map((tag) => el('li', '', {}, tag))),
      el('p', 'when', {}, t(note === '' && tags.length === 0 ? 'saved.when.bare' : 'saved.when', { day })),
    );
  }

  view(): CardView {
    const { t, surface } = this.#desk;
    const { colour, id } = this.#detail;
    surface.wear(css);
    const body = this.#body();
    const element = el(
      'div',
      'zhengdu card passage kept',
      { role: 'dialog', 'aria-labelledby': 'eyebrow title', tabindex: '-1', lang: langTag(t.language) },
      el('div', 'grip', { 'aria-hidden': 'true' }),
      el(
        'div',
        'head',
        {},
        el(
          'div',
          'titles',
          {},
          el('p', `eyebrow ${colour}`, { id: 'eyebrow' }, t('saved.title')),
          el('h2', 'title words', { id: 'title', lang: 'zh-CN' }, this.#title()),
        ),
        el('div', 'tools', {}, tool('close', t('card.close'), this.#close)),
      ),
      body,
      el(
        'div',
        'foot',
        {},
        el(
          'div',
          'actions',
          {},
          this.#button(t('saved.open'), () => {
            this.#close();
            void this.#ports.open(id);
          }),
          this.#button(t('saved.remove'), () => this.#ports.remove()),
        ),
      ),
    );
    return { element, body, setPinned: () => {} };
  }
}
