import { expect, test } from 'vitest';
import {
  asMojibake,
  cutOff,
  encodeGb18030,
  withEmptyElements,
  withHostileNote,
  withNulsAndSurrogates,
  withoutClosingTags,
  withStrictCsp,
} from '../../pages/damaged.ts';
import { reportPages } from '../../pages/load.ts';
import { asGovTemplate } from '../../pages/wrap.ts';
import { attribute, elements, visibleText } from './visible.ts';

const text = reportPages()[0]?.text ?? '';
const page = asGovTemplate(text, {
  title: '政府工作报告',
  siteName: '政务公开网',
  pubDate: '2030-01-01',
  source: '办公室',
  url: 'http://www.example.gov.cn/a.html',
});

test('a page cut off ends in the middle', () => {
  expect(page.startsWith(cutOff(page))).toBe(true);
  expect(cutOff(page)).not.toContain('</body>');
});

test('without closing tags nothing is lost to a script', () => {
  const open = withoutClosingTags(page);
  expect(open).not.toMatch(/<\/(?:p|div|span|body)>/u);
  expect(visibleText(open)).toBe(visibleText(page));
});

test('GB18030 bytes decode to the text they were made of, and to rubbish as UTF-8', () => {
  const known = text.replace(/[^\u4e00-\u9fff\w，。、“”]/gu, '');
  expect(new TextDecoder('gb18030').decode(encodeGb18030(known))).toBe(known);
  expect(asMojibake(page)).toContain('\ufffd');
  expect(asMojibake(page)).not.toContain('各位代表');
});

test('NULs and lone surrogates stand in the text', () => {
  const bad = withNulsAndSurrogates(page);
  expect(bad).toContain('\u0000');
  expect(bad).toMatch(/\p{Surrogate}/u);
  expect(bad.replace(/[\u0000\p{Surrogate}]/gu, '')).toBe(page);
});

test('50,000 empty elements stand before the end', () => {
  expect(elements(withEmptyElements(page)).filter(({ tagName }) => tagName === 'i')).toHaveLength(50_000);
});

test('a hostile note is text once it is wrapped', () => {
  const wrapped = asGovTemplate(withHostileNote(text), {
    title: '政府工作报告',
    siteName: '',
    pubDate: '',
    source: '',
    url: 'http://www.example.gov.cn/',
  });
  expect(elements(wrapped).filter(({ tagName }) => tagName === 'img')).toEqual([]);
  expect(visibleText(wrapped)).toContain('<imgsrc=xonerror=');
});

test('a strict policy is the first thing in the head', () => {
  const head = elements(withStrictCsp(page)).find(({ tagName }) => tagName === 'head');
  const first = head?.childNodes[0];
  expect(attribute(first && 'attrs' in first ? first : undefined, 'content')).toBe("default-src 'none'");
});
