/** Invented passages and related statements for the tests of cards. */
import type { Passage, RelatedView, ReportRef } from '../../../lib/passage.ts';

export const YI: ReportRef = {
  bundled: 'yi-2023',
  title: '乙市2023年政府工作报告',
  place: '乙市',
  level: 'county',
  path: ['某省', '乙市'],
  delivered: '2023-02-03',
  reviews: '2022',
  plans: '2023',
  speaker: '某某',
};

export const passage = (more: Partial<Passage> = {}): Passage => ({
  text: '连续18年未发生重大事故',
  before: '',
  after: '',
  span: [10, 22],
  origin: 'selection',
  report: { ...YI, bundled: 'jia-2021', title: '甲市2021年政府工作报告', place: '甲市' },
  section: ['一、回顾'],
  part: 'review',
  figures: [],
  terms: [],
  ...more,
});

let at = 0;
export function related(more: Partial<RelatedView> = {}): RelatedView {
  at += 100;
  return {
    report: 'yi-2023',
    span: [at, at + 20],
    relation: 'same-thing',
    because: ['安全生产'],
    gist: '连续20年没有重大事故',
    score: 10,
    statement: `yi-2023/${at}`,
    source: YI,
    section: ['一、2022年工作回顾', '（五）民生'],
    stance: 'done',
    period: '2022',
    figures: ['20年'],
    why: null,
    mark: { length: 20, hash: 7 },
    ...more,
  };
}
