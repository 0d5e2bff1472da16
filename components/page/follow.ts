/** Tells whoever follows the reading which passage it is; listens to nothing while nobody follows. */
import type { Passage } from '../../lib/passage.ts';

/** Milliseconds after the last change of the selection: dragging changes it with every character. */
export const SELECTED = 120;
/** Milliseconds after the last scroll. */
export const SCROLLED = 160;

export class Followers {
  readonly #passage: () => Passage | null;
  readonly #tells = new Map<(passage: Passage | null) => void, string | null>();
  #listening: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = 0;

  /** @param passage the passage being read now */
  constructor(passage: () => Passage | null) {
    this.#passage = passage;
  }

  /** Tells at once and from then on, until the signal ends it. */
  add(tell: (passage: Passage | null) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#tells.set(tell, null);
    signal.addEventListener('abort', () => {
      this.#tells.delete(tell);
      if (this.#tells.size === 0) this.#rest();
    });
    this.#listening ??= this.#listen();
    this.#tell();
  }

  /** Something else than selecting and scrolling changed what is read: a card, the page. */
  changed(): void {
    if (this.#listening) this.#soon(0);
  }

  #listen(): AbortController {
    const listening = new AbortController();
    const { signal } = listening;
    const scrolled = () => this.#soon(SCROLLED);
    document.addEventListener('selectionchange', () => this.#soon(SELECTED), { signal });
    window.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
    window.addEventListener('resize', scrolled, { passive: true, signal });
    return listening;
  }

  #rest(): void {
    this.#listening?.abort();
    this.#listening = null;
    clearTimeout(this.#timer);
    this.#due = 0;
  }

  /** The longest of the waits that are under way holds: nothing is told while the reader still scrolls. */
  #soon(delay: number): void {
    const due = performance.now() + delay;
    if (due < this.#due) return;
    this.#due = due;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), delay);
  }

  #tell(): void {
    this.#due = 0;
    const passage = this.#passage();
    const words = JSON.stringify(passage);
    for (const [tell, told] of this.#tells) {
      if (told === words) continue;
      this.#tells.set(tell, words);
      tell(passage);
    }
  }
}
