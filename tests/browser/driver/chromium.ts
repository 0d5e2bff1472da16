import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium } from 'playwright';
import { ChromiumPage } from './chromium-page.ts';
import { copyInLocale, environment, temporaryFolder } from './profile.ts';
import { closeWithLastTab, removeFolders, tabIdOf } from './session.ts';
import type { Background, LaunchOptions, Page, Session } from './types.ts';

/** Inside the service worker. */
declare const chrome: {
  tabs: { query(filter: object): Promise<object[]> };
  commands: { onCommand: { dispatch(name: string, tab: object | undefined): void } };
};

/** The hosts that the site answers for; `.example` is reserved for such uses. */
const HOSTS = ['gov.cn', '*.gov.cn', '*.example'];

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

/** Chrome no longer takes --load-extension; the protocol's own command serves Chrome, Chromium and Edge. */
async function loadExtension(context: BrowserContext, cdp: CDPSession, path: string): Promise<string> {
  const worker = context.waitForEvent('serviceworker');
  // The command is too new for Playwright's types.
  const send = cdp.send.bind(cdp) as (method: string, params: object) => Promise<unknown>;
  const { id } = (await send('Extensions.loadUnpacked', { path })) as { id: string };
  await worker;
  return id;
}

function backgroundOf(context: BrowserContext, cdp: CDPSession, origin: string): Background {
  const running = async (): Promise<TargetInfo | undefined> => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.find(
      (info: TargetInfo) => info.type === 'service_worker' && info.url.startsWith(origin),
    );
  };
  const wake = async () => {
    const page = await context.newPage();
    await page.goto(`${origin}/manifest.json`);
    await page.evaluate('chrome.runtime.sendMessage({}).catch(() => {})');
    await page.close();
  };
  return {
    async evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
      if (!(await running())) await wake();
      // Playwright keeps one worker through every restart; asked while it is stopped, it never answers.
      const worker = context.serviceWorkers().find((each) => each.url().startsWith(origin));
      if (!worker) throw new Error(`no service worker of ${origin}`);
      return (await worker.evaluate(`(${fn})(...${JSON.stringify(args)})`)) as Awaited<R>;
    },
    async terminate() {
      // Closing its target would wait until it is idle; this stops it at once. Any page of its origin may ask.
      const page = await context.newPage();
      await page.goto(`${origin}/manifest.json`);
      const workers = await context.newCDPSession(page);
      await workers.send('ServiceWorker.enable');
      for (let info = await running(); info; info = await running()) {
        await workers.send('ServiceWorker.stopAllWorkers');
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await page.close();
    },
  };
}

/**
 * No offer to translate the page: it would cover the very words that are to be read. Developer mode: without
 * it an unpacked extension that reloads itself stays off.
 */
function writePreferences(profile: string): void {
  mkdirSync(join(profile, 'Default'));
  const preferences = { translate: { enabled: false }, extensions: { ui: { developer_mode: true } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Starts Chrome, Chromium or Edge with the extension. */
export async function launchChromium(
  program: string,
  extension: string,
  options: LaunchOptions,
): Promise<Session> {
  const profile = temporaryFolder('chromium');
  writePreferences(profile);
  const copy = copyInLocale(extension, options.locale ?? 'zh_CN');
  const mapped = HOSTS.map((host) => `MAP ${host}:80 127.0.0.1:${options.site.port}`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless: options.headless ?? true,
    viewport: options.viewport === undefined ? { width: 1000, height: 700 } : options.viewport,
    locale: options.locale === 'en' ? 'en-US' : 'zh-CN',
    colorScheme: options.colorScheme ?? 'light',
    hasTouch: options.touch ?? false,
    env: environment(profile),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--enable-unsafe-extension-debugging',
      `--host-resolver-rules=${[...mapped, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
    ],
  });
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve())).then(() =>
    removeFolders([profile, copy]),
  );
  if (options.headless === false) {
    const onTabClosed = (listener: () => void) =>
      context.on('page', (page) => void page.once('close', listener));
    closeWithLastTab(
      () => context.pages().length,
      onTabClosed,
      () => context.close(),
    );
  }
  try {
    return await openSession(context, copy, closed, options);
  } catch (error) {
    await context.close();
    throw error;
  }
}

async function openSession(
  context: BrowserContext,
  extension: string,
  closed: Promise<void>,
  options: LaunchOptions,
): Promise<Session> {
  const browser = context.browser();
  if (!browser) throw new Error('Playwright gave no browser for its context');
  const cdp = await browser.newBrowserCDPSession();
  const extensionId = await loadExtension(context, cdp, extension);
  const extensionOrigin = `chrome-extension://${extensionId}`;
  const background = backgroundOf(context, cdp, extensionOrigin);
  let scheme = options.colorScheme ?? 'light';
  const blank = context.pages()[0];

  const newPage = async () => {
    const raw = await context.newPage();
    await raw.emulateMedia({ colorScheme: scheme });
    return new ChromiumPage(raw);
  };
  const openExtensionPage = async (path: string) => {
    const page = await newPage();
    await page.goto(extensionOrigin + path);
    return page;
  };
  return {
    kind: 'chromium',
    extensionId,
    extensionOrigin,
    background,
    closed,
    async newPage() {
      const page = await newPage();
      // The window's first, empty tab goes once there is another: it would be the one that a reader sees.
      if (blank && !blank.isClosed() && blank.url() === 'about:blank') await blank.close();
      return page;
    },
    openExtensionPage,
    openPopup: async (page) => openExtensionPage(`/popup.html?tab=${await tabIdOf(background, page)}`),
    command: (name) =>
      // A key press over the protocol reaches the page but not the browser's shortcuts; the event itself does.
      background.evaluate(async (command: string) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        (chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void }).dispatch(
          command,
          tab,
        );
      }, name),
    async clickAction(page: Page) {
      await page.bringToFront();
      const send = cdp.send.bind(cdp) as (method: string, params: object) => Promise<unknown>;
      const { targetInfos } = (await send('Target.getTargets', { filter: [{ type: 'tab' }] })) as {
        targetInfos: TargetInfo[];
      };
      const tab = targetInfos.find((each) => each.url === page.url());
      if (!tab) throw new Error(`no tab shows ${page.url()}`);
      await send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
    },
    async setColorScheme(next) {
      scheme = next;
      for (const page of context.pages()) await page.emulateMedia({ colorScheme: next });
    },
    // The protocol tells uncaught errors of content scripts with those of their page.
    scriptErrors: async () => [],
    async uninstall() {
      const send = cdp.send.bind(cdp) as (method: string, params: object) => Promise<unknown>;
      await send('Extensions.uninstall', { id: extensionId });
    },
    close: async () => {
      await context.close();
      await closed;
    },
  };
}
