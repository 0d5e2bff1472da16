/**
 * Makes a fresh machine ready: `node tools/setup.mjs start|test|bench|quiet`. Runs before the npm scripts of
 * the same names, on the system's Node and without any package, so it is plain JavaScript.
 * `quiet` is for the command line tool: packages only, nothing on standard output.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './setup/lock.mjs';
import { installPackages, packagesReady } from './setup/packages.mjs';

const OLDEST_NODE = 20;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const quiet = process.argv[2] === 'quiet';
const say = (line) => (quiet ? process.stderr : process.stdout).write(`${line}\n`);

function checkNode() {
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return;
  throw new Error(
    `政读 needs Node ${OLDEST_NODE} or later; this is ${process.version}. See https://nodejs.org`,
  );
}

async function preparePackages() {
  if (packagesReady(root)) return;
  const waiting = () => say('Another set-up is running here: waiting for it …');
  await withLock(root, async () => packagesReady(root) || installPackages(root, say), waiting);
}

async function prepareBrowsers() {
  // Loaded here alone: quiet mode runs before every call of the command line tool and is to cost nothing.
  const { findAndKeep } = await import('./setup/browsers.mjs');
  const { advice, aptInstall, mayInstall, missingPackages } = await import('./setup/install-browsers.mjs');
  let browsers = findAndKeep(root);
  const packages = missingPackages(browsers);
  if (packages.length > 0 && mayInstall()) {
    await withLock(root, async () => {
      say(`Installing ${packages.join(', ')} (apt-get, once) …`);
      const outcome = aptInstall(packages);
      if (outcome !== true) say(`apt-get could not install them: ${outcome}`);
    });
    browsers = findAndKeep(root);
  }
  if (!browsers.chromium || !browsers.firefox) say(advice(browsers));
}

try {
  checkNode();
  await preparePackages();
  if (!quiet) await prepareBrowsers();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
