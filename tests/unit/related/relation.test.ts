import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../lib/analysis.ts';
import type { ReportRef, Stance } from '../../../lib/passage.ts';
import { relationOf } from '../../../lib/related/relation/index.ts';
import { CITY, COUNTY, figure, LATER, PEER, told } from './relation-fixture.ts';

describe('the kind of link', () => {
  const growth = (raw: string, value: number, period: string, modality: Figure['modality']) =>
    told(period === '2021' ? LATER : COUNTY, modality === 'target' ? 'planned' : 'done', {
      period,
      indicators: ['gdp'],
      figures: [figure(raw, value, '地区生产总值', { role: 'growth', indicator: 'gdp', period, modality })],
    });

  test('a target that was due and its result', () => {
    const target = growth('8%', 8, '2021', 'target');
    const early = { ...target, report: COUNTY };
    const result = growth('7.1%', 7.1, '2021', 'actual');
    expect(relationOf(early, result)).toEqual({
      relation: 'target-outcome',
      because: ['地区生产总值：增8%（2021） / 增7.1%（2021）'],
    });
    expect(relationOf(result, early)).toEqual({
      relation: 'target-outcome',
      because: ['地区生产总值：增7.1%（2021） / 增8%（2021）'],
    });
  });

  test('a yearly rise aimed at for five years is not met by one year; a level is', () => {
    const target = { ...growth('8%', 8, '2020-2025', 'target'), report: COUNTY };
    expect(relationOf(target, growth('7.1%', 7.1, '2021', 'actual')).relation).toBe('plan-progress');
    expect(relationOf(target, growth('9%', 9, '2021', 'actual')).relation).toBe('plan-progress');
    const beds = (report: ReportRef, value: number, period: string, modality: Figure['modality']) =>
      told(report, modality === 'target' ? 'planned' : 'done', {
        figures: [figure(`${value}张`, value, '医院床位', { role: 'count', period, modality })],
      });
    const kind = (value: number) =>
      relationOf(beds(COUNTY, 800, '2020-2025', 'target'), beds(LATER, value, '2021', 'actual')).relation;
    expect(kind(820)).toBe('target-outcome');
    expect(kind(700)).toBe('plan-progress');
  });

  const bridge = (report: ReportRef, stance: Stance, gist: string, entity = '青溪大桥') =>
    told(report, stance, { entities: [entity], gist });
  test.each([
    [
      'planned, built',
      bridge(COUNTY, 'planned', '要建青溪大桥'),
      bridge(LATER, 'done', '青溪大桥建成'),
      'target-outcome',
    ],
    [
      'planned, built in part',
      bridge(COUNTY, 'planned', '要建青溪大桥'),
      bridge(LATER, 'done', '青溪大桥主体完工'),
      'plan-progress',
    ],
    [
      'planned, under way',
      bridge(COUNTY, 'planned', '要建青溪大桥'),
      bridge(LATER, 'ongoing', '青溪大桥在建'),
      'plan-progress',
    ],
    [
      'planned, planned again',
      bridge(COUNTY, 'planned', '要建青溪大桥'),
      bridge(LATER, 'planned', '加快青溪大桥'),
      'restated-plan',
    ],
    [
      'above planned, below built',
      bridge(CITY, 'planned', '推进青溪大桥'),
      bridge(LATER, 'done', '青溪大桥建成'),
      'target-outcome',
    ],
    [
      'built above and below',
      bridge(CITY, 'done', '修了青溪大桥'),
      bridge(COUNTY, 'done', '修了青溪大桥'),
      'same-thing',
    ],
    [
      'finished, prepared later',
      bridge(COUNTY, 'done', '青溪大桥建成'),
      bridge(LATER, 'planned', '谋划青溪大桥'),
      'possible-discrepancy',
    ],
    [
      'a policy above and below',
      bridge(CITY, 'planned', '推行', '林长制'),
      bridge(COUNTY, 'planned', '落实', '林长制'),
      'local-implementation',
    ],
    [
      'a policy in two counties',
      bridge(COUNTY, 'planned', '推行', '林长制'),
      bridge(PEER, 'planned', '落实', '林长制'),
      'same-policy',
    ],
    [
      'an award of two counties',
      bridge(COUNTY, 'done', '获评', '全省工业先进县'),
      bridge(PEER, 'done', '获评', '全省工业先进县'),
      'same-policy',
    ],
    ['conduct above and below', told(CITY, 'rule'), told(COUNTY, 'rule'), 'same-policy'],
    ['conduct again', told(COUNTY, 'rule'), told(LATER, 'rule'), 'restated-plan'],
    ['problems of one place', told(COUNTY, 'problem'), told(LATER, 'problem'), 'same-thing'],
    ['problems of two places', told(COUNTY, 'problem'), told(PEER, 'problem'), 'similar'],
    [
      'plans of one place without a word in common',
      told(COUNTY, 'planned', { gist: '修路' }),
      told(LATER, 'planned', { gist: '整治街面' }),
      'same-policy',
    ],
    [
      'a passage without stance',
      bridge(COUNTY, 'done', '青溪大桥'),
      { ...bridge(PEER, 'done', '青溪大桥'), stance: null },
      'same-thing',
    ],
  ] as const)('%s', (_, a, b, relation) => {
    expect(relationOf(a, b).relation).toBe(relation);
    expect(relationOf(b, a).relation).toBe(relation);
  });

  test('loose text is of the same policy where it is known to speak of the same', () => {
    const loose = { ...told(COUNTY, null), report: null };
    expect(relationOf(loose, told(PEER, 'done')).relation).toBe('same-policy');
    expect(relationOf(loose, told(PEER, 'done'), false).relation).toBe('similar');
    expect(relationOf(loose, told(PEER, 'problem')).relation).toBe('similar');
  });

  test('counts of two counties stand side by side', () => {
    const one = told(COUNTY, 'done', {
      figures: [figure('26个', 26, '改造老旧小区', { role: 'count', period: '2020' })],
    });
    const two = told(PEER, 'done', {
      figures: [figure('48个', 48, '老旧小区改造', { role: 'count', period: '2021' })],
    });
    const { relation, because } = relationOf(one, two);
    expect(relation).toBe('same-indicator');
    expect(because).toEqual(['改造老旧小区：26个（2020） / 48个（2021）']);
  });

  test('what every place has of its own is not one thing, and its figures are not compared', () => {
    const firm = (report: ReportRef, stance: Stance, modality: Figure['modality']) =>
      told(report, stance, {
        entities: ['国控集团'],
        figures: [figure('300亿元', 300, '国控集团资产', { period: '2020', modality })],
      });
    expect(relationOf(firm(CITY, 'planned', 'target'), firm(LATER, 'done', 'actual'))).toEqual({
      relation: 'local-implementation',
      because: [],
    });
    expect(relationOf(firm(COUNTY, 'planned', 'target'), firm(LATER, 'done', 'actual')).relation).toBe(
      'target-outcome',
    );
    const hospital = (report: ReportRef, name: string) => told(report, 'done', { entities: [name] });
    const kind = (name: string, other: string) =>
      relationOf(hospital(COUNTY, name), hospital(CITY, other)).relation;
    expect(kind('县人民医院', '青溪县人民医院')).toBe('same-thing');
    expect(kind('县人民医院', '市人民医院')).not.toBe('same-thing');
  });

  test('output is not revenue', () => {
    const of = (report: ReportRef, what: string) =>
      told(report, 'done', { figures: [figure('300亿元', 300, what, { period: '2020' })] });
    const kind = (one: string, other: string) => relationOf(of(COUNTY, one), of(PEER, other)).relation;
    expect(kind('精细化工产业产值', '精细化工产业营收')).toBe('same-policy');
    expect(kind('精细化工产业产值', '精细化工产值')).toBe('same-indicator');
  });

  test.each([
    ['revenue of two trades', '陶瓷产业营收', '300亿元', '航空产业营收', '270亿元', []],
    ['of one trade', '陶瓷产业营收', '300亿元', '陶瓷营收', '270亿元', ['陶瓷产业营收：300亿元 / 270亿元']],
    ['invested in one project and in all', '防洪项目总投资', '14亿元', '重点项目总投资', '310亿元', []],
    ['of projects that nobody names', '总投资', '14亿元', '总投资', '310亿元', []],
    ['a year and in all', '重点项目年度投资', '75亿元', '重点项目总投资', '310亿元', []],
    ['lamps of streets and streets', '维修背街小巷路灯', '226盏', '背街小巷改造提升', '16条', []],
    ['flats and estates', '老旧小区改造', '1040户', '老旧小区改造', '28个', []],
    ['some and all', '“为民办事”重点项目', '30个', '重点项目', '147个', []],
    ['a grade and another', '国家“专精特新”小巨人企业', '5家', '专精特新企业', '24家', []],
    [
      'examples',
      '江南棉纺厂、安水机械厂等棚户区改造',
      '660户',
      '棚户区改造',
      '600户',
      ['江南棉纺厂、安水机械厂等棚户区改造：660户 / 600户'],
    ],
    [
      'new ones and improved ones',
      '新建敬老院',
      '6所',
      '敬老院改造',
      '20所',
      ['新建敬老院：6所 / 敬老院改造：20所'],
    ],
  ])('figures side by side: %s', (_, what, raw, other, theirs, because) => {
    const of = (report: ReportRef, measured: string, printed: string) => {
      const role = printed.endsWith('元') ? 'level' : 'count';
      return told(report, 'done', {
        figures: [figure(printed, Number.parseInt(printed, 10), measured, { role })],
      });
    };
    expect(relationOf(of(COUNTY, what, raw), of(PEER, other, theirs)).because).toEqual(because);
  });

  test('what is no indicator is not one that its words begin with, and a level is not its rise', () => {
    const value = { indicator: 'industrial_value_added', period: '2021' } as const;
    const growth = figure('8.5%', 8.5, '工业增加值', { ...value, role: 'growth' });
    const goal = figure('5%', -5, '单位工业增加值能耗排放量', {
      role: 'growth',
      modality: 'target',
      period: '2021',
    });
    const plan = told(COUNTY, 'planned', { figures: [goal] });
    expect(relationOf(plan, told(LATER, 'done', { figures: [growth] }))).toEqual({
      relation: 'plan-progress',
      because: [],
    });
    const level = figure('90亿元', 90, '规上工业增加值', value);
    expect(
      relationOf(told(PEER, 'done', { figures: [level] }), told(COUNTY, 'done', { figures: [growth] })),
    ).toEqual({ relation: 'same-indicator', because: ['规上工业增加值'] });
  });

  test('a fall is told as one, and what says that it is more needs no sign', () => {
    const fall = (report: ReportRef, value: number) =>
      told(report, 'done', { figures: [figure(`${value}%`, -value, '能耗', { role: 'growth' })] });
    expect(relationOf(fall(COUNTY, 3), fall(PEER, 2)).because).toEqual(['能耗：降3% / 降2%']);
    const pumps = (report: ReportRef, raw: string) =>
      told(report, 'done', {
        figures: [figure(raw, 430, '抗旱抽水泵', { role: 'count', cmp: 'gt', baseUnit: '台' })],
      });
    expect(relationOf(pumps(COUNTY, '430余台'), pumps(PEER, '430台')).because).toEqual([
      '抗旱抽水泵：430余台 / >430台',
    ]);
  });

  test('of a firm, what was not promised is no outcome', () => {
    const firm = (report: ReportRef, stance: Stance, gist: string) =>
      told(report, stance, { entities: ['青石药业'], gist });
    const plan = firm(COUNTY, 'planned', '推动青石药业首发上市');
    expect(relationOf(plan, firm(LATER, 'done', '青石药业上市')).relation).toBe('target-outcome');
    expect(relationOf(plan, firm(LATER, 'done', '青石药业获得优强企业奖')).relation).toBe('same-thing');
    const hunt = told(COUNTY, 'planned', { entities: ['5020项目'], gist: '招引5020项目' });
    const begun = told(LATER, 'done', { entities: ['5020项目'], gist: '7个5020项目全部开工，完成投资9亿元' });
    expect(relationOf(hunt, begun).relation).toBe('plan-progress');
  });

  test('stretches of one road share its number', () => {
    const road = (report: ReportRef, name: string) => told(report, 'done', { entities: [name] });
    expect(relationOf(road(COUNTY, 'G998青溪至石门'), road(LATER, 'G998安水南段')).because).toEqual(['G998']);
  });

  test('what was over before a plan began does not carry it out', () => {
    const plan = told(CITY, 'planned', { period: '2021', entities: ['林长制'] });
    const kind = (period: string) =>
      relationOf(plan, told(COUNTY, 'done', { period, entities: ['林长制'] })).relation;
    expect(kind('2020')).toBe('same-policy');
    expect(kind('2020-2021')).toBe('local-implementation');
  });

  test('what is done above is no order to plan it below', () => {
    const use = (report: ReportRef, stance: Stance) => told(report, stance, { entities: ['林长制'] });
    expect(relationOf(use(CITY, 'done'), use(COUNTY, 'planned')).relation).toBe('same-policy');
    expect(relationOf(use(CITY, 'done'), use(LATER, 'done')).relation).toBe('same-policy');
    expect(relationOf(use(CITY, 'done'), use(COUNTY, 'done')).relation).toBe('local-implementation');
  });

  test('a level that is only implied is shown as such', () => {
    const gdp = { indicator: 'gdp', period: '2020' } as const;
    const rise = told(COUNTY, 'done', {
      indicators: ['gdp'],
      figures: [
        figure('10亿元', 10, '生产总值', { ...gdp, role: 'change', unit: '亿元', base: 1e9, baseUnit: '元' }),
        figure('25%', 25, '生产总值', { ...gdp, role: 'growth' }),
      ],
    });
    const level = { unit: '亿元', base: 9e9, baseUnit: '元', period: '2021' };
    const after = told(LATER, 'done', {
      indicators: ['gdp'],
      figures: [
        figure('90亿元', 90, '生产总值', { ...gdp, ...level }),
        figure('5%', 5, '生产总值', { ...gdp, role: 'growth', period: '2021' }),
      ],
    });
    const { relation, because } = relationOf(rise, after);
    expect(relation).toBe('possible-discrepancy');
    expect(because[0]).toBe('生产总值：增10亿元、25%，合50亿元（2020） / 90亿元（2021）');
  });

  test('a part larger than its whole does not agree', () => {
    const counted = (report: ReportRef, value: number) =>
      told(report, 'done', {
        figures: [figure(`${value}座`, value, '改造水库', { role: 'count', period: '2020' })],
      });
    expect(relationOf(counted(CITY, 12), counted(COUNTY, 15)).relation).toBe('possible-discrepancy');
    expect(relationOf(counted(CITY, 15), counted(COUNTY, 12)).relation).toBe('same-indicator');
  });

  test('pairs that share nothing are only similar, unless they are known to speak of the same', () => {
    const [a, b] = [
      told(COUNTY, 'planned', { gist: '发展茶业' }),
      told(LATER, 'planned', { gist: '修桥铺路' }),
    ];
    expect(relationOf(a, b, false).relation).toBe('similar');
    // Of one subject, but no promise made again: for that a word in common is needed.
    expect(relationOf(a, b).relation).toBe('same-policy');
  });
});
