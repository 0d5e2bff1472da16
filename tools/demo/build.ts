/** Builds the extension where the sources have changed since the last build. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserKind, ROOT } from '../browsers.ts';
import { runPackage } from '../run.ts';

const SOURCES = [
  '{entrypoints,components,lib,data,public}/**/*',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** A hash of the files' names, sizes and times: deleted and renamed files show in it too. */
export function sourceStamp(root: string): string {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: root }).sort()) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const TARGET: Record<BrowserKind, string> = { chromium: 'chrome', firefox: 'firefox' };

/** Builds for a browser if need be. Throws an Error with the builder's last words. */
export async function buildFor(kind: BrowserKind, say: (line: string) => void): Promise<void> {
  const folder = join(ROOT, '.output', `${TARGET[kind]}-mv3`);
  const stampFile = `${folder}.stamp`;
  const stamp = sourceStamp(ROOT);
  const isBuilt = existsSync(join(folder, 'manifest.json')) && existsSync(stampFile);
  if (isBuilt && readFileSync(stampFile, 'utf8') === stamp) return;
  say(`Building for ${TARGET[kind] === 'chrome' ? 'Chromium' : 'Firefox'} …`);
  const { code, output } = await runPackage('wxt', ['build', '-b', TARGET[kind]]);
  if (code !== 0) throw new Error(`The build failed:\n${output.trimEnd().split('\n').slice(-20).join('\n')}`);
  writeFileSync(stampFile, stamp);
}
