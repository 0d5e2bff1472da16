import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../lib/analysis.ts';
import { analyze } from '../../../lib/analyze.ts';
import { bundledFigures, placeRecords, unpack } from '../../../lib/figures/bundled.ts';
import { comparedFigures } from '../../../lib/figures/context.ts';
import { fold } from '../../../lib/text/fold.ts';
import { layOut } from '../../../lib/text/lines.ts';
import { sourceOfText } from '../../../lib/text/plain.ts';
import { sourceOfHtml } from '../../../tools/parse-html.ts';
import { asGovTemplate, asNewspaper, asPrintedLines, toAsciiPunctuation } from '../../pages/wrap.ts';
import { IDS, type ReportId, rawReport, testOnReports } from '../sources.ts';

const OPTIONS = {
  title: '政府工作报告',
  siteName: '政务公开网',
  pubDate: '2024-03-04',
  source: '政府办公室',
  url: 'http://www.example.gov.cn/art/1.html',
};

/** One source stands in printed lines itself: a page breaks a paragraph, not the lines of another page. */
function inParagraphs(raw: string): string {
  const { text, breaks } = sourceOfText(raw);
  return layOut(text, breaks)
    .paragraphs.map((span) => text.slice(...span))
    .join('\n');
}

const FORMS = {
  'plain text': (raw: string) => sourceOfText(raw),
  'a government site’s template': (raw: string) => sourceOfHtml(asGovTemplate(raw, OPTIONS)),
  'a newspaper with ASCII punctuation': (raw: string) =>
    sourceOfHtml(asNewspaper(toAsciiPunctuation(raw), OPTIONS)),
  'one paragraph per printed line': (raw: string) => sourceOfHtml(asPrintedLines(inParagraphs(raw), OPTIONS)),
};

const cases = IDS.flatMap((id) =>
  Object.keys(FORMS).map((form) => [id, form] as [ReportId, keyof typeof FORMS]),
);

/** A page number stands between its digits. */
const TORN: Readonly<Record<string, string[]>> = {
  'leping-2021 as one paragraph per printed line': ['12429元'],
};

const place = (figure: Figure): Figure => ({ ...figure, span: [0, 0], raw: fold(figure.raw) });

describe('records on the five reports', () => {
  testOnReports.each(cases)('%s as %s: all placed, in order, where they are printed', (id, form) => {
    const { text, identity, figures } = analyze(FORMS[form](rawReport(id)));
    expect(identity.bundled).toBe(id);
    for (const { span, raw } of figures) expect(text.slice(...span)).toBe(raw);
    const records = bundledFigures(id).filter(({ raw }) => !TORN[`${id} as ${form}`]?.includes(raw));
    expect(figures.map(place)).toEqual(records.map(place));
  });

  testOnReports('without the bundle the engine alone speaks', () => {
    const source = sourceOfText(rawReport('leping-2023'));
    const own = analyze(source, { bundle: false }).figures;
    expect(own).not.toEqual(bundledFigures('leping-2023'));
    expect(own.map(({ raw }) => raw)).toEqual(bundledFigures('leping-2023').map(({ raw }) => raw));
  });

  testOnReports('a changed digit keeps the reading of the page', () => {
    const raw = rawReport('leping-2023');
    const changed = raw.replace('7千万元', '8千万元');
    expect(changed).not.toBe(raw);
    const [own, page] = [analyze(sourceOfText(changed), { bundle: false }), analyze(sourceOfText(changed))];
    const at = own.figures.findIndex((figure) => figure.raw === '8千万元');
    expect(page.identity.bundled).toBe('leping-2023');
    expect(page.figures[at]).toEqual(own.figures[at]);
    expect(page.figures.toSpliced(at, 1)).toEqual(bundledFigures('leping-2023').toSpliced(at, 1));
  });
});

describe('placing', () => {
  /** As the engine reads the page: nothing right but print and place, `shift` behind the source. */
  const readingOf = (figure: Figure, shift = 0): Figure => ({
    ...figure,
    what: '?',
    span: [figure.span[0] + shift, figure.span[1] + shift],
  });

  test.each(IDS)('%s: whichever figure is printed as its neighbour, the others keep their records', (id) => {
    const records = bundledFigures(id);
    const wrong: string[] = [];
    for (const [i, record] of records.entries()) {
      for (const other of [records[i - 1], records[i + 1], records[i + 2]]) {
        if (!other || other.raw === record.raw) continue;
        const read = records.map((each, n) => ({ ...readingOf(each), raw: n === i ? other.raw : each.raw }));
        for (const [n, placed] of placeRecords(read, records).entries()) {
          if (placed.what !== (n === i ? '?' : records[n]?.what)) wrong.push(`${i} as ${other.raw}: ${n}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each(IDS)('%s: whatever is cut out, no record goes to another figure', (id) => {
    const records = bundledFigures(id);
    for (const size of [1, 2, 3, 7, 20]) {
      for (let from = 0; from + size <= records.length; from += 1) {
        const rest = records.toSpliced(from, size);
        const cut = (records[from + size]?.span[0] ?? 0) - (records[from]?.span[0] ?? 0);
        const read = rest.map((each, n) => readingOf(each, n < from ? 500 : 500 - cut));
        for (const [n, placed] of placeRecords(read, records).entries()) {
          if (placed.what !== '?') expect(placed.what).toBe(rest[n]?.what);
        }
      }
    }
  });

  test('a page that is something else altogether keeps its readings', () => {
    const records = bundledFigures('yongshan-2023');
    const read = Array.from({ length: 5000 }, (_, i) =>
      readingOf(records[i % records.length] as Figure, i * 9),
    );
    expect(placeRecords(read, records)).toEqual(read);
    expect(placeRecords([], records)).toEqual([]);
    expect(placeRecords(read.slice(0, 3), [])).toEqual(read.slice(0, 3));
  });
});

test('what is usual is put back', () => {
  expect(
    unpack({ span: [3, 5], raw: '8个', value: 8, unit: '个', role: 'count', what: '桥', period: null }),
  ).toEqual({
    span: [3, 5],
    raw: '8个',
    value: 8,
    unit: '个',
    base: 8,
    baseUnit: '个',
    cmp: 'eq',
    role: 'count',
    what: '桥',
    indicator: null,
    period: null,
    modality: 'actual',
  });
});

test('comparisons read the records, the report at hand left out', () => {
  const places = (here: string | null) =>
    comparedFigures('gdp', here).map(({ report, raw }) => `${report} ${raw}`);
  expect(places(null)).toContain('leping-2023 439.23亿元');
  expect(places('leping-2023').filter((each) => each.startsWith('leping-2023'))).toEqual([]);
});
