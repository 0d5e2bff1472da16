/** Saves from a page and tells what comes of it. A passage that could not be saved stays at hand. */
import type { PageKey, Translate } from '../../../lib/extension/locale.ts';
import type { SaveOutcome, SaveTrouble, savePassage, undoWrite } from '../../../lib/extension/save.ts';
import { newId } from '../../../lib/notebook/store/ids.ts';
import type { PassageDraft } from '../../../lib/notebook/types.ts';
import { takePassage } from '../../../lib/page/cite.ts';
import type { Passage } from '../../../lib/passage.ts';
import { copyText } from '../copy.ts';
import type { LooseCard } from '../passage-card.ts';
import type { Desk, SaveAsked, Saving } from '../saving.ts';
import { draftFor, type Found } from './draft.ts';
import { Notice, type Said } from './notice.ts';
import { SavedCard, type SavedCardPorts } from './saved-card.ts';

/** Milliseconds after which a save that is still under way says so. */
const SLOW = 400;
/** Units of the passage that a notice shows. */
const FIRST_WORDS = 40;

/** The background's side. */
export interface SaverPorts extends Omit<SavedCardPorts, 'remove'> {
  save: typeof savePassage;
  undo: typeof undoWrite;
  /** What removes a passage of this page; `null` where it did. */
  remove(id: string, desk: Desk, operation: string): Promise<SaveTrouble | null>;
  /** A private window, whose reader expects nothing to stay. */
  isPrivate(): boolean;
  /** False after the extension was updated or removed. */
  alive(): boolean;
}

const wordsOf = ({ quote: { text } }: PassageDraft): string => {
  const line = text.replaceAll('\n', ' ');
  return line.length > FIRST_WORDS ? `${line.slice(0, FIRST_WORDS).toWellFormed()}…` : line;
};

export class Saver implements Saving {
  readonly #ports: SaverPorts;
  readonly #notice = new Notice();
  /** Grows with each deed: what is late speaks over nothing newer. */
  #turn = 0;

  constructor(ports: SaverPorts) {
    this.#ports = ports;
  }

  save(desk: Desk, asked: SaveAsked): boolean {
    const found = draftFor(desk, asked);
    if (found.ok) void this.#keep(desk, found, newId());
    else this.#say(desk, this.#failed(desk, found.trouble, null));
    return true;
  }

  async savePassage(desk: Desk, passage: Passage): Promise<SaveOutcome> {
    const found = draftFor(desk, { passage });
    if (!found.ok) return { kind: 'failed', trouble: found.trouble };
    return this.#write(found, newId());
  }

  async card(desk: Desk, id: string, close: () => void): Promise<LooseCard | null> {
    const place = desk.saved.anchored(id);
    const detail = place && (await this.#ports.detail(id, desk.report));
    if (!detail || !place?.span) return null;
    const remove = () => {
      close();
      void this.#remove(desk, id, newId());
    };
    return new SavedCard(detail, place, desk, { ...this.#ports, remove }, close);
  }

  async #write({ draft, part }: Found & { ok: true }, operation: string): Promise<SaveOutcome> {
    if (!this.#ports.alive()) return { kind: 'failed', trouble: 'updated' };
    return this.#ports.save(draft, part, operation);
  }

  /** Does something and says how it went; says that it is under way where it takes its time. */
  async #do(desk: Desk, slow: PageKey, work: () => Promise<Said>): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const timer = setTimeout(
      () => turn === this.#turn && this.#say(desk, { text: desk.t(slow), pending: true, actions: [] }),
      SLOW,
    );
    const said = await work();
    clearTimeout(timer);
    // A failure is told whatever else was done meanwhile.
    if (turn === this.#turn || said.failed) this.#say(desk, said);
  }

  #say(desk: Desk, said: Said): void {
    this.#notice.show(desk, said);
  }

  #keep(desk: Desk, found: Found & { ok: true }, operation: string): Promise<void> {
    const { t } = desk;
    const words = wordsOf(found.draft);
    return this.#do(desk, 'save.saving', async () => {
      const outcome = await this.#write(found, operation);
      if (outcome.kind === 'failed')
        return this.#failed(desk, outcome.trouble, found.draft, () => this.#keep(desk, found, operation));
      const open = { label: t('save.open'), run: () => this.#open(outcome.id) };
      if (outcome.kind === 'duplicate') return { text: t('save.already'), words, actions: [open] };
      const undo = { label: t('save.undo'), run: () => void this.#undo(desk, operation, 'save.undone') };
      const done = this.#ports.isPrivate() ? 'save.done.private' : 'save.done';
      return { text: t(done), words, actions: [undo, open] };
    });
  }

  #open(id: string): void {
    this.#notice.hide();
    void this.#ports.open(id);
  }

  #undo(desk: Desk, target: string, done: 'save.undone' | 'save.back', operation = newId()): Promise<void> {
    const { t } = desk;
    return this.#do(desk, 'save.undoing', async () => {
      const trouble = await this.#ports.undo(target, operation);
      if (trouble === null) return { text: t(done), actions: [] };
      const again = { label: t('save.retry'), run: () => void this.#undo(desk, target, done, operation) };
      return {
        text: t('save.undo.failed', { why: this.#why(trouble, t) }),
        failed: true,
        actions: trouble === 'changed' ? [] : [again],
      };
    });
  }

  #remove(desk: Desk, id: string, operation: string): Promise<void> {
    const { t } = desk;
    return this.#do(desk, 'save.removing', async () => {
      const trouble = await this.#ports.remove(id, desk, operation);
      if (trouble === null) {
        const undo = { label: t('save.undo'), run: () => void this.#undo(desk, operation, 'save.back') };
        return { text: t('save.removed'), actions: [undo] };
      }
      const again = { label: t('save.retry'), run: () => void this.#remove(desk, id, operation) };
      return {
        text: t('save.remove.failed', { why: this.#why(trouble, t) }),
        failed: true,
        actions: [again],
      };
    });
  }

  #why = (trouble: SaveTrouble, t: Translate<PageKey>): string => t(`save.trouble.${trouble}`);

  /** A failure with what can be done: again, unless that cannot help, and copying what was to be saved. */
  #failed(desk: Desk, trouble: SaveTrouble, draft: PassageDraft | null, retry?: () => Promise<void>): Said {
    const { t, surface } = desk;
    const hopeless = trouble === 'updated' || trouble === 'too-long' || trouble === 'nothing';
    const again = { label: t('save.retry'), run: () => void retry?.() };
    const copy = {
      label: t('save.copy'),
      run: async (button: HTMLButtonElement) => {
        const { source, section, quote } = draft as PassageDraft;
        const taken = takePassage({ text: quote.text, section, report: source.report } as Passage, {
          title: source.title,
          url: source.url || location.href,
          day: source.accessed,
        });
        const copied = surface.root !== null && (await copyText(taken, surface.root));
        button.textContent = t(copied ? 'source.copied' : 'source.copy.failed');
        surface.announce(button.textContent);
      },
    };
    return {
      text: t('save.failed', { why: this.#why(trouble, t) }),
      ...(draft && { words: wordsOf(draft) }),
      failed: true,
      actions: [...(retry && !hopeless ? [again] : []), ...(draft ? [copy] : [])],
    };
  }
}
