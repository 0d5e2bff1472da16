import type { Page as PlaywrightPage } from 'playwright';
import { BasePage } from './base-page.ts';
import type { Size } from './types.ts';

/** The part of the protocol's answer that leads to a closed shadow root. */
interface ShadowHost {
  node: { shadowRoots?: { backendNodeId: number }[] };
}

/** Our page over Playwright's. */
export class ChromiumPage extends BasePage<PlaywrightPage> {
  constructor(raw: PlaywrightPage) {
    super(raw);
    raw.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
    raw.on('pageerror', (error) => this.errors.push(error.message));
  }

  async goto(url: string) {
    await this.raw.goto(url);
  }

  async reload() {
    await this.raw.reload();
  }

  protected async callOnShadow(host: string, source: string) {
    const session = await this.raw.context().newCDPSession(this.raw);
    try {
      const { root } = await session.send('DOM.getDocument', { depth: 0 });
      const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: host });
      if (!nodeId) return undefined;
      const { node }: ShadowHost = await session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
      const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
      if (backendNodeId === undefined) return undefined;
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        ...(object.objectId && { objectId: object.objectId }),
        functionDeclaration: `function () { return (${source})(this) }`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    } finally {
      await session.detach();
    }
  }

  async wheel(deltaX: number, deltaY: number) {
    await this.raw.mouse.wheel(deltaX, deltaY);
  }

  async press(keys: string) {
    await this.raw.keyboard.press(keys);
  }

  async screenshot(path: string, options?: { fullPage?: boolean }) {
    await this.raw.screenshot({ path, ...options });
  }

  async setViewport(size: Size) {
    await this.raw.setViewportSize(size);
  }
}
