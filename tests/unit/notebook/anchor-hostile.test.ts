import fc from 'fast-check';
import { expect, describe as suite, test } from 'vitest';
import type { Span } from '../../../lib/analysis.ts';
import { type AnchorInput, anchorAll, describe } from '../../../lib/notebook/anchor/index.ts';
import { CONTEXT } from '../../../lib/notebook/types.ts';
import { OURS } from './anchor-page.ts';

suite('hostile text', () => {
  const chars = '增长下降不未约超近万亿元年%％，。；、：“”「」（）—-.·0123456789０９一二三十百〇○丙丁會長';
  const plain = [
    ...chars,
    '以上',
    '左右',
    '\ud800',
    '\udc00',
    '\u0000',
    '\ue000',
    '\ue002',
    'e\u0301',
    '😀',
    '$&',
    '\\',
  ];
  const beside = ['[1]', 'eq\\o\\ac(○,1)', '—3—', '第2页', '①', '㈠'];
  const textOf = (pieces: string[]) =>
    fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 200 })
      .map((parts) => parts.join('').normalize('NFC'));
  const text = textOf([...plain, ...beside]);
  const spanIn = (length: number) =>
    fc
      .tuple(fc.nat(length - 1), fc.nat(length - 1))
      .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b) + 1]);
  const passageOf = (from: typeof text) =>
    from.chain((on) => fc.tuple(fc.constant(on), spanIn(on.length), fc.array(fc.nat(on.length))));
  const passage = passageOf(text);
  const cut = (length: number, edges: number[]): Span[] => {
    const all = [...new Set([0, ...edges, length])].sort((a, b) => a - b);
    return all.slice(1).map((end, i) => [all[i] as number, end]);
  };
  const input = ([on, span, edges]: [string, Span, number[]]): AnchorInput => ({
    id: 'x',
    ...describe(on, span, [], cut(on.length, edges)),
    source: { report: OURS },
  });

  test('a passage is found in its place on the very page it was saved from', () => {
    fc.assert(
      fc.property(passage, ([on, span, edges]) => {
        const saved = input([on, span, edges]);
        const [found] = anchorAll(on, [saved], {
          identity: OURS,
          sections: [],
          paragraphs: cut(on.length, edges),
        });
        // What NFC composes anew over a gap, and a page of one passage, have no place to know them by.
        const known = on.slice(...span) === saved.quote.exact && span[1] - span[0] < on.length - 1;
        if (known) expect(found).toMatchObject({ state: 'exact', span });
      }),
      { numRuns: 500 },
    );
  });

  test('and where something was put before it, there or nowhere', () => {
    fc.assert(
      fc.property(passageOf(textOf(plain)), ([on, span, edges]) => {
        const saved = input([on, span, edges]);
        const before = '您的位置：首页。';
        const shifted = cut(on.length, edges).map(([a, b]): Span => [a + before.length, b + before.length]);
        const context = {
          identity: OURS,
          sections: [],
          paragraphs: [[0, before.length] as Span, ...shifted],
        };
        const [found] = anchorAll(before + on, [saved], context);
        if (found?.span && found.state !== 'changed') {
          expect(found.span[0]).toBeLessThan(span[1] + before.length);
          expect(found.span[1]).toBeGreaterThan(span[0] + before.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('never throws, never leaves the page, never attaches other digits', () => {
    const digits = (words: string) => words.normalize('NFKC').match(/\d/gu)?.join('') ?? '';
    fc.assert(
      fc.property(
        passageOf(textOf(plain)),
        textOf(plain),
        fc.array(fc.nat(300)),
        ([on, span, edges], other, more) => {
          const saved = input([on, span, edges]);
          // Half of the other page is the first one, so that there is something to find.
          const target = other + on.replace(/3/gu, '7') + other;
          const found = anchorAll(target, [saved, { ...saved, id: 'y', position: null }], {
            identity: OURS,
            sections: [{ title: other, depth: 1, part: 'plan', span: [0, 5] }],
            paragraphs: cut(
              target.length,
              more.filter((edge) => edge < target.length),
            ),
            skip: [[0, 1]],
          });
          expect(found.map(({ id }) => id)).toEqual(['x', 'y']);
          for (const { span: at, score, pieces } of found) {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1.001);
            if (!at) continue;
            expect(at[0]).toBeGreaterThanOrEqual(0);
            expect(at[1]).toBeGreaterThan(at[0]);
            expect(at[1]).toBeLessThanOrEqual(target.length);
            const painted = (pieces ?? [at]).map((run) => target.slice(...run)).join('');
            expect(digits(painted)).toBe(digits(saved.quote.exact));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('any quote, as an import may bring it', () => {
    fc.assert(
      fc.property(text, text, text, text, (on, exact, prefix, suffix) => {
        const quote = {
          text: exact,
          exact,
          prefix: prefix.slice(0, CONTEXT),
          suffix: suffix.slice(0, CONTEXT),
        };
        const loose = {
          id: 'x',
          quote,
          position: null,
          section: [exact],
          sectionMark: null,
          paragraphMark: null,
        };
        const context = { identity: null, sections: [], paragraphs: [] };
        expect(anchorAll(on, [{ ...loose, source: { report: null } }], context)).toHaveLength(1);
        expect(anchorAll('', [{ ...loose, source: { report: OURS } }], context)[0]?.state).toBe('missing');
      }),
    );
  });
});
