/** Runs the packages' programs without a shell, so that it is the same on every system. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './browsers.ts';

export interface Run {
  code: number;
  output: string;
}

/** The script behind a package's command: `node_modules/wxt/bin/wxt.mjs` for ('wxt', 'wxt'). */
function scriptOf(packageName: string, command: string): string {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const script = typeof bin === 'string' ? bin : bin[command];
  if (!script) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, script);
}

/**
 * Runs a script with this Node in the project's folder and gathers what it prints.
 * @param show whether what it prints is to be seen at once
 */
export function runNode(args: readonly string[], show = false): Promise<Run> {
  return new Promise((resolve) => {
    // Through a pipe, programs would leave colours out on a terminal and put them in where CI is set.
    const { FORCE_COLOR, NO_COLOR, ...rest } = process.env;
    const env = { ...rest, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) };
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk;
        if (show) process.stdout.write(chunk);
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a command of an installed package: `runPackage('wxt', ['build'])`. */
export function runPackage(
  name: string,
  args: readonly string[],
  show = false,
  command = name,
): Promise<Run> {
  return runNode([scriptOf(name, command), ...args], show);
}
