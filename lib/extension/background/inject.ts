import { type Browser, browser } from 'wxt/browser';

/** The built files of the reader (entrypoints/reader.ts and its marks). */
const SCRIPT = '/reader.js';
const STYLE = '/assets/marks.css';

/** What the reader leaves in the isolated world of its frame. */
interface ReaderWorld {
  zhengduAsked?: boolean;
  zhengduReader?: { describe(): unknown };
}

/** Injects the reader into some frames. @throws where the browser lets no extension in */
export async function injectReader(target: Browser.scripting.InjectionTarget, asked: boolean): Promise<void> {
  await browser.scripting.insertCSS({ target, files: [STYLE] });
  if (asked) {
    await browser.scripting.executeScript({
      target,
      func: () => {
        (globalThis as ReaderWorld).zhengduAsked = true;
      },
    });
  }
  await browser.scripting.executeScript({ target, files: [SCRIPT] });
}

/** What the readers of a tab's frames say of their pages; frames without a reader, or still reading, say null. */
export async function describeFrames(tabId: number): Promise<{ frameId: number; page: unknown }[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => (globalThis as ReaderWorld).zhengduReader?.describe() ?? null,
  });
  return results.map(({ frameId, result }) => ({ frameId: frameId ?? 0, page: result ?? null }));
}
