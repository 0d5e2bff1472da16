import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readPack } from '../../../tools/data/pack.ts';
import { passage } from './corpus.ts';

const packed = JSON.stringify(readPack());

/** The module anew, as after the background was killed. */
async function wakeUp() {
  vi.resetModules();
  const { relatedTo } = await import('../../../lib/extension/background/related.ts');
  return relatedTo;
}

describe('the call for related statements', () => {
  const fetched = vi.fn(async (_: string) => new Response(packed));
  beforeEach(() => void vi.stubGlobal('fetch', fetched.mockClear()));
  afterEach(() => void vi.unstubAllGlobals());

  test('loads the dataset with the first question, once', async () => {
    const relatedTo = await wakeUp();
    expect(fetched).not.toHaveBeenCalled();
    const question = { passage: passage({ text: '城镇新增就业5000人' }), limit: 3 };
    const [one, other] = await Promise.all([relatedTo(question), relatedTo(question)]);
    expect(one.results).toHaveLength(3);
    expect(other).toEqual(one);
    expect(structuredClone(one)).toEqual(one);
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(fetched.mock.calls[0]?.[0]).toMatch(/related\.json$/);
  });

  test('tries again after a failure', async () => {
    const relatedTo = await wakeUp();
    fetched.mockResolvedValueOnce(new Response('', { status: 404 }));
    await expect(relatedTo({ passage: passage({ text: '就业' }) })).rejects.toThrow('404');
    await expect(relatedTo({ passage: passage({ text: '就业' }) })).resolves.toMatchObject({ silent: null });
  });

  test.each([
    ['nothing', undefined],
    ['no passage', {}],
    ['a passage that is a word', { passage: '就业' }],
    ['a text that is a number', { passage: { ...passage(), text: 5 } }],
    ['a text of many millions', { passage: passage({ text: '业'.repeat(4_000_001) }) }],
    ['a span that is none', { passage: { ...passage(), span: [1] } }],
    ['figures that are none', { passage: { ...passage(), figures: [{}] } }],
    ['no limit at all', { passage: passage(), limit: 1e9 }],
  ])('refuses %s', async (_, params) => {
    const relatedTo = await wakeUp();
    await expect(relatedTo(params)).rejects.toThrow();
    expect(fetched).not.toHaveBeenCalled();
  });
});
