/** Finds the browsers of this machine. */
import { execFileSync } from 'node:child_process';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** The oldest releases that the extension supports, as wxt.config.ts says too. */
export const OLDEST = { chromium: 128, firefox: 150 };

const OVERRIDE = { chromium: 'CHROME_BIN', firefox: 'FIREFOX_BIN' };

/** Commands to look for on PATH. Chromium first: of all it is the one that takes extensions most willingly. */
const COMMANDS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const PLACES = {
  linux: {
    chromium: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
    firefox: ['/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox', '/opt/firefox/firefox'],
  },
  darwin: {
    chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
    firefox: ['Firefox', 'Firefox Developer Edition'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/firefox`,
    ),
  },
  win32: {
    chromium: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
    firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};

function placesOf(kind) {
  const places = PLACES[process.platform]?.[kind] ?? [];
  if (process.platform === 'darwin') return places.flatMap((path) => [path, join(homedir(), path)]);
  if (process.platform !== 'win32') return places;
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter(Boolean);
  return roots.flatMap((root) => places.map((path) => join(root, path)));
}

/** Browsers that `npx playwright install` and `npx @puppeteer/browsers install` leave in their caches. */
function downloaded(kind) {
  const home = homedir();
  const caches = {
    linux: join(home, '.cache'),
    darwin: join(home, 'Library', 'Caches'),
    win32: process.env.LOCALAPPDATA ?? home,
  };
  const playwright = join(caches[process.platform] ?? caches.linux, 'ms-playwright');
  const puppeteer = join(home, '.cache', 'puppeteer', kind === 'firefox' ? 'firefox' : 'chrome');
  const inside =
    kind === 'firefox'
      ? ['firefox/firefox', 'firefox/firefox.exe', 'Firefox.app/Contents/MacOS/firefox']
      : [
          'chrome-linux/chrome',
          'chrome-linux64/chrome',
          'chrome-win/chrome.exe',
          'chrome-win64/chrome.exe',
          'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
        ];
  const below = (folder, prefix) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.startsWith(prefix))
          .map((name) => join(folder, name))
      : [];
  const folders = [...(kind === 'chromium' ? below(playwright, 'chromium-') : []), ...below(puppeteer, '')];
  return folders.flatMap((folder) => inside.map((path) => join(folder, path)));
}

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

/**
 * A snap, or Ubuntu's script that stands for one. A snap sees neither our profile folders nor the built
 * extension, so no test can drive it.
 */
function isSnap(path) {
  if (realpathSync(path).includes('/snap')) return true;
  const head = Buffer.alloc(4096);
  const file = openSync(path, 'r');
  const size = readSync(file, head, 0, head.length, 0);
  closeSync(file);
  const text = head.toString('latin1', 0, size);
  return text.startsWith('#!') && text.includes('/snap');
}

/** The program's own version line, "Chromium 156.0.8078.79 …"; null where it cannot be asked (Windows). */
function versionOf(path) {
  if (process.platform === 'win32') return null;
  try {
    const line = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return line.match(/\d+(\.\d+)+/)?.[0] ?? null;
  } catch {
    return undefined;
  }
}

function inspect(kind, path) {
  if (!isProgram(path) || isSnap(path)) return null;
  const version = versionOf(path);
  if (version === undefined || (version && Number.parseInt(version, 10) < OLDEST[kind])) return null;
  return { path, version };
}

/**
 * The first usable browser of a kind, or null. The override (CHROME_BIN, FIREFOX_BIN) wins.
 * Throws an Error for people where the override leads nowhere.
 * @param {'chromium' | 'firefox'} kind
 */
export function detect(kind) {
  const override = process.env[OVERRIDE[kind]];
  if (override) {
    if (!isProgram(override)) throw new Error(`${OVERRIDE[kind]}=${override} is not a program.`);
    return { path: override, version: versionOf(override) ?? null };
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = COMMANDS[kind].flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  for (const path of [...onPath, ...placesOf(kind), ...downloaded(kind)]) {
    const found = inspect(kind, path);
    if (found) return found;
  }
  return null;
}

const cachePath = (root) => join(root, 'node_modules', '.cache', 'zhengdu', 'browsers.json');

/** What the last set-up found; null before the first. */
export function readBrowsers(root) {
  return existsSync(cachePath(root)) ? JSON.parse(readFileSync(cachePath(root), 'utf8')) : null;
}

/** Looks for both browsers and keeps what was found for the tools and the tests. */
export function findAndKeep(root) {
  const found = { chromium: detect('chromium'), firefox: detect('firefox') };
  mkdirSync(dirname(cachePath(root)), { recursive: true });
  writeFileSync(cachePath(root), `${JSON.stringify(found, null, 2)}\n`);
  return found;
}
