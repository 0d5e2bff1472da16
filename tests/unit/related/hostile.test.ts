import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../lib/passage.ts';
import { LONGEST_PASSAGE, relate } from '../../../lib/relate.ts';
import { loadEngine } from '../../../tools/related/load.ts';
import { passage } from './corpus.ts';

const engine = loadEngine();
const ask = (change: Partial<Passage>) => relate(engine, passage(change));

describe('bad input', () => {
  test.each(['', ' \n\t　', '\u3000'])('nothing selected: %j', (text) => {
    expect(ask({ text })).toEqual({ results: [], silent: 'empty', cut: false });
  });

  test.each(['😀😀👨‍👩‍👧', '。。，！', '\u0000\u0007', 'qzxv wkjh', '\ud800\udfff\ud800', '𠀀𠀁𠀂'])(
    'no word that is known: %j',
    (text) => {
      expect(ask({ text })).toEqual({ results: [], silent: 'unknown', cut: false });
    },
  );

  test('100,000 characters are cut and answered', () => {
    const answer = ask({ text: '新增城镇就业，'.repeat(15_000) });
    expect(answer.cut).toBe(true);
    expect(answer.results.length).toBeGreaterThan(0);
  });

  test('what stands beyond the cut does not count', () => {
    const filler = '〇'.repeat(LONGEST_PASSAGE);
    expect(ask({ text: `${filler}城镇新增就业5000人` }).results).toEqual([]);
  });

  test('words with nothing to compare have no results', () => {
    expect(ask({ text: '爱因斯坦在普林斯顿拉小提琴' }).results).toEqual([]);
  });
});

describe('any input', () => {
  const pieces = fc.constantFrom(
    '城镇新增就业',
    '乐平',
    '“5020”项目',
    '。',
    '😀',
    '\ud83d',
    '\u202e',
    '<script>',
    '10亿元',
    'constructor',
    '__proto__',
    '昌景黄铁路',
    '\n',
    '𠮷',
  );
  const text = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 })
    .map((p) => p.join(''));

  test('is answered in order, within the limit, never with the page’s own report', () => {
    fc.assert(
      fc.property(text, text, text, fc.integer({ min: -5, max: 80 }), (before, middle, after, limit) => {
        const answer = relate(engine, passage({ before, text: middle, after }), { limit });
        expect(answer.results.length).toBeLessThanOrEqual(Math.max(1, Math.min(50, limit)));
        const scores = answer.results.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(new Set(answer.results.map(({ statement }) => statement)).size).toBe(scores.length);
        for (const { score, because, gist } of answer.results) {
          expect(Number.isFinite(score) && score > 0).toBe(true);
          expect(new Set(because).size).toBe(because.length);
          expect(gist).not.toBe('');
        }
        if (answer.silent !== null) expect(answer.results).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('the same question has the same answer', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(ask({ text: words })).toEqual(ask({ text: words }));
      }),
      { numRuns: 30 },
    );
  });
});
