import { expect, describe as suite, test } from 'vitest';
import type { Span } from '../../../lib/analysis.ts';
import { type Anchored, anchorAll, describe, savedMarks } from '../../../lib/notebook/anchor/index.ts';
import { anchor, find, identity, type Page, page, save, textOf } from './anchor-page.ts';

/** Saves words of a sentence and looks for them where the sentence reads otherwise. */
function reread(saved: string, words: string, now: string): { on: Page; found: Anchored } {
  const around = (line: string) =>
    `#一、今年工作安排\n各位代表，今年的主要预期目标已经明确。\n${line}\n以上目标，经努力可以实现。`;
  const on = page(around(now));
  return { on, found: find(on, save(page(around(saved)), words)) };
}

suite('another figure is another statement', () => {
  test.each([
    ['城镇新增就业1200万人以上', '城镇新增就业1100万人左右'],
    ['居民消费价格涨幅3%左右', '居民消费价格涨幅2%左右'],
    ['国内生产总值增长5%左右', '国内生产总值增长4.5%左右'],
    ['国内生产总值增长5%左右', '国内生产总值增长5%以上'],
    ['国内生产总值增长5%', '国内生产总值下降5%'],
    ['粮食产量不低于12万吨', '粮食产量不超过12万吨'],
    ['完成投资35亿元', '完成投资35万元'],
    ['完成投资35亿元', '完成投资35.6亿元'],
    ['完成投资35亿元', '完成投资135亿元'],
    ['完成投资35亿元', '完成投资近35亿元'],
    ['建成2030年重点项目库', '建成2031年重点项目库'],
    ['巩固去年整治成果', '巩固今年整治成果'],
    ['新建改建五所学校', '新建改建六所学校'],
    ['新建改建十二所学校', '新建改建十三所学校'],
    ['年度任务全部按期完成', '年度任务未能按期完成'],
    ['河道采砂许可继续发放', '河道采砂许可停止发放'],
    ['失业率持续下降到新低', '失业率持续上升到新低'],
    ['改造老旧小区12个', '改造老旧小区12户'],
    ['产值突破5000万元', '产值突破5000万美元'],
    ['比例为3:7', '比例为37'],
    ['增速由5%升至6%', '增速由6%升至5%'],
  ])('%s does not settle on %s', (saved, now) => {
    const { on, found } = reread(`力争${saved}。`, saved, `力争${now}。`);
    expect(found).toMatchObject({ state: 'missing', span: null, reason: 'other-facts' });
    // What stands there now is offered, with what is different.
    const span = found.nearest?.span as Span;
    expect(on.text.slice(...span)).toContain(now.slice(-2));
    expect(found.nearest?.difference.some(({ kind }) => kind !== 'same')).toBe(true);
  });

  test('nor when the number is cut by the selection', () => {
    const { found } = reread('城镇新增就业1200万人以上。', '城镇新增就业1200', '城镇新增就业12000人以上。');
    expect(found).toMatchObject({ state: 'missing', reason: 'other-facts' });
    expect(reread('实现产值5亿元。', '实现产值5', '实现产值5.4亿元。').found.state).toBe('missing');
    expect(reread('产值增长15%。', '5%', '产值增长25%。').found.state).toBe('missing');
  });

  test('nor when nothing is known of what stood around it', () => {
    const on = page('全市完成投资1200万元以上。');
    const input = save(page('完成投资1200'), '完成投资1200');
    expect(input.quote.suffix).toBe('');
    expect(find(on, input).state).toBe('missing');
  });

  test('nor on the same words about something else', () => {
    const saved = page('#一、目标\n地区生产总值增长5%左右，规模以上工业增加值增长7%，财政收入增长4%。');
    const on = page('#一、目标\n地区生产总值增长6%左右，规模以上工业增加值增长5%左右，财政收入增长4%。');
    expect(find(on, save(saved, '增长5%左右')).state).toBe('missing');
    const parted = '#一、目标\n财政收入31亿元，增长5%；税收收入20亿元，增长4%；外贸出口9亿元，增长3%。';
    const turned = '#一、目标\n财政收入33亿元，增长4%；税收收入21亿元，增长5%；外贸出口9亿元，增长3%。';
    expect(find(page(turned), save(page(parted), '增长5%')).state).toBe('missing');
    // The same subject with another amount before it: the rate itself is the same.
    const amount = parted.replace('31亿元', '32亿元');
    const found = find(page(amount), save(page(parted), '增长5%'));
    expect(found.state).toBe('exact');
    expect(page(amount).text.slice(found.span?.[0] as number)).toMatch(/^增长5%；税收/u);
  });

  test('the right one among its like', () => {
    const raw =
      '#一、目标\n城镇新增就业1100万人左右。\n城镇新增就业1200万人以上。\n城镇新增就业1300万人以上。';
    const on = page(raw);
    const found = find(on, save(on, '城镇新增就业1200万人以上'));
    expect(found).toMatchObject({ state: 'exact' });
    expect(textOf(on, found)).toBe('城镇新增就业1200万人以上');
    const without = page(raw.replace('城镇新增就业1200万人以上。\n', ''));
    expect(find(without, save(on, '城镇新增就业1200万人以上')).state).toBe('missing');
  });
});

suite('two years', () => {
  const promise = '加快推进云江大桥建设，力争年内主体工程完工。';
  const first = page(`#二、重点工作\n补齐交通短板。${promise}打通断头路。`, identity(2031));
  const second = page(`#二、重点工作\n补齐交通短板。${promise}打通断头路。`, identity(2032));

  test('the same promise in two years’ reports stays two', () => {
    const [a, b] = [save(first, promise, 'a'), save(second, promise, 'b')];
    expect(anchor(first, a, b)).toMatchObject([
      { id: 'a', state: 'exact' },
      { id: 'b', state: 'missing', span: null, reason: 'other-report' },
    ]);
    expect(anchor(second, a, b)).toMatchObject([
      { id: 'a', state: 'missing', span: null, reason: 'other-report' },
      { id: 'b', state: 'exact' },
    ]);
  });

  test('nor does another place’s report count', () => {
    const other = { ...first, identity: identity(2031, { place: '平川县', path: ['平川县'] }) };
    expect(find(other, save(first, promise))).toMatchObject({ state: 'missing', reason: 'other-report' });
    const namesake = { ...first, identity: identity(2031, { path: ['外省', '云江市'] }) };
    const ours = { ...first, identity: identity(2031, { path: ['本省', '云江市'] }) };
    expect(find(namesake, save(ours, promise)).reason).toBe('other-report');
  });

  test('a report known by its content is itself, whatever its page’s head says', () => {
    const known = { ...first, identity: identity(2031, { bundled: 'x' }) };
    const misread = { ...first, identity: identity(2019, { bundled: 'x', place: null }) };
    expect(find(misread, save(known, promise)).state).toBe('exact');
    expect(find({ ...first, identity: identity(2031, { bundled: 'y' }) }, save(known, promise)).reason).toBe(
      'other-report',
    );
  });

  test('where the page names no year, what stands around decides', () => {
    const nameless = (raw: string) =>
      page(raw, identity(2031, { delivered: null, reviews: null, plans: null }));
    const input = save(first, promise);
    expect(find(nameless(first.text), input).state).toBe('exact');
    expect(find(nameless(`补充说明如下。${promise}其他事项另行通知。`), input).state).toBe('missing');
    expect(find(page(`补充说明如下。${promise}其他事项另行通知。`, null), input).state).toBe('missing');
  });

  test('one misread year of three does not make another report', () => {
    const misread = { ...first, identity: identity(2031, { delivered: '2032-03-01' }) };
    expect(find(misread, save(first, promise)).state).toBe('exact');
  });
});

suite('states', () => {
  const raw =
    '#一、回顾\n坚持项目为王，全年引进企业48家。营商环境持续优化，群众满意度稳步提升。\n#二、安排\n力争新建标准厂房30万平方米。推动传统产业数字化转型，培育一批专精特新企业。\n做好粮食生产。';
  const saved = page(raw);

  test('changed: other words in its place, with the difference', () => {
    const { on, found } = reread('力争新增就业1.2万人。', '力争新增就业1.2万人', '确保新增就业1.2万人。');
    expect(found.state).toBe('changed');
    expect(textOf(on, found)).toBe('确保新增就业1.2万人');
    expect(found.difference).toEqual([
      { kind: 'removed', text: '力争' },
      { kind: 'added', text: '确保' },
      { kind: 'same', text: '新增就业1.2万人' },
    ]);
  });

  test('changed: something new between its paragraphs, which is not painted', () => {
    const input = save(saved, saved.text.slice(saved.text.indexOf('推动传统')));
    expect(input.quote.text.split('\n')).toHaveLength(2);
    const on = page(raw.replace('\n做好', '\n编者按：本段为后来所加，涉及3个方面。\n做好'));
    const found = find(on, input);
    expect(found.state).toBe('changed');
    expect(found.pieces?.map((piece) => on.text.slice(...piece))).toEqual(input.quote.text.split('\n'));
  });

  test('moved: the same words elsewhere', () => {
    const words = '推动传统产业数字化转型，培育一批专精特新企业。';
    const on = page(
      '#一、别的\n开头另有一段话在这里。\n推动传统产业数字化转型，培育一批专精特新企业。\n结尾也是另外一段话。',
    );
    const found = find(on, save(saved, words));
    expect(found.state).toBe('moved');
    expect(textOf(on, found)).toBe(words);
  });

  test('ambiguous: several places are as good', () => {
    const on = page('各位代表！各位代表！各位代表！各位代表！各位代表！');
    const input = { ...save(on, '各位代表'), position: null };
    const loose = { ...input, quote: { ...input.quote, prefix: '', suffix: '' } };
    expect(
      find(on, {
        ...loose,
        quote: { ...loose.quote, exact: '各位代表！各位代表', text: '各位代表！各位代表' },
      }),
    ).toMatchObject({
      state: 'ambiguous',
      span: null,
    });
    const twice = page(`${raw}\n${raw}`);
    const found = find(twice, { ...save(saved, '引进企业48家'), position: null });
    expect(found).toMatchObject({ state: 'ambiguous', span: null });
    expect(found.candidates?.map((span) => twice.text.slice(...span))).toEqual([
      '引进企业48家',
      '引进企业48家',
    ]);
  });

  test('exact: told from its twins by what stands around, by its section, by its position', () => {
    const words = '扎实做好安全生产工作。';
    const twins = page(`#一、甲\n抓好农业。${words}抓好林业。\n#二、乙\n抓好工业。${words}抓好商业。`);
    const at = twins.text.lastIndexOf(words);
    const span: Span = [at, at + words.length];
    const input = { ...save(twins, words), ...describe(twins.text, span, twins.sections, twins.paragraphs) };
    expect(find(twins, input)).toMatchObject({ state: 'exact', span });
    const bare = { ...input, quote: { ...input.quote, prefix: '', suffix: '' }, paragraphMark: null };
    expect(find(twins, { ...bare, position: null })).toMatchObject({ state: 'exact', span });
    expect(find(twins, { ...bare, section: [] })).toMatchObject({ state: 'exact', span });
  });

  test('missing: the words are gone', () => {
    const on = page('#一、回顾\n坚持项目为王，全年引进企业48家。');
    expect(find(on, save(saved, '推动传统产业数字化转型，培育一批专精特新企业。'))).toMatchObject({
      state: 'missing',
      span: null,
      reason: 'gone',
    });
  });

  test('a neighbour in a list is not a passage that changed', () => {
    const list = '加快推进东区道路建设，加快推进西区道路建设，加快推进南区道路建设。';
    const on = page(`#一、甲\n${list.replace('加快推进西区道路建设，', '')}`);
    expect(find(on, save(page(`#一、甲\n${list}`), '加快推进西区道路建设')).state).toBe('missing');
  });
});

suite('what does not matter', () => {
  const words = '“三新一高”要求全面落实，完成投资1,234.5亿元，增长5%—6%。';
  const saved = page(`开头的一段话。${words}结尾的一段话。`);
  test.each([
    [
      'quotes and punctuation',
      '开头的一段话.「三新一高」要求全面落实,完成投资1234.5亿元,增长5%-6%.结尾的一段话.',
    ],
    [
      'full width',
      '开头的一段话。“三新一高”要求全面落实，完成投资１，２３４．５亿元，增长５％—６％。结尾的一段话。',
    ],
    [
      'traditional characters',
      '開頭的一段話。“三新一高”要求全面落實，完成投資1,234.5億元，增長5%—6%。結尾的一段話。',
    ],
    [
      'a note marker',
      '开头的一段话。“三新一高”[3]要求全面落实，完成投资1,234.5亿元①，增长5%—6%。结尾的一段话。',
    ],
    [
      'a field code',
      '开头的一段话。“三新一高”eq\\o\\ac(○,1)要求全面落实，完成投资1,234.5亿元，增长5%—6%。结尾的一段话。',
    ],
    [
      'a page number',
      '开头的一段话。“三新一高”要求全面—12—落实，完成投资1,234.5亿元，增长5%—6%。结尾的一段话。',
    ],
    [
      'white space',
      '开头的一段话。 “三新 一高”要求全面落实， 完成投资 1,234.5 亿元，增长 5%—6%。 结尾的一段话。',
    ],
  ])('%s', (_, raw) => {
    const on = page(raw);
    const found = find(on, save(saved, words));
    expect(found.state).toBe('exact');
    expect(textOf(on, found)).toMatch(/^[“「]三新.*[6６][%％][。.]$/u);
  });

  test('a superscript number that the page sets as a note’s mark', () => {
    const on = page('开头的一段话。“三新一高”1要求全面落实，完成投资1,234.5亿元，增长5%—6%。结尾的一段话。');
    const at = on.text.indexOf('1要求');
    const [found] = anchorAll(on.text, [save(saved, words)], { ...on, skip: [[at, at + 1]] });
    expect(found?.state).toBe('exact');
  });
});

test('describes a passage by its words, its place, its sections and its paragraph', () => {
  const text = page('#一、总\n开头。\n#（一）分\n第一段。\n第二段在这里。');
  const start = text.text.indexOf('一段。');
  const anchored = describe(text.text, [start, start + 6], text.sections, text.paragraphs);
  expect(anchored).toMatchObject({
    quote: {
      text: '一段。\n第二段',
      exact: '一段。第二段',
      prefix: '一、总开头。（一）分第',
      suffix: '在这里。',
    },
    position: [start, start + 6],
    section: ['（一）分'],
    paragraphMark: { length: 4 },
  });
  expect(() => describe('甲乙', [1, 1], [], [])).toThrow(RangeError);
  expect(() => describe('甲乙', [1, 9], [], [])).toThrow(RangeError);
});

test('paints what was found, in its colour, and nothing else', () => {
  const span: Span = [1, 3];
  const anchored: Anchored[] = [
    { id: 'a', state: 'exact', span, score: 1 },
    { id: 'b', state: 'changed', span, score: 0.8, pieces: [span], difference: [] },
    { id: 'c', state: 'ambiguous', span: null, score: 0.7, candidates: [span] },
    { id: 'd', state: 'missing', span: null, score: 0, nearest: { span, score: 0.5, difference: [] } },
    { id: 'e', state: 'moved', span, score: 1 },
  ];
  const passages = ['a', 'b', 'c', 'd'].map((id) => ({ id, colour: 'red' as const }));
  expect(savedMarks(anchored, passages)).toEqual([
    { id: 'a', span, state: 'exact', colour: 'red' },
    { id: 'b', span, state: 'changed', colour: 'red', pieces: [span] },
  ]);
});
