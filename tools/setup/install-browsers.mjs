/** Brings browsers to a bare machine where that is ours to do, and says what to do elsewhere. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/** 'debian', 'ubuntu' (and what descends from them) or 'other'. */
export function distribution(osRelease = '/etc/os-release') {
  if (process.platform !== 'linux' || !existsSync(osRelease)) return 'other';
  const value = (key) =>
    readFileSync(osRelease, 'utf8').match(new RegExp(`^${key}=["']?([^"'\\n]*)`, 'm'))?.[1] ?? '';
  const names = `${value('ID')} ${value('ID_LIKE')}`.split(' ');
  return names.includes('ubuntu') ? 'ubuntu' : names.includes('debian') ? 'debian' : 'other';
}

/** Debian packages for what is missing; a machine without browsers has no Chinese font either, as a rule. */
export function missingPackages({ chromium, firefox }, hasFont = existsSync(FONT)) {
  return [!chromium && 'chromium', !firefox && 'firefox-esr', !hasFont && 'fonts-noto-cjk'].filter(Boolean);
}

/** One line that says how to get what is missing on this machine. */
export function advice(browsers, system = distribution()) {
  const names = [
    !browsers.chromium && 'Chrome, Chromium or Edge 128+',
    !browsers.firefox && 'Firefox 150+',
  ].filter(Boolean);
  const missing = `Not found: ${names.join(' and ')}.`;
  if (system === 'debian')
    return `${missing} Run: sudo apt-get install ${missingPackages(browsers).join(' ')}`;
  if (system === 'ubuntu') {
    const commands = [
      !browsers.chromium && 'npx playwright install --with-deps chromium',
      !browsers.firefox && 'npx @puppeteer/browsers install firefox@stable --path ~/.cache/puppeteer',
    ];
    return `${missing} Ubuntu's own are snaps, which cannot be driven; run: ${commands.filter(Boolean).join(' && ')}`;
  }
  return `${missing} Install it, or set CHROME_BIN / FIREFOX_BIN to its program.`;
}

/** Whether this process may and should call apt-get itself. */
export const mayInstall = () => distribution() === 'debian' && process.getuid?.() === 0;

/**
 * Installs Debian packages. True when apt-get says that all went well; its last words otherwise.
 * @param {string[]} packages
 */
export function aptInstall(packages) {
  const options = {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
  };
  const run = (args) => spawnSync('apt-get', args, options);
  // An update that fails in part (one dead mirror) may still leave what is needed.
  run(['update', '-q']);
  const { status, stderr, error } = run(['install', '-y', '-q', '--no-install-recommends', ...packages]);
  return status === 0 ? true : (error?.message ?? stderr.trim().split('\n').at(-1) ?? 'apt-get failed');
}
