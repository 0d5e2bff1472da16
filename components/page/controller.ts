import type { Span } from '../../lib/analysis.ts';
import type { Language, PageKey, Translate } from '../../lib/extension/locale.ts';
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
import type { Point, Rect } from '../../lib/page/geometry.ts';
import { neighbour } from '../../lib/page/marks.ts';
import type { Passage } from '../../lib/passage.ts';
import { cardView } from './card.ts';
import { contentOf, type PageCard, type PageSource, spokenContent } from './content.ts';
import { linesOf, markFromPoint, offsetInView } from './hit.ts';
import type { Painter } from './painter.ts';
import type { CardPlace } from './passage.ts';
import type { LooseCard } from './passage-card.ts';
import { NARROW, watchPointer } from './pointer.ts';
import { RelatedCards, type RelatedPorts } from './related-cards.ts';
import type { RelatedRow } from './related-row.ts';
import type { SavedPassages } from './saved.ts';
import { inView, scrollToRanges, UPPER } from './scroll.ts';
import { Surface } from './surface.ts';

/** What a page's cards are made from. */
export interface Knowledge {
  source: PageSource;
  settings: Settings;
  language: Language;
  t: Translate<PageKey>;
}

/** What the cards ask of the page's reader. */
export interface ControllerPorts extends RelatedPorts {
  /** False after the extension was updated or removed. */
  alive(): boolean;
  /** Another card is open, or none: somebody may follow what is being read. */
  changed(): void;
  /** The passages of the page that were saved. */
  saved: Pick<SavedPassages, 'at' | 'marks' | 'rangesOf'>;
  /** The card of one of them; null where it cannot be made. */
  savedCard(id: string, close: () => void): Promise<LooseCard | null>;
}

/** What the card machine knows a saved passage by. */
const SAVED = 'saved:';
const savedId = (mark: string): string | null => (mark.startsWith(SAVED) ? mark.slice(SAVED.length) : null);

/** Runs the card machine on a page: its events from pointer and keyboard, its effects on the surface. */
export class CardController {
  readonly #painter: Painter;
  readonly #ports: ControllerPorts;
  /** Where cards and notices are shown. */
  readonly surface: Surface;
  readonly #related: RelatedCards;
  #machine: CardMachine = START;
  #knowledge: Knowledge;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #content: PageCard | null = null;
  /** The card that was asked for last of those that hang on no mark of the painter's. */
  #loose: LooseCard | null = null;
  #at: Point | null = null;
  /** The mark that the keyboard commands move from. */
  #current: string | null = null;

  constructor(painter: Painter, knowledge: Knowledge, ports: ControllerPorts, signal: AbortSignal) {
    this.#painter = painter;
    this.#ports = ports;
    this.#knowledge = knowledge;
    this.surface = new Surface({
      lines: () => this.#lines(),
      language: () => this.#knowledge.language,
      theme: () => this.#knowledge.settings.theme,
      pin: () => this.send({ type: 'pin' }),
      close: () => this.send({ type: 'dismiss' }),
      lost: () => this.send({ type: 'lost' }),
      outOfSight: () => this.send({ type: 'out-of-sight' }),
    });
    this.#related = new RelatedCards(this.surface, ports);
    watchPointer(
      {
        markAt: (point) => markFromPoint(painter, point),
        pressedAt: (point) => markFromPoint(painter, point) ?? this.#savedAt(point),
        host: () => this.surface.host,
        safe: (point) => this.surface.safe(point),
        onWord: (point) => this.surface.leaveFrom(point),
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

  get t(): Translate<PageKey> {
    return this.#knowledge.t;
  }

  /** The saved passage under a point, as the machine knows it. Pointing alone opens none: it may be a whole page. */
  #savedAt(point: Point): { id: string } | null {
    const saved = this.#ports.saved.at(point);
    return saved && { id: `${SAVED}${saved.id}` };
  }

  #rangesOf(id: string): readonly Range[] {
    const saved = savedId(id);
    return saved === null ? this.#painter.rangesOf(id) : this.#ports.saved.rangesOf(saved);
  }

  /** The lines of the mark whose card is shown. */
  #lines(): Rect[] {
    return linesOf(this.#rangesOf(shownMark(this.#machine.state) ?? ''));
  }

  /** Takes new knowledge of the page; a card of the old knowledge goes, when it would say something else. */
  learn(knowledge: Knowledge): void {
    const { settings, language } = this.#knowledge;
    this.#knowledge = knowledge;
    if (language !== knowledge.language || settings.theme !== knowledge.settings.theme)
      this.send({ type: 'lost' });
  }

  /** The painter painted again: follows the mark of the open card to its new id, or closes the card. */
  repainted(): void {
    const shown = shownMark(this.#machine.state);
    const lit = this.#painter.lit;
    if (shown === null || lit === shown) return;
    if (shown === this.#loose?.id) {
      // What was asked and found is still worth reading.
      if (this.#loose.span && this.#painter.held === null) this.#loose.stale();
      return;
    }
    this.send(lit === null ? { type: 'lost' } : { type: 'renamed', from: shown, to: lit });
  }

  /** What the open card speaks of, for who asks what is being read. */
  get place(): CardPlace {
    const shown = shownMark(this.#machine.state) ?? '';
    if (shown === this.#loose?.id) {
      const { passage, span } = this.#loose;
      return passage ? { passage } : span && { span };
    }
    const mark = this.#painter.mark(shown);
    return mark && { span: mark.span };
  }

  /** Opens the card of a passage; null says that there is none. `ranges`: where it stands on the page. */
  openPassage(passage: Passage | null, ranges: readonly Range[]): void {
    const card = this.#related.passageCard(passage, ranges, this.#knowledge.t, () =>
      this.send({ type: 'dismiss' }),
    );
    this.#loose = card;
    this.send({ type: 'passage', mark: card.id });
  }

  /** A keyboard command of the browser. False where there is no mark to go to. */
  command(command: PageCommand): boolean {
    const shown = shownMark(this.#machine.state);
    if (command === 'open-card' && shown !== null && shown === this.#loose?.id) {
      this.send({ type: 'key', mark: shown, focus: true });
      return true;
    }
    const marks = this.#places().filter(({ id }) => inPage(this.#rangesOf(id)));
    const isPlace = (id: string | null): id is string => id !== null && this.#rangesOf(id).length > 0;
    const known = isPlace(shown) ? shown : this.#current;
    const from = offsetInView(this.#painter, 0.02);
    const here = isPlace(known) ? known : null;
    const mark =
      command === 'open-card' && here !== null
        ? { id: here }
        : neighbour(marks, here, command === 'previous-mark' ? -1 : 1, from);
    if (!mark) return false;
    this.#current = mark.id;
    const ranges = this.#rangesOf(mark.id);
    if (!inView(ranges)) scrollToRanges(ranges, UPPER, false);
    this.send({ type: 'key', mark: mark.id, focus: command === 'open-card' });
    return true;
  }

  /** Marks and saved passages in reading order. */
  #places(): { id: string; span: Span }[] {
    const saved = this.#ports.saved.marks.map(({ id, span }) => ({ id: `${SAVED}${id}`, span }));
    if (saved.length === 0) return [...this.#painter.marks];
    return [...this.#painter.marks, ...saved].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
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
        if (effect.mark === this.#loose?.id) this.#showLoose(this.#loose, effect);
        else this.#show(effect);
        break;
      case 'pin':
        this.surface.setPinned(effect.pinned);
        break;
      case 'focus':
        this.surface.focus();
        break;
      case 'hide':
        if (before !== null && this.#rangesOf(before).length > 0) this.#current = before;
        this.#related.rest();
        this.#painter.light(null);
        this.#painter.hold(null);
        this.surface.hide();
        break;
    }
  }

  #ask(id: string, token: number): void {
    const saved = savedId(id);
    if (saved !== null) {
      void this.#ports
        .savedCard(saved, () => this.send({ type: 'dismiss' }))
        .then((card) => {
          if (card) this.#loose = card;
          this.send({ type: 'answer', token, found: card !== null });
        });
      return;
    }
    if (id === this.#loose?.id) {
      void this.#loose.ready().then(() => this.send({ type: 'answer', token, found: true }));
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
    const actions = {
      pin: () => this.send({ type: 'pin' }),
      close: () => this.send({ type: 'dismiss' }),
      save: () => this.#ports.save(this.#ports.sentence(mark.span)),
    };
    this.surface.show({
      view: cardView(content, this.#knowledge.t, actions, row),
      form: as === 'sheet' ? 'sheet' : 'card',
      pinned: as === 'pinned',
      at: byKey ? null : this.#at,
      announce:
        by === 'key'
          ? this.#knowledge.t('card.announce.hint', { title: content.title, text: spokenContent(content) })
          : null,
    });
    this.#related.lookSoon(row);
    if (by === 'key-focus') this.surface.focus();
  }

  /** The row of a mark's card: opening its list keeps the card open. */
  #rowOf(span: readonly [number, number]): RelatedRow {
    return this.#related.row(span, this.#knowledge.t, (open) => {
      const { name } = this.#machine.state;
      if (open && (name === 'open' || name === 'leaving')) this.send({ type: 'pin' });
    });
  }

  #showLoose(card: LooseCard, { mark, as, by }: CardEffect & { type: 'show' }): void {
    this.#related.rest();
    this.#painter.light(null);
    this.#painter.hold(card.span);
    if (savedId(mark) !== null) this.#current = mark;
    this.surface.show({
      view: card.view(),
      form: as === 'sheet' || innerWidth < NARROW ? 'sheet' : 'card',
      ...('box' in card ? { beside: card.box ?? null } : {}),
      pinned: true,
      at: by === 'pointer' ? this.#at : null,
      announce: by === 'key' ? (card.spoken ?? null) : null,
    });
    if (by === 'key-focus') this.surface.focus();
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

const inPage = (ranges: readonly Range[]): boolean =>
  ranges.some((range) => !range.collapsed && range.startContainer.isConnected);
