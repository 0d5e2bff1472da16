/**
 * `npm start [-- FILE]`: shows a report (ours, or a .txt or .html FILE) in a browser with the extension. Where
 * there is no display it prints what the extension reads and writes screenshots to shots/.
 * Exit 2 for a FILE that cannot be read, 1 for any other trouble, with one line on stderr.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyze } from '../lib/analyze.ts';
import { launch } from '../tests/browser/driver/launch.ts';
import { startSite } from '../tests/browser/driver/site.ts';
import { type BrowserKind, findBrowsers, ROOT } from './browsers.ts';
import { buildFor } from './demo/build.ts';
import { builtInPage, type DemoPage, pageOfFile, UnreadableFile } from './demo/page.ts';
import { relatedText } from './demo/related.ts';
import { shoot } from './demo/shots.ts';
import { summarize } from './demo/summary.ts';
import { sourceOfHtml } from './parse-html.ts';

const USAGE = 'usage: npm start [-- FILE.txt|FILE.html] [--browser chromium|firefox]';
const NAMES: Record<BrowserKind, string> = { chromium: 'Chromium', firefox: 'Firefox' };
const SHOTS = 'shots';

const say = (line: string) => console.log(line);

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

class UsageError extends Error {}

function readArguments(): { file: string | undefined; only: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { browser: { type: 'string' } },
    });
    const [file, ...rest] = positionals;
    if (rest.length > 0 || ![undefined, 'chromium', 'firefox'].includes(values.browser)) throw new Error('?');
    return { file, only: values.browser };
  } catch {
    throw new UsageError(USAGE);
  }
}

/** Opens a window and stays until it is closed. */
async function showWindow(kind: BrowserKind, page: DemoPage): Promise<void> {
  await buildFor(kind, say);
  const site = await startSite();
  site.page(page.url, page.html);
  try {
    const session = await launch(kind, { site, headless: false, viewport: null });
    process.once('SIGINT', () => void session.close());
    await (await session.newPage()).goto(page.url);
    say(`${NAMES[kind]} shows ${page.url}\nPoint at an underlined term. Close the window to end.`);
    await session.closed;
  } finally {
    await site.close();
  }
}

/** Reads without a window: text here, pictures in a folder. */
async function readHeadless(kinds: readonly BrowserKind[], page: DemoPage): Promise<void> {
  say(`No display: reading without a window.\n\n${page.url}`);
  const source = sourceOfHtml(page.html, page.url);
  const analysis = analyze(source);
  say(`${summarize(analysis)}\n${relatedText(source, analysis)}\n`);
  const site = await startSite();
  site.page(page.url, page.html);
  try {
    for (const kind of kinds) {
      await buildFor(kind, say);
      const { marks, files } = await shoot(kind, site, page.url, join(ROOT, SHOTS));
      const painted = Object.entries(marks).flatMap(([name, count]) =>
        count > 0 ? [`${count} ${name}`] : [],
      );
      say(`${NAMES[kind]}: ${painted.join(', ') || 'no marks'}; ${files.length} screenshots`);
    }
  } finally {
    await site.close();
  }
  if (kinds.length === 0)
    throw new Error('No browser found, so no screenshots: install Chromium or Firefox.');
  say(`Screenshots are in ${join(ROOT, SHOTS)}`);
}

async function main(): Promise<void> {
  const { file, only } = readArguments();
  const page = file === undefined ? builtInPage() : pageOfFile(file);
  const browsers = findBrowsers();
  const kinds = (['chromium', 'firefox'] as const).filter(
    (kind) => browsers[kind] && (!only || kind === only),
  );
  if (!hasDisplay()) return readHeadless(kinds, page);
  const [kind] = kinds;
  if (!kind) throw new Error('No browser found: install Chromium, Chrome, Edge or Firefox.');
  return showWindow(kind, page);
}

try {
  await main();
} catch (error) {
  const expected = error instanceof UnreadableFile || error instanceof UsageError;
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = expected ? 2 : 1;
}
