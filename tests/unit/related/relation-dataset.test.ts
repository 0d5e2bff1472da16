import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../lib/analysis.ts';
import type { ReportRef } from '../../../lib/passage.ts';
import { discrepancies, relationOf, type Told } from '../../../lib/related/relation/index.ts';
import { reportsDir } from '../../../tools/data/sources.ts';
import { compareKinds } from '../../../tools/related/kinds.ts';
import { TOLD } from '../../../tools/related/told.ts';
import { unseen } from '../../../tools/related/unseen.ts';
import { testOnReports } from '../sources.ts';
import { bundled, COUNTY, figure, LATER, told } from './relation-fixture.ts';

describe('the streaks of leping', () => {
  const [safety, coal] = [bundled('leping-2021/108'), bundled('leping-2021/109')];
  /** The sentence that holds both, as a reader selects it. */
  const sentence: Told = { ...safety, figures: [...safety.figures, ...coal.figures], gist: null, id: '' };

  test.each([
    ['leping-2023/116', '18年（2016–2021） / 杜绝重大及以上安全生产事故：20年（2022）'],
    ['leping-2023/117', '13年（2016–2021） / 16年（2022）'],
    ['yongshan-2023/060', '13年（2016–2021） / 16年（2022）'],
  ])('do not quite agree with %s', (id, figures) => {
    const link = relationOf(sentence, bundled(id));
    expect(link.relation).toBe('possible-discrepancy');
    expect(link.because[0]).toContain(figures);
    expect(relationOf(bundled(id), sentence).relation).toBe('possible-discrepancy');
  });

  test('18 years are 20 if counted to the year before; 13 are 16 in no way', () => {
    const of = (a: Told, b: Told) => discrepancies(a, b, [])[0]?.unless;
    expect(of(safety, bundled('leping-2023/116'))).toBe('counted-to-the-year-before');
    expect(of(coal, bundled('leping-2023/117'))).toBeNull();
  });

  test('streaks that grow with the years agree', () => {
    expect(relationOf(bundled('jingdezhen-2022/106'), bundled('leping-2023/116')).relation).toBe(
      'same-indicator',
    );
    expect(relationOf(bundled('leping-2023/117'), bundled('yongshan-2023/060')).relation).toBe(
      'same-indicator',
    );
  });
});

describe('what a report that nobody has entered tells', () => {
  /** A passage as the page hands it over: its words, its part, the figures read in it. */
  const passage = (report: ReportRef, part: Told['part'], gist: string, figures: Figure[] = []): Told => ({
    ...told(report, null),
    ...{ part, gist, figures },
  });

  test('the stance is read from the part and the words', () => {
    const plan = told(COUNTY, 'planned', { entities: ['青溪大桥'], gist: '要建青溪大桥' });
    const kind = (part: Told['part'], gist: string) => relationOf(plan, passage(LATER, part, gist)).relation;
    expect(kind('review', '投资3亿元的青溪大桥建成通车')).toBe('target-outcome');
    expect(kind('review', '青溪大桥主体工程基本完工')).toBe('plan-progress');
    expect(kind('plan', '加快青溪大桥建设')).toBe('restated-plan');
    expect(kind(null, '力争青溪大桥年内开工')).toBe('restated-plan');
  });

  test('a streak is what stands behind it, whatever the clause before speaks of', () => {
    const years = (raw: string, value: number) =>
      figure(raw, value, '安全生产形势保持平稳', { role: 'duration', baseUnit: '年' });
    const before = passage(COUNTY, 'review', '连续9年实现森林零火灾', [years('9年', 9)]);
    const fires = passage(LATER, 'review', '连续12年实现森林零火灾', [years('12年', 12)]);
    const mines = passage(LATER, 'review', '连续12年实现煤矿零死亡', [years('12年', 12)]);
    expect(relationOf(before, fires).relation).toBe('possible-discrepancy');
    expect(relationOf(before, mines).relation).not.toBe('possible-discrepancy');
    const next = passage(LATER, 'review', '连续10年实现森林零火灾', [years('10年', 10)]);
    expect(relationOf(before, next).relation).not.toBe('possible-discrepancy');
  });

  test('a note that explains a word', () => {
    const note = passage(LATER, 'notes', '“一枚印章管审批”：指把各部门的审批集中到一个局');
    const use = told(COUNTY, 'done', { entities: ['一枚印章管审批'], gist: '推行“一枚印章管审批”' });
    expect(relationOf(note, use).relation).toBe('definition');
    expect(relationOf(use, note).relation).toBe('definition');
    const reform = told(COUNTY, 'done', { entities: ['审批局'], gist: '审批局挂牌' });
    expect(relationOf({ ...note, entities: ['审批局'] }, reform).relation).not.toBe('definition');
  });

  test('what a note says is neither planned nor done', () => {
    const note = passage(LATER, 'notes', '“四上”企业：指规模以上工业企业等，每年新增3家');
    const plan = told(COUNTY, 'planned', { gist: '每年新增3家规上企业' });
    expect(['plan-progress', 'target-outcome', 'restated-plan']).not.toContain(
      relationOf(note, plan).relation,
    );
  });

  test('no words break it', () => {
    const odd = ['', '(', '[', '*+?', '\ud83d', '连续'.repeat(60), `${'（'.repeat(80)}改造`, '“”'];
    for (const one of odd) {
      for (const other of odd) relationOf(passage(COUNTY, 'review', one), passage(LATER, 'plan', other));
    }
  });
});

describe('on the threads', () => {
  const pairs = compareKinds();

  // Three quarters of the links were written after the rules, by editors who did not see what the rules say. Whether
  // two are of one policy or merely alike (`similar`) is the editors' to say: no words show it.
  const share = (of: typeof pairs) => {
    const told = of.filter(({ kind }) => kind !== 'similar');
    return told.filter(({ kind, relation }) => kind === relation).length / told.length;
  };

  test('at least 85 of 100 kinds are those of the threads', () => {
    expect(pairs.length).toBeGreaterThan(2000);
    expect(share(pairs)).toBeGreaterThanOrEqual(0.854);
  });

  testOnReports('nearly as many where the first is known by its words alone', () => {
    expect(share(compareKinds(unseen(reportsDir() ?? '')))).toBeGreaterThanOrEqual(0.849);
  });

  test('no kind depends on which statement is read first', () => {
    const turned = pairs.filter(({ a, b, relation }) => relationOf(b, a).relation !== relation);
    expect(turned.map(({ a, b }) => `${a.id} ${b.id}`)).toEqual([]);
  });

  test('no discrepancy is claimed that the threads do not know', () => {
    const known = new Set(
      pairs
        .filter(({ kind }) => kind === 'possible-discrepancy')
        .map(({ a, b }) => [a.id, b.id].sort().join()),
    );
    const all = [...TOLD.values()].filter(
      ({ report, figures, entities, gist }) =>
        report?.path.includes('乐平市') && (figures.length + entities.length > 0 || /全部|全面/.test(gist)),
    );
    const claimed = all.flatMap((a, i) =>
      all.slice(i + 1).flatMap((b) => {
        const told = relationOf(a, b).relation === 'possible-discrepancy';
        return told ? [[a.id, b.id].sort().join()] : [];
      }),
    );
    expect(claimed.filter((pair) => !known.has(pair))).toEqual([]);
    expect(claimed.length).toBeGreaterThanOrEqual(12);
  }, 60_000);
});
