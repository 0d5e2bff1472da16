import type { Span } from '../../lib/analysis.ts';
import { carry } from '../../lib/page/carry.ts';
import type { Mark } from '../../lib/page/marks.ts';
import type { TextMap } from '../../lib/text/dom-map.ts';
import { type Layer, Layers } from './layers.ts';

/** Milliseconds of one slice of painting; a page may not be held for 16. */
const SLICE = 6;
/** Ranges of one slice: the browser pays for them again in the next frame. */
const SLICE_RANGES = 200;
/** Milliseconds that a place stays lit after it was scrolled to. */
const FLASH = 1200;

const pause = () =>
  new Promise<void>((resolve) => {
    // Two steps: the frame that paints the slice, then a task of its own.
    requestAnimationFrame(() => setTimeout(resolve, 0));
    // A hidden page has no frames.
    if (document.hidden) setTimeout(resolve, 0);
  });

interface Painted {
  mark: Mark;
  ranges: Range[];
}

/**
 * Paints marks through the CSS Custom Highlight API: one Highlight for each kind, no change to the page.
 */
export class Painter {
  readonly #layers = new Layers();
  readonly #painted = new Map<string, Painted>();
  #on: string | null = null;
  #onRanges: Range[] = [];
  #onLayer: Layer = 'on';
  #held: Span | null = null;
  #heldRanges: Range[] = [];
  #flashed: Range[] = [];
  #flashTimer: ReturnType<typeof setTimeout> | undefined;
  #marks: readonly Mark[] = [];
  #map: TextMap | null = null;

  /** The marks as last painted, in reading order. */
  get marks(): readonly Mark[] {
    return this.#marks;
  }

  get map(): TextMap | null {
    return this.#map;
  }

  /**
   * Paints these marks and no others. What stood on the page before and is still right stays untouched.
   * @param near the squeezed offset that the reader is looking at: painted from there outwards
   * @throws the signal's reason when it is aborted between two slices
   */
  async paint(marks: readonly Mark[], map: TextMap, near: number, signal: AbortSignal): Promise<void> {
    this.#keep(marks, map);
    this.#marks = marks;
    this.#map = map;
    this.#layers.heal();
    const missing = marks.filter(({ id }) => !this.#painted.has(id));
    missing.sort((a, b) => Math.abs(a.span[0] - near) - Math.abs(b.span[0] - near));
    let began = performance.now();
    let added = 0;
    for (const mark of missing) {
      if (added >= SLICE_RANGES || performance.now() - began > SLICE) {
        await pause();
        signal.throwIfAborted();
        began = performance.now();
        added = 0;
      }
      const ranges = map.rangesOf(mark.span);
      if (ranges.length === 0) continue;
      added += ranges.length;
      this.#painted.set(mark.id, { mark, ranges });
      this.#layers.add(mark.kind, ranges);
    }
  }

  /** Keeps what is painted and still right under its new address; takes the rest away. */
  #keep(marks: readonly Mark[], map: TextMap): void {
    const move = carry(this.#map?.text ?? '', map.text);
    const wanted = new Map(marks.map((mark) => [mark.id, mark]));
    const before = [...this.#painted.values()];
    this.#painted.clear();
    let on: string | null = null;
    for (const { mark, ranges } of before) {
      const span = move(mark.span);
      const now = span ? wanted.get(`${mark.kind}:${span[0]}-${span[1]}`) : undefined;
      if (now && intact(ranges, now, map)) {
        this.#painted.set(now.id, { mark: now, ranges });
        if (mark.id === this.#on) on = now.id;
      } else {
        this.#layers.remove(mark.kind, ranges);
      }
    }
    if (on === null) this.light(null);
    else this.#on = on;
    if (this.#held) this.hold(move(this.#held), map);
  }

  mark(id: string): Mark | null {
    return this.#painted.get(id)?.mark ?? null;
  }

  /** The ranges of a mark on the page; none when it is gone. */
  rangesOf(id: string): readonly Range[] {
    return this.#painted.get(id)?.ranges ?? [];
  }

  /** The marks that cover a squeezed offset. */
  marksAt(offset: number): Mark[] {
    const around: Mark[] = [];
    for (const { mark } of this.#painted.values()) {
      if (mark.span[0] <= offset && offset < mark.span[1]) around.push(mark);
    }
    return around;
  }

  /** The id under which the lit mark goes now: a change of the page may have moved it. */
  get lit(): string | null {
    return this.#on;
  }

  /** Lights the mark whose card is open. */
  light(id: string | null): void {
    this.#layers.remove(this.#onLayer, this.#onRanges);
    this.#on = id;
    this.#onRanges = id === null ? [] : [...this.rangesOf(id)];
    this.#onLayer = id !== null && this.mark(id)?.kind === 'figure' ? 'onFigure' : 'on';
    this.#layers.add(this.#onLayer, this.#onRanges);
  }

  /** Where the passage stands that is held lit; null without one, and once a change of the page took it. */
  get held(): Span | null {
    return this.#held;
  }

  /** Lights the passage whose card is open, through changes of the page. */
  hold(span: Span | null, map = this.#map): void {
    this.#layers.remove('passage', this.#heldRanges);
    this.#held = span;
    this.#heldRanges = span && map ? map.rangesOf(span) : [];
    this.#layers.add('passage', this.#heldRanges);
  }

  /** Lights a place for a moment. Steady: nothing blinks or moves. */
  flash(ranges: readonly Range[]): void {
    clearTimeout(this.#flashTimer);
    this.#layers.remove('flash', this.#flashed);
    this.#flashed = [...ranges];
    this.#layers.add('flash', this.#flashed);
    this.#flashTimer = setTimeout(() => {
      this.#layers.remove('flash', this.#flashed);
      this.#flashed = [];
    }, FLASH);
  }

  /** Puts back what the page took out of the registry. Cheap when nothing is missing. */
  heal(): void {
    this.#layers.heal();
  }

  /** Takes everything off the page. */
  clear(): void {
    clearTimeout(this.#flashTimer);
    this.#layers.clear();
    this.#painted.clear();
    this.#on = null;
    this.#onRanges = [];
    this.#held = null;
    this.#heldRanges = [];
    this.#marks = [];
  }
}

/** Whether ranges painted before still cover a mark: their nodes are there and say the same at the same place. */
function intact(ranges: readonly Range[], { span }: Mark, map: TextMap): boolean {
  const first = ranges[0];
  const last = ranges.at(-1);
  if (!first || !last) return false;
  return (
    ranges.every((range) => !range.collapsed && range.startContainer.isConnected) &&
    map.offsetOf(first.startContainer, first.startOffset) === span[0] &&
    map.offsetOf(last.endContainer, last.endOffset) === span[1]
  );
}
