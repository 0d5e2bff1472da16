import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { mayBeReport, SHORTEST, SPACES, says, WORK_REPORT } from '../../../lib/page/detect.ts';

const filler = '推进项目建设，改善民生。'.repeat(SHORTEST / 10);
const glance = (titles: readonly string[], text: string) => ({
  text: titles.join('\n') + text,
  isTitled: () => titles.some((title) => says(title, WORK_REPORT)),
  described: () => '',
});
const page = (titles: string[], text: string) => mayBeReport(glance(titles, `${text}${filler}`));

describe('can be a report', () => {
  test.each([
    ['a plain title', ['2023年政府工作报告'], '县人民政府'],
    ['a longer title', ['2022年政府工作报告及2023年工作计划'], '镇人民政府'],
    ['a letter-spaced title', ['政 府 工 作 报 告'], '市 人 民 政 府'],
    ['a title over lines', ['政\n府\u3000工作\n报告'], '市人民政府'],
    ['traditional characters', ['政府工作報告'], '市人民政府'],
    ['a street office', ['某某街道2023年工作报告'], '街道办事处'],
    ['the address alone', ['某市要闻'], '各位代表：现在，我代表县人民政府，向大会报告工作'],
    ['a spaced address', [''], '各 位 代 表：我代表市 人民 政 府作报 告，过去一年工作'],
    [
      'a title that is no heading',
      ['信息公开'],
      '某县政府工作报告 在某县人民代表大会会议上 一、过去一年工作回顾 二、今年主要目标',
    ],
    ['the State Council of 1954', [''], '各位代表：我代表国务院作关于工作的报告'],
  ])('%s', (_, titles, text) => {
    expect(page(titles, text)).toBe(true);
  });
});

test('the page’s own description names it, its text does not', () => {
  const text = `县人民政府${filler}`;
  expect(mayBeReport({ text, isTitled: () => false, described: () => '某县政府工作报告' })).toBe(true);
  expect(mayBeReport({ text, isTitled: () => false, described: () => '关于报告的公告' })).toBe(false);
});

test('headings are looked at only where the text holds such a title', () => {
  const isTitled = vi.fn(() => false);
  mayBeReport({ text: `某县公告：${filler}`, isTitled, described: () => '' });
  expect(isTitled).not.toHaveBeenCalled();
  mayBeReport({ text: `听取工作报告：${filler}`, isTitled, described: () => '' });
  expect(isTitled).toHaveBeenCalledTimes(1);
});

test.each([
  ['工作报告', true],
  ['政府 工\u3000作\n报\u00a0告。', true],
  ['工作報告', true],
  ['公告：工作报告', true],
  ['工作 的报告', false],
  ['作报告', false],
  [' 报告', false],
  ['工 作 报 告', true],
  ['报告', false],
])('says “%s”: %s', (text, expected) => {
  expect(says(text, WORK_REPORT)).toBe(expected);
});

test('knows all white space', () => {
  for (let code = 0; code < 0x10000; code += 1) {
    const character = String.fromCharCode(code);
    expect(SPACES.includes(character), code.toString(16)).toBe(/\s/.test(character));
  }
});

test('finds words as an expression would', () => {
  const pieces = fc.constantFrom('工', '作', '报', '報', '告', ' ', '\u3000', '\n', '的');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (characters) => {
      const text = characters.join('');
      expect(says(text, WORK_REPORT)).toBe(/工\s*作\s*[报報]\s*告/.test(text));
    }),
  );
});

describe('is none', () => {
  test('too short', () => {
    const title = '政府工作报告';
    const filled = (length: number) => mayBeReport(glance([title], '政'.repeat(length - title.length)));
    expect(filled(SHORTEST - 1)).toBe(false);
    expect(filled(SHORTEST)).toBe(true);
  });
  test.each([
    ['an ordinary page', ['某县召开防汛会议'], '县人民政府部署防汛工作'],
    ['news of deputies without an address', ['要闻'], '人大代表视察政府工作'],
    ['a report that is only spoken of', ['要闻'], '会议听取了市政府工作报告'],
    ['a page in another language', ['Annual report'], 'The work of the government'],
  ])('%s', (_, titles, text) => {
    expect(page(titles, text)).toBe(false);
  });
});
