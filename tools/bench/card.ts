/** From the end of the show delay to the card on screen. */
import { setTimeout as sleep } from 'node:timers/promises';
import { SHOW_DELAY } from '../../lib/page/card-machine.ts';
import { type Bench, inTab, repeat, switchSite } from './browser.ts';
import { mainThread, nested, type TraceEvent, timeOf } from './cost.ts';
import type { BenchPage } from './page.ts';
import { type Part, statsOf } from './rows.ts';
import { record } from './trace.ts';

const HOST = '[data-zhengdu-host]';
const MARK = 'zhengdu-term';
const SEEN = 'bench-card';
const FAR = { x: 5, y: 5 };
/** Milliseconds: the pause before a card opens and the card's own way, with time to spare. */
const OPENING = SHOW_DELAY + 250;
const CLOSING = 450;

interface Opened {
  /** Frames that pass until the one that shows the card, itself included. */
  frames: number;
  /** Milliseconds from the timer to the end of that frame. */
  ms: number;
  /** The timer's task. */
  cpu: number;
}

/** Runs in the page: a frame all the time, so that frames can be counted, and a mark when a card's host is there. */
function watchCards(host: string, name: string): void {
  const tick = () => requestAnimationFrame(tick);
  tick();
  new MutationObserver(() => {
    if (document.querySelector(host)) performance.mark(name);
  }).observe(document.documentElement, { childList: true });
}

/** @param all the whole trace: timers and marks are points in it, without a duration */
function openedIn(all: readonly TraceEvent[], url: string): Opened {
  const main = mainThread(all, url);
  const isHere = (event: TraceEvent) => event.pid === main[0]?.pid;
  const seen = all.find((event) => event.name === SEEN && isHere(event));
  const installed = all.filter(
    (event) => event.name === 'TimerInstall' && isHere(event) && event.args?.data?.timeout === SHOW_DELAY,
  );
  const ids = new Set(installed.map((event) => event.args?.data?.timerId));
  const timers = main.filter((event) => event.name === 'TimerFire' && ids.has(event.args?.data?.timerId));
  const timer = timers.findLast((event) => seen && event.ts <= seen.ts);
  if (!seen || !timer) throw new Error('no card opened');
  const frames = new Set<TraceEvent>();
  nested(main, (event, around) => {
    const task = around[0];
    if (event.name === 'FireAnimationFrame' && task && event.ts > timer.ts && event.ts < seen.ts)
      frames.add(task);
  });
  const shown = main.find((event) => event.name === 'Commit' && event.ts > seen.ts);
  const end = shown ? shown.ts + (shown.dur ?? 0) : Number.NaN;
  return { frames: frames.size + 1, ms: (end - timer.ts) / 1000, cpu: timeOf(timer).cpu };
}

export async function cardPart(bench: Bench, { url }: BenchPage): Promise<Part> {
  await switchSite(bench, url, true);
  const opened = await inTab(bench, async ({ page, cdp }) => {
    await page.goto(url);
    await page.waitFor((name) => (CSS.highlights.get(name)?.size ?? 0) > 0, MARK);
    await sleep(CLOSING);
    await page.evaluate(watchCards, HOST, SEEN);
    const point = await page.pointOfMark(MARK);
    if (!point) throw new Error(`no mark on ${url}`);
    return repeat(bench.runs, async () => {
      await page.move(FAR);
      await sleep(CLOSING);
      const events = await record(cdp, async () => {
        await page.move({ x: point.x - 1, y: point.y });
        await page.move(point);
        await sleep(OPENING);
      });
      return openedIn(events, url);
    });
  });
  const frames = statsOf(opened.map((each) => each.frames));
  return {
    title: `Card, after the pause of ${SHOW_DELAY} ms in which the pointer rests`,
    measures: [
      { name: 'frames until it shows', unit: 'frames', stats: frames, budget: 1 },
      { name: 'building and placing it', unit: 'cpu', stats: statsOf(opened.map(({ cpu }) => cpu)) },
      {
        name: 'until its frame was handed to the screen',
        unit: 'ms',
        stats: statsOf(opened.map(({ ms }) => ms)),
      },
    ],
  };
}
