/** Saving a passage, from wherever it is asked for: one write, and what came of it in few words. */
import type { Part } from '../analysis.ts';
import type { NoDraft } from '../draft.ts';
import type { Anchored } from '../notebook/anchor/types.ts';
import { newId } from '../notebook/store/ids.ts';
import type { Colour, PassageDraft } from '../notebook/types.ts';
import type { ReportRef } from '../passage.ts';
import type { Answer } from './notebook-calls.ts';
import { writeNotebook } from './notebook-client.ts';
import type { Result } from './protocol.ts';

/** Why a write failed: a key of the locale files under `save.trouble.`. */
export type SaveTrouble =
  | NoDraft
  /** The disk is full. */
  | 'quota'
  /** A later version of the extension wrote the notebook. */
  | 'newer'
  /** Another window holds an older version of it. */
  | 'blocked'
  /** No database here: a private window, site data switched off. */
  | 'unavailable'
  | 'refused'
  /** The background gave no answer. */
  | 'gone'
  /** The extension was updated under the page. */
  | 'updated'
  /** It was changed since and stays as it is: of an undoing. */
  | 'changed'
  | 'other';

export type SaveOutcome =
  /** `operation`: to undo it. */
  | { kind: 'saved'; id: string; operation: string }
  /** It was there already. */
  | { kind: 'duplicate'; id: string }
  | { kind: 'failed'; trouble: SaveTrouble };

/** What a page's card says of a saved passage. */
export interface SavedDetail {
  id: string;
  text: string;
  note: string;
  tags: readonly string[];
  colour: Colour;
  /** When it was saved, as an ISO instant. */
  created: string;
  section: readonly string[];
}

/** What a passage on a page is known by besides its detail. */
export type SavedPlace = Pick<Anchored, 'id' | 'state' | 'difference'>;

export interface SavedQuestionOf {
  id: string;
  /** The report that the page is. */
  report: ReportRef | null;
}

/** What failed, in one word; null where nothing did. */
export function troubleOf<T>(answer: Result<Answer<T>>): SaveTrouble | null {
  if (!answer.ok) {
    const { code, detail = '' } = answer.error;
    if (/context invalidated/i.test(detail)) return 'updated';
    return code === 'gone' || code === 'timeout' ? 'gone' : 'other';
  }
  if (answer.value.ok) return null;
  const { kind } = answer.value.problem;
  return kind === 'failed' ? 'other' : kind;
}

/**
 * Saves a passage. Never rejects.
 * @param part of the report that it stands in; null where that is not known
 * @param operation the same for every try at the same passage
 */
export async function savePassage(
  draft: PassageDraft,
  part: Part | null,
  operation = newId(),
): Promise<SaveOutcome> {
  const answer = await writeNotebook('savePassage', { draft, part }, operation);
  const trouble = troubleOf(answer);
  if (trouble !== null || !answer.ok || !answer.value.ok)
    return { kind: 'failed', trouble: trouble ?? 'other' };
  const { kind, id } = answer.value.value;
  return kind === 'saved' ? { kind, id, operation } : { kind, id };
}

/** Undoes a save or a removal. @returns what failed; null where nothing did */
export async function undoWrite(target: string, operation = newId()): Promise<SaveTrouble | null> {
  const answer = await writeNotebook('undo', { target }, operation);
  const trouble = troubleOf(answer);
  if (trouble !== null || !answer.ok || !answer.value.ok) return trouble ?? 'other';
  const { value } = answer.value;
  if (value.kind === 'undone') return value.kept.length > 0 ? 'changed' : null;
  return value.kind === 'unknown' ? 'other' : null;
}
