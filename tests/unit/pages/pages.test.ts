import { describe, expect, test } from 'vitest';
import { squeeze } from '../../../lib/text/squeeze.ts';
import { otherPages, reportFiles, reportPages } from '../../pages/load.ts';
import { paragraphs } from '../../pages/wrap/html.ts';
import { IDS, rawReport, testOnReports } from '../sources.ts';
import { visibleText } from './visible.ts';

const reports = reportPages();
const others = otherPages();
const SHELLS = new Set(['shell', 'unreadable']);

describe('our invented reports', () => {
  test('are each described once, and all that is described exists', () => {
    const described = reports.map(({ expected }) => expected.file);
    expect([...described].sort()).toEqual(reportFiles().sort());
    expect(described.length).toBeGreaterThanOrEqual(15);
    expect(new Set(reports.map(({ expected }) => expected.level))).toEqual(
      new Set(['nation', 'province', 'prefecture', 'county', 'town']),
    );
  });

  test.each(reports)('$expected.file says what its description says', ({ text, expected }) => {
    const squeezed = squeeze(text);
    const lines = paragraphs(text);
    expect(squeezed.length).toBeGreaterThan(1200);
    expect(squeezed.length).toBeLessThan(4000);
    expect(squeezed).toMatch(/各位代表/u);
    if (expected.level !== 'nation') expect(squeezed).toContain(expected.place);
    if (expected.speaker !== null) expect(lines.slice(0, 5).join('\n')).toContain(expected.speaker);
    for (const title of expected.topSections) expect(lines).toContain(title);
    const printed = isoOf(lines.slice(0, 4));
    // A title may print the year alone.
    const inTitle = expected.delivered !== null && lines[0]?.includes(`${expected.delivered}年`);
    expect(expected.delivered).toBe(printed ?? (inTitle ? expected.delivered : null));
  });

  test.each(reports)('$expected.file has the notes and marks that are listed', ({ text, expected }) => {
    const lines = paragraphs(text);
    expect(expected.notes.map(({ n }) => n)).toEqual(expected.notes.map((_, i) => i + 1));
    const definitions = expected.notes.map(({ n, term }) =>
      lines.findIndex((line) => markers(n).some((m) => line.startsWith(m)) && line.includes(term)),
    );
    expect(definitions).not.toContain(-1);
    const body = lines.slice(0, definitions[0]).join('\n');
    for (const { n, marks } of expected.notes) {
      expect(markers(n).reduce((sum, m) => sum + body.split(m).length - 1, 0)).toBe(marks);
    }
    expect(lines.length - (definitions[0] ?? lines.length)).toBe(expected.notes.length);
  });
});

describe('our pages that are no report', () => {
  test('are many, of many kinds, and each says why', () => {
    expect(others.length).toBeGreaterThanOrEqual(45);
    expect(new Set(others.map(({ kind }) => kind?.kind)).size).toBeGreaterThanOrEqual(18);
    for (const { file, kind } of others) expect(kind?.why, file).toMatch(/.{6}/u);
  });

  test.each(others)('$file is as long as its kind is in the world', ({ file, source, kind }) => {
    if (SHELLS.has(kind?.kind ?? '')) return;
    const text = file.endsWith('.html') ? visibleText(source) : squeeze(source);
    expect(text.length).toBeGreaterThan(700);
  });
});

/** Words that every such report uses; what stands around them must still be our own. */
const FORMULAS = [
  '各位代表：现在，我代表市人民政府',
  '向大会报告工作，请予审议',
  '列席会议的同志提出意见',
  '其他列席人员提出意见',
  '提出意见。一、',
  '主要预期目标是',
];
const FORMULA_HEADING = /[一二三]、20\d\d年工作(?:回顾|安排)(?:20\d\d年)?/gu;
const RUN = 15;

const ASCII: Record<string, string> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）' };
const folded = (squeezed: string) =>
  squeezed.replace(/[,:;()]/gu, (c) => ASCII[c] ?? c).replace(/["“”‘’]/gu, '');

/** Every run of more than 15 characters, as the strings of 16. */
function* grams(text: string): Generator<string> {
  for (let i = 0; i + RUN < text.length; i++) yield text.slice(i, i + RUN + 1);
}

testOnReports('no page shares more than 15 characters with a real report', () => {
  const real = new Set(IDS.flatMap((id) => [...grams(folded(squeeze(rawReport(id))))]));
  const pages = [
    ...reports.map(({ text, expected }) => ({ file: expected.file, text: squeeze(text) })),
    ...others.map(({ file, source }) => ({
      file,
      text: file.endsWith('.html') ? visibleText(source) : squeeze(source),
    })),
  ];
  const shared = pages.flatMap(({ file, text }) => {
    let own = folded(text).replace(FORMULA_HEADING, '\0');
    for (const formula of FORMULAS) own = own.replaceAll(formula, '\0');
    return [...grams(own)].filter((gram) => real.has(gram)).map((gram) => `${file}: ${gram}`);
  });
  expect(shared).toEqual([]);
});

/** A note's marker in the styles that our reports use, one of which a report keeps to. */
function markers(n: number): string[] {
  return ['①②③④⑤⑥⑦⑧⑨⑩'.charAt(n - 1), `[${n}]`, `（${n}）`, `〔${n}〕`, `注${n}`];
}

const DATE =
  /(\d{4}|[一二三四五六七八九〇]{4})年(\d+|[一二三四五六七八九十]+)月(\d+|[一二三四五六七八九十]+)日/u;
const DIGITS = '〇一二三四五六七八九';

/** 二十 → 20, 一九五六 → 1956, 12 → 12. */
function numeral(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  if (!text.includes('十')) return Number([...text].map((c) => DIGITS.indexOf(c)).join(''));
  const [tens = '', ones = ''] = text.split('十');
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

function isoOf(lines: readonly string[]): string | undefined {
  const found = DATE.exec(lines.join('\n'));
  return found
    ?.slice(1)
    .map((part) => String(numeral(part)).padStart(2, '0'))
    .join('-');
}
