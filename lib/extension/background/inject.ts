import { type Browser, browser } from 'wxt/browser';

/** The built files of the reader (entrypoints/reader.ts and its marks). */
const SCRIPT = '/reader.js';
/** What saves from a page and shows what is saved (entrypoints/saving.ts): put in when it is first needed. */
const SAVING = '/saving.js';
const STYLE = '/assets/marks.css';

/** What the reader leaves in the isolated world of its frame. */
interface ReaderWorld {
  zhengduAsked?: boolean;
  zhengduReader?: { describe(): unknown; readonly failure: string | null };
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

/** Injects the second script beside a running reader. False where the browser lets no extension in any more. */
export async function injectSaving(tabId: number | null, frameId: number): Promise<boolean> {
  if (tabId === null) return false;
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [SAVING] });
    return true;
  } catch {
    return false;
  }
}

/** What the reader of one frame says: its page, or why there is none; nulls where no reader runs, or still reads. */
export interface FrameState {
  frameId: number;
  page: unknown;
  failure: string | null;
}

/** What the readers of a tab's frames say of their pages. @throws where the browser lets no extension in */
export async function describeFrames(tabId: number): Promise<FrameState[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => {
      const reader = (globalThis as ReaderWorld).zhengduReader;
      return { page: reader?.describe() ?? null, failure: reader?.failure ?? null };
    },
  });
  return results.map(({ frameId, result }) => ({
    frameId: frameId ?? 0,
    page: result?.page ?? null,
    failure: result?.failure ?? null,
  }));
}
