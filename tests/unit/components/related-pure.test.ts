import { describe, expect, it } from 'vitest';
import { groupsOf, reportsIn } from '../../../components/related/groups.ts';
import { pairOf, unitKind } from '../../../components/related/pair.ts';
import { figuresLeftOut, piecesOf } from '../../../components/related/pieces.ts';
import { takePassage, takeStatement, today } from '../../../components/related/take.ts';
import { sectionLine, spokenOf, whoseOf } from '../../../components/related/words.ts';
import { uiText } from '../../../lib/extension/locale.ts';
import { figureOf, passageOf, refOf, relatedOf } from './shapes.ts';

const zh = uiText('zh');
const en = uiText('en');

describe('groups', () => {
  it('stand where their best result does, what does not agree first and what is merely alike last', () => {
    const results = [
      relatedOf({ relation: 'similar' }),
      relatedOf({ relation: 'same-policy' }),
      relatedOf({ relation: 'target-outcome' }),
      relatedOf({ relation: 'same-policy' }),
      relatedOf({ relation: 'possible-discrepancy' }),
    ];
    expect(groupsOf(results).map(({ relation, results: members }) => [relation, members.length])).toEqual([
      ['possible-discrepancy', 1],
      ['same-policy', 2],
      ['target-outcome', 1],
      ['similar', 1],
    ]);
    expect(groupsOf(results)[1]?.results).toEqual([results[1], results[3]]);
  });

  it('count reports once', () => {
    expect(reportsIn([relatedOf(), relatedOf(), relatedOf({ report: 'y-2022' })])).toBe(2);
    expect(groupsOf([])).toEqual([]);
  });
});

describe('a gist', () => {
  it('is cut at its figures, the longer one first, and keeps its words', () => {
    const pieces = piecesOf('产值11.2亿元，增长8%，其中1.2亿元外销', ['8%', '1.2亿元', '11.2亿元']);
    expect(pieces.map(({ text }) => text).join('')).toBe('产值11.2亿元，增长8%，其中1.2亿元外销');
    expect(pieces.filter(({ figure }) => figure).map(({ text }) => text)).toEqual([
      '11.2亿元',
      '8%',
      '1.2亿元',
    ]);
  });

  it('takes no figure out of the middle of another', () => {
    expect(piecesOf('增长18%', ['8%'])).toEqual([{ text: '增长18%', figure: false }]);
    expect(figuresLeftOut('增长18%', ['8%'])).toEqual(['8%']);
  });

  it('takes signs as signs', () => {
    expect(piecesOf('投资(一期)3.5亿元', ['3.5亿元', '(一'])).toEqual([
      { text: '投资', figure: false },
      { text: '(一', figure: true },
      { text: '期)', figure: false },
      { text: '3.5亿元', figure: true },
    ]);
    expect(piecesOf('没有数字', [])).toEqual([{ text: '没有数字', figure: false }]);
  });
});

describe('figures side by side', () => {
  const discrepancy = (gist: string, figure: string) =>
    relatedOf({ relation: 'possible-discrepancy', gist, figures: [figure], because: [] });
  const shown = (pair: ReturnType<typeof pairOf>) => pair && [pair.here.map(({ raw }) => raw), pair.there];

  it('are those that speak of the same', () => {
    const passage = passageOf();
    expect(shown(pairOf(passage, discrepancy('连续20年没有重大事故', '20年')))).toEqual([['18年'], ['20年']]);
    expect(shown(pairOf(passage, discrepancy('非法小煤窑连续16年没有', '16年')))).toEqual([
      ['13年'],
      ['16年'],
    ]);
  });

  it('share a kind of unit, or there are none', () => {
    expect(pairOf(passageOf(), discrepancy('重大事故下降20%', '20%'))).toBeNull();
    expect(pairOf(passageOf(), discrepancy('财政收入连续5年过百亿', '5年'))).toBeNull();
  });

  it('belong to kinds of link that compare', () => {
    expect(pairOf(passageOf(), relatedOf({ relation: 'same-policy' }))).toBeNull();
  });

  it('take the level and its rate together', () => {
    const text = '地区生产总值439.2亿元，增长4.8%，财政收入50亿元';
    const passage = passageOf({
      text,
      figures: [
        figureOf('439.2亿元', 6, { what: '地区生产总值', indicator: 'gdp' }),
        figureOf('4.8%', 17, { what: '地区生产总值', indicator: 'gdp', role: 'growth' }),
        figureOf('50亿元', 26, { what: '财政收入', indicator: 'fiscal_revenue' }),
      ],
    });
    const related = relatedOf({
      relation: 'same-indicator',
      gist: '全市地区生产总值586.9亿元，增3.5%',
      figures: ['586.9亿元', '3.5%'],
      because: ['地区生产总值'],
    });
    expect(shown(pairOf(passage, related))).toEqual([
      ['439.2亿元', '4.8%'],
      ['586.9亿元', '3.5%'],
    ]);
  });

  it('take both of two rates that share a word', () => {
    const text = '城镇和农村居民人均可支配收入分别增长4.6%、6.7%';
    const passage = passageOf({
      text,
      figures: [
        figureOf('4.6%', 18, { what: '城镇居民人均可支配收入', indicator: 'urban_income', role: 'growth' }),
        figureOf('6.7%', 23, { what: '农村居民人均可支配收入', indicator: 'rural_income', role: 'growth' }),
      ],
    });
    const related = relatedOf({
      relation: 'same-indicator',
      gist: '城镇、农村居民人均可支配收入分别增长4.7%、6.4%，再创新高',
      figures: ['4.7%', '6.4%'],
    });
    expect(shown(pairOf(passage, related))).toEqual([
      ['4.6%', '6.7%'],
      ['4.7%', '6.4%'],
    ]);
  });

  it('set no level beside a change', () => {
    const passage = passageOf({
      text: '地区生产总值439.2亿元',
      figures: [figureOf('439.2亿元', 6, { what: '地区生产总值', indicator: 'gdp' })],
    });
    const of = (gist: string) =>
      pairOf(passage, relatedOf({ relation: 'same-indicator', gist, figures: ['87.2亿元'] }));
    expect(of('地区生产总值比五年前多87.2亿元')).toBeNull();
    expect(of('地区生产总值增加了87.2亿元')).toBeNull();
    expect(shown(of('地区生产总值达87.2亿元'))).toEqual([['439.2亿元'], ['87.2亿元']]);
  });

  it.each([
    ['439.23亿元', '6千万元', true],
    ['0.5个百分点', '3%', true],
    ['42万个', '3家', true],
    ['18年', '18%', false],
    ['12公里', '30余米', true],
    ['3座', '5座', true],
    ['3座', '5台', false],
  ])('%s and %s: of one kind %s', (a, b, same) => {
    expect(unitKind(a) === unitKind(b)).toBe(same);
  });
});

describe('words', () => {
  it('name a report by place and year, else by its title', () => {
    expect(whoseOf(refOf('示例市', '2021'), zh)).toBe('示例市 2021');
    expect(whoseOf(refOf('示例市', '2021', { delivered: null, plans: '2022' }), zh)).toBe('示例市 2022');
    expect(whoseOf(refOf('示例市', '2021', { place: null }), zh)).toBe('示例市2021年政府工作报告');
  });

  it('tell years, spans of years and months apart', () => {
    expect(spokenOf('2022', zh)).toBe('2022年');
    expect(spokenOf('2016-2021', zh)).toBe('2016–2021年');
    expect(spokenOf('2022-05', zh)).toBe('2022年5月');
    expect(spokenOf('2022-05', en)).toBe('May 2022');
  });

  it('join sections, the outermost first', () => {
    expect(sectionLine(['一、甲', '', '（二）乙'])).toBe('一、甲 › （二）乙');
  });
});

describe('what is taken along', () => {
  it('quotes the passage with section, citation and the day', () => {
    const words = takePassage(
      passageOf(),
      { title: '政府工作报告', url: 'http://www.shili.gov.cn/a.html' },
      '2026-03-04',
    );
    const [quote, citation] = words.split('\n');
    expect(quote).toBe('“连续18年没有发生重大事故，连续13年没有非法小煤窑”（一、过去五年 › （五）惠民生）');
    expect(citation).toContain('示例市2021年政府工作报告');
    expect(citation).toContain('[2026-03-04]');
    expect(citation).toContain('http://www.shili.gov.cn/a.html');
  });

  it('cites a page that is no report by its own title', () => {
    const words = takePassage(
      passageOf({ report: null, section: [] }),
      { title: '一则新闻', url: 'http://a.cn/' },
      '2026-03-04',
    );
    expect(words).toContain('”\n一则新闻');
  });

  it('says that a summary is ours', () => {
    const words = takeStatement(relatedOf(), zh);
    expect(words).toMatch(/^连续20年没有重大事故（政读摘述）（一、去年 › （四）安全）\n示例市人民政府\. /);
  });

  it('writes the day in two places each', () => {
    expect(today(new Date(2026, 2, 4))).toBe('2026-03-04');
  });
});
