/** What the notebook's own page reads and asks for: everything it needs of the extension, so that tests can stand in. */
import { NotebookReader } from '../notebook/store/index.ts';
import type { SavedPassage } from '../notebook/types.ts';
import { callBackground } from './messages.ts';
import {
  type Answer,
  NOTEBOOK_CHANNEL,
  type NotebookCalls,
  type NotebookChange,
  type NotebookState,
} from './notebook-calls.ts';
import { writeNotebook } from './notebook-client.ts';
import { goToPlace, type OpenPlace, openPlaceOf } from './notebook-place.ts';

/** The writes that the page makes. */
export type NotebookWrite =
  | 'updatePassage'
  | 'tagPassages'
  | 'removePassages'
  | 'undo'
  | 'stagePassages'
  | 'importPassages';

export interface NotebookPorts {
  reader: Pick<
    NotebookReader,
    'count' | 'many' | 'newest' | 'rows' | 'rowsOf' | 'backupState' | 'compare' | 'pages'
  >;
  /** Never rejects. The same operation again is the same write. */
  write<K extends NotebookWrite>(
    call: K,
    params: Omit<NotebookCalls[K]['params'], 'operation'>,
    operation: string,
  ): Promise<NotebookCalls[K]['result']>;
  /** Null where the background does not answer. */
  state(): Promise<NotebookState | null>;
  /** A backup was written. @param changes `NotebookState.backup.changes` from before it was read */
  backedUp(changes: number): Promise<void>;
  lossSeen(): Promise<void>;
  /** Asks the browser not to clear the notebook: Chrome lets pages alone ask. Null where it does not say. */
  keepForGood(): Promise<boolean | null>;
  /** Where a passage's page is open in a tab. */
  openPlace(passage: SavedPassage): Promise<OpenPlace | null>;
  goTo(place: OpenPlace): Promise<boolean>;
  /** Calls back after every write, whoever made it. Returns the way to stop. */
  watch(callback: (change: NotebookChange) => void): () => void;
}

function watch(callback: (change: NotebookChange) => void): () => void {
  const channel = new BroadcastChannel(NOTEBOOK_CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<NotebookChange>) => callback(data);
  return () => channel.close();
}

async function keepForGood(): Promise<boolean | null> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return null;
  }
}

/** The real ones. */
export function notebookPorts(): NotebookPorts {
  return {
    reader: new NotebookReader(),
    async write(call, params, operation) {
      const result = await writeNotebook(call, params as never, operation);
      if (result.ok) return result.value as never;
      const { code, detail } = result.error;
      const failed: Answer<never> = {
        ok: false,
        problem: { kind: 'failed', detail: detail ? `${code}: ${detail}` : code },
      };
      return failed as never;
    },
    async state() {
      const answer = await callBackground('notebookState', {});
      return answer.ok ? answer.value : null;
    },
    async backedUp(changes) {
      await callBackground('backedUp', { changes });
    },
    async lossSeen() {
      await callBackground('lossSeen', {});
    },
    keepForGood,
    openPlace: openPlaceOf,
    goTo: goToPlace,
    watch,
  };
}
