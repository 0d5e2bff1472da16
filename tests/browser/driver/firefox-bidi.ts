/** WebDriver BiDi below puppeteer: scripts in pages by handle, and in the browser's own (chrome) scope. */
import type { Browser, Page } from 'puppeteer-core';

interface ScriptResult {
  type: 'success' | 'exception';
  result?: unknown;
  exceptionDetails?: { text: string };
}

/** Puppeteer's own fields, which its types leave out. */
interface Internals {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

export class Bidi {
  readonly #send: (method: string, params: object) => Promise<unknown>;
  #chrome: string | undefined;

  constructor(browser: Browser) {
    const { connection } = browser as unknown as Internals;
    this.#send = async (method, params) => (await connection.send(method, params)).result;
  }

  contextOf(page: Page): string {
    return (page.mainFrame() as unknown as { _id: string })._id;
  }

  /** Calls a function by its source text; arguments and result in BiDi's own form. */
  async call(target: object, source: string, args: object[], options: object = {}): Promise<unknown> {
    const answer = (await this.#send('script.callFunction', {
      target,
      functionDeclaration: source,
      arguments: args,
      awaitPromise: true,
      ...options,
    })) as ScriptResult;
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return answer.result;
  }

  /**
   * Calls a function in the browser's window, with the privileges of the browser itself. Needs
   * --remote-allow-system-access.
   */
  async inChrome<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    if (!this.#chrome) {
      const tree = (await this.#send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
        contexts: { context: string }[];
      };
      this.#chrome = tree.contexts[0]?.context;
    }
    const source = `async () => JSON.stringify((await (${fn})(...${JSON.stringify(args)})) ?? null)`;
    const result = (await this.call({ context: this.#chrome }, source, [])) as { value: string };
    return JSON.parse(result.value);
  }
}
