import { describe, expect, test } from 'vitest';
import { mayBeReport, SHORTEST } from '../../../lib/page/detect.ts';

const filler = '推进项目建设，改善民生。'.repeat(SHORTEST / 10);
const page = (titles: string[], text: string) => mayBeReport({ titles, body: `${text}${filler}` });

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

describe('is none', () => {
  test('too short', () => {
    expect(mayBeReport({ titles: ['政府工作报告'], body: '政府'.repeat(SHORTEST / 2 - 1) })).toBe(false);
    expect(mayBeReport({ titles: ['政府工作报告'], body: '政府'.repeat(SHORTEST / 2) })).toBe(true);
  });
  test.each([
    ['an ordinary page', ['某县召开防汛会议'], '县人民政府部署防汛工作'],
    ['news of deputies without an address', ['要闻'], '人大代表视察政府工作'],
    ['a page in another language', ['Annual report'], 'The work of the government'],
  ])('%s', (_, titles, text) => {
    expect(page(titles, text)).toBe(false);
  });
});
