import { describe, expect } from 'vitest';
import { readReport } from '../../../lib/report/index.ts';
import { sourceOfText } from '../../../lib/text/plain.ts';
import { squeeze } from '../../../lib/text/squeeze.ts';
import { sourceOfHtml } from '../../../tools/parse-html.ts';
import { asGovTemplate, asLateContent, asNewspaper, asPrintedLines, asWordExport } from '../../pages/wrap.ts';
import { IDS, type ReportId, rawReport, testOnReports } from '../sources.ts';
import { EXPECTED } from './expected.ts';

/** Deliberately little: titles as sites write them, and a site that does not name the place where none should help. */
function options(id: ReportId) {
  const title = id === 'yongshan-2023' ? '2022年政府工作报告及2023年工作计划' : '政府工作报告';
  const date = {
    'leping-2021': '2021-11-02',
    'jingdezhen-2022': '2022-02-22',
    'leping-2023': '2023-03-01',
  } as const;
  const pubDate = date[id as keyof typeof date] ?? '2024-03-04';
  return {
    title,
    siteName: '政务公开网',
    pubDate,
    source: '政府办公室',
    url: 'http://www.example.gov.cn/art/1.html',
  };
}

const FORMS = {
  'plain text': (raw: string) => sourceOfText(raw),
  'a government site’s template': (raw: string, id: ReportId) =>
    sourceOfHtml(asGovTemplate(raw, options(id))),
  'a newspaper page': (raw: string, id: ReportId) => sourceOfHtml(asNewspaper(raw, options(id))),
  'one paragraph per printed line': (raw: string, id: ReportId) =>
    sourceOfHtml(asPrintedLines(raw, options(id))),
  'a Word export': (raw: string, id: ReportId) => sourceOfHtml(asWordExport(raw, options(id))),
};

const cases = IDS.flatMap((id) =>
  Object.keys(FORMS).map((form) => [id, form] as [ReportId, keyof typeof FORMS]),
);

describe('the five real reports', () => {
  testOnReports.each(cases)('%s as %s is recognised', (id, form) => {
    const { identity } = readReport(FORMS[form](rawReport(id), id));
    const { place, level, delivered, reviews, plans, speaker } = EXPECTED[id];
    expect(identity).toMatchObject({ kind: 'report', place, level, delivered, reviews, plans, speaker });
    expect(identity.confidence).toBeGreaterThan(0.9);
  });

  testOnReports.each(cases)('%s as %s has its notes and marks', (id, form) => {
    const source = FORMS[form](rawReport(id), id);
    const { notes } = readReport(source);
    const { notes: count, marks } = EXPECTED[id];
    expect(notes.map((note) => note.n)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    expect(notes.filter((note) => note.marks.length > 0).map((note) => note.n)).toEqual(marks);
    for (const note of notes) {
      expect(note.marks.length).toBeLessThan(2);
      const words = source.text.slice(...note.definition);
      expect(words.length).toBeGreaterThan(5);
      expect(words).not.toMatch(/^[：:]/u);
    }
  });

  testOnReports.each(cases)('%s as %s has review, plan, government, closing', (id, form) => {
    const parts = readReport(FORMS[form](rawReport(id), id)).sections.map((section) => section.part);
    for (const part of ['opening', 'review', 'plan', 'government', 'closing']) expect(parts).toContain(part);
  });

  testOnReports('notes hold the same words in every form', () => {
    for (const id of IDS) {
      const plain = sourceOfText(rawReport(id));
      const words = readReport(plain).notes.map((note) => plain.text.slice(...note.definition));
      const page = sourceOfHtml(asGovTemplate(rawReport(id), options(id)));
      expect(readReport(page).notes.map((note) => page.text.slice(...note.definition))).toEqual(words);
    }
  });

  testOnReports('the shell of a page that fills later is no report yet', () => {
    const { identity } = readReport(
      sourceOfHtml(asLateContent(rawReport('gaoan-2024'), options('gaoan-2024'))),
    );
    expect(identity.kind).toBe('other');
  });

  testOnReports('squeezed text is the same through the template’s own text', () => {
    for (const id of IDS) {
      const body = squeeze(rawReport(id)).slice(600, 1600);
      expect(sourceOfHtml(asGovTemplate(rawReport(id), options(id))).text).toContain(body);
    }
  });
});
