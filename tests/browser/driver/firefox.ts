import puppeteer, { type Browser } from 'puppeteer-core';
import { Bidi } from './firefox-bidi.ts';
import { FirefoxPage } from './firefox-page.ts';
import * as scope from './firefox-scope.ts';
import { copyInLocale, environment, temporaryFolder } from './profile.ts';
import { closeWithLastTab, removeFolders, tabIdOf } from './session.ts';
import type { Background, LaunchOptions, Session } from './types.ts';

/** As the manifest has it. */
const ADDON_ID = 'zhengdu@zhengdu.example';
/** Any fixed one: Firefox would draw another for each profile. */
const UUID = '0d6f2c1e-6b0a-4f58-9d2c-5a7a1d2b3c4d';

const preferences = ({ site, locale, touch }: LaunchOptions) => ({
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
  'extensions.webextOptionalPermissionPrompts': false,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': site.port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': site.port,
  'dom.security.https_first': false,
  'dom.w3c_touch_events.enabled': touch ? 1 : 0,
  'intl.accept_languages': locale === 'en' ? 'en-US, en' : 'zh-CN, zh, en',
});

function backgroundOf(bidi: Bidi): Background {
  return {
    async evaluate(fn, ...args) {
      const source = `(async () => JSON.stringify({ value: await (${fn})(...${JSON.stringify(args)}) }))()`;
      const answer = JSON.parse(await bidi.inChrome(scope.evaluateInBackground, ADDON_ID, source));
      if (answer.error) throw new Error(answer.error);
      return answer.value;
    },
    terminate: () => bidi.inChrome(scope.terminateBackground, ADDON_ID),
  };
}

/** Starts Firefox with the extension, installed for this profile only. */
export async function launchFirefox(
  program: string,
  extension: string,
  options: LaunchOptions,
): Promise<Session> {
  const home = temporaryFolder('firefox');
  const locale = options.locale ?? 'zh_CN';
  const copy = copyInLocale(extension, locale);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless: options.headless ?? true,
    defaultViewport: options.viewport === undefined ? { width: 1000, height: 700 } : options.viewport,
    env: environment(home),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(options),
  });
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve())).then(() =>
    removeFolders([home, copy]),
  );
  if (options.headless === false) {
    const onTabClosed = (listener: () => void) => browser.on('targetdestroyed', listener);
    closeWithLastTab(
      async () => (await browser.pages()).length,
      onTabClosed,
      () => browser.close(),
    );
  }
  try {
    const bidi = new Bidi(browser);
    if (locale === 'zh_CN') await bidi.inChrome(scope.speak, 'zh-CN');
    await bidi.inChrome(scope.setScheme, options.colorScheme === 'dark' ? 0 : 1);
    await browser.installExtension(copy);
    return openSession(browser, bidi, closed);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function openSession(browser: Browser, bidi: Bidi, closed: Promise<void>): Session {
  const extensionOrigin = `moz-extension://${UUID}`;
  let opened = false;
  const newPage = async () => {
    const page = new FirefoxPage(await browser.newPage(), bidi);
    // The window's first, empty tab goes once there is another: it would be the one that a reader sees.
    const [first, ...others] = await browser.pages();
    if (first?.url() === 'about:blank' && others.length > 0 && first !== page.raw && !opened)
      await first.close();
    opened = true;
    return page;
  };
  const openExtensionPage = async (path: string) => {
    const page = await newPage();
    await page.goto(extensionOrigin + path);
    return page;
  };
  const background = backgroundOf(bidi);
  return {
    kind: 'firefox',
    extensionId: ADDON_ID,
    extensionOrigin,
    background,
    closed,
    newPage,
    openExtensionPage,
    openPopup: async (page) => openExtensionPage(`/popup.html?tab=${await tabIdOf(background, page)}`),
    command: (name) => bidi.inChrome(scope.sendCommand, ADDON_ID, name),
    async clickAction(page) {
      await page.bringToFront();
      await bidi.inChrome(scope.grantActiveTab, ADDON_ID);
    },
    setColorScheme: (scheme) => bidi.inChrome(scope.setScheme, scheme === 'dark' ? 0 : 1),
    scriptErrors: () => bidi.inChrome(scope.scriptErrors, extensionOrigin),
    uninstall: () => browser.uninstallExtension(ADDON_ID),
    close: async () => {
      await browser.close();
      await closed;
    },
  };
}
