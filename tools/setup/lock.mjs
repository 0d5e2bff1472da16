/** One set-up at a time: the second waits for the first and then finds nothing left to do. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Time between the lock file's creation and its content, generously. */
const WRITING_MS = 5_000;
const POLL_MS = 200;

/** Outside of node_modules, which npm ci empties; a user's own, so that a stale one can always be removed. */
const lockPath = (root) => {
  const key = createHash('sha256')
    .update(`${root}\n${process.getuid?.() ?? ''}`)
    .digest('hex')
    .slice(0, 16);
  return join(tmpdir(), `zhengdu-setup-${key}.lock`);
};

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isStale(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return pid > 0 ? !isAlive(pid) : Date.now() - statSync(path).mtimeMs > WRITING_MS;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function tryLock(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Runs `action` while no other set-up of this folder runs. A lock whose process is gone is taken over.
 * @param {string} root
 * @param {() => Promise<T>} action
 * @param {() => void} [onWait] called once if another process has the lock
 * @template T
 */
export async function withLock(root, action, onWait) {
  const path = lockPath(root);
  let told = false;
  while (!tryLock(path)) {
    if (isStale(path)) {
      rmSync(path, { force: true });
      continue;
    }
    if (!told) onWait?.();
    told = true;
    await sleep(POLL_MS);
  }
  try {
    return await action();
  } finally {
    rmSync(path, { force: true });
  }
}
