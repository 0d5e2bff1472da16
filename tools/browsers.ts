/** The browsers that the tools and the tests drive. */
import { fileURLToPath } from 'node:url';
import { type Browsers, findAndKeep, readBrowsers } from './setup/browsers.mjs';

export type { BrowserKind, BrowserProgram, Browsers } from './setup/browsers.mjs';

/** The project's folder, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What set-up found (looks itself where set-up has not run); null for a kind that this machine lacks. */
export const findBrowsers = (): Browsers => readBrowsers(ROOT) ?? findAndKeep(ROOT);
