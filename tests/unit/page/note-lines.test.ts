import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteLines } from '../../../lib/page/note-lines.ts';

const texts = (note: string) => noteLines(note).map(({ text }) => text);

describe('lines of a note', () => {
  test('circled points', () => {
    expect(texts('指三项：①修路；②架桥；③通水。')).toEqual(['指三项：', '①修路；', '②架桥；', '③通水。']);
    expect(noteLines('①修路；②架桥。').map(({ point }) => point)).toEqual([true, true]);
  });
  test('numbers in brackets, Chinese numerals, 一是…二是…', () => {
    expect(texts('分两步：（1）先建；（2）后管')).toHaveLength(3);
    expect(texts('分两步：（一）先建；（二）后管')).toHaveLength(3);
    expect(texts('要求：一是节约；二是集约；三是高效')).toHaveLength(4);
  });
  test('bare numbers only behind a mark, and not inside amounts', () => {
    expect(texts('包括：1.修路；2.架桥')).toEqual(['包括：', '1.修路；', '2.架桥']);
    expect(texts('由1.2亿元增至2.3亿元')).toHaveLength(1);
    expect(texts('这一是非曲直、那二是常理')).toHaveLength(1);
  });
  test('one point is no list, nor is a series that does not begin at one', () => {
    expect(texts('见附件①。')).toEqual(['见附件①。']);
    expect(texts('②架桥；③通水')).toHaveLength(1);
    expect(texts('')).toEqual(['']);
  });
  test('of two numberings the one with more points', () => {
    expect(texts('①甲；②乙：（1）子；（2）丑；（3）寅')).toHaveLength(4);
  });
  test('the lines joined are the note, word for word', () => {
    const unit = fc.constantFrom(
      '①',
      '②',
      '③',
      '（1）',
      '（2）',
      '1.',
      '2.',
      '一是',
      '二是',
      '；',
      '：',
      '路',
      '3',
      '.',
    );
    fc.assert(fc.property(fc.string({ unit, maxLength: 30 }), (note) => texts(note).join('') === note));
  });
});
