/** Functions that run in Firefox's own scope; each travels as its source text and must stand alone. */

// What these functions find there; Firefox ships no types for it.
declare const Services: {
  locale: { availableLocales: string[]; requestedLocales: string[] };
  prefs: { setIntPref(name: string, value: number): void };
  console: { getMessageArray(): ConsoleMessage[] };
};
declare const Ci: { nsIScriptError: object };
declare const WebExtensionPolicy: { getByID(id: string): { extension: FirefoxExtension } };
declare const gBrowser: { tabs: object[]; selectedTab: object };

interface ConsoleMessage {
  QueryInterface(type: object): void;
  errorMessage?: string;
  sourceName?: string;
  lineNumber?: number;
  columnNumber?: number;
  flags?: number;
}

interface MessageManager {
  addMessageListener(name: string, listener: (message: { data: string }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: string }) => void): void;
  loadFrameScript(url: string, delayed: boolean): void;
}

interface FirefoxExtension {
  backgroundState: string;
  backgroundContext: { xulBrowser: { messageManager: MessageManager } } | null;
  terminateBackground(options: object): Promise<void>;
  wakeupBackground(): Promise<void>;
  shortcuts: { onCommand(name: string): void };
  tabManager: { addActiveTabPermission(tab?: object): void };
}

/** Makes Firefox take a language without its language pack: what it lacks it shows in English. */
export function speak(locale: string): void {
  Services.locale.availableLocales = ['en-US', locale];
  Services.locale.requestedLocales = [locale];
}

/** 0 dark, 1 light. Works at once and for every page, unlike BiDi's override, which Firefox 153 lacks. */
export function setScheme(value: number): void {
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value);
}

/** Ends it whatever it is doing: by itself Firefox would first let it answer what it was asked. */
export async function terminateBackground(id: string): Promise<void> {
  await WebExtensionPolicy.getByID(id).extension.terminateBackground({ disableResetIdleForTest: true });
}

export function sendCommand(id: string, name: string): void {
  const { extension } = WebExtensionPolicy.getByID(id);
  extension.tabManager.addActiveTabPermission();
  extension.shortcuts.onCommand(name);
}

export function grantActiveTab(id: string): void {
  WebExtensionPolicy.getByID(id).extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
}

/** What the browser's console holds of uncaught errors whose script is the extension's. */
export function scriptErrors(origin: string): string[] {
  const warning = 1;
  return (
    Services.console
      .getMessageArray()
      .filter((message) => message instanceof (Ci.nsIScriptError as never))
      .filter(({ sourceName = '', flags = 0 }) => sourceName.startsWith(origin) && (flags & warning) === 0)
      .map(
        ({ errorMessage = '', sourceName = '', lineNumber = 0, columnNumber = 0 }) =>
          `${errorMessage} (${sourceName}:${lineNumber}:${columnNumber})`,
      )
      // Firefox's own words on a page that closes while it waits for an answer, or owes one: the second where the
      // answer still comes and sets a timer (as FooSoft/yomichan#392).
      .filter((message) => !/^Promise (rejected|resolved) after context unloaded/.test(message))
      .filter((message) => !message.startsWith('NS_ERROR_NOT_INITIALIZED'))
  );
}

/** Evaluates source text in the background page, whose CSP forbids eval: through a sandbox in its process. */
export async function evaluateInBackground(id: string, source: string): Promise<string> {
  const { extension } = WebExtensionPolicy.getByID(id);
  if (extension.backgroundState !== 'running') await extension.wakeupBackground();
  const manager = extension.backgroundContext?.xulBrowser.messageManager;
  if (!manager) throw new Error('no background page');
  const name = `zhengdu:${Math.random()}`;
  const script = `(async () => {
    let answer;
    try {
      const box = Cu.Sandbox(content, { sandboxPrototype: content.wrappedJSObject, wantXrays: false });
      answer = await Cu.evalInSandbox(${JSON.stringify(source)}, box);
    } catch (error) { answer = JSON.stringify({ error: String(error) }); }
    sendAsyncMessage(${JSON.stringify(name)}, String(answer));
  })()`;
  return new Promise((resolve) => {
    manager.addMessageListener(name, function listener({ data }) {
      manager.removeMessageListener(name, listener);
      resolve(data);
    });
    manager.loadFrameScript(`data:;charset=utf-8,${encodeURIComponent(script)}`, false);
  });
}
