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
import { contentOf, type PageCard, type PageSource } from './content.ts';
import { linesOf, markFromPoint, offsetInView } from './hit.ts';
import type { Painter } from './painter.ts';
import type { CardPlace } from './passage.ts';
import { watchPointer } from './pointer.ts';
import { inView, scrollToRanges, UPPER } from './scroll.ts';
import { Surface } from './surface.ts';

/** What a page's cards are made from. */
export interface Knowledge {
  source: PageSource;
  settings: Settings;
  language: Language;
}

/** Runs the card machine on a page: its events from pointer and keyboard, its effects on the surface. */
export class CardController {
  readonly #painter: Painter;
  readonly #surface: Surface;
  #machine: CardMachine = START;
  #knowledge: Knowledge;
  #t: Translate<PageKey>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #content: PageCard | null = null;
  #at: Point | null = null;
  /** The mark that the keyboard commands move from. */
  #current: string | null = null;

  constructor(painter: Painter, knowledge: Knowledge, alive: () => boolean, signal: AbortSignal) {
    this.#painter = painter;
    this.#knowledge = knowledge;
    this.#t = pageText(knowledge.language);
    this.#surface = new Surface({
      lines: () => linesOf(painter.rangesOf(shownMark(this.#machine.state) ?? '')),
      t: () => this.#t,
      theme: () => this.#knowledge.settings.theme,
      pin: () => this.send({ type: 'pin' }),
      close: () => this.send({ type: 'dismiss' }),
      lost: () => this.send({ type: 'lost' }),
      outOfSight: () => this.send({ type: 'out-of-sight' }),
    });
    watchPointer(
      {
        markAt: (point) => markFromPoint(painter, point),
        host: () => this.#surface.host,
        safe: (point) => this.#surface.safe(point),
        onWord: (point) => this.#surface.leaveFrom(point),
        shown: () => shownMark(this.#machine.state),
        hovers: () => this.#knowledge.settings.open === 'hover',
        send: (event, at) => this.send(event, at),
        alive,
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
    this.send(lit === null ? { type: 'lost' } : { type: 'renamed', from: shown, to: lit });
  }

  /** What the open card speaks of, for who asks what is being read. */
  get place(): CardPlace {
    const mark = this.#painter.mark(shownMark(this.#machine.state) ?? '');
    return mark && { span: mark.span };
  }

  /** A keyboard command of the browser. False where there is no mark to go to. */
  command(command: PageCommand): boolean {
    const marks = this.#painter.marks.filter(({ id }) => inPage(this.#painter, id));
    const known = shownMark(this.#machine.state) ?? this.#current;
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
  }

  #run(effect: CardEffect, before: string | null): void {
    switch (effect.type) {
      case 'timer':
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.send({ type: 'timer', token: effect.token }), effect.delay);
        break;
      case 'ask': {
        const mark = this.#painter.mark(effect.mark);
        this.#content = mark ? contentOf(mark, this.#knowledge.source, this.#knowledge.language) : null;
        this.send({ type: 'answer', token: effect.token, found: this.#content !== null });
        break;
      }
      case 'show': {
        if (!this.#content) break;
        const byKey = effect.by === 'key' || effect.by === 'key-focus';
        this.#current = effect.mark;
        this.#painter.light(effect.mark);
        this.#surface.show({
          content: this.#content,
          form: effect.as === 'sheet' ? 'sheet' : 'card',
          pinned: effect.as === 'pinned',
          at: byKey ? null : this.#at,
          announce: effect.by === 'key',
        });
        if (effect.by === 'key-focus') this.#surface.focus();
        break;
      }
      case 'pin':
        this.#surface.setPinned(effect.pinned);
        break;
      case 'focus':
        this.#surface.focus();
        break;
      case 'hide':
        if (before !== null) this.#current = before;
        this.#painter.light(null);
        this.#surface.hide();
        break;
    }
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
