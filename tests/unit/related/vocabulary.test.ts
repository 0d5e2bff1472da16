import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IntMap } from '../../../lib/related/int-map.ts';
import { plainOf } from '../../../lib/related/plain.ts';
import { Vocabulary } from '../../../lib/related/vocabulary.ts';

const vocabularyOf = (...words: string[]) => new Vocabulary([...words].sort((a, b) => (a < b ? -1 : 1)));
const found = (vocabulary: Vocabulary, text: string) =>
  vocabulary.find(text).map(({ word, nested }) => `${vocabulary.words[word]}${nested ? '*' : ''}`);

describe('plain text', () => {
  test('quotes and brackets part no word, forms and letters are one', () => {
    expect(plainOf('“5020”項目（ＡＢ）')).toBe('5020项目ab');
  });
});

describe('the vocabulary', () => {
  test('finds words and the words within them', () => {
    const vocabulary = vocabularyOf('高质量', '高质量发展', '质量', '发展');
    expect(found(vocabulary, '推动高质量发展')).toEqual(['高质量发展', '高质量*', '质量*', '发展*']);
  });

  test('a word that overlaps another stands by itself', () => {
    expect(found(vocabularyOf('不动产', '产权'), '不动产权')).toEqual(['不动产', '产权']);
  });

  test('no number and no Latin word is cut', () => {
    const vocabulary = vocabularyOf('5020项目', '20项', 'ai');
    expect(found(vocabulary, '15020项目')).toEqual([]);
    expect(found(vocabulary, '5020项目')).toEqual(['5020项目']);
    expect(found(vocabulary, 'rain')).toEqual([]);
  });

  test('finds exactly what a search at every place finds', () => {
    const letters = fc.constantFrom('甲', '乙', '丙', 'a', '1');
    const word = fc.string({ unit: letters, minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), fc.string({ unit: letters }), (words, text) => {
        const vocabulary = vocabularyOf(...words);
        const latin = (at: number) => /[0-9a-z]/.test(text.charAt(at));
        const cut = (at: number) => at > 0 && at < text.length && latin(at) && latin(at - 1);
        const expected = words.flatMap((w) =>
          [...text].flatMap((_, at) =>
            text.startsWith(w, at) && !cut(at) && !cut(at + w.length) ? [`${w}@${at}`] : [],
          ),
        );
        const got = vocabulary.find(text).map(({ word: id, start }) => `${vocabulary.words[id]}@${start}`);
        expect(got.sort()).toEqual(expected.sort());
        for (const w of words) expect(vocabulary.words[vocabulary.idOf(w) ?? -1]).toBe(w);
      }),
    );
  });
});

test('the map of numbers holds what a Map holds', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer(), fc.nat(1e6))), (entries) => {
      const [ours, theirs] = [new IntMap(1), new Map<number, number>()];
      for (const [key, value] of entries) {
        ours.set(key, value);
        theirs.set(key, value);
      }
      for (const [key, value] of theirs) expect(ours.get(key)).toBe(value);
      for (const [key, value] of theirs) if (!theirs.has(value)) expect(ours.get(value), `${key}`).toBe(-1);
    }),
  );
});
