import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pageText } from '../../../lib/extension/locale.ts';
import en from '../../../lib/extension/locales/en.page.json' with { type: 'json' };
import zh from '../../../lib/extension/locales/zh.page.json' with { type: 'json' };

const root = new URL('../../../', import.meta.url);
const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe('strings of the page', () => {
  test('both languages have the same keys and places', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
    for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
      expect(places(en[key]), key).toEqual(places(zh[key]));
      expect(en[key].trim(), key).not.toBe('');
    }
  });

  test('places are filled once; what fills them is not read again', () => {
    const t = pageText('zh');
    expect(t('card.note', { n: 3 })).toBe('本页注释 3');
    expect(t('card.announce.hint', { title: '{text}', text: '甲$&' })).toContain('{text}。甲$&');
    expect(t('card.note')).toContain('{n}');
  });

  test('keys made from data are asked for first', () => {
    const t = pageText('en');
    expect([t.has('kind.policy'), t.has('kind.nothing'), t.has('toString')]).toEqual([true, false, false]);
  });
});

/** Contrast as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((i) => {
      const channel = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe('tokens', () => {
  const css = readFileSync(new URL('components/tokens.css', root), 'utf8');
  const tokens = new Map<string, [light: string, dark: string]>();
  for (const [, name = '', light = '', dark = ''] of css.matchAll(
    /--([\w-]+):\s*light-dark\((#\w{6}), (#\w{6})\)/g,
  )) {
    tokens.set(name, [light, dark]);
  }
  const of = (name: string) => {
    const pair = tokens.get(name);
    if (!pair) throw new Error(`no token ${name}`);
    return pair;
  };
  const grounds = ['paper', 'raised', 'sunken'];
  const text = ['ink', 'ink-2', 'ink-3', 'zhu', 'dai', 'met', 'going', 'again', 'missed', 'unclear'];

  test.each(text)('%s is legible on every ground, light and dark', (name) => {
    for (const ground of grounds) {
      for (const scheme of [0, 1] as const) {
        expect(contrast(of(name)[scheme], of(ground)[scheme])).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test('outlines and what stands on vermilion', () => {
    for (const scheme of [0, 1] as const) {
      for (const ground of grounds) {
        expect(contrast(of('edge')[scheme], of(ground)[scheme])).toBeGreaterThanOrEqual(3);
        expect(contrast(of('focus')[scheme], of(ground)[scheme])).toBeGreaterThanOrEqual(3);
      }
      expect(contrast(of('on-zhu')[scheme], of('zhu')[scheme])).toBeGreaterThanOrEqual(4.5);
    }
  });
});
