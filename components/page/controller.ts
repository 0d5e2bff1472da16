import { type Language, type PageKey, pageText, type Translate } from '../../lib/extension/locale.ts';
import type { PageCommand } from '../../lib/extension/protocol.ts';
import type { Settings } from '../../lib/extension/settings.ts';
import {
  type CardEffect,
  type CardEvent,
  type CardMachine,
  START,
  shownMark,
  step,
} from '../../lib/page/card-machine.ts';
import type { Point } from '../../lib/page/geometry.ts';
import { neighbour } from '../../lib/page/marks.ts';
import type { Passage } from '../../lib/passage.ts';
import { cardView } from './card.ts';
import { contentOf, type PageCard, type PageSource, spokenContent } from './content.ts';
import { linesOf, markFromPoint, offsetInView } from './hit.ts';
import type { Painter } from './painter.ts';
import type { CardPlace } from './passage.ts';
import type { PassageCard } from './passage-card.ts';
import { NARROW, watchPointer } from './pointer.ts';
import { RelatedCards, type RelatedPorts } from './related-cards.ts';
import type { RelatedRow } from './related-row.ts';
import { inView, scrollToRanges, UPPER } from './scroll.ts';
import { Surface } from './surface.ts';

/** What a page's cards are made from. */
export interface Knowledge {
  source: PageSource;
  settings: Settings;
  language: Language;
}

/** What the cards ask of the page's reader. */
export interface ControllerPorts extends RelatedPorts {
  /** False after the extension was updated or removed. */
  alive(): boolean;
  /** Another card is open, or none: somebody may follow what is being read. */
  changed(): void;
}

/** Runs the card machine on a page: its events from pointer and keyboard, its effects on the surface. */
export class CardController {
  readonly #painter: Painter;
  readonly #ports: ControllerPorts;
  readonly #surface: Surface;
  readonly #related: RelatedCards;
  #machine: CardMachine = START;
  #knowledge: Knowledge;
  #t: Translate<PageKey>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #content: PageCard | null = null;
  /** The card of a passage that was asked for last. */
  #passage: PassageCard | null = null;
  #at: Point | null = null;
  /** The mark that the keyboard commands move from. */
  #current: string | null = null;

  constructor(painter: Painter, knowledge: Knowledge, ports: ControllerPorts, signal: AbortSignal) {
    this.#painter = painter;
    this.#ports = ports;
    this.#knowledge = knowledge;
    this.#t = pageText(knowledge.language);
    this.#surface = new Surface({
      lines: () => linesOf(painter.rangesOf(shownMark(this.#machine.state) ?? '')),
      language: () => this.#knowledge.language,
      theme: () => this.#knowledge.settings.theme,
      pin: () => this.send({ type: 'pin' }),
      close: () => this.send({ type: 'dismiss' }),
      lost: () => this.send({ type: 'lost' }),
      outOfSight: () => this.send({ type: 'out-of-sight' }),
    });
    this.#related = new RelatedCards(this.#surface, ports);
    watchPointer(
      {
        markAt: (point) => markFromPoint(painter, point),
        host: () => this.#surface.host,
        safe: (point) => this.#surface.safe(point),
        onWord: (point) => this.#surface.leaveFrom(point),
        shown: () => shownMark(this.#machine.state),
        hovers: () => this.#knowledge.settings.open === 'hover',
        send: (event, at) => this.send(event, at),
        alive: ports.alive,
      },
      signal,
    );
    window.addEventListener('keydown', (event) => this.#onKey(event), { capture: true, signal });
    signal.addEventListener('abort', () => {
      this.send({ type: 'lost' });
      clearTimeout(this.#timer);
    });
  }

  /** Takes new knowledge of the page; a card of the old knowledge goes, when it would say something else. */
  learn(knowledge: Knowledge): void {
    const { settings, language } = this.#knowledge;
    this.#knowledge = knowledge;
    this.#t = pageText(knowledge.language);
    if (language !== knowledge.language || settings.theme !== knowledge.settings.theme)
      this.send({ type: 'lost' });
  }

  /** The painter painted again: follows the mark of the open card to its new id, or closes the card. */
  repainted(): void {
    const shown = shownMark(this.#machine.state);
    const lit = this.#painter.lit;
    if (shown === null || lit === shown) return;
    if (shown === this.#passage?.id) {
      // What was asked and found is still worth reading.
      if (this.#passage.passage?.span && this.#painter.held === null) this.#passage.stale();
      return;
    }
    this.send(lit === null ? { type: 'lost' } : { type: 'renamed', from: shown, to: lit });
  }

  /** What the open card speaks of, for who asks what is being read. */
  get place(): CardPlace {
    const shown = shownMark(this.#machine.state) ?? '';
    if (shown === this.#passage?.id) return this.#passage.passage && { passage: this.#passage.passage };
    const mark = this.#painter.mark(shown);
    return mark && { span: mark.span };
  }

  /** Opens the card of a passage; null says that there is none. `ranges`: where it stands on the page. */
  openPassage(passage: Passage | null, ranges: readonly Range[]): void {
    const card = this.#related.passageCard(passage, ranges, this.#t, () => this.send({ type: 'dismiss' }));
    this.#passage = card;
    this.send({ type: 'passage', mark: card.id });
  }

  /** A keyboard command of the browser. False where there is no mark to go to. */
  command(command: PageCommand): boolean {
    const shown = shownMark(this.#machine.state);
    if (command === 'open-card' && shown !== null && shown === this.#passage?.id) {
      this.send({ type: 'key', mark: shown, focus: true });
      return true;
    }
    const marks = this.#painter.marks.filter(({ id }) => inPage(this.#painter, id));
    const known = this.#painter.mark(shown ?? '') ? shown : this.#current;
    const from = offsetInView(this.#painter, 0.02);
    const here = known !== null && this.#painter.rangesOf(known).length > 0 ? known : null;
    const mark =
      command === 'open-card' && here !== null
        ? this.#painter.mark(here)
        : neighbour(marks, here, command === 'previous-mark' ? -1 : 1, from);
    if (!mark) return false;
    this.#current = mark.id;
    if (!inView(this.#painter.rangesOf(mark.id)))
      scrollToRanges(this.#painter.rangesOf(mark.id), UPPER, false);
    this.send({ type: 'key', mark: mark.id, focus: command === 'open-card' });
    return true;
  }

  /** Puts an event to the machine and does what it says. */
  send(event: CardEvent, at: Point | null = null): void {
    if (at) this.#at = at;
    const [machine, effects] = step(this.#machine, event);
    const before = shownMark(this.#machine.state);
    this.#machine = machine;
    for (const effect of effects) this.#run(effect, before);
    if (shownMark(machine.state) !== before) this.#ports.changed();
  }

  #run(effect: CardEffect, before: string | null): void {
    switch (effect.type) {
      case 'timer':
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.send({ type: 'timer', token: effect.token }), effect.delay);
        break;
      case 'ask':
        this.#ask(effect.mark, effect.token);
        break;
      case 'show':
        if (effect.mark === this.#passage?.id) this.#showPassage(this.#passage);
        else this.#show(effect);
        break;
      case 'pin':
        this.#surface.setPinned(effect.pinned);
        break;
      case 'focus':
        this.#surface.focus();
        break;
      case 'hide':
        if (before !== null && this.#painter.mark(before)) this.#current = before;
        this.#related.rest();
        this.#painter.light(null);
        this.#painter.hold(null);
        this.#surface.hide();
        break;
    }
  }

  #ask(id: string, token: number): void {
    if (id === this.#passage?.id) {
      void this.#passage.ready().then(() => this.send({ type: 'answer', token, found: true }));
      return;
    }
    const mark = this.#painter.mark(id);
    this.#content = mark ? contentOf(mark, this.#knowledge.source, this.#knowledge.language) : null;
    this.send({ type: 'answer', token, found: this.#content !== null });
  }

  #show({ mark: id, as, by }: CardEffect & { type: 'show' }): void {
    const content = this.#content;
    const mark = this.#painter.mark(id);
    if (!content || !mark) return;
    const byKey = by === 'key' || by === 'key-focus';
    this.#current = id;
    this.#painter.hold(null);
    this.#painter.light(id);
    const row = this.#rowOf(mark.span);
    const actions = { pin: () => this.send({ type: 'pin' }), close: () => this.send({ type: 'dismiss' }) };
    this.#surface.show({
      view: cardView(content, this.#t, actions, row),
      form: as === 'sheet' ? 'sheet' : 'card',
      pinned: as === 'pinned',
      at: byKey ? null : this.#at,
      announce:
        by === 'key'
          ? this.#t('card.announce.hint', { title: content.title, text: spokenContent(content) })
          : null,
    });
    this.#related.lookSoon(row);
    if (by === 'key-focus') this.#surface.focus();
  }

  /** The row of a mark's card: opening its list keeps the card open. */
  #rowOf(span: readonly [number, number]): RelatedRow {
    return this.#related.row(span, this.#t, (open) => {
      const { name } = this.#machine.state;
      if (open && (name === 'open' || name === 'leaving')) this.send({ type: 'pin' });
    });
  }

  #showPassage(card: PassageCard): void {
    this.#related.rest();
    this.#painter.light(null);
    this.#painter.hold(card.passage?.span ?? null);
    this.#surface.show({
      view: card.view(),
      form: innerWidth < NARROW ? 'sheet' : 'card',
      beside: card.box,
      pinned: true,
      at: null,
      announce: null,
    });
    this.#surface.focus();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    const shown = shownMark(this.#machine.state) !== null;
    this.send({ type: 'dismiss' });
    // The page gets its Escape unless it closed something of ours.
    if (!shown) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

const inPage = (painter: Painter, id: string): boolean =>
  painter.rangesOf(id).some((range) => !range.collapsed && range.startContainer.isConnected);
