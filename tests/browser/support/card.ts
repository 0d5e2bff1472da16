/** The card on a page, looked at from outside. */
import { expect, vi } from 'vitest';
import { HIDE_DELAY, SHOW_DELAY } from '../../../lib/page/card-machine.ts';
import type { Page, Point } from '../driver/types.ts';
import { PATIENCE } from './painted.ts';

export const HOST = '[data-zhengdu-host]';
/** A corner without text. */
export const AWAY: Point = { x: 3, y: 690 };

export interface Card {
  title: string;
  eyebrow: string;
  /** Everything it says. */
  text: string;
  /** The page's own note, word for word; null where it quotes none. */
  quote: string | null;
  pinned: boolean;
  sheet: boolean;
  /** The name of what inside it has the focus: 'card', 'pin', 'close', 'more', 'more 2', 'row'; null for nothing. */
  focus: string | null;
  box: { left: number; top: number; right: number; bottom: number };
  /** The background's colour as three numbers up to 255. */
  paper: number[];
}

/** The card that is open, or null. */
export const cardOn = (page: Page): Promise<Card | null> =>
  page.inShadow(HOST, (root) => {
    const card = root.querySelector<HTMLElement>('.card');
    if (!card) return null;
    const words = (selector: string) => root.querySelector(selector)?.textContent ?? '';
    const { left, top, right, bottom } = card.getBoundingClientRect();
    const active = root.activeElement;
    const nameOf = (element: Element) => {
      const name =
        ['pin', 'close', 'card', 'more', 'body', 'row', 'link'].find((each) =>
          element.classList.contains(each),
        ) ?? '?';
      const nth = [...root.querySelectorAll(`.${name}`)].indexOf(element);
      return nth > 0 ? `${name} ${nth + 1}` : name;
    };
    return {
      title: words('#title'),
      eyebrow: words('.eyebrow'),
      text: card.textContent ?? '',
      quote: root.querySelector('.quote')?.textContent ?? null,
      pinned: card.classList.contains('pinned'),
      sheet: card.classList.contains('sheet'),
      focus: active && nameOf(active),
      box: { left, top, right, bottom },
      paper: (getComputedStyle(card).backgroundColor.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number),
    };
  });

/** Waits until a card is open as described; answers it. */
export const openCard = (page: Page, wanted: Partial<Card>): Promise<Card> =>
  vi.waitFor(async () => {
    const card = await cardOn(page);
    if (!card) throw new Error('no card');
    expect(card).toMatchObject(wanted);
    return card;
  }, PATIENCE);

/** Waits until no card is open. */
export const noCard = (page: Page): Promise<void> =>
  vi.waitFor(async () => {
    expect(await page.evaluate((host) => document.querySelector(host) === null, HOST)).toBe(true);
  }, PATIENCE);

/** Where a mark is; throws where the page has none such. */
export async function markAt(page: Page, name: 'term' | 'note' | 'figure', text?: string): Promise<Point> {
  const point = await page.pointOfMark(`zhengdu-${name}`, text);
  if (!point) throw new Error(`no ${name} mark ${text ?? ''} on ${page.url()}`);
  // A page tells of its scrolling with its next frame.
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
  return point;
}

/** Moves the pointer to a mark as a reader does, and leaves it there. */
export async function pointAt(page: Page, name: 'term' | 'note' | 'figure', text?: string): Promise<Point> {
  const point = await markAt(page, name, text);
  await page.move({ x: point.x - 6, y: point.y - 1 });
  await page.move(point, { steps: 3 });
  return point;
}

export async function openByPointer(page: Page, text: string): Promise<Card> {
  await pointAt(page, 'term', text);
  return openCard(page, { title: text });
}

/**
 * Lets every delay of the card run out, on the page's own clock: a card that was to open or to close has done
 * so. For what must NOT happen; what must is waited for.
 */
export const pastDelays = (page: Page): Promise<void> =>
  page.evaluate(
    (delay) =>
      new Promise<void>((resolve) => setTimeout(() => requestAnimationFrame(() => resolve()), delay)),
    2 * (SHOW_DELAY + HIDE_DELAY),
  );

/** Counts the cards that come to a page, from now on. */
export const countCards = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const counting = globalThis as { zhengduCards?: number };
    const known = counting.zhengduCards !== undefined;
    counting.zhengduCards = 0;
    if (known) return;
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node instanceof Element && node.hasAttribute('data-zhengdu-host'))
            counting.zhengduCards = (counting.zhengduCards ?? 0) + 1;
    }).observe(document.documentElement, { childList: true });
  });

/** How many came since then; 0 where nobody counted. */
export const cardsSeen = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as { zhengduCards?: number }).zhengduCards ?? 0);

/** Puts pointer, selection, scrolling and card back to where a test begins, and starts to count cards. */
export async function settle(page: Page): Promise<void> {
  await page.bringToFront();
  await page.move(AWAY);
  await page.press('Escape');
  await page.evaluate(() => {
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });
  await noCard(page);
  await countCards(page);
}
