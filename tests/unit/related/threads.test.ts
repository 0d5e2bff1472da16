import { describe, expect, test } from 'vitest';
import { Threads, threadScores } from '../../../lib/related/threads.ts';
import type { Statement, Thread } from '../../../lib/related/types.ts';
import { WEIGHTS } from '../../../lib/related/weights.ts';

const UNITS = ['here', 'same', 'peer', 'other'];
const unitOf = (id: string) => (UNITS.indexOf(id) > 0 ? UNITS.indexOf(id) : null);

const thread = (id: string, kind: string, statements: string[], links: Thread['links'] = []): Thread => ({
  id,
  name: id,
  kind,
  statements,
  links,
});
const link = (to: string, relation: 'plan-progress' | 'same-policy') => ({
  thread: 't',
  from: 'here',
  to,
  relation,
  why: null,
});

/** Ids of what the threads bring to the statement `here`, best first. */
function ranked(threads: Thread[]): string[] {
  const located = [{ statement: { id: 'here' } as Statement, share: 1 }];
  const scores = threadScores(new Threads(threads), located, [], unitOf, WEIGHTS);
  return [...scores].sort((a, b) => b[1].score - a[1].score).map(([unit]) => UNITS[unit] as string);
}

describe('among what threads bring', () => {
  test('a link of one thing comes before one of a policy', () => {
    const links = [link('peer', 'same-policy'), link('same', 'plan-progress')];
    expect(ranked([thread('t', 'policy', ['here', 'peer', 'same'], links)])).toEqual(['same', 'peer']);
  });

  test('a small thread says more than a large one, and two say more than one', () => {
    const large = thread('large', 'policy', ['here', 'peer', 'a', 'b', 'c']);
    const small = thread('small', 'policy', ['here', 'same']);
    expect(ranked([large, small]).slice(0, 2)).toEqual(['same', 'peer']);
    const more = [
      small,
      thread('more', 'policy', ['here', 'other']),
      thread('again', 'policy', ['here', 'other']),
    ];
    expect(ranked(more)).toEqual(['other', 'same']);
  });
});
