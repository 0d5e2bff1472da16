import { describe, expect, it } from 'vitest';
import { EVERYTHING, passing, sidesOf, tallyOf, topicsOf } from '../../../components/ledger/filter.ts';
import { rowOf, statementOf } from './shapes.ts';

const rows = [
  rowOf('x-2021/1', '建成码头', { verdict: 'unclear' }),
  rowOf('x-2021/2', '财政收入年均增长7%', {
    verdict: 'met',
    promise: statementOf('x-2021/2', '财政收入年均增长7%', { topics: ['财政', '工业'], figures: ['7%'] }),
  }),
  rowOf('x-2023/3', '再建一所“小学”', {
    verdict: 'unclear',
    promise: statementOf('x-2023/3', '再建一所“小学”', { topics: ['教育'] }),
  }),
];
const gists = (found: typeof rows) => found.map(({ promise }) => promise.gist);

describe('the ledger', () => {
  it('counts verdicts in their order and leaves out those that none has', () => {
    expect(tallyOf(rows)).toEqual([
      { verdict: 'met', count: 1 },
      { verdict: 'unclear', count: 2 },
    ]);
  });

  it('counts topics, the most frequent first', () => {
    expect(topicsOf(rows)).toEqual([
      { topic: '工业', count: 2 },
      { topic: '财政', count: 1 },
      { topic: '教育', count: 1 },
    ]);
  });

  it('tells promises made from promises answered', () => {
    expect(sidesOf(rows, 'x-2021')).toEqual({ all: 3, own: 2, answered: 1 });
    expect(gists(passing(rows, { ...EVERYTHING, side: 'answered' }, 'x-2021'))).toEqual(['再建一所“小学”']);
    expect(sidesOf(rows, null)).toEqual({ all: 3, own: 0, answered: 3 });
  });

  it('shows what is settled first, else the order of the report', () => {
    expect(gists(passing(rows, EVERYTHING, null))).toEqual([
      '财政收入年均增长7%',
      '建成码头',
      '再建一所“小学”',
    ]);
  });

  it('filters by verdict and topic', () => {
    expect(gists(passing(rows, { ...EVERYTHING, verdict: 'unclear', topic: '教育' }, null))).toEqual([
      '再建一所“小学”',
    ]);
  });

  it.each([
    ['小学', ['再建一所“小学”']],
    ['一所小学', ['再建一所“小学”']],
    ['码头 回应', ['建成码头']],
    ['７％', ['财政收入年均增长7%']],
    ['查无此事', []],
  ])('searches %s in promises, answers and reasons', (query, found) => {
    expect(gists(passing(rows, { ...EVERYTHING, query }, null))).toEqual(found);
  });
});
