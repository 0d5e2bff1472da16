/** What is painted on a page, told by the page itself and without any code of the extension's. */
import { expect, vi } from 'vitest';
import type { Page, Session } from '../driver/types.ts';
import { describeSpans, expectedMarks, type Marks } from './pages.ts';

/** How long a page may take, and how often it is looked at, milliseconds. */
export const PATIENCE = { timeout: 10_000, interval: 60 };

/** The names under which the extension paints. */
export const LAYERS = { term: 'zhengdu-term', note: 'zhengdu-note', figure: 'zhengdu-figure' } as const;

/** The names of what is lit while its card is open: of a figure, and of all else. */
const LIT = { on: 'zhengdu-on', figure: 'zhengdu-on-figure' };

interface Painted {
  text: string;
  layers: Record<string, [number, number][]>;
}

/** Stands alone: travels into the page as its source text. Addresses are units of the squeezed visible text. */
function readPainted(frame: string | null, layers: Record<string, string>): string {
  const view =
    frame === null ? window : (document.querySelector<HTMLIFrameElement>(frame)?.contentWindow ?? window);
  const page = view.document;
  const squeeze = (text: string) => text.normalize('NFC').replace(/[\s\u00ad\u200b-\u200d\u2060]+/gu, '');
  const starts = new Map<Node, number>();
  let text = '';
  const walker = page.createTreeWalker(page.body ?? page.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
    starts.set(node, text.length);
    text += squeeze(node.textContent ?? '');
  }
  const at = (node: Node, offset: number) => {
    const start = starts.get(node);
    // A range on a node that is not on the page, or not seen, is an error that the comparison must show.
    return start === undefined ? -1 : start + squeeze((node.textContent ?? '').slice(0, offset)).length;
  };
  const spansOf = (name: string) =>
    [...((view as typeof globalThis & Window).CSS.highlights.get(name) ?? [])].map(
      (range): [number, number] => [
        at(range.startContainer, range.startOffset),
        at(range.endContainer, range.endOffset),
      ],
    );
  // As a string, whose offsets stay right: the protocols, and Firefox's normalization, mend lone surrogates.
  return JSON.stringify({
    text: text.toWellFormed(),
    layers: Object.fromEntries(Object.entries(layers).map(([layer, name]) => [layer, spansOf(name)])),
  });
}

const painted = async (page: Page, frame: string | null, layers: Record<string, string>) =>
  JSON.parse(await page.evaluate(readPainted, frame, layers)) as Painted;

/**
 * The marks on a page as they are now.
 * @param frame selector of a same-origin frame, to read that instead
 */
export async function marksOn(page: Page, frame: string | null = null): Promise<Marks> {
  const { text, layers } = await painted(page, frame, LAYERS);
  return {
    text,
    term: describeSpans(layers.term ?? [], text),
    note: describeSpans(layers.note ?? [], text),
    figure: describeSpans(layers.figure ?? [], text),
  };
}

/** Where the mark stands whose card is open: `577-581 三链两园`; '' without one. */
export async function litOn(page: Page): Promise<string> {
  const { text, layers } = await painted(page, null, LIT);
  return describeSpans(Object.values(layers).flat(), text).join();
}

/** Waits until a page carries just these marks. */
export async function expectMarks(page: Page, marks: Marks, frame: string | null = null): Promise<void> {
  // The terms alone first: they say best what is wrong. Not expect.poll: hooks wait for marks too.
  await vi.waitFor(async () => expect((await marksOn(page, frame)).term).toEqual(marks.term), PATIENCE);
  await vi.waitFor(async () => expect(await marksOn(page, frame)).toEqual(marks), PATIENCE);
}

/** Opens a report in a tab of its own and waits until all of its marks are painted. */
export async function openReport(session: Session, url: string, html: string): Promise<Page> {
  const page = await session.newPage();
  await page.goto(url);
  await expectMarks(page, expectedMarks(html, url));
  return page;
}

/** How many zhengdu-* ranges there are at all. */
export const countMarks = async (page: Page): Promise<number> =>
  (await page.highlights()).reduce((sum, { texts }) => sum + texts.length, 0);

/** The page's source as it stands, without the one element that a card brings along. */
export const sourceOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    copy.querySelector('[data-zhengdu-host]')?.remove();
    return copy.outerHTML;
  });

/** Where every block of text stands: x, y, width and height, in CSS pixels. */
export const layoutOf = (page: Page): Promise<number[][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body, h1, h2, h3, p, td, li, div')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height];
    }),
  );

/** The page's errors, without its own missing pictures and styles, which the tests do not serve. */
export const errorsOf = (page: Page): string[] =>
  page.errors.filter(
    (error) => !/^Failed to load resource: the server responded with a status of 404/.test(error),
  );
