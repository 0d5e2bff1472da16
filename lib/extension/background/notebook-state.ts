/** How safe the notebook is: what the browser promises, what it cleared, when it was last backed up. */
import { browser } from 'wxt/browser';
import { isBackupDue, type Notebook } from '../../notebook/store/index.ts';
import type { NotebookState } from '../notebook-calls.ts';

/** In storage.local, which no browser clears by itself: what the notebook last held. */
const KEY = 'notebook';

interface Remembered {
  /** The database's own id. */
  identity: string;
  count: number;
  at: string;
  /** Set when the database was found to be another one than remembered. */
  lost: { count: number; at: string } | null;
}

async function remembered(): Promise<Remembered | null> {
  try {
    const { [KEY]: stored } = (await browser.storage.local.get(KEY)) as { [KEY]?: Remembered };
    return typeof stored?.identity === 'string' ? stored : null;
  } catch {
    return null;
  }
}

/**
 * Compares the database with what it last held, and remembers what it holds now. A database that was cleared
 * comes back empty and with another identity. @returns what was lost and not yet seen
 */
export async function remember(notebook: Notebook, now: Date): Promise<NotebookState['lost']> {
  const [identity, count, before] = await Promise.all([notebook.identity(), notebook.count(), remembered()]);
  if (!identity.ok || !count.ok) return before?.lost ?? null;
  const isOther = before !== null && before.identity !== identity.value && before.count > 0;
  const lost = isOther ? { count: before.count, at: before.at } : (before?.lost ?? null);
  const next: Remembered = { identity: identity.value, count: count.value, at: now.toISOString(), lost };
  await browser.storage.local.set({ [KEY]: next }).catch(() => {});
  return lost;
}

/** The reader knows of the loss. */
export async function forgetLoss(): Promise<boolean> {
  const before = await remembered();
  if (before === null) return false;
  await browser.storage.local.set({ [KEY]: { ...before, lost: null } });
  return true;
}

/**
 * Whether the browser promised not to clear the notebook when the disk is full; null where it does not say. Only
 * a page may ask for the promise (lib/extension/notebook-page.ts): a service worker cannot, and Firefox would put
 * the question to its reader over no page.
 */
async function persisted(): Promise<boolean | null> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return null;
  }
}

async function room(): Promise<{ usage: number | null; quota: number | null }> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return { usage: usage ?? null, quota: quota ?? null };
  } catch {
    return { usage: null, quota: null };
  }
}

export async function notebookState(notebook: Notebook, now: Date): Promise<NotebookState> {
  const lost = await remember(notebook, now);
  const [count, backup, kept, { usage, quota }] = await Promise.all([
    notebook.count(),
    notebook.backupState(),
    persisted(),
    room(),
  ]);
  const nothing = { last: null, since: 0, changes: 0 };
  const state = backup.ok ? backup.value : nothing;
  return {
    problem: count.ok ? (backup.ok ? null : backup.problem) : count.problem,
    count: count.ok ? count.value : 0,
    persisted: kept,
    usage,
    quota,
    backup: { ...state, due: isBackupDue(state, now) },
    lost,
  };
}
