/** One way to drive the built extension, whichever the browser. */
import type { BrowserKind } from '../../../tools/browsers.ts';
import type { SiteServer } from './site.ts';

export interface Size {
  width: number;
  height: number;
}

/** CSS pixels from the left and the top of the viewport. */
export interface Point {
  x: number;
  y: number;
}

/** A CSS selector (its first match, in the middle) or a point. */
export type Target = string | Point;
export type ColorScheme = 'light' | 'dark';
export type Locale = 'zh_CN' | 'en';

export interface LaunchOptions {
  /** Serves what the browser asks for; the browser reaches nothing else. */
  site: SiteServer;
  /** Folder of an unpacked extension; the built one by default. */
  extensionDir?: string;
  /** Default true. */
  headless?: boolean;
  /** The language of the extension's messages; default zh_CN. */
  locale?: Locale;
  colorScheme?: ColorScheme;
  /** Default 1000 × 700; null for the window's own. */
  viewport?: Size | null;
  /** Whether the device has a touch screen. */
  touch?: boolean;
}

/** One zhengdu-* entry of the page's CSS.highlights, in the order of the registry and of its ranges. */
export interface PaintedHighlight {
  name: string;
  texts: string[];
}

export interface Page {
  url(): string;
  /** Goes to an address and waits for the load event (of extension pages: until they are interactive). */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page's own world; arguments and result must be JSON. */
  evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Runs source text in the page's own world, whatever its CSP; the value of the last expression, if JSON. */
  run(source: string): Promise<unknown>;
  /** Waits until a function answers something truthy in the page; throws after `timeout` ms (default 10,000). */
  waitFor<A extends unknown[]>(fn: (...args: A) => unknown, ...args: A): Promise<void>;
  /**
   * Runs a function on the shadow root, closed or open, of the first match of a selector; null where there is
   * no such host.
   */
  inShadow<A extends unknown[], R>(
    host: string,
    fn: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R> | null>;
  highlights(): Promise<PaintedHighlight[]>;
  /**
   * The middle of the first range of a highlight (whose text is `text`, if given), scrolled into view where it
   * is not; null where there is none.
   */
  pointOfMark(name: string, text?: string): Promise<Point | null>;
  move(point: Point, options?: { steps?: number }): Promise<void>;
  click(target: Target, options?: { button?: 'left' | 'right' | 'middle' }): Promise<void>;
  /** Presses the left button and holds it. */
  hold(point: Point): Promise<void>;
  /** Lets the held button go, where the pointer is. */
  release(): Promise<void>;
  tap(target: Target): Promise<void>;
  wheel(deltaX: number, deltaY: number): Promise<void>;
  /** A key by name: 'Escape', 'Tab', 'Enter', 'a'; with modifiers: 'Shift+Tab'. */
  press(keys: string): Promise<void>;
  /** Types text into what has the focus. */
  type(text: string): Promise<void>;
  /** Selects text inside the first match of a selector: all of it, or characters `from` to `to` of its text. */
  selectText(selector: string, from?: number, to?: number): Promise<void>;
  screenshot(path: string, options?: { fullPage?: boolean }): Promise<void>;
  setViewport(size: Size): Promise<void>;
  bringToFront(): Promise<void>;
  /** Errors of the page's console and uncaught ones, since the page was opened. */
  readonly errors: string[];
  close(): Promise<void>;
}

/** The extension's background: a service worker (Chromium) or an event page (Firefox). */
export interface Background {
  /** Runs a function there (waking it if need be); arguments and result must be JSON. */
  evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Ends it, as the browser does after half a minute's rest. */
  terminate(): Promise<void>;
}

export interface Session {
  readonly kind: BrowserKind;
  /** 'chrome-extension://…' or 'moz-extension://…', without a slash at the end. */
  readonly extensionOrigin: string;
  readonly extensionId: string;
  readonly background: Background;
  newPage(): Promise<Page>;
  /** Opens a page of the extension in a tab: '/popup.html'. */
  openExtensionPage(path: string): Promise<Page>;
  /** Opens the popup as a tab of its own that speaks of another one: '/popup.html?tab=12'. */
  openPopup(page: Page): Promise<Page>;
  /** Sends one of the manifest's commands, as its key would, for the active tab. */
  command(name: string): Promise<void>;
  /** Presses the toolbar button on a page: grants activeTab and opens the popup (out of these pages' reach). */
  clickAction(page: Page): Promise<void>;
  setColorScheme(scheme: ColorScheme): Promise<void>;
  /**
   * Uncaught errors of the extension's own scripts, wherever they ran. Firefox alone keeps them from `errors`
   * of the page that they ran in.
   */
  scriptErrors(): Promise<string[]>;
  /** Removes the extension, as a reader does who no longer wants it. */
  uninstall(): Promise<void>;
  /** Resolves when the browser is gone: closed from here or, where there is a window, by its reader. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}
