/** When are the installed packages those that the lock file names? */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of package.json that decide what `npm ci` installs; an edited script is no reason to reinstall. */
const DEPENDENCY_FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];

const stampPath = (root) => join(root, 'node_modules', '.zhengdu-stamp');

/**
 * A hash of what ought to be installed: the lock file, the dependency fields of package.json and the
 * platform, since node_modules holds native binaries.
 */
export function fingerprint(root, platform = `${process.platform}-${process.arch}`) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const hash = createHash('sha256').update(platform);
  hash.update(JSON.stringify(DEPENDENCY_FIELDS.map((field) => manifest[field] ?? null)));
  hash.update(readFileSync(join(root, 'package-lock.json')));
  return hash.digest('hex');
}

/** Whether node_modules was installed by us from this very lock file. */
export function isFresh(root, platform) {
  const path = stampPath(root);
  return existsSync(path) && readFileSync(path, 'utf8').trim() === fingerprint(root, platform);
}

/** Notes that node_modules is complete. To be called after the install alone: npm ci takes the old stamp away. */
export function writeStamp(root, platform) {
  writeFileSync(stampPath(root), `${fingerprint(root, platform)}\n`);
}
