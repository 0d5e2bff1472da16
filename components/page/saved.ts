import type { SavedOnPage, SavedQuestion } from '../../lib/extension/protocol.ts';
import type { Anchored, SavedMark } from '../../lib/notebook/anchor/types.ts';
import { contains, type Point } from '../../lib/page/geometry.ts';
import type { TextMap } from '../../lib/text/dom-map.ts';
import { caretAt, linesOf } from './hit.ts';

/** The background's side of the page's saved passages. */
export interface SavedPorts {
  /** Whether the notebook holds anything of this page: cheaper than to send its text. */
  any(report: SavedQuestion['report']): Promise<boolean>;
  /** Null where the background gave no answer. */
  anchor(question: SavedQuestion): Promise<SavedOnPage | null>;
}

const NAME = 'zhengdu-saved';
const CHANGED = `${NAME}-changed`;

const rangesIn = (map: TextMap, { span, pieces }: SavedMark): Range[] =>
  (pieces ?? [span]).flatMap((piece) => map.rangesOf(piece));

/**
 * Paints the saved passages that were found again: all of them under `zhengdu-saved`, each under its colour's
 * name as well, and those that read otherwise now under `zhengdu-saved-changed`.
 */
export class SavedPassages {
  readonly #ports: SavedPorts;
  readonly #highlights = new Map<string, { highlight: Highlight; ranges: Range[] }>();
  #marks: readonly SavedMark[] = [];
  #anchored: readonly Anchored[] = [];
  #map: TextMap | null = null;
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
    this.#anchored = answer?.anchored ?? [];
    this.paint(map);
  }

  /** The passages that are painted, in the order of their places. */
  get marks(): readonly SavedMark[] {
    return this.#marks;
  }

  /** How each was found, whether it is painted or not. */
  get found(): readonly Anchored[] {
    return this.#anchored;
  }

  /** How a passage was found; null for one that is not known here. */
  anchored(id: string): Anchored | null {
    return this.#anchored.find((each) => each.id === id) ?? null;
  }

  /** Where a passage is painted. */
  rangesOf(id: string): Range[] {
    const mark = this.#marks.find((each) => each.id === id);
    return mark && this.#map ? rangesIn(this.#map, mark) : [];
  }

  /** The passage under a point of the window, the shortest of several; null where there is none. */
  at(point: Point): SavedMark | null {
    const caret = this.#marks.length > 0 ? caretAt(point) : null;
    const offset = caret && this.#map?.offsetOf(caret.offsetNode, caret.offset);
    if (offset === null || offset === undefined) return null;
    const there = this.#marks.filter(
      // The caret stands at the nearer edge of the character.
      ({ id, span }) =>
        span[0] <= offset &&
        offset <= span[1] &&
        linesOf(this.rangesOf(id)).some((line) => contains(line, point)),
    );
    return there.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0] ?? null;
  }

  /** Paints what is known anew: the same text may stand in new nodes. */
  paint(map: TextMap): void {
    this.#map = map;
    const painted = new Map<string, Range[]>();
    const add = (name: string, ranges: Range[]) =>
      painted.set(name, [...(painted.get(name) ?? []), ...ranges]);
    for (const mark of this.#marks) {
      const { state, colour } = mark;
      const ranges = rangesIn(map, mark);
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
    this.#anchored = [];
    this.#unregister();
    this.#highlights.clear();
  }

  #unregister(): void {
    for (const [name, { highlight }] of this.#highlights) {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
  }
}
