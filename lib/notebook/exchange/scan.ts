/**
 * Takes a large JSON file apart without parsing it at once: its frame, and where in the text each item of the list
 * stands that an export keeps its passages in. Items are parsed one by one, so that a file of any size leaves the
 * event loop its turns and a damaged item costs only itself.
 */
import type { FileProblem } from './problems.ts';
import { pacer } from './source.ts';

/** Nesting at most; what exports write has 9. Parsers take seconds for millions of brackets. */
export const DEEPEST = 100;
/** Characters between two looks at the clock. */
const STRETCH = 1 << 18;

/** Lists of items, as paths from the root: of ours, of Hypothesis. */
const LISTS: readonly string[] = ['first/items', 'annotations'];

export type Span = readonly [start: number, end: number];
export type Scanned =
  | { ok: true; frame: unknown; items: readonly Span[] | null }
  | { ok: false; problem: FileProblem };

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;

/** The quote that ends the string which `start` begins; -1 for none. Linear over all calls for one text. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}

class Scan {
  readonly items: Span[] = [];
  /** Depth of the list's items, once a list was found. */
  list = 0;
  depth = 0;
  #inList = false;
  #start = -1;
  #end = -1;
  #word = '';
  readonly #keys: string[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  #item(): void {
    if (this.#start !== -1) this.items.push([this.#start, this.#end]);
    this.#start = -1;
  }

  /** Takes in what is no white space, from `at` up to and without `end`. */
  #token(at: number, end: number): void {
    if (!this.#inList) return;
    if (this.#start === -1) this.#start = at;
    this.#end = end;
  }

  string(at: number, end: number): void {
    if (this.depth <= 2) this.#word = this.#text.slice(at + 1, Math.min(end, at + 20));
    this.#token(at, end + 1);
  }

  open(at: number, square: boolean): void {
    const path = this.#keys.slice(1, this.depth + 1).join('/');
    const found = square && !this.#inList && this.depth <= 2 && LISTS.includes(path);
    this.#token(at, at + 1);
    this.depth += 1;
    // What stands under the parent's key says nothing of its children.
    if (this.depth <= 2) this.#keys[this.depth] = '';
    if (!found) return;
    // Of two lists by the same name the last counts, as it does for JSON.parse.
    this.items.length = 0;
    this.#inList = true;
    this.list = this.depth;
  }

  close(at: number): void {
    if (this.#inList && this.depth === this.list) {
      this.#item();
      this.#inList = false;
    } else this.#token(at, at + 1);
    this.depth -= 1;
  }

  other(unit: number, at: number): void {
    if (unit === COMMA && this.#inList && this.depth === this.list) this.#item();
    else {
      if (unit === COLON && this.depth <= 2) this.#keys[this.depth] = this.#word;
      this.#token(at, at + 1);
    }
  }
}

/** The text with a number in place of each item: whether it is JSON still shows, and parsing it costs nothing. */
function frameOf(text: string, items: readonly Span[]): string {
  let frame = '';
  let from = 0;
  for (const [start, end] of items) {
    frame += `${text.slice(from, start)}0`;
    from = end;
  }
  return frame + text.slice(from);
}

const refuse = (problem: FileProblem): Scanned => ({ ok: false, problem });

/** Never throws; `items` null where the file has no such list. */
export async function scan(text: string): Promise<Scanned> {
  const pause = pacer();
  const state = new Scan(text);
  let stretch = STRETCH;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) {
      const end = endOfString(text, at);
      if (end === -1) return refuse({ code: 'truncated', size: text.length });
      state.string(at, end);
      at = end;
    } else if (unit === 0x7b || unit === 0x5b) {
      if (state.depth >= DEEPEST) return refuse({ code: 'too-deep', limit: DEEPEST });
      state.open(at, unit === 0x5b);
    } else if (unit === 0x7d || unit === 0x5d) {
      if (state.depth === 0) return refuse({ code: 'not-json' });
      state.close(at);
    } else if (unit > 0x20) state.other(unit, at);
    if (at >= stretch) {
      await pause();
      stretch = at + STRETCH;
    }
  }
  if (state.depth > 0) return refuse({ code: 'truncated', size: text.length });
  try {
    const frame: unknown = JSON.parse(frameOf(text, state.items));
    return { ok: true, frame, items: state.list === 0 ? null : state.items };
  } catch {
    return refuse({ code: 'not-json' });
  }
}
