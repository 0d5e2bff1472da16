import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../lib/analysis.ts';
import { readFigures } from '../../../lib/figures/index.ts';

const PIECES = [
  ...'0 7 15 3,500 2.8 ９ 二百三十 百分之五 一点二 千 万 亿 万亿 余 多 % ％ ‰ 元 亿元 万吨 个 个百分点 倍 成 年 月 日 户 人次'.split(
    ' ',
  ),
  ...'第 位 名 : ： - — 至 到 、 ， ； 。 （ ） “ ” 《 》 和 分别 增长 下降 达到 由 从 提升至 超过 近 约 以上 左右 以内'.split(
    ' ',
  ),
  ...'地区生产总值 规上工业增加值 城乡居民人均可支配收入 全省 全市 去年 2022年 “十四五” 力争 其中 占 总数 G320 PM2.5 5G 1/3 /'.split(
    ' ',
  ),
];

function read(text: string, skip: readonly (readonly [number, number])[] = []): Figure[] {
  return readFigures({
    text,
    paragraphs: text === '' ? [] : [[0, text.length]],
    sections: [{ title: '', depth: 1, part: 'review', span: [0, text.length] }],
    identity: {
      place: '青阳县',
      level: 'county',
      path: ['青阳县'],
      delivered: '2024-01-20',
      reviews: '2023',
      plans: '2024',
    },
    skip,
  });
}

/** What every reading keeps, whatever the text. */
function hold(text: string, figures: readonly Figure[]): void {
  let end = 0;
  for (const f of figures) {
    expect(f.span[0]).toBeGreaterThanOrEqual(end);
    expect(f.span[1]).toBeGreaterThan(f.span[0]);
    expect(f.span[1]).toBeLessThanOrEqual(text.length);
    expect(f.raw).toBe(text.slice(f.span[0], f.span[1]));
    for (const n of [f.value, f.base, f.valueHigh ?? 0, ...(f.values ?? [])])
      expect(Number.isFinite(n)).toBe(true);
    expect(f.what).not.toBe('');
    expect(f.what.length).toBeLessThanOrEqual(20);
    end = f.span[1];
  }
}

describe('any text', () => {
  test('of the words that reports are made of', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        hold(text, read(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('of arbitrary characters, lone surrogates too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => hold(text, read(text))),
      { numRuns: 500 },
    );
  });

  test('with arbitrary skipped spans', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), spans, (pieces, skip) => {
        const text = pieces.join('');
        hold(text, read(text, skip));
      }),
      { numRuns: 500 },
    );
  });
});

test('digits without end are no figure, and do not hide the next', () => {
  expect(read(`${'9'.repeat(5000)}元，投资3亿元。`).map((f) => f.raw)).toEqual(['3亿元']);
});

test('a skipped marker is no figure and does not part a number from its words', () => {
  const text = '新增企业[3]12家[4]以上。';
  const at = (s: string): [number, number] => [text.indexOf(s), text.indexOf(s) + s.length];
  const [figure, ...rest] = read(text, [at('[3]'), at('[4]')]);
  expect(rest).toEqual([]);
  expect(figure).toMatchObject({ raw: '12家', cmp: 'ge', what: '新增企业' });
});
