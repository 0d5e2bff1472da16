/** Starts a browser with the extension. */
import { join } from 'node:path';
import { type BrowserKind, findBrowsers, ROOT } from '../../../tools/browsers.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { LaunchOptions, Session } from './types.ts';

/** Where `wxt build` puts the extension. */
export const builtExtension = (kind: BrowserKind) =>
  join(ROOT, '.output', kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

/** The browsers that this machine has: what tests of the extension run in. */
export const PRESENT: readonly BrowserKind[] = (['chromium', 'firefox'] as const).filter(
  (kind) => findBrowsers()[kind],
);

/** Throws where the machine has no such browser: `npm test` and `npm start` look for one first. */
export async function launch(kind: BrowserKind, options: LaunchOptions): Promise<Session> {
  const program = findBrowsers()[kind];
  if (!program) throw new Error(`No ${kind} on this machine: run node tools/setup.mjs test`);
  const start = kind === 'chromium' ? launchChromium : launchFirefox;
  return start(program.path, options.extensionDir ?? builtExtension(kind), options);
}
