import { describe, expect, test } from 'vitest';
import { readFigures } from '../../../lib/figures/index.ts';
import { readCases } from './sentences.ts';

describe.each(['modern.txt', 'old.txt'])('invented sentences: %s', (file) => {
  test.each(readCases(file).map((c) => [c.text, c] as const))('%s', (_text, { input, expected }) => {
    const got = readFigures(input);
    expect(got.map((f) => f.raw)).toEqual(expected.map((e) => e.raw));
    const read = got.map((f, i) => {
      const e = expected[i];
      return {
        raw: f.raw,
        role: e?.role === null ? null : f.role,
        cmp: f.cmp,
        indicator: f.indicator,
        modality: f.modality,
        period: e?.period === undefined ? undefined : f.period,
        value: e?.value === undefined ? undefined : f.value,
        high: e?.high === undefined ? undefined : f.valueHigh,
        what: e?.what === undefined ? undefined : f.what,
      };
    });
    expect(read).toEqual(expected);
  });
});
