/** Where nothing is related nothing is shown: headings, slogans, what people say of other things. */
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../lib/analyze.ts';
import { relate } from '../../../lib/relate.ts';
import { sourceOfText } from '../../../lib/text/plain.ts';
import { loadEngine } from '../../../tools/related/load.ts';
import { passageOf } from '../../../tools/related/passages.ts';
import { passage } from './corpus.ts';

const engine = loadEngine();

function resultsOf(text: string) {
  const analysis = analyze(sourceOfText(text));
  const { figures, terms } = passageOf(analysis, [0, analysis.text.length], false);
  return relate(engine, passage({ text: analysis.text, figures, terms })).results;
}

describe('nothing is shown', () => {
  test.each([
    // Headings and slogans.
    '三、主要目标',
    '二、2023年工作安排',
    '充分发挥各区主观能动性，形成各扬所长的良好局面',
    '发展是硬道理',
    '统一思想，凝心聚力，开创新局面',
    '推动西部盟市转型发展',
    // What people say, with a word that reports have too.
    '今天天气很好，我们去公园玩，孩子们很高兴',
    '比亚迪新车十万元起',
    '这部电影的音乐很好听，演员也不错',
    '医生说多喝水多休息，感冒很快就会好',
    '明天上午开会讨论项目进度',
  ])('for %s', (text) => {
    expect(resultsOf(text).map(({ gist }) => gist)).toEqual([]);
  });
});

describe('what is related is shown', () => {
  test.each([
    ['新建改扩建幼儿园50所，新增学位1.2万个', '幼儿园'],
    ['完善三医联动，推进药品集中采购', '医'],
    ['木雕', '木雕'],
    ['猕猴桃', '猕猴桃'],
    ['他在一家银行工作，负责贷款业务', '银行'],
  ])('for %s', (text, first) => {
    expect(resultsOf(text)[0]?.gist).toContain(first);
  });

  test('with a reason each', () => {
    for (const { because } of resultsOf('建成高标准农田300万亩，粮食产量再创新高'))
      expect(because).not.toEqual([]);
  });
});

test('a phrase that any report may hold does not make a text that report', () => {
  // A statement of few characters stands in this sentence by chance.
  const [short] = [...engine.dataset.statements.values()].filter(({ mark }) => mark.length <= 9);
  expect(short).toBeDefined();
  const query = engine.queryOf(
    passage({ text: '谋划改造镇区农贸市场，同时办好本县的展销活动和庙会，让大家高兴' }),
    true,
  );
  expect(query.located).toEqual([]);
  expect(query.own).toBeNull();
});

test('what stands beside a statement is not that statement', () => {
  const all = [...engine.dataset.statements.values()];
  let beside = 0;
  for (const [i, one] of all.entries()) {
    const next = all[i + 1];
    if (!next || next.source !== one.source || next.span[0] - one.span[1] < 12) continue;
    for (const { share } of engine.locateSpan(one.source, [one.span[1] + 1, next.span[0] - 1])) {
      if (share >= 0.4) continue;
      expect([next.part, next.section]).toEqual([one.part, one.section]);
      beside += 1;
    }
  }
  expect(beside).toBeGreaterThan(0);
});
