import type { Mark } from '../../lib/page/marks.ts';

/** What can be painted: its name in the registry and what lies above what. A new kind of mark is one line. */
const LAYERS = {
  term: { name: 'zhengdu-term', priority: 1 },
  note: { name: 'zhengdu-note', priority: 2 },
  figure: { name: 'zhengdu-figure', priority: 0 },
  on: { name: 'zhengdu-on', priority: 8 },
  onFigure: { name: 'zhengdu-on-figure', priority: 8 },
  passage: { name: 'zhengdu-passage', priority: 7 },
  flash: { name: 'zhengdu-flash', priority: 9 },
} as const satisfies Record<
  Mark['kind'] | 'on' | 'onFigure' | 'passage' | 'flash',
  { name: string; priority: number }
>;

export type Layer = keyof typeof LAYERS;
const NAMES = Object.keys(LAYERS) as Layer[];

/**
 * Our entries in the page's highlight registry, one Highlight for each layer. Keeps its own index of what
 * is in them: the page shares the registry and may empty it, and Firefox lets no extension iterate it.
 */
export class Layers {
  readonly #layers = new Map<Layer, { highlight: Highlight; ranges: Set<Range> }>();

  constructor() {
    for (const layer of NAMES) {
      const highlight = new Highlight();
      highlight.priority = LAYERS[layer].priority;
      this.#layers.set(layer, { highlight, ranges: new Set() });
    }
  }

  add(layer: Layer, ranges: readonly Range[]): void {
    const entry = this.#layers.get(layer);
    for (const range of ranges) {
      entry?.ranges.add(range);
      entry?.highlight.add(range);
    }
  }

  remove(layer: Layer, ranges: readonly Range[]): void {
    const entry = this.#layers.get(layer);
    for (const range of ranges) {
      entry?.ranges.delete(range);
      entry?.highlight.delete(range);
    }
  }

  /** Puts into the registry what is not there, and back what the page took out. Cheap when nothing is missing. */
  heal(): void {
    for (const [layer, { highlight, ranges }] of this.#layers) {
      const { name } = LAYERS[layer];
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
      if (highlight.size === ranges.size) continue;
      highlight.clear();
      for (const range of ranges) highlight.add(range);
    }
  }

  /** Takes everything off the page; entries that are not ours stay. */
  clear(): void {
    for (const [layer, { highlight, ranges }] of this.#layers) {
      const { name } = LAYERS[layer];
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      highlight.clear();
      ranges.clear();
    }
  }
}
