/** Saving by menu or key: the page's reader does it and says so; where none may run, the words alone are kept. */
import { browser } from 'wxt/browser';
import { looseDraft } from '../../draft.ts';
import { newId } from '../../notebook/store/index.ts';
import type { Answer, NotebookCalls } from '../notebook-calls.ts';
import { loadSettings } from '../settings.ts';
import type { NotebookSender } from './notebook-sender.ts';
import { type AskedAt, askReader, isOff, say } from './show-related.ts';

type Save = (
  params: NotebookCalls['savePassage']['params'],
  sender: NotebookSender,
) => Promise<NotebookCalls['savePassage']['result']>;

/** Today as an ISO date, by the reader's clock. */
function today(now = new Date()): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Keeps words of a page that no script of ours may enter. */
async function saveWords(
  { url = '', title = '', text }: AskedAt,
  save: Save,
): Promise<Answer<'saved' | 'duplicate'>> {
  const drafted = looseDraft(text ?? '', { url, title }, today());
  if (!drafted.ok) return { ok: false, problem: { kind: 'refused', detail: drafted.trouble } };
  const own = { tabId: null, url: browser.runtime.getURL('/') };
  const saved = await save({ operation: newId(), draft: drafted.draft }, own);
  return saved.ok ? { ok: true, value: saved.value.kind } : saved;
}

/** Milliseconds for which the toolbar button tells of a success. */
const TOLD = 4000;

/**
 * Saves what is selected, or what is being read, and says so on the page. On a page where no reader may run the
 * toolbar button says it. Never rejects.
 */
export async function savePage(asked: AskedAt, save: Save): Promise<void> {
  const { tabId } = asked;
  const { sitesOff } = await loadSettings();
  if (!isOff(asked.url, sitesOff) && (await askReader('save', asked).catch(() => false))) return;
  const saved = await saveWords(asked, save).catch(
    (): Answer<never> => ({ ok: false, problem: { kind: 'refused', detail: '' } }),
  );
  if (!saved.ok) {
    await say(tabId, '!', 'saveFailed').catch(() => {});
    return;
  }
  await say(tabId, '✓', saved.value === 'saved' ? 'saved' : 'savedAlready').catch(() => {});
  setTimeout(() => void browser.action.setBadgeText({ tabId, text: '' }).catch(() => {}), TOLD);
}
