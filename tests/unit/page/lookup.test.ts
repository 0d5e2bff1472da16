import { describe, expect, test, vi } from 'vitest';
import { type Asked, Lookups, MOST } from '../../../lib/page/lookup.ts';
import type { Passage, RelatedAnswer } from '../../../lib/passage.ts';
import { passage, related } from './related.ts';

type Answer = Asked<RelatedAnswer>;
const yes = (more: Partial<RelatedAnswer> = {}): Answer => ({
  ok: true,
  value: { results: [related()], silent: null, cut: false, ...more },
});
const no = (code: 'gone' | 'timeout' | 'internal'): Answer => ({ ok: false, error: { code } });

function lookups(...answers: Answer[]) {
  const ask = vi.fn(async (_: Passage, __: number) => answers.shift() ?? no('internal'));
  return { ask, of: new Lookups({ related: ask, openReports: async () => new Set<string>() }) };
}

describe('a lookup', () => {
  test('asks once for a passage, however often it is pointed at', async () => {
    const { ask, of } = lookups(yes());
    const [first, second] = await Promise.all([of.find(passage()), of.find({ ...passage() })]);
    expect(first).toMatchObject({ name: 'found', cut: false });
    expect(second).toBe(first);
    expect(ask.mock.calls).toEqual([[passage(), MOST]]);
  });

  test('asks for the same words elsewhere: what stands around them counts', async () => {
    const { ask, of } = lookups(yes(), yes({ results: [] }));
    await of.find(passage());
    expect(await of.find(passage({ before: '别处' }))).toEqual({ name: 'empty', silent: null });
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('says why there is nothing', async () => {
    expect(await lookups(yes({ results: [], silent: 'unknown' })).of.find(passage())).toEqual({
      name: 'empty',
      silent: 'unknown',
    });
  });

  test('says so when only the beginning was compared', async () => {
    const of = (length: number) => lookups(yes()).of.find(passage({ text: '长'.repeat(length) }));
    expect([await of(1900), await of(2000)]).toMatchObject([{ cut: false }, { cut: true }]);
  });

  test('asks again, once, where the background was ended while it answered', async () => {
    const { ask, of } = lookups(no('gone'), yes());
    expect((await of.find(passage())).name).toBe('found');
    expect(ask).toHaveBeenCalledTimes(2);
    expect(await lookups(no('gone'), no('gone')).of.find(passage())).toEqual({
      name: 'failed',
      trouble: 'gone',
    });
  });

  test('tells trouble, and asks anew the next time', async () => {
    const { ask, of } = lookups(no('timeout'), yes());
    expect(await of.find(passage())).toEqual({ name: 'failed', trouble: 'timeout' });
    expect((await of.find(passage())).name).toBe('found');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('forgets the oldest of many', async () => {
    const { ask, of } = lookups(...Array.from({ length: 60 }, () => yes()));
    for (let i = 0; i < 30; i += 1) await of.find(passage({ text: `第${i}句` }));
    await of.find(passage({ text: '第29句' }));
    expect(ask).toHaveBeenCalledTimes(30);
    await of.find(passage({ text: '第0句' }));
    expect(ask).toHaveBeenCalledTimes(31);
  });
});
