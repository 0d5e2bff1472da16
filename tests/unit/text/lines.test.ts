import { describe, expect, test } from 'vitest';
import { layOut } from '../../../lib/text/lines.ts';
import { sourceOfText } from '../../../lib/text/plain.ts';

/** Cuts text into printed lines of a width, as a PDF's text layer has them. */
function printed(paragraphs: string[], width: number): string {
  return paragraphs.flatMap((p) => p.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n\n');
}

const long = (n: number) => `第${'甲乙丙丁戊己庚辛壬癸'.repeat(n)}，到这里为止这一段话总算说完了。`;

describe('layOut', () => {
  test('takes each line of a page for a paragraph', () => {
    const { text, breaks } = sourceOfText('一、回顾\n第一段话。\n第二段话。');
    expect(layOut(text, breaks)).toMatchObject({
      paragraphs: [
        [0, 4],
        [4, 9],
        [9, 14],
      ],
      printed: false,
    });
  });

  test('joins printed lines into their paragraphs', () => {
    const paragraphs = ['一、过去五年工作回顾', ...[7, 9, 11, 8, 12, 10, 9, 13, 7, 11].map(long)];
    const { text, breaks } = sourceOfText(printed(paragraphs, 26));
    const layout = layOut(text, breaks);
    expect(layout.printed).toBe(true);
    expect(layout.paragraphs.map(([a, b]) => text.slice(a, b))).toEqual(paragraphs);
  });

  test('keeps page numbers apart, also inside a paragraph', () => {
    const paragraphs = [7, 9, 11, 8, 12, 10, 9, 13, 7, 11].map(long);
    const lines = printed(paragraphs, 26).split('\n\n');
    lines.splice(10, 0, '— 3 —');
    const { text, breaks } = sourceOfText(lines.join('\n'));
    const layout = layOut(text, breaks);
    expect(layout.furniture.map(([a, b]) => text.slice(a, b))).toEqual(['—3—']);
    expect(layout.paragraphs).toHaveLength(paragraphs.length);
  });

  test('its paragraphs cover the text without gaps', () => {
    const { text, breaks } = sourceOfText(printed([3, 9, 4, 8, 12, 10, 9, 13, 7, 11].map(long), 22));
    let at = 0;
    for (const [start, end] of layOut(text, breaks).paragraphs) {
      expect(start).toBe(at);
      at = end;
    }
    expect(at).toBe(text.length);
  });
});
