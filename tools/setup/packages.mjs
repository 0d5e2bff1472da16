/** Installs the packages and the Node that runs our TypeScript. */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, sep } from 'node:path';
import { isFresh, writeStamp } from './stamp.mjs';

/** Releases that run TypeScript as it stands (type stripping without a flag). */
const stripsTypes = (version) => {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 18);
};

/** The Node binary that a platform package of package.json's optionalDependencies brought; null where none did. */
function bundledNode(root) {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of Object.keys(optionalDependencies ?? {})) {
    const folder = join(root, 'node_modules', name);
    for (const file of ['bin/node', 'bin/node.exe']) {
      const path = join(folder, file);
      if (name.startsWith('node-') && existsSync(path)) return path;
    }
  }
  return null;
}

/** Whether `npm run` will find a Node that strips types: the bundled one, else the machine's own. */
export function hasRuntime(root) {
  if (process.execPath.startsWith(join(root, 'node_modules') + sep)) return true;
  const path = bundledNode(root);
  const linked = existsSync(
    join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node'),
  );
  if (!path || !linked) return stripsTypes(process.version);
  const run = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return run.status === 0 && stripsTypes(run.stdout.trim());
}

/** Whether nothing needs to be installed. */
export const packagesReady = (root) => isFresh(root) && hasRuntime(root);

const isWritable = (folder) => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

function npmArguments(root) {
  // Windows does not let go of a running program: npm ci, which empties node_modules first, would fail there.
  const runsFromModules = process.execPath.startsWith(join(root, 'node_modules') + sep);
  const command = process.platform === 'win32' && runsFromModules ? ['install', '--no-save'] : ['ci'];
  const args = [
    ...command,
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const home = process.env.HOME;
  // An empty HOME makes npm write its cache to a folder named "~".
  if (process.platform !== 'win32' && home !== undefined && !(isAbsolute(home) && isWritable(home))) {
    args.push(`--cache=${join(tmpdir(), `zhengdu-npm-${process.getuid?.() ?? ''}`)}`);
  }
  return args;
}

/** Runs npm and answers its exit code and what it printed. npm's own Node is used: ours is about to be replaced. */
function runNpm(root) {
  const { npm_execpath: cli, npm_node_execpath: node, ...env } = process.env;
  const byScript = cli?.endsWith('.js') && node && existsSync(cli) && existsSync(node);
  const [command, args] = byScript ? [node, [cli, ...npmArguments(root)]] : ['npm', npmArguments(root)];
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: !byScript && process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: String(error.message) }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/**
 * Installs what package-lock.json names. Throws an Error whose message is for people.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function installPackages(root, say) {
  say('Installing packages (npm ci, once) …');
  const { code, output } = await runNpm(root);
  if (code !== 0) throw new Error(`npm ci failed:\n${output.trim().split('\n').slice(-15).join('\n')}`);
  if (!hasRuntime(root)) {
    throw new Error(
      `No Node 26 package runs on ${process.platform}-${process.arch}: install Node 24 or later yourself (this is ${process.version}).`,
    );
  }
  writeStamp(root);
}
