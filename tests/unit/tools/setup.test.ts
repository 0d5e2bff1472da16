import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { detect } from '../../../tools/setup/browsers.mjs';
import { advice, distribution, missingPackages } from '../../../tools/setup/install-browsers.mjs';
import { withLock } from '../../../tools/setup/lock.mjs';
import { fingerprint, isFresh, writeStamp } from '../../../tools/setup/stamp.mjs';

let root: string;
const write = (name: string, content: unknown) =>
  writeFileSync(join(root, name), typeof content === 'string' ? content : JSON.stringify(content));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zhengdu-setup-test-'));
  mkdirSync(join(root, 'node_modules'));
  write('package.json', { name: 'x', scripts: { test: 'a' }, dependencies: { react: '1.0.0' } });
  write('package-lock.json', { lockfileVersion: 3 });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('stamp', () => {
  it('is fresh after it was written, and only then', () => {
    expect(isFresh(root)).toBe(false);
    writeStamp(root);
    expect(isFresh(root)).toBe(true);
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(isFresh(root)).toBe(false);
  });

  it.each([
    ['the lock file', 'package-lock.json', { lockfileVersion: 3, packages: {} }],
    ['a dependency', 'package.json', { dependencies: { react: '1.0.1' } }],
    [
      'an optional one',
      'package.json',
      { dependencies: { react: '1.0.0' }, optionalDependencies: { n: '1' } },
    ],
    ['an override', 'package.json', { dependencies: { react: '1.0.0' }, overrides: { n: '1' } }],
  ])('is stale when %s changes', (_, file, content) => {
    writeStamp(root);
    write(file, content);
    expect(isFresh(root)).toBe(false);
  });

  it('does not mind an edited script', () => {
    writeStamp(root);
    write('package.json', { name: 'x', scripts: { test: 'b' }, dependencies: { react: '1.0.0' } });
    expect(isFresh(root)).toBe(true);
  });

  it('is stale on another platform, whose native packages differ', () => {
    writeStamp(root, 'darwin-arm64');
    expect(isFresh(root, 'darwin-arm64')).toBe(true);
    expect(isFresh(root, 'linux-x64')).toBe(false);
    expect(fingerprint(root, 'linux-x64')).not.toBe(fingerprint(root, 'linux-arm64'));
  });
});

describe('lock', () => {
  it('lets one through after the other', async () => {
    const order: string[] = [];
    let waited = 0;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = withLock(root, async () => {
      order.push('first in');
      await held;
      order.push('first out');
    });
    const second = withLock(
      root,
      async () => void order.push('second'),
      () => {
        waited += 1;
        release();
      },
    );
    await Promise.all([first, second]);
    expect(order).toEqual(['first in', 'first out', 'second']);
    expect(waited).toBe(1);
  });

  it('is given back after a failure', async () => {
    await expect(withLock(root, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(root, async () => 1)).toBe(1);
  });
});

describe.skipIf(process.platform === 'win32')('browsers', () => {
  const saved = { PATH: process.env.PATH, CHROME_BIN: process.env.CHROME_BIN };
  const program = (name: string, script: string) => {
    write(name, `#!/bin/sh\n${script}\n`);
    chmodSync(join(root, name), 0o755);
    return join(root, name);
  };

  beforeEach(() => {
    process.env.PATH = root;
    delete process.env.CHROME_BIN;
  });

  afterEach(() => {
    for (const [name, value] of Object.entries(saved)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  it('takes the first on PATH that answers with a version we support', () => {
    const path = program('chromium', 'echo Chromium 140.0.1.2 built on x');
    expect(detect('chromium')).toEqual({ path, version: '140.0.1.2' });
  });

  it.each([
    ['a snap stub', 'echo Chromium 140.0.1\n# exec /snap/bin/chromium'],
    ['one that is too old', 'echo Chromium 100.0.1'],
    ['one that fails', 'exit 1'],
  ])('passes over %s', (_, script) => {
    const path = program('chromium', script);
    expect(detect('chromium')?.path).not.toBe(path);
  });

  it('obeys CHROME_BIN, and says when it leads nowhere', () => {
    const path = program('mine', 'echo Mine 1.0');
    process.env.CHROME_BIN = path;
    expect(detect('chromium')).toEqual({ path, version: '1.0' });
    process.env.CHROME_BIN = join(root, 'none');
    expect(() => detect('chromium')).toThrow(`CHROME_BIN=${join(root, 'none')} is not a program`);
  });
});

describe('what is missing', () => {
  const none = { chromium: null, firefox: null };
  const some = { chromium: { path: '/c', version: '140' }, firefox: null };

  it('names Debian packages', () => {
    expect(missingPackages(none, false)).toEqual(['chromium', 'firefox-esr', 'fonts-noto-cjk']);
    expect(missingPackages(some, true)).toEqual(['firefox-esr']);
  });

  it('gives one line of advice for each system', () => {
    expect(advice(some, 'debian')).toContain('sudo apt-get install firefox-esr');
    expect(advice(none, 'ubuntu')).toContain('snaps');
    expect(advice(some, 'other')).toMatch(/^Not found: Firefox 150\+\. Install it/);
    for (const system of ['debian', 'ubuntu', 'other'] as const)
      expect(advice(none, system)).not.toContain('\n');
  });

  it.skipIf(process.platform !== 'linux')('knows Debian and Ubuntu by their os-release', () => {
    const is = (content: string) => {
      write('os-release', content);
      return distribution(join(root, 'os-release'));
    };
    expect(is('NAME="Debian"\nID=debian\n')).toBe('debian');
    expect(is('ID=raspbian\nID_LIKE=debian\n')).toBe('debian');
    expect(is('ID=ubuntu\nID_LIKE=debian\n')).toBe('ubuntu');
    expect(is('ID=linuxmint\nID_LIKE="ubuntu debian"\n')).toBe('ubuntu');
    expect(is('ID=fedora\n')).toBe('other');
    expect(distribution(join(root, 'none'))).toBe('other');
  });
});
