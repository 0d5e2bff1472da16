import type { KeyInput, Page as PuppeteerPage } from 'puppeteer-core';
import { BasePage } from './base-page.ts';
import type { Bidi } from './firefox-bidi.ts';
import { isInteractive } from './page-functions.ts';
import type { Size } from './types.ts';

interface NodeValue {
  value?: { shadowRoot?: { sharedId?: string } | null };
}

/** Our page over puppeteer's. */
export class FirefoxPage extends BasePage<PuppeteerPage> {
  readonly #bidi: Bidi;
  /** The extension's page that this tab was sent to: puppeteer goes on telling the address before it. */
  #extensionPage: string | null = null;

  constructor(raw: PuppeteerPage, bidi: Bidi) {
    super(raw);
    this.#bidi = bidi;
    raw.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
    raw.on('pageerror', (error) => this.errors.push(error instanceof Error ? error.message : String(error)));
  }

  override url() {
    return this.#extensionPage ?? super.url();
  }

  async goto(url: string) {
    this.#extensionPage = url.startsWith('moz-extension:') ? url : null;
    if (this.#extensionPage === null) {
      await this.raw.goto(url);
      return;
    }
    // The tab swaps its process and the load event never reaches puppeteer, though the page does load.
    this.raw.goto(url, { timeout: 0 }).catch(() => {});
    await this.waitFor(isInteractive);
  }

  async reload() {
    if (this.#extensionPage) await this.goto(this.#extensionPage);
    else await this.raw.reload();
  }

  protected async callOnShadow(host: string, source: string) {
    // BiDi hands out closed shadow roots when asked for the shadow tree; a handle then works as an argument.
    const target = { context: this.#bidi.contextOf(this.raw) };
    const find = `() => document.querySelector(${JSON.stringify(host)})`;
    const options = { serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 } };
    const node = (await this.#bidi.call(target, find, [], options)) as NodeValue;
    const sharedId = node.value?.shadowRoot?.sharedId;
    if (!sharedId) return undefined;
    const body = `async (root) => JSON.stringify((await (${source})(root)) ?? null)`;
    const result = (await this.#bidi.call(target, body, [{ sharedId }])) as { value: string };
    return JSON.parse(result.value) as unknown;
  }

  async wheel(deltaX: number, deltaY: number) {
    await this.raw.mouse.wheel({ deltaX, deltaY });
  }

  async press(keys: string) {
    const names = keys.split('+') as KeyInput[];
    const modifiers = names.slice(0, -1);
    for (const modifier of modifiers) await this.raw.keyboard.down(modifier);
    await this.raw.keyboard.press(names.at(-1) as KeyInput);
    for (const modifier of modifiers.toReversed()) await this.raw.keyboard.up(modifier);
  }

  async screenshot(path: string, options?: { fullPage?: boolean }) {
    await this.raw.screenshot({ path: path as `${string}.png`, ...options });
  }

  async setViewport(size: Size) {
    await this.raw.setViewport(size);
  }
}
