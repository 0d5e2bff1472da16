import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../../lib/report/index.ts';
import { sourceOfText } from '../../../lib/text/plain.ts';
import { sourceOfHtml } from '../../../tools/parse-html.ts';
import { asGovTemplate, asNewspaper, asPrintedLines, asWordExport } from '../../pages/wrap.ts';

interface Expected {
  file: string;
  place: string | null;
  level: string | null;
  delivered: string | null;
  reviews: string | null;
  plans: string | null;
  speaker: string | null;
  notes: { n: number; term: string; marks: number }[];
  topSections: string[];
}

const folder = new URL('../../pages/reports/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const expected = JSON.parse(read('expected.json')) as Expected[];
const opts = {
  title: '政府工作报告',
  siteName: '政务公开网',
  pubDate: '2030-01-01 09:30',
  source: '办公室',
  url: 'http://www.example.gov.cn/a.html',
};

describe.each(expected)('$file', ({ file, notes, topSections, ...identity }) => {
  const raw = read(file);
  const { place, level, delivered, reviews, plans, speaker } = identity;
  const wanted = { kind: 'report', place, level, delivered, reviews, plans, speaker };

  test('is recognised as plain text', () => {
    expect(readReport(sourceOfText(raw)).identity).toMatchObject(wanted);
  });

  test.each(Object.entries({ asGovTemplate, asNewspaper, asPrintedLines, asWordExport }))('%s', (_, wrap) => {
    const source = sourceOfHtml(wrap(raw, opts));
    expect(readReport(source).identity).toMatchObject(wanted);
  });

  test('its notes and their marks', () => {
    const found = readReport(sourceOfText(raw)).notes;
    expect(found.map(({ n, term, marks }) => ({ n, term, marks: marks.length }))).toEqual(notes);
  });

  test('its top sections', () => {
    const titles = readReport(sourceOfText(raw)).sections.filter(
      (s) => s.depth === 1 && s.title && s.part !== 'notes',
    );
    expect(titles.map((section) => section.title)).toEqual(topSections);
  });
});
