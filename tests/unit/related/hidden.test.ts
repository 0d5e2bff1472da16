import { describe, expect, test } from 'vitest';
import { visible } from '../../../lib/related/hidden.ts';
import { Vocabulary } from '../../../lib/related/vocabulary.ts';

const vocabulary = new Vocabulary(['创业', '干事创业', '干事', '农村', '农村公路', '公路'].sort());
const CONCEPTS: Record<string, string[]> = {
  干事创业: ['style'],
  创业: ['start-ups'],
  农村公路: ['rural-roads', 'roads'],
  公路: ['roads'],
};
const shown = (text: string) =>
  visible(vocabulary.find(text), (word) => CONCEPTS[vocabulary.words[word] ?? ''] ?? []).map(
    ({ word }) => vocabulary.words[word],
  );

describe('a longer word', () => {
  test('hides one within it that stands for something else', () => {
    expect(shown('干事创业')).toEqual(['干事创业', '干事']);
  });

  test('keeps one that stands for the same, or for nothing', () => {
    expect(shown('农村公路').sort()).toEqual(['公路', '农村', '农村公路'].sort());
  });

  test('hides nothing beside it', () => {
    expect(shown('干事创业，扶持创业')).toEqual(['干事创业', '干事', '创业']);
  });
});
