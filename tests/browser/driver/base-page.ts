import { middleOf, middleOfMark, readHighlights, selectIn } from './page-functions.ts';
import type { Page, Point, Size, Target } from './types.ts';

const TIMEOUT_MS = 10_000;
const POLL_MS = 30;

type Button = 'left' | 'right' | 'middle';

/** What Playwright's and puppeteer's pages have in common. */
export interface RawPage {
  url(): string;
  evaluate(source: string): Promise<unknown>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
  mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<void>;
    click(x: number, y: number, options?: { button?: Button }): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
  };
  touchscreen: { tap(x: number, y: number): Promise<void> };
  keyboard: { type(text: string): Promise<void> };
}

/** A page as far as both libraries agree; what differs is left to the two classes below it. */
export abstract class BasePage<Raw extends RawPage> implements Page {
  readonly errors: string[] = [];
  /** The library's own page, for what only one browser offers. */
  readonly raw: Raw;

  constructor(raw: Raw) {
    this.raw = raw;
  }

  abstract goto(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  abstract wheel(deltaX: number, deltaY: number): Promise<void>;
  abstract press(keys: string): Promise<void>;
  abstract screenshot(path: string, options?: { fullPage?: boolean }): Promise<void>;
  abstract setViewport(size: Size): Promise<void>;
  /** `source` is a function of the shadow root; undefined where there is no such host. */
  protected abstract callOnShadow(host: string, source: string): Promise<unknown>;

  url() {
    return this.raw.url();
  }

  async evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    // Source text instead of a function: the libraries differ in how they pass arguments.
    return (await this.run(`(${fn})(...${JSON.stringify(args)})`)) as Awaited<R>;
  }

  run(source: string): Promise<unknown> {
    return this.raw.evaluate(source);
  }

  async waitFor<A extends unknown[]>(fn: (...args: A) => unknown, ...args: A) {
    // Polled from here: a page's CSP may forbid what the libraries' own waiting evaluates in it. While a tab
    // swaps its process there is nothing to ask: that means "not yet" and is an error only at the end.
    const end = Date.now() + TIMEOUT_MS;
    let failure: unknown;
    while (Date.now() < end) {
      try {
        if (await this.evaluate(fn, ...args)) return;
        failure = undefined;
      } catch (error) {
        failure = error;
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    throw new Error(`nothing after ${TIMEOUT_MS} ms on ${this.url()}: ${fn}`, { cause: failure });
  }

  async inShadow<A extends unknown[], R>(
    host: string,
    fn: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R> | null> {
    const source = `(root) => (${fn})(root, ...${JSON.stringify(args)})`;
    return ((await this.callOnShadow(host, source)) ?? null) as Awaited<R> | null;
  }

  highlights() {
    return this.evaluate(readHighlights);
  }

  pointOfMark(name: string, text?: string) {
    return this.evaluate(middleOfMark, name, text ?? null);
  }

  #pointOf(target: Target): Point | Promise<Point> {
    return typeof target === 'string' ? this.evaluate(middleOf, target) : target;
  }

  async move({ x, y }: Point, options?: { steps?: number }) {
    await this.raw.mouse.move(x, y, options);
  }

  async click(target: Target, options?: { button?: Button }) {
    const { x, y } = await this.#pointOf(target);
    await this.raw.mouse.click(x, y, options);
  }

  async hold(point: Point) {
    await this.move(point);
    await this.raw.mouse.down();
  }

  async release() {
    await this.raw.mouse.up();
  }

  async tap(target: Target) {
    const { x, y } = await this.#pointOf(target);
    await this.raw.touchscreen.tap(x, y);
  }

  async type(text: string) {
    await this.raw.keyboard.type(text);
  }

  async selectText(selector: string, from = 0, to = Number.MAX_SAFE_INTEGER) {
    await this.evaluate(selectIn, selector, from, to);
  }

  async bringToFront() {
    await this.raw.bringToFront();
  }

  async close() {
    await this.raw.close();
  }
}
