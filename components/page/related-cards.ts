/** What is related, in the cards of a page: the card of a passage, and the row in the cards of marks. */
import type { Span } from '../../lib/analysis.ts';
import type { PageKey, Translate } from '../../lib/extension/locale.ts';
import type { OpenReport, Result, SourceShown } from '../../lib/extension/protocol.ts';
import { takePassage } from '../../lib/page/cite.ts';
import { Lookups } from '../../lib/page/lookup.ts';
import type { Passage, RelatedAnswer, StatementMark } from '../../lib/passage.ts';
import { copyText } from './copy.ts';
import { linesOf } from './hit.ts';
import { PassageCard } from './passage-card.ts';
import { RelatedRow } from './related-row.ts';
import type { RelatedActions } from './related-view.ts';
import { boxOf } from './scroll.ts';
import { titleOf } from './source.ts';
import type { Surface } from './surface.ts';

/** Milliseconds after a card opened before its row asks: a card that is passed over asks nothing. */
const LOOK_DELAY = 180;

/** Today as an ISO date, by the reader's clock. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** The background's side. */
export interface RelatedPorts {
  related(passage: Passage, limit: number): Promise<Result<RelatedAnswer>>;
  openReports(): Promise<Result<OpenReport[]>>;
  openSource(report: string, mark: StatementMark): Promise<Result<SourceShown>>;
  /** Null where no card can open the side panel. */
  openPanel: (() => Promise<Result<boolean>>) | null;
  /** Saves a passage. False where that cannot even be tried. */
  save(passage: Passage | null): Promise<boolean>;
  /** The passage of a place on the page: the sentence around it. */
  sentence(span: Span): Passage | null;
}

export class RelatedCards {
  readonly #surface: Surface;
  readonly #ports: RelatedPorts;
  readonly #lookups: Lookups;
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(surface: Surface, ports: RelatedPorts) {
    this.#surface = surface;
    this.#ports = ports;
    this.#lookups = new Lookups({
      related: (passage, limit) => ports.related(passage, limit),
      async openReports() {
        const open = await ports.openReports();
        // Without it every source has its plain reference: nothing is lost but a short way.
        return new Set(open.ok ? open.value.map(({ report }) => report) : []);
      },
    });
  }

  #actions(): Omit<RelatedActions, 'retry'> {
    const surface = this.#surface;
    return {
      openSource: async ({ report, mark }) => {
        const shown = await this.#ports.openSource(report, mark);
        return shown.ok ? shown.value : null;
      },
      copy: async (text) => surface.root !== null && copyText(text, surface.root),
      openReports: () => this.#lookups.openReports(),
      announce: (text) => surface.announce(text),
    };
  }

  passageCard(
    passage: Passage | null,
    ranges: readonly Range[],
    t: Translate<PageKey>,
    close: () => void,
  ): PassageCard {
    this.#count += 1;
    const { openPanel } = this.#ports;
    return new PassageCard(this.#count, passage, boxOf(linesOf(ranges)), t, {
      ...this.#actions(),
      close,
      save: (said) => this.#ports.save(said),
      find: (asked) => this.#lookups.find(asked),
      taken: (said) => takePassage(said, { title: titleOf(document), url: location.href, day: today() }),
      openPanel:
        openPanel &&
        (() =>
          openPanel().then((opened) => {
            if (opened.ok && opened.value) close();
            return opened.ok && opened.value;
          })),
      resized: () => this.#surface.resized(),
    });
  }

  row(span: Span, t: Translate<PageKey>, onToggle: (open: boolean) => void): RelatedRow {
    const passage = this.#ports.sentence(span);
    return new RelatedRow(t, {
      ...this.#actions(),
      find: () =>
        passage ? this.#lookups.find(passage) : Promise.resolve({ name: 'empty', silent: 'empty' as const }),
      onToggle: (open) => {
        onToggle(open);
        this.#surface.resized();
      },
    });
  }

  /** Asks for a card's row once the card has been open for a moment. */
  lookSoon(row: RelatedRow): void {
    this.rest();
    this.#timer = setTimeout(() => void row.look(), LOOK_DELAY);
  }

  /** The card is gone: its row asks nothing any more. */
  rest(): void {
    clearTimeout(this.#timer);
  }
}
