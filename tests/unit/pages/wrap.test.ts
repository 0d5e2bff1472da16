import { describe, expect, test } from 'vitest';
import { squeeze } from '../../../lib/text/squeeze.ts';
import { reportPages } from '../../pages/load.ts';
import { paragraphs } from '../../pages/wrap/html.ts';
import {
  asFramed,
  asGovTemplate,
  asLateContent,
  asNewspaper,
  asPlainText,
  asPrintedLines,
  asWordExport,
  LATE_INSERT_MS,
  printedLines,
  toAsciiPunctuation,
  type WrapOptions,
} from '../../pages/wrap.ts';
import { attribute, elements, visibleText } from './visible.ts';

const HOSTILE = `</script><img src=x onerror="alert(1)"> & 'q' "q" &amp; ]]> <!-- \u2028`;
const opts: WrapOptions = {
  title: `题目${HOSTILE}`,
  siteName: `网站${HOSTILE}`,
  pubDate: `2030-01-01${HOSTILE}`,
  source: `来源${HOSTILE}`,
  url: 'http://www.example.gov.cn/a.html?b=1&c=2',
};
const plain: WrapOptions = {
  title: '政府工作报告',
  siteName: '政务公开网',
  pubDate: '2030-01-01',
  source: '办公室',
  url: 'http://www.example.gov.cn/a.html',
};
const static_ = { asGovTemplate, asNewspaper, asPrintedLines, asWordExport };
const reports = reportPages();

/** Text of a page without the numbers of its printed pages. */
const read = (page: string) => visibleText(page).replace(/—\d+—/gu, '');

describe.each(Object.entries(static_))('%s', (name, wrap) => {
  test('shows hostile text as text', () => {
    const page = wrap(`首段\n${HOSTILE}段落`, opts);
    const built = elements(page).filter(({ attrs }) => attrs.some((attr) => attr.name === 'onerror'));
    expect(built).toEqual([]);
    expect(read(page)).toContain(squeeze(`${HOSTILE}段落`));
  });

  test.each(reports)('keeps every paragraph of $expected.file', ({ text, expected }) => {
    const seen = read(wrap(text, { ...plain, title: paragraphs(text)[0] ?? '' }));
    for (const line of paragraphs(text)) expect(seen, name).toContain(squeeze(line));
    expect(seen.split(squeeze(expected.topSections[0] ?? ''))).toHaveLength(2);
  });
});

test('the government template carries the meta tags and splits words over elements', () => {
  const page = asGovTemplate('甲\n各位代表：现在开会，共有代表一百二十名。', plain);
  const meta = elements(page).filter(({ tagName }) => tagName === 'meta');
  const content = (wanted: string) =>
    attribute(
      meta.find((m) => attribute(m, 'name') === wanted),
      'content',
    );
  expect([
    content('ArticleTitle'),
    content('PubDate'),
    content('ContentSource'),
    content('SiteName'),
  ]).toEqual([plain.title, plain.pubDate, plain.source, plain.siteName]);
  expect(page).not.toContain('各位代表：现在开会');
});

test('a newspaper keeps punctuation as given; the helper makes it ASCII', () => {
  expect(visibleText(asNewspaper('一，二,三', plain))).toContain('一，二,三');
  expect(toAsciiPunctuation('“甲”，乙：（丙）；5％！')).toBe('“甲”,乙:(丙);5%!');
});

test('printed lines are at most 28 columns wide and pages are numbered', () => {
  const lines = printedLines('各位代表，2030年我们要把增长3.5%的目标落到实处。'.repeat(20));
  const columns = (line: string) => [...line].reduce((sum, c) => sum + (c < '\u0100' ? 0.5 : 1), 0);
  for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(29);
  for (const line of lines) expect(line).not.toMatch(/^[，。]/u);
  expect(visibleText(asPrintedLines('甲\n'.repeat(60), plain))).toMatch(/—1—.*—2—/u);
});

test('a Word export anchors footnotes and hides characters inside words', () => {
  const page = asWordExport(
    '推行链长制[3]，各部门分工负责，一件一件落实到企业和车间。\n[3]链长制：说明。',
    plain,
  );
  const anchors = elements(page).filter(({ tagName }) => tagName === 'a');
  expect(anchors.map((a) => [attribute(a, 'href'), attribute(a, 'name')])).toEqual([
    ['#_ftn3', '_ftnref3'],
    ['#_ftnref3', '_ftn3'],
  ]);
  expect(page).toMatch(/\u00ad/u);
  expect(page).toMatch(/\u200b/u);
});

test('late content comes by script, is replaced once, and cannot break out of it', () => {
  const page = asLateContent(`首段\n${HOSTILE}`, opts);
  const scripts = elements(page).filter(({ tagName }) => tagName === 'script');
  expect(scripts).toHaveLength(1);
  expect(elements(page).filter(({ tagName }) => tagName === 'img')).toEqual([]);
  expect(visibleText(page)).not.toContain('首段');
  const code = scripts[0]?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '';
  const app = { innerHTML: '', textContent: '' };
  const document = { getElementById: () => app, documentElement: { setAttribute: () => {} } };
  const timers: { run: () => void; ms: number }[] = [];
  new Function('document', 'setTimeout', code)(document, (run: () => void, ms: number) =>
    timers.push({ run, ms }),
  );
  expect(timers.map(({ ms }) => ms)[0]).toBe(LATE_INSERT_MS);
  expect(timers).toHaveLength(2);
  timers[0]?.run();
  const first = app.innerHTML;
  expect(visibleText(first)).toContain(squeeze(HOSTILE));
  timers[1]?.run();
  expect(app.innerHTML).not.toBe(first);
  expect(visibleText(app.innerHTML)).toBe(visibleText(first));
});

test('a framed article stands in the frame alone', () => {
  const page = asFramed('首段\n各位代表：', plain);
  const frame = elements(page).find(({ tagName }) => tagName === 'iframe');
  expect(visibleText(page)).not.toContain('各位代表');
  expect(attribute(frame, 'srcdoc')).toBe(asGovTemplate('首段\n各位代表：', plain));
  const linked = elements(asFramed('首段', plain, '/frame.html?a=1&b="2"')).find(
    (e) => e.tagName === 'iframe',
  );
  expect(attribute(linked, 'src')).toBe('/frame.html?a=1&b="2"');
});

test('plain text says the title once', () => {
  expect(asPlainText('甲\n乙', { ...plain, title: '甲' })).toBe('甲\n\n　　乙\n');
  expect(asPlainText('甲\n乙', { ...plain, title: '丙' })).toBe('丙\n\n　　甲\n\n　　乙\n');
});
