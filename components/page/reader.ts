import type { Source, Span } from '../../lib/analysis.ts';
import type { Language, PageKey, Translate } from '../../lib/extension/locale.ts';
import {
  type Failure,
  LARGEST_TEXT,
  type PageCommand,
  type PageReading,
  type Reading,
  type Result,
} from '../../lib/extension/protocol.ts';
import type { Settings } from '../../lib/extension/settings.ts';
import type { Anchored } from '../../lib/notebook/anchor/types.ts';
import { marksOf } from '../../lib/page/marks.ts';
import { textOf } from '../../lib/page/note-text.ts';
import { pace } from '../../lib/page/pace.ts';
import { looseText, type PassagePage, passageOf, reportOf, sentenceAt } from '../../lib/page/passage.ts';
import type { Passage, StatementMark } from '../../lib/passage.ts';
import type { TextMap } from '../../lib/text/dom-map.ts';
import { HOST_ATTRIBUTE } from '../../lib/text/dom-walk.ts';
import { findMark } from '../../lib/text/rolling.ts';
import { CardController, type Knowledge } from './controller.ts';
import { Followers } from './follow.ts';
import { offsetInView } from './hit.ts';
import { Painter } from './painter.ts';
import { passageBeingRead, selectedPassage, selectedRange } from './passage.ts';
import type { RelatedPorts } from './related-cards.ts';
import { SavedPassages, type SavedPorts } from './saved.ts';
import type { Desk, Saving } from './saving.ts';
import { MIDDLE, scrollToRanges } from './scroll.ts';
import { sourceOf, titleOf } from './source.ts';

/** What a reader needs of the extension and of the text map; the tests and the demo bring their own. */
export interface ReaderPorts {
  analyze(source: Source & { asked: boolean }): Promise<Result<Reading>>;
  loadSettings(): Promise<Settings>;
  watchSettings(callback: (settings: Settings) => void): () => void;
  languageOf(choice: Settings['language']): Language;
  /** The strings of a language; null where the background does not answer. */
  wordsIn(language: Language): Promise<Translate<PageKey> | null>;
  /** What saves and shows what is saved, which comes when it is first needed; null where it cannot come. */
  saving(): Promise<Saving | null>;
  mapPage(page: Document, options: { signal: AbortSignal }): Promise<TextMap>;
  watchPage(page: Document, map: TextMap, onChange: (next: TextMap, changed: boolean) => void): () => void;
  /** False after the extension was updated or removed. */
  alive(): boolean;
  /** What is related: the background's side. */
  related: Omit<RelatedPorts, 'sentence' | 'save'>;
  /** What the notebook has of this page. */
  saved: SavedPorts;
}

/** Milliseconds between two looks at whether the page took our marks away. */
const HEAL = 500;
/** A second try when the background was just being started, milliseconds. */
const RETRY = 800;
/** Reads one page: maps it, has it analysed, paints it, answers for it, and leaves it whole when it goes. */
export class PageReader {
  readonly #ports: ReaderPorts;
  readonly #abort = new AbortController();
  #asked: boolean;
  /** The text that `#reading` was read from: its spans mean nothing in any other. */
  #map: TextMap | null = null;
  #reading: Reading | null = null;
  /** Why the page was not read, or null: a code for the popup. */
  failure: Failure['code'] | null = null;
  /** The page as it is now; read as soon as it may be. */
  #latest: TextMap | null = null;
  readonly #pace = pace();
  #due: ReturnType<typeof setTimeout> | undefined;
  #settings: Settings | null = null;
  #painter: Painter | null = null;
  #cards: CardController | null = null;
  readonly #saved: SavedPassages;
  #words: Promise<Translate<PageKey> | null> | null = null;
  #wordsIn: Language | null = null;
  /** Who is told of the passage being read. */
  readonly followers = new Followers(() => this.passage());
  #healed = 0;
  /** Grows with every repaint: an older one that is still under way stops. */
  #painting: AbortController | null = null;
  /** Settles when the page was read for the first time: the reading, or null when it could not be. */
  readonly ready: Promise<PageReading | null>;

  constructor(ports: ReaderPorts, asked: boolean) {
    // What a reader of an extension before the update could not take away itself.
    for (const host of document.querySelectorAll(`[${HOST_ATTRIBUTE}]`)) host.remove();
    this.#ports = ports;
    this.#saved = new SavedPassages(ports.saved);
    this.#asked = asked;
    this.ready = this.#start().catch(() => null);
  }

  /** Whether it still runs: false once the extension was updated or removed. Notices that itself. */
  alive = (): boolean => {
    if (this.#abort.signal.aborted) return false;
    if (this.#ports.alive()) return true;
    this.stop();
    return false;
  };

  /** Aborted when the reader stops, for whatever listens on its behalf. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** What was read, for the popup. Null while nothing is. */
  describe(): PageReading | null {
    const reading = this.#reading;
    const map = this.#map;
    if (!reading || !map) return null;
    const notes = reading.notes.map((note) => ({ ...note, text: textOf(map, note.definition) }));
    return { ...reading, notes, asked: this.#asked, title: document.title, url: location.href };
  }

  /** The reader of the page asked for it: reads it even if it was taken for something else. */
  async ask(): Promise<PageReading | null> {
    await this.ready;
    if (!this.#asked && this.#latest && this.alive()) {
      this.#asked = true;
      await this.#analyze(this.#latest);
    }
    return this.describe();
  }

  /** Scrolls to a span and lights it. False when it is not on the page. */
  showSpan(span: Span): boolean {
    const ranges = this.#map?.rangesOf(span) ?? [];
    if (!this.alive() || !scrollToRanges(ranges, MIDDLE, !document.hidden)) return false;
    const painter = this.#paintable();
    const flash = () => painter.flash(ranges);
    // A page behind another is about to come forward: nobody would see it before.
    if (!document.hidden) flash();
    else document.addEventListener('visibilitychange', flash, { once: true, signal: this.#abort.signal });
    return true;
  }

  /** The bundled report that the page is; null for any other and while nothing is read. */
  get bundled(): string | null {
    return this.#reading?.identity.bundled ?? null;
  }

  /** Whether the page was taken for a report, or read because somebody asked. */
  get isReport(): boolean {
    return this.#reading !== null && (this.#asked || this.#reading.identity.kind === 'report');
  }

  /** The passage being read; null where nothing is selected on a page that is no report. */
  passage(): Passage | null {
    const page = this.#page();
    const map = this.#map;
    if (!page || !map || !this.alive()) return null;
    if (!this.isReport) return selectedPassage(page, map);
    return passageBeingRead(page, map, this.#cards?.place ?? null);
  }

  /** Finds a statement by length and hash, scrolls there and lights it. False where it does not stand. */
  showStatement(mark: StatementMark): boolean {
    const [span] = findMark(this.#map?.text ?? '', mark);
    return span !== undefined && this.showSpan(span);
  }

  /** Opens the card of the passage being read, or of words that were selected outside the page's text. */
  async showRelated(text: string | null): Promise<boolean> {
    await this.ready;
    // A page that was taken for no report shows nothing until somebody asks.
    if (!this.#cards) await this.ask();
    const [page, map, cards] = [this.#page(), this.#map, this.#cards];
    if (!page || !map || !cards || !this.alive()) return false;
    const selected = selectedPassage(page, map);
    const loose = text === null ? null : looseText(text, 'selection');
    const passage = selected ?? loose ?? this.passage();
    const range = selected && selectedRange();
    cards.openPassage(passage, passage?.span ? map.rangesOf(passage.span) : range ? [range] : []);
    return true;
  }

  /** What saving works with; null while nothing is read. */
  get desk(): Desk | null {
    const [page, map, reading, cards] = [this.#page(), this.#map, this.describe(), this.#cards];
    if (!page || !map || !reading || !cards) return null;
    const { surface, t } = cards;
    const passage = () => this.passage();
    return { page, map, reading, surface, t, passage, saved: this.#saved, report: reportOf(page) };
  }

  /**
   * Has something saved, shown or made by the script that saves. Null where there is nothing to work with, or
   * nothing that could do it.
   */
  async withSaving<R>(work: (saving: Saving, desk: Desk) => R): Promise<Awaited<R> | null> {
    await this.ready;
    // A page that was taken for no report shows nothing until somebody asks.
    if (!this.#cards) await this.ask();
    const saving = this.alive() ? await this.#ports.saving() : null;
    const desk = this.desk;
    return saving && desk ? await work(saving, desk) : null;
  }

  command(command: PageCommand): boolean {
    return this.alive() && (this.#cards?.command(command) ?? false);
  }

  /** Leaves the page as it was. */
  stop(): void {
    this.#abort.abort();
    clearTimeout(this.#due);
    this.#painting?.abort();
    this.#painter?.clear();
    this.#saved.clear();
  }

  #page(): PassagePage | null {
    const map = this.#map;
    const reading = this.#reading;
    return map && reading && { text: map.text, breaks: map.breaks, title: titleOf(document), reading };
  }

  async #start(): Promise<PageReading | null> {
    const { signal } = this.#abort;
    // One after the other: the answer of the storage ends the task in which this script was compiled.
    const settings = await this.#ports.loadSettings();
    this.#settings = settings;
    void this.#wordsOf(this.#ports.languageOf(settings.language));
    const map = await this.#ports.mapPage(document, { signal });
    this.#latest = map;
    await this.#analyze(map);
    if (signal.aborted) return null;
    const stopSettings = this.#ports.watchSettings((next) => void this.#onSettings(next));
    const stopPage = this.#ports.watchPage(
      document,
      map,
      (next, changed) => void this.#onPage(next, changed),
    );
    signal.addEventListener('abort', () => {
      // Both belong to an extension that may be gone.
      for (const stop of [stopSettings, stopPage]) {
        try {
          stop();
        } catch {}
      }
    });
    return this.describe();
  }

  async #analyze(map: TextMap): Promise<void> {
    this.failure = map.text.length > LARGEST_TEXT ? 'too-large' : null;
    if (this.failure) return;
    const source = { ...sourceOf(map), asked: this.#asked };
    let answer = await this.#ports.analyze(source);
    if (!answer.ok && answer.error.code === 'gone' && this.alive()) {
      await new Promise((resolve) => setTimeout(resolve, RETRY));
      answer = await this.#ports.analyze(source);
    }
    if (!answer.ok) this.failure = answer.error.code;
    if (!answer.ok || !this.alive()) return;
    this.#map = map;
    this.#reading = answer.value;
    await this.#paint();
    void this.#askSaved();
  }

  /** Saved passages changed: marks this page anew. */
  savedChanged(): boolean {
    if (!this.alive() || !this.isReport) return false;
    void this.#askSaved();
    return true;
  }

  /** How the page's saved passages were found again. */
  saved(): Anchored[] {
    return [...this.#saved.found];
  }

  async #askSaved(): Promise<void> {
    const [page, map] = [this.#page(), this.#map];
    if (!page || !map || !this.isReport) return;
    const { text, breaks, superscripts } = map;
    const { sections } = page.reading;
    const notes = this.#reading?.notes.flatMap(({ marks }) => marks) ?? [];
    const question = { text, breaks, superscripts, notes, report: reportOf(page), sections };
    await this.#saved.ask(question, map).catch(() => {});
  }

  async #paint(): Promise<void> {
    const reading = this.#reading;
    const map = this.#map;
    const settings = this.#settings;
    if (!reading || !map || !settings) return;
    const silent = reading.identity.kind === 'other' && !this.#asked;
    if (silent && !this.#painter) return;
    const language = this.#ports.languageOf(settings.language);
    const t = await this.#wordsOf(language);
    if (!t || !this.alive() || map !== this.#map || settings !== this.#settings) return;
    const painter = this.#paintable();
    const knowledge = {
      source: { ...reading, notes: this.describe()?.notes ?? [], text: map.text },
      settings,
      language,
      t,
    };
    if (this.#cards) this.#cards.learn(knowledge);
    else this.#cards = this.#controller(painter, knowledge);
    this.#painting?.abort();
    const painting = new AbortController();
    this.#painting = painting;
    const marks = silent ? [] : marksOf(reading, settings.terms, settings.figures);
    const done = painter.paint(marks, map, offsetInView({ map }, 0.4), painting.signal);
    this.#cards.repainted();
    this.followers.changed();
    await done.catch(() => {});
  }

  /** The strings of the cards. What could not be had is asked for anew the next time. */
  #wordsOf(language: Language): Promise<Translate<PageKey> | null> {
    if (this.#wordsIn === language && this.#words) return this.#words;
    this.#wordsIn = language;
    const words = this.#ports.wordsIn(language);
    this.#words = words;
    void words.then((t) => {
      if (!t && this.#words === words) this.#words = null;
    });
    return words;
  }

  #controller(painter: Painter, knowledge: Knowledge): CardController {
    const ports = {
      ...this.#ports.related,
      alive: this.alive,
      changed: () => this.followers.changed(),
      sentence: (span: Span) => {
        const page = this.#page();
        const sentence = page && sentenceAt(page, span[0]);
        return sentence && passageOf(page, sentence, 'card');
      },
      save: async (passage: Passage | null) =>
        (await this.withSaving((saving, desk) => saving.save(desk, { passage }))) !== null,
      saved: this.#saved,
      savedCard: (id: string, close: () => void) =>
        this.withSaving((saving, desk) => saving.card(desk, id, close)),
    };
    return new CardController(painter, knowledge, ports, this.#abort.signal);
  }

  #paintable(): Painter {
    if (this.#painter) return this.#painter;
    const painter = new Painter();
    this.#painter = painter;
    const { signal } = this.#abort;
    const heal = () => {
      const now = performance.now();
      if (now - this.#healed < HEAL || !this.alive()) return;
      this.#healed = now;
      painter.heal();
      this.#saved.heal();
    };
    window.addEventListener('scroll', heal, { capture: true, passive: true, signal });
    window.addEventListener('pointermove', heal, { capture: true, passive: true, signal });
    document.addEventListener('visibilitychange', heal, { signal });
    window.addEventListener('pageshow', heal, { signal });
    return painter;
  }

  async #onSettings(settings: Settings): Promise<void> {
    if (!this.alive()) return;
    this.#settings = settings;
    if (settings.sitesOff.includes(location.hostname)) {
      this.stop();
      return;
    }
    await this.#paint();
  }

  async #onPage(map: TextMap, changed: boolean): Promise<void> {
    if (!this.alive()) return;
    this.#latest = map;
    if (changed) this.#analyzeSoon();
    else if (map.text === this.#map?.text) {
      // The same text in new nodes.
      this.#map = map;
      await this.#paint();
      this.#saved.paint(map);
    }
    this.#painter?.heal();
  }

  #analyzeSoon(): void {
    const delay = this.#pace.changed(performance.now());
    this.#due ??= setTimeout(() => void this.#analyzeLatest(), delay);
  }

  async #analyzeLatest(): Promise<void> {
    const map = this.#latest;
    if (map && this.alive()) await this.#analyze(map).catch(() => {});
    this.#pace.read(performance.now());
    this.#due = undefined;
    // It changed again while it was read.
    if (this.alive() && this.#latest !== map) this.#analyzeSoon();
  }
}
