import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../../lib/report/index.ts';
import { sourceOfText } from '../../../lib/text/plain.ts';
import { decode } from '../../../tools/decode.ts';
import { sourceOfHtml } from '../../../tools/parse-html.ts';

const folder = new URL('../../pages/others/', import.meta.url);
const files = readdirSync(folder).filter((name) => /\.(?:html|txt)$/.test(name));
const sourceOf = (name: string) => {
  const raw = decode(readFileSync(new URL(name, folder)));
  return name.endsWith('.html') ? sourceOfHtml(raw) : sourceOfText(raw);
};

describe('pages that are no reports', () => {
  test('are at least forty', () => {
    expect(files.length).toBeGreaterThanOrEqual(40);
  });

  test.each(files)('%s is refused', (name) => {
    const { kind, reasons } = readReport(sourceOf(name)).identity;
    expect(kind, reasons.join('\n')).toBe('other');
  });

  test('presenting a plan is not presenting the work report; presenting both is', () => {
    const page = (title: string, what: string) =>
      sourceOfText(
        `${title}\n各位代表：\n现在，我代表市人民政府，向大会${what}，请予审议。\n` +
          `一、2020年工作回顾\n${'各项事业都有新的进展。'.repeat(90)}\n二、2021年工作安排\n${'我们要继续努力。'.repeat(60)}\n各位代表，让我们团结奋斗！`,
      );
    expect(
      readReport(page('关于规划纲要草案的报告', '作国民经济和社会发展第十四个五年规划纲要草案的报告'))
        .identity.kind,
    ).toBe('other');
    expect(readReport(page('政府工作报告', '报告工作，并就规划纲要草案作说明')).identity.kind).toBe('report');
  });
});
