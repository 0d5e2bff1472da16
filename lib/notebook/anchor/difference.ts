import { diffChars } from 'diff';
import type { DifferenceRun } from './types.ts';

/** Changes behind which a difference is told as one: no reader follows more. */
const MOST_CHANGES = 400;

/** What was saved against what stands on the page, character by character. */
export function differenceOf(saved: string, page: string): DifferenceRun[] {
  const changes = diffChars(saved, page, { maxEditLength: MOST_CHANGES });
  if (!changes) {
    return [
      { kind: 'removed', text: saved },
      { kind: 'added', text: page },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
