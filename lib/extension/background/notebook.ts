/** The background's side of the notebook: who may ask for what, in which form; the one writer of its database. */
import * as v from 'valibot';
import type { Part } from '../../analysis.ts';
import { Notebook, type WriteOptions } from '../../notebook/store/index.ts';
import type { PassageDraft, SavedPassage } from '../../notebook/types.ts';
import type { Answer, NotebookCalls } from '../notebook-calls.ts';
import type { SavedDetail, SavedQuestionOf } from '../save.ts';
import { MOST_NAMED, tellOfChange } from './notebook-notify.ts';
import { PARAMS } from './notebook-params.ts';
import { addressOf, isOwnPage, type NotebookSender } from './notebook-sender.ts';
import { forgetLoss, notebookState, remember } from './notebook-state.ts';

type Handlers = {
  [K in keyof NotebookCalls]: (
    params: NotebookCalls[K]['params'],
    sender: NotebookSender,
  ) => Promise<NotebookCalls[K]['result']>;
};

const refused = (detail: string): Answer<never> => ({ ok: false, problem: { kind: 'refused', detail } });
const notAllowed = () => refused('only pages of the extension may ask this');

/** Holds params against a form; the work gets nothing else. */
async function checked<S extends v.GenericSchema, T>(
  schema: S,
  params: unknown,
  work: (params: v.InferOutput<S>) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const parsed = v.safeParse(schema, params, { abortEarly: true });
  if (parsed.success) return work(parsed.output);
  const [issue] = parsed.issues;
  return refused(`${v.getDotPath(issue) ?? 'params'}: ${issue.message}`);
}

/** A call that only pages of the extension may make. */
const ours =
  <S extends v.GenericSchema, T>(schema: S, work: (params: v.InferOutput<S>) => Promise<Answer<T>>) =>
  async (params: unknown, sender: NotebookSender): Promise<Answer<T>> =>
    isOwnPage(sender) ? checked(schema, params, work) : notAllowed();

const nothing = <T>(answer: Answer<T>): Answer<null> => (answer.ok ? { ok: true, value: null } : answer);

const detailOf = ({ id, quote, note, tags, colour, created, section }: SavedPassage): SavedDetail => ({
  id,
  text: quote.text,
  note,
  tags,
  colour,
  created,
  section,
});

/** Adds to a draft what the background knows and its sender does not. Never rejects. */
export type Complete = (draft: PassageDraft, part: Part | null) => Promise<PassageDraft>;

/** The handlers of all calls of the notebook. */
export function notebookHandlers(
  notebook = new Notebook(),
  complete: Complete = async (draft) => draft,
): Handlers {
  const options = (operation: string): WriteOptions => ({ operation, now: new Date() });
  const remembering = () => remember(notebook, new Date());
  let looked: Promise<unknown> | undefined;
  /** A cleared database must be noticed before something new is written to it. */
  const lookForLoss = () => {
    looked ??= remembering();
    return looked;
  };

  /**
   * Makes a write known, to what is open and to the next start.
   * @param ids null for too many to name
   * @param before places of passages that are gone
   */
  async function written(ids: readonly string[] | null, before: readonly string[] | null = []) {
    const named = ids !== null && ids.length <= MOST_NAMED ? ids : null;
    const after = named && before ? await notebook.placesOf(named) : null;
    const places = after?.ok ? [...new Set([...after.value, ...(before ?? [])])] : null;
    tellOfChange({ ids: named, places });
    void remembering();
  }

  /** A passage that belongs to the sender's page; null for any other. */
  async function ofPage(
    { id, report }: SavedQuestionOf,
    sender: NotebookSender,
  ): Promise<Answer<SavedPassage | null>> {
    const there = await notebook.passagesFor(await addressOf(sender), report);
    if (!there.ok || !there.value.some((each) => each.id === id))
      return there.ok ? { ok: true, value: null } : there;
    const found = await notebook.many([id]);
    return found.ok ? { ok: true, value: found.value.passages[0] ?? null } : found;
  }

  return {
    savePassage: (params, sender) =>
      checked(PARAMS.savePassage, params, async ({ operation, draft, part = null }) => {
        const url = isOwnPage(sender) ? draft.source.url : await addressOf(sender);
        if (url === '' && !isOwnPage(sender)) return refused('a page without an address');
        await lookForLoss();
        const placed = { ...draft, source: { ...draft.source, url } };
        const saved = await notebook.save(await complete(placed, part), options(operation));
        if (saved.ok && saved.value.kind === 'saved') await written([saved.value.id]);
        return saved;
      }),

    updatePassage: ours(PARAMS.updatePassage, async ({ operation, ...change }) => {
      const updated = await notebook.update(change, options(operation));
      if (updated.ok && updated.value.kind === 'updated') await written([change.id]);
      return updated;
    }),

    tagPassages: ours(PARAMS.tagPassages, async ({ operation, ids, ...tagging }) => {
      const changed = await notebook.tag(ids, tagging, options(operation));
      if (changed.ok && changed.value.count > 0) await written(ids);
      return changed;
    }),

    removePassages: ours(PARAMS.removePassages, async ({ operation, ids }) => {
      const before = ids.length <= MOST_NAMED ? await notebook.placesOf(ids) : null;
      const removed = await notebook.remove(ids, options(operation));
      if (removed.ok && removed.value.count > 0) await written(ids, before?.ok ? before.value : null);
      return removed;
    }),

    undo: (params, sender) =>
      checked(PARAMS.undo, params, async ({ operation, target }) => {
        const only = isOwnPage(sender) ? undefined : (['save', 'remove'] as const);
        const undone = await notebook.undo(target, options(operation), only);
        if (undone.ok && undone.value.kind === 'undone') await written(null);
        return undone;
      }),

    savedDetail: (params, sender) =>
      checked(PARAMS.savedDetail, params, async (asked) => {
        const found = await ofPage(asked, sender);
        return found.ok ? { ok: true, value: found.value && detailOf(found.value) } : found;
      }),

    removeSaved: (params, sender) =>
      checked(PARAMS.removeSaved, params, async ({ operation, ...asked }) => {
        const found = await ofPage(asked, sender);
        if (!found.ok) return found;
        if (!found.value) return { ok: true, value: { kind: 'changed', count: 0, left: [asked.id] } };
        const before = await notebook.placesOf([asked.id]);
        const removed = await notebook.remove([asked.id], options(operation));
        if (removed.ok) await written([asked.id], before.ok ? before.value : null);
        return removed;
      }),

    stagePassages: ours(PARAMS.stagePassages, async ({ operation, part, passages }) =>
      nothing(await notebook.stage(part, passages, options(operation))),
    ),

    importPassages: ours(PARAMS.importPassages, async ({ operation, ...how }) => {
      await lookForLoss();
      const imported = await notebook.importStaged(how, options(operation));
      if (imported.ok && imported.value.kind === 'imported') await written(null);
      return imported;
    }),

    async notebookState(_, sender) {
      if (!isOwnPage(sender)) throw new Error('only pages of the extension may ask this');
      return notebookState(notebook, new Date());
    },

    passagesOf: (params, sender) =>
      checked(PARAMS.passagesOf, params, async ({ url, report }) =>
        notebook.passagesFor(isOwnPage(sender) ? url : await addressOf(sender), report),
      ),

    backedUp: ours(PARAMS.backedUp, async ({ changes }) =>
      nothing(await notebook.markBackup(changes, new Date())),
    ),

    async lossSeen(_, sender) {
      return isOwnPage(sender) && forgetLoss();
    },
  };
}
