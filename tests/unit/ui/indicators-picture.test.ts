/** The picture's source is well-formed whatever the page says. */
import { describe, expect, it } from 'vitest';
import { type PictureWords, pictureOf, xml } from '../../../components/indicators/picture.ts';

const words = (change: Partial<PictureWords> = {}): PictureWords => ({
  title: '题',
  subtitle: '副题',
  columns: { name: '指标', result: '结果 2022年', target: '目标 2023年' },
  rows: [{ name: '地区生产总值', said: '', lines: [{ kind: '数值', result: '439.23亿元', target: '–' }] }],
  foot: ['出处'],
  lang: 'zh-CN',
  ...change,
});

describe('text', () => {
  it.each([
    [`<b a="1" b='2'>&`, '&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;'],
    ['a\0\u0008b\uFFFE\uD800', 'ab'],
    ['a\u202Eb\u2066', 'ab'],
    ['𠮷', '𠮷'],
  ])('%j becomes %j', (text, escaped) => {
    expect(xml(text)).toBe(escaped);
  });
});

describe('the picture', () => {
  it('holds what the table says', () => {
    const { svg } = pictureOf(words());
    for (const text of ['题', '副题', '指标', '结果 2022年', '地区生产总值', '439.23亿元', '出处']) {
      expect(svg).toContain(`>${text}</text>`);
    }
  });

  it('grows with its lines', () => {
    const [row] = words().rows;
    const rows = row ? [row, row, row] : [];
    expect(pictureOf(words({ rows })).height).toBeGreaterThan(pictureOf(words()).height);
  });

  it('keeps hostile titles as text, and cuts endless ones', () => {
    const { svg } = pictureOf(words({ title: '</text><script>alert(1)</script>', foot: ['长'.repeat(500)] }));
    expect(svg).not.toContain('<script');
    expect(svg).toMatch(/长{10,60}…<\/text>/);
    expect(svg.match(/<text/g)?.length).toBe(svg.match(/<\/text>/g)?.length);
  });
});
