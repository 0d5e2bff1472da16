/** Screenshots of what a reader sees: the page with its marks, a card, the popup; in light and in dark. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from '../../tests/browser/driver/launch.ts';
import type { SiteServer } from '../../tests/browser/driver/site.ts';
import type { ColorScheme, Page, Session } from '../../tests/browser/driver/types.ts';
import type { BrowserKind } from '../browsers.ts';

/** As the page side names its one element. */
const CARD = '[data-zhengdu-host]';
const POPUP = { width: 400, height: 600 };
/** The card's and the page's motion, at its longest. */
const SETTLED_MS = 400;

/** Inside the extension's background. */
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

/** How many marks there are of each name, once there are any; empty where the page gets none. */
async function painted(page: Page): Promise<Record<string, number>> {
  await page.waitFor(() => [...CSS.highlights].some(([name]) => name.startsWith('zhengdu-'))).catch(() => {});
  return Object.fromEntries((await page.highlights()).map(({ name, texts }) => [name, texts.length]));
}

async function openCard(page: Page): Promise<boolean> {
  const point = await page.pointOfMark('zhengdu-term');
  if (!point) return false;
  await page.move({ x: point.x + 60, y: point.y + 60 });
  await page.move(point, { steps: 10 });
  const isThere = (selector: string) => document.querySelector(selector) !== null;
  return page.waitFor(isThere, CARD).then(
    () => true,
    () => false,
  );
}

async function shootScheme(
  session: Session,
  page: Page,
  scheme: ColorScheme,
  path: (name: string) => string,
) {
  await session.setColorScheme(scheme);
  await page.bringToFront();
  await page.move({ x: 1, y: 1 });
  await page.pointOfMark('zhengdu-term');
  await sleep(SETTLED_MS);
  const taken = [path(`page-${scheme}`)];
  await page.screenshot(taken[0] ?? '');
  if (await openCard(page)) {
    await sleep(SETTLED_MS);
    const card = path(`card-${scheme}`);
    await page.screenshot(card);
    taken.push(card);
  }
  const popup = await session.openPopup(page);
  await popup.setViewport(POPUP);
  await sleep(2 * SETTLED_MS);
  const shot = path(`popup-${scheme}`);
  await popup.screenshot(shot);
  await popup.close();
  return [...taken, shot];
}

export interface Shots {
  /** Number of marks by the highlight's name. */
  marks: Record<string, number>;
  files: string[];
}

/** Reads a page in a browser without a window and writes screenshots into a folder. */
export async function shoot(
  kind: BrowserKind,
  site: SiteServer,
  url: string,
  folder: string,
): Promise<Shots> {
  mkdirSync(folder, { recursive: true });
  const session = await launch(kind, { site });
  try {
    // The interface follows the browser's language, which on a server is English; its readers' is Chinese.
    await session.background.evaluate(() => chrome.storage.local.set({ settings: { language: 'zh' } }));
    const page = await session.newPage();
    await page.goto(url);
    const marks = await painted(page);
    const path = (name: string) => join(folder, `${kind}-${name}.png`);
    const files = [
      ...(await shootScheme(session, page, 'light', path)),
      ...(await shootScheme(session, page, 'dark', path)),
    ];
    return { marks, files };
  } finally {
    await session.close();
  }
}
