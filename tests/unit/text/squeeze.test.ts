import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOfText } from '../../../lib/text/plain.ts';
import { isSpace, squeeze, squeezeWithOffsets } from '../../../lib/text/squeeze.ts';

/** Strings that bend the rules: spaces of every kind, combining marks, jamo, lone surrogates, NULs. */
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '政',
      '府',
      '\u3000',
      '\u00a0',
      ' ',
      '\n',
      '\ufeff',
      '\u2028',
      'e',
      '\u0301',
      '\u0323',
      '\u212b',
    ),
    fc.constantFrom(
      '\u1100',
      '\u1161',
      '\u11a8',
      '\uac00',
      '\uf900',
      '\ud83d',
      '\ude00',
      '\0',
      '\u00ad',
      '\u200b',
    ),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
  maxLength: 60,
});

describe('squeeze', () => {
  test('is NFC without white space', () => {
    expect(squeeze(' 政 府\u3000工\n作\u00a0')).toBe('政府工作');
    expect(squeeze('e\u0301')).toBe('é');
  });

  test('the table of spaces is the one of \\s', () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      expect(isSpace(unit), unit.toString(16)).toBe(/\s/u.test(String.fromCharCode(unit)));
    }
  });
});

describe('squeezeWithOffsets', () => {
  test('gives the squeezed text', () => {
    fc.assert(
      fc.property(nasty, (raw) => {
        expect(squeezeWithOffsets(raw, false).text).toBe(squeeze(raw));
      }),
      { numRuns: 2000 },
    );
  });

  test('leads every unit back to a source that squeezes to it', () => {
    fc.assert(
      fc.property(nasty, (raw) => {
        const { text, offsets, lead } = squeezeWithOffsets(raw, true);
        const at = (i: number) => (offsets ? (offsets[i] ?? -1) : lead + i);
        for (let i = 0; i < text.length; i += 1) {
          expect(at(i)).toBeLessThan(at(text.length));
          if (i > 0) expect(at(i)).toBeGreaterThanOrEqual(at(i - 1));
        }
        expect(squeeze(raw.slice(at(0), at(text.length))).replace(/[\u00ad\u200b-\u200d\u2060]/gu, '')).toBe(
          text,
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves out what nobody sees only where asked', () => {
    expect(squeezeWithOffsets('放\u00ad管\u200b服', true).text).toBe('放管服');
    expect(squeezeWithOffsets('放\u00ad管\u200b服', false).text).toBe('放\u00ad管\u200b服');
  });
});

describe('sourceOfText', () => {
  test('breaks at lines that hold text', () => {
    expect(sourceOfText('一 二\n\n　三四\r\n五')).toEqual({ text: '一二三四五', breaks: [2, 4] });
  });

  test('has the squeezed text of the whole', () => {
    fc.assert(
      fc.property(nasty, (raw) => {
        const { text, breaks } = sourceOfText(raw);
        expect(text).toBe(squeeze(raw));
        for (const at of breaks) expect(at > 0 && at < text.length).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
