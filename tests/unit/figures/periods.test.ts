/** Which time a number is of, in reports that review and plan several years. */
import { expect, test } from 'vitest';
import { readFigures } from '../../../lib/figures/index.ts';

/** Periods of the figures of one section, each paragraph its own. */
function periods(title: string, part: 'review' | 'plan', paragraphs: readonly string[], written = false) {
  const text = [title, ...paragraphs].join('');
  const spans: [number, number][] = [];
  let at = 0;
  for (const p of [title, ...paragraphs]) {
    spans.push([at, at + p.length]);
    at += p.length;
  }
  const figures = readFigures({
    text,
    paragraphs: spans,
    sections: [{ title, depth: 1, part, span: [0, text.length] }],
    identity: {
      place: '江南省',
      level: 'province',
      path: ['江南省'],
      delivered: written ? '1957-01-20' : '2026-01-20',
      reviews: written ? '1956' : '2021-2025',
      plans: written ? '1957' : '2026-2030',
    },
    skip: [],
  });
  return figures.map((f) => f.period);
}

test('一年来 and 这一年 are the last year of a review of five', () => {
  const told = [
    '一年来，我们做了以下工作。',
    '新建学校12所。',
    '这五年，新建医院30所。',
    '这一年，修路80公里。',
  ];
  expect(periods('一、2025年和“十四五”时期工作回顾', 'review', told)).toEqual(['2025', '2021-2025', '2025']);
});

test('五年累计 speaks of its own sentence, 年均 of all the years', () => {
  const told = [
    '2025年，粮食产量30万吨，五年累计建成水库6座。',
    '年底存款余额90亿元。',
    '经济总量9000亿元，年均增长6%。',
  ];
  expect(periods('一、工作回顾', 'review', told).slice(0, 2)).toEqual(['2025', '2021-2025']);
  expect(periods('一、2025年工作回顾', 'review', told)).toEqual([
    '2025',
    '2021-2025',
    '2025',
    '2025',
    '2021-2025',
  ]);
});

test('五年累计 in a plan is of the plan', () => {
  expect(periods('二、今后五年的目标', 'plan', ['五年累计新建公路600公里。'])).toEqual(['2026-2030']);
});

test('a year after its noun governs what follows', () => {
  expect(periods('一、“十四五”时期回顾', 'review', ['进出口总额2025年达到32亿元，外汇储备13亿元。'])).toEqual(
    ['2025', '2025'],
  );
});

test('titles name the year: 今年, the first year of a plan, years in words', () => {
  expect(periods('三、今年的重点工作', 'plan', ['新建学校12所。'])).toEqual(['2026']);
  expect(periods('三、推动“十五五”开好局', 'plan', ['新建学校12所。'])).toEqual(['2026']);
  expect(periods('二、“十五五”时期主要目标', 'plan', ['新建学校12所。'])).toEqual(['2026-2030']);
  expect(periods('一、一九五六年工作情况', 'review', ['修建水库一百一十处。'], true)).toEqual(['1956']);
});

test('sections behind the one that names the year are of that year too', () => {
  const text = '二、“十五五”时期目标。三、2026年工作安排。四、提升医疗水平新建医院12所。';
  const at = [0, text.indexOf('三、'), text.indexOf('四、'), text.length];
  const titles = ['二、“十五五”时期目标', '三、2026年工作安排', '四、提升医疗水平'];
  const sections = titles.map((title, i) => ({
    title,
    depth: 1,
    part: 'plan' as const,
    span: [at[i] ?? 0, at[i + 1] ?? text.length] as const,
  }));
  const paragraphs = sections.map((s) => s.span);
  const identity = {
    place: '江南省',
    level: 'province' as const,
    path: ['江南省'],
    delivered: '2026-01-20',
    reviews: '2021-2025',
    plans: '2026-2030',
  };
  const [figure] = readFigures({ text, paragraphs, sections, identity, skip: [] });
  expect(figure?.period).toBe('2026');
});
