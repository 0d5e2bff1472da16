import type { SavedOnPage, SavedQuestion } from '../../lib/extension/protocol.ts';
import type { SavedMark } from '../../lib/notebook/anchor/types.ts';
import type { TextMap } from '../../lib/text/dom-map.ts';

/** The background's side of the page's saved passages. */
export interface SavedPorts {
  /** Whether the notebook holds anything of this page: cheaper than to send its text. */
  any(report: SavedQuestion['report']): Promise<boolean>;
  /** Null where the background gave no answer. */
  anchor(question: SavedQuestion): Promise<SavedOnPage | null>;
}

const NAME = 'zhengdu-saved';
const CHANGED = `${NAME}-changed`;

/**
 * Paints the saved passages that were found again: all of them under `zhengdu-saved`, each under its colour's
 * name as well, and those that read otherwise now under `zhengdu-saved-changed`.
 */
export class SavedPassages {
  readonly #ports: SavedPorts;
  readonly #highlights = new Map<string, { highlight: Highlight; ranges: Range[] }>();
  #marks: readonly SavedMark[] = [];
  #asked = 0;

  constructor(ports: SavedPorts) {
    this.#ports = ports;
  }

  /** Asks what is saved of this page and paints it; the last question wins. */
  async ask(question: SavedQuestion, map: TextMap): Promise<void> {
    this.#asked += 1;
    const turn = this.#asked;
    const any = await this.#ports.any(question.report);
    const answer = any ? await this.#ports.anchor(question) : null;
    if (turn !== this.#asked) return;
    this.#marks = answer?.marks ?? [];
    this.paint(map);
  }

  /** Paints what is known anew: the same text may stand in new nodes. */
  paint(map: TextMap): void {
    const painted = new Map<string, Range[]>();
    const add = (name: string, ranges: Range[]) =>
      painted.set(name, [...(painted.get(name) ?? []), ...ranges]);
    for (const { span, pieces, state, colour } of this.#marks) {
      const ranges = (pieces ?? [span]).flatMap((piece) => map.rangesOf(piece));
      add(NAME, ranges);
      add(`${NAME}-${colour}`, ranges);
      if (state === 'changed') add(CHANGED, ranges);
    }
    this.#unregister();
    this.#highlights.clear();
    for (const [name, ranges] of painted) {
      const highlight = new Highlight(...ranges);
      // Under terms and figures; colours lie upon the plain mark.
      highlight.priority = name === NAME ? -2 : -1;
      this.#highlights.set(name, { highlight, ranges });
    }
    this.heal();
  }

  /** Puts back what the page took away. */
  heal(): void {
    for (const [name, { highlight, ranges }] of this.#highlights) {
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
      if (highlight.size === ranges.length) continue;
      highlight.clear();
      for (const range of ranges) highlight.add(range);
    }
  }

  /** Takes everything off the page. */
  clear(): void {
    this.#asked += 1;
    this.#marks = [];
    this.#unregister();
    this.#highlights.clear();
  }

  #unregister(): void {
    for (const [name, { highlight }] of this.#highlights) {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
  }
}
