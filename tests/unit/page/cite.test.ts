import { describe, expect, test } from 'vitest';
import { citation, dateWords, takePassage, takeStatement } from '../../../lib/page/cite.ts';
import { passage, related, YI } from './related.ts';

const HERE = { title: '标题', url: 'http://www.example.gov.cn/a.html', day: '2026-11-22' };

describe('where words are from', () => {
  test('dates are as exact as they are known', () => {
    expect(['2023-02-03', '2023-12', '2023', '去年'].map(dateWords)).toEqual([
      '2023年2月3日',
      '2023年12月',
      '2023年',
      '去年',
    ]);
  });

  test('what is unknown is left out; a title without its place is given one', () => {
    expect(citation(YI)).toBe('乙市2023年政府工作报告（某某，2023年2月3日）');
    expect(citation({ ...YI, title: '政府工作报告', speaker: null, delivered: null })).toBe(
      '乙市政府工作报告',
    );
  });

  test('a passage is quoted with page and section', () => {
    expect(takePassage(passage(), HERE)).toBe(
      '“连续18年未发生重大事故”\n——甲市2021年政府工作报告（某某，2023年2月3日），一、回顾，http://www.example.gov.cn/a.html（2026年11月22日读）',
    );
    expect(takePassage(passage({ report: null, section: [] }), HERE)).toBe(
      '“连续18年未发生重大事故”\n——标题，http://www.example.gov.cn/a.html（2026年11月22日读）',
    );
  });

  test('our summary of a statement is said to be ours', () => {
    expect(takeStatement(related(), '（政读摘述）')).toBe(
      '连续20年没有重大事故（政读摘述）\n——乙市2023年政府工作报告（某某，2023年2月3日），一、2022年工作回顾 › （五）民生',
    );
    expect(takeStatement(related({ gist: null }), '').split('\n')[0]).toBe('20年');
  });
});
